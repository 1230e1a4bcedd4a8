//! Doing it from a terminal: the `colophon-cli` binary.
//!
//! With `--json` each answer is one JSON document on standard output and nothing else; messages go to standard
//! error. Exit codes: 0 done, 1 a rule said no, 2 usage, 3 the library or a file could not be read or written.

mod answer;
mod verbs;

use answer::Answer;
use app::App;
use clap::Parser;
use std::path::PathBuf;
use std::process::ExitCode;

/// Write news articles, know where every word came from, and prove who checked it.
#[derive(Parser)]
#[command(name = "colophon-cli", version, arg_required_else_help = true)]
struct Arguments {
    /// The folder of the library [default: $COLOPHON_LIBRARY, or the one the window uses]
    #[arg(long, global = true, value_name = "DIR")]
    library: Option<PathBuf>,
    /// Answer with one JSON document on standard output
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    verb: verbs::Verb,
}

fn main() -> ExitCode {
    let Arguments { library, json, verb } = Arguments::parse();
    let folder = app::library_folder(library);
    let done = App::open(&folder, app::system_clock()).map_err(Into::into).and_then(|mut app| verb.run(&mut app));
    match done {
        Ok(answer) => answer.print(json),
        Err(failure) => failure.print(),
    }
}
