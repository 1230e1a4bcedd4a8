//! A scratch library with fluent verbs.
