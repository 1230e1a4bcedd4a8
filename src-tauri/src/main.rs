//! The desktop.
fn main() { colophon_desktop::run(); }
