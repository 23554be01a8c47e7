//! The browser's module for results: those of a tab with the answers behind them, and what-if, in a tab and in an account. Texts in,
//! texts out, JSON where they have parts (`app/static/browser.js` and `app/static/what-if-page.js` call it). Nothing that comes in
//! makes it panic; what only a fault of the script could bring is thrown.

#![cfg(target_family = "wasm")]

use domain::assess::{Person, assess_in_full};
use engine::{browser, data, person, tab::advice::Finished, what_if};
use wasm_bindgen::prelude::wasm_bindgen;

/// What is wrong with a person that only a fault of the script could bring.
const UNREADABLE: &str = "the person can't be read";

/// Takes in the texts (`data.json`), before anything else is called.
///
/// # Errors
/// Where they aren't what this module was built with.
#[wasm_bindgen]
pub fn load(data: &str) -> Result<(), String> {
    data::load_texts(data).map_err(str::to_owned)
}

/// The page at an address behind the `#` ([`engine::tab::Shown`]), for the person that the desk handed over with it.
///
/// # Errors
/// Where the person can't be read.
#[wasm_bindgen]
pub fn show(finished: &str, hash: &str) -> Result<String, String> {
    browser::json(&Finished::read(finished).ok_or(UNREADABLE)?.show(hash))
}

/// What would shift for a person if things were as a form says ([`what_if::Shown`]).
///
/// # Errors
/// Where the person can't be read.
#[wasm_bindgen]
pub fn what_if(person: &str, fields: &str) -> Result<String, String> {
    browser::json(&what_if::try_out(&read(person)?, &browser::decoded(fields)))
}

/// The result of a person, in full.
///
/// # Errors
/// Where the person can't be read.
#[wasm_bindgen]
pub fn assess(person: &str) -> Result<String, String> {
    browser::json(&assess_in_full(&read(person)?))
}

fn read(text: &str) -> Result<Person, String> {
    let root = serde_json::from_str(text).map_err(|_| UNREADABLE)?;
    Ok(person::read(&root).ok_or(UNREADABLE)?)
}
