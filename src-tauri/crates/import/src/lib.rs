//! How articles arrive
