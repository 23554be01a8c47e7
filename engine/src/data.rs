//! What the browser's modules need beside their code, as one file of JSON: texts and the questionnaire.

mod read;

use std::sync::OnceLock;

use domain::instrument::Instrument;

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

/// Files of the catalogue for pages that a browser shows; the others are for the server's alone.
#[cfg(not(target_family = "wasm"))]
const LOADED: [&str; 7] = ["advice", "archetypes", "facts", "moves", "pages", "private", "what-if"];

/// The file's content.
#[cfg(not(target_family = "wasm"))]
#[must_use]
pub fn make() -> String {
    let questionnaires = domain::instrument::Catalogue::shipped().all().iter();
    let versions = questionnaires.filter(|one| one.id == crate::tab::QUESTIONNAIRE).map(|one| (*one).clone()).collect();
    let data = Data { texts: text::read(|file| LOADED.contains(&file)), versions };
    serde_json::to_string(&data).unwrap_or_else(|error| panic!("texts and questionnaires are JSON: {error}"))
}

/// Takes in the file's content, before anything else is asked of this crate in a browser. What was loaded once stays.
///
/// # Errors
/// Where it isn't what [`make()`] makes.
pub fn load(data: &str) -> Result<(), &'static str> {
    let root = serde_json::from_str(data).map_err(|_| "the data are no JSON")?;
    let (texts, versions) = read::all(&root).ok_or("the data are of another build")?;
    text::load(texts);
    // They are there for as long as the page is.
    VERSIONS.get_or_init(|| versions.into_iter().map(|one| &*Box::leak(Box::new(one))).collect());
    Ok(())
}

/// All versions of the questionnaire that is answered in a tab; none before they were loaded.
pub fn versions() -> &'static [&'static Instrument] {
    VERSIONS.get().map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests;
