//! How articles are kept
