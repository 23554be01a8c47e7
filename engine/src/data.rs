//! What the browser's modules need beside their code, as one file of JSON: texts and the questionnaire.

mod read;

use std::sync::OnceLock;

use domain::instrument::Instrument;
use serde_json::Value;

use crate::text;

/// The content of the file.
#[cfg(not(target_family = "wasm"))]
#[derive(serde::Serialize)]
struct Data {
    texts: text::Texts,
    /// Of the questionnaire that is answered in a tab.
    versions: Vec<Instrument>,
}

/// What was loaded.
static VERSIONS: OnceLock<Vec<&'static Instrument>> = OnceLock::new();

/// Files of the catalogue for pages that only the server shows.
#[cfg(not(target_family = "wasm"))]
const NOT_LOADED: [&str; 6] = ["account", "data", "keep", "mail", "questionnaires", "rules"];

/// The file's content.
#[cfg(not(target_family = "wasm"))]
#[must_use]
pub fn make() -> String {
    let questionnaires = domain::instrument::Catalogue::shipped().all().iter();
    let versions = questionnaires.filter(|one| one.id == crate::tab::QUESTIONNAIRE).map(|one| (*one).clone()).collect();
    let data = Data { texts: text::read(|file| !NOT_LOADED.contains(&file)), versions };
    serde_json::to_string(&data).unwrap_or_else(|error| panic!("texts and questionnaires are JSON: {error}"))
}

/// Takes in the file's content, before anything else is asked of this crate in a browser. What was loaded once stays.
///
/// # Errors
/// Where it isn't what [`make()`] makes.
pub fn load(data: &str) -> Result<(), &'static str> {
    let root = parsed(data)?;
    let versions = read::versions(&root).ok_or(OTHER)?;
    take_texts(&root)?;
    // They are there for as long as the page is.
    VERSIONS.get_or_init(|| versions.into_iter().map(|one| &*Box::leak(Box::new(one))).collect());
    Ok(())
}

/// Takes in no more of it than the texts.
///
/// # Errors
/// Where it isn't what [`make()`] makes.
pub fn load_texts(data: &str) -> Result<(), &'static str> {
    take_texts(&parsed(data)?)
}

/// What is wrong with data that other code was made for.
const OTHER: &str = "the data are of another build";

fn parsed(data: &str) -> Result<Value, &'static str> {
    serde_json::from_str(data).map_err(|_| "the data are no JSON")
}

fn take_texts(root: &Value) -> Result<(), &'static str> {
    text::load(read::texts(root).ok_or(OTHER)?);
    Ok(())
}

/// All versions of the questionnaire that is answered in a tab; none before they were loaded.
pub fn versions() -> &'static [&'static Instrument] {
    VERSIONS.get().map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests;
