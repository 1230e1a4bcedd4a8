//! Doing it from a terminal.
fn main() {}
