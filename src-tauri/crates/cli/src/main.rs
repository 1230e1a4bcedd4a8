//! Doing it from a terminal: the `colophon-cli` binary.
//!
//! With `--json` each answer is one JSON document on standard output and nothing else; messages go to standard
//! error. Exit codes: 0 done, 1 a rule said no, 2 usage, 3 the library or a file could not be read or written, 130 stopped
//! by Ctrl+C.

mod answer;
mod progress;
mod verbs;

use answer::Answer;
use app::App;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// What the program is called, in its answers and in its manual.
const NAME: &str = "colophon-cli";

/// Write news articles, know where every word came from, and prove who checked it.
#[derive(Parser)]
#[command(name = NAME, version, arg_required_else_help = true)]
struct Arguments {
    /// The folder of the library [default: $COLOPHON_LIBRARY, or the one the window uses]
    #[arg(long, global = true, value_name = "DIR")]
    library: Option<PathBuf>,
    /// Answer with one JSON document on standard output
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    said: Said,
}

/// The verbs, by what they need.
#[derive(Subcommand)]
enum Said {
    #[command(flatten)]
    InLibrary(verbs::Verb),
    #[command(flatten)]
    Free(verbs::Free),
}

fn main() -> ExitCode {
    let Arguments { library, json, said } = Arguments::parse();
    let done = match said {
        Said::Free(verb) => verb.run(),
        Said::InLibrary(verb) => {
            let opened = App::open(&app::library_folder(library), app::system_clock());
            opened.map_err(Into::into).and_then(|mut app| verb.run(&mut app))
        }
    };
    match done {
        Ok(answer) => answer.print(json),
        Err(failure) => failure.print(),
    }
}
