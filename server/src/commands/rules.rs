//! `pendulum rules`: the reference of the rules as Markdown, with the questionnaires that ship with the program.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use app::reference;
use domain::instrument::Catalogue;

/// Prints it.
///
/// # Errors
/// When it can't be printed.
pub fn run() -> anyhow::Result<ExitCode> {
    let text = reference::markdown(&reference::build(Catalogue::shipped()));
    match io::stdout().write_all(text.as_bytes()) {
        // Whoever reads only the beginning has what they wanted.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        written => Ok(written.map(|()| ExitCode::SUCCESS)?),
    }
}
