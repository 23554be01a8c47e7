//! A person as a file, in TOML or JSON. Reads the whole of it and reports everything wrong at once, with line and key.

mod read;

use crate::{
    assess::Person,
    instrument::{Answers, Catalogue, Instrument},
    scoring,
    timeline::{self, Track},
    tree,
};

/// How a case is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// TOML; faults come with lines.
    Toml,
    /// JSON; faults come with key paths, and with lines where it can't be read at all.
    Json,
}

/// Something wrong with a case.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct CaseError {
    /// The line, counted from 1, where it is known.
    pub line: Option<usize>,
    /// The keys that lead there, such as `stint[2].from`; empty for the file as a whole.
    pub path: String,
    /// What is wrong, in words.
    pub message: String,
}

impl std::fmt::Display for CaseError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.message)
    }
}

/// The answers to one instrument, as given in a case; all of them fit it.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    /// The instrument and version.
    pub instrument: &'static Instrument,
    /// Item ids with values.
    pub answers: Answers,
}

/// A case that holds together.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    given: Person,
    responses: Vec<Response>,
}

impl Case {
    /// The person: with the state given in the file, and what it leaves out scored from the responses, of which a later
    /// one wins over an earlier one.
    #[must_use]
    pub fn person(&self) -> Person {
        let mut person = self.given.clone();
        let mut state = crate::state::State::default();
        let track: Option<Track> = timeline::current(&person.stints, person.as_of).map(|stint| stint.track);
        let scored = self.responses.iter().map(|one| scoring::score(one.instrument, track, &one.answers).state);
        for layer in scored.chain([person.state]) {
            for (measure, score) in layer.iter() {
                // Both kinds of state hold nothing but scores in range.
                let _ = state.set(measure, score);
            }
        }
        person.state = state;
        person
    }

    /// The answers given, in the order of the file.
    #[must_use]
    pub fn responses(&self) -> &[Response] {
        &self.responses
    }
}

/// Reads a case whose responses are to instruments that ship with Pendulum.
///
/// # Errors
/// Everything that is wrong with it, in the order of the file.
pub fn parse(text: &str, format: Format) -> Result<Case, Vec<CaseError>> {
    parse_with(text, format, Catalogue::shipped())
}

/// Reads a case whose responses are to these instruments.
///
/// # Errors
/// Everything that is wrong with it, in the order of the file.
pub fn parse_with(text: &str, format: Format, catalogue: &Catalogue) -> Result<Case, Vec<CaseError>> {
    let root = match format {
        Format::Toml => tree::from_toml(text),
        Format::Json => tree::from_json(text),
    };
    let root = root.map_err(|told| told.into_iter().map(CaseError::from).collect::<Vec<_>>())?;
    read::case(&root, catalogue)
}
