//! Reads an instrument file (TOML, described in `instruments/README.md`) and says everything that is wrong with it.
//!
//! What one value says by itself is told while reading ([`read`]), whether the parts fit together afterwards
//! ([`super::check`]). Nothing else in the domain reads these files, so that a browser which only asks items carries no
//! reader.

mod answers;
mod read;
mod texts;

use super::{Fault, FaultKind, Instrument, check};
use crate::tree;

/// The largest file that is read, in bytes. [ours]: some ten times a long questionnaire.
pub const MAX_BYTES: usize = 256 * 1024;

/// The instrument that the file describes, or everything that is wrong with it, in the file's order.
///
/// # Errors
/// Every fault, each with its line; of a text that isn't TOML only what makes it none.
pub fn parse(text: &str) -> Result<Instrument, Vec<Fault>> {
    parse_with_lines(text).map(|(instrument, _)| instrument)
}

/// Where the parts of an instrument stand in its file, each in the instrument's order.
#[derive(Debug, Clone)]
pub(super) struct Lines {
    /// The line of the instrument's own id.
    pub id: usize,
    /// The line of each field.
    pub fields: Vec<usize>,
    /// The line of each section.
    pub sections: Vec<usize>,
    /// The line of each item.
    pub items: Vec<usize>,
}

/// The same from bytes, which may be no text at all, and with the lines.
pub(super) fn parse_bytes(bytes: &[u8]) -> Result<(Instrument, Lines), Vec<Fault>> {
    match std::str::from_utf8(bytes) {
        Ok(text) => parse_with_lines(text),
        Err(_) if bytes.len() > MAX_BYTES => Err(vec![too_large()]),
        Err(error) => {
            let before = &bytes[..error.valid_up_to()];
            let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
            Err(vec![Fault { line, place: None, kind: FaultKind::NotText { byte: before.len() } }])
        }
    }
}

fn too_large() -> Fault {
    Fault { line: 1, place: None, kind: FaultKind::TooLarge }
}

fn parse_with_lines(text: &str) -> Result<(Instrument, Lines), Vec<Fault>> {
    if text.len() > MAX_BYTES {
        return Err(vec![too_large()]);
    }
    let told = |told: Vec<tree::Told<FaultKind>>| told.into_iter().map(Fault::from).collect::<Vec<_>>();
    let root = tree::from_toml(text).map_err(told)?;
    let mut faults = tree::Faults::default();
    let read = read::instrument(&root, &mut faults);
    if let Some((instrument, lines)) = &read {
        check::check(instrument, lines, &mut faults);
    }
    match read {
        Some(read) if faults.is_empty() => Ok(read),
        _ => Err(told(faults.in_order())),
    }
}
