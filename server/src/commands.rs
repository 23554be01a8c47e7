//! What `pendulum` does besides serving.

pub mod admin;
pub mod assess;
pub mod backup;
pub mod doctor;
pub mod instruments;
pub mod migrate;
pub mod restore;
pub mod rules;

use std::{
    ffi::OsString,
    io,
    path::{Path, PathBuf},
};

use store::Step;

/// The exit code for a command line, or a file named on it, that can't be used.
const WRONG: u8 = 2;

/// Runs a command's asynchronous part to its end.
fn block_on<T>(work: impl Future<Output = T>) -> io::Result<T> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(work))
}

/// The file of the same name with more at its end.
fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(ending);
    name.into()
}

/// Migrations by number and name.
fn in_words(steps: &[Step]) -> String {
    let steps: Vec<String> = steps.iter().map(|step| format!("{:04} {}", step.number, step.name)).collect();
    steps.join(", ")
}

/// A size for people to read, in the units of `df -h`.
fn size(bytes: u64) -> String {
    const UNITS: [&str; 4] = ["KiB", "MiB", "GiB", "TiB"];
    let (mut value, mut unit) = (bytes.div_ceil(1024), 0);
    while value >= 10_240 && unit + 1 < UNITS.len() {
        (value, unit) = (value.div_ceil(1024), unit + 1);
    }
    format!("{value} {}", UNITS[unit])
}
