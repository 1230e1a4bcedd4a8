//! How articles leave
