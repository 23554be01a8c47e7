//! The browser's module for all pages of a tab but the result: timeline, goals, questions, and what becomes of them. Texts in, texts
//! out, JSON where they have parts (`app/static/browser.js` calls it). Nothing that comes in makes it panic; what only a fault of the
//! script could bring is thrown.

#![cfg(target_family = "wasm")]

use std::cell::RefCell;

use engine::{browser, data, tab::Tab};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    /// The one of this page.
    static TAB: RefCell<Option<Tab>> = const { RefCell::new(None) };
}

/// Takes in texts and questionnaires (`data.json`), before anything else is called.
///
/// # Errors
/// Where they aren't what this module was built with.
#[wasm_bindgen]
pub fn load(data: &str) -> Result<(), String> {
    data::load(data).map_err(str::to_owned)
}

/// Opens what the tab's storage or a file holds, and says how that went ([`browser::Opened`]); an empty text begins anew.
///
/// # Errors
/// None that a script that loads first could meet.
#[wasm_bindgen]
pub fn open(draft: &str, today: &str) -> Result<String, String> {
    browser::open(draft, today, |tab| TAB.set(Some(tab)))
}

/// The page at an address behind the `#` ([`engine::tab::Shown`]).
///
/// # Errors
/// Before anything was opened.
#[wasm_bindgen]
pub fn show(hash: &str, today: &str) -> Result<String, String> {
    with(|tab| browser::json(&tab.show(hash, today)))
}

/// What comes of a form, whose fields are encoded as a browser would send them. `uuid` is one that was never used before.
///
/// # Errors
/// Before anything was opened.
#[wasm_bindgen]
pub fn post(hash: &str, fields: &str, today: &str, uuid: &str) -> Result<String, String> {
    with(|tab| browser::json(&tab.post(hash, &browser::decoded(fields), today, uuid)))
}

/// All that was entered, as a text to store; empty where that is nothing.
///
/// # Errors
/// Before anything was opened.
#[wasm_bindgen]
pub fn draft() -> Result<String, String> {
    with(|tab| Ok(if tab.is_empty() { String::new() } else { tab.draft() }))
}

fn with(act: impl FnOnce(&mut Tab) -> Result<String, String>) -> Result<String, String> {
    TAB.with_borrow_mut(|tab| tab.as_mut().map_or_else(|| Err("nothing was opened".to_owned()), act))
}
