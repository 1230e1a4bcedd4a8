//! The `colophon` binary: opens the desk.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    colophon_desktop::run()
}
