//! The browser's program: a review within a tab (`app/static/browser.js` calls it), and what-if in an account as well
//! (`app/static/what-if-page.js`). Texts in, texts out, JSON where they have parts. Nothing that comes in makes it panic; what only a
//! fault of the script could bring is answered with nothing, since errors to throw would weigh a kilobyte.
//!
//! It comes in two parts, which share memory and functions: the desk shows all pages but those that rest on a result. These are the
//! [`adviser`]'s, and whoever calls for them has to have fetched it.

#![cfg(target_family = "wasm")]

mod adviser;

use std::cell::RefCell;

use adviser::Question;
use engine::{browser, data, json, tab::Tab};
use wasm_bindgen::prelude::wasm_bindgen;

#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

thread_local! {
    /// The one of this page.
    static TAB: RefCell<Option<Tab>> = const { RefCell::new(None) };
}

/// Takes in texts and questionnaires (`data.json`), before anything else is called. Says whether they are what this program was built
/// with.
#[wasm_bindgen]
pub fn load(data: &str) -> bool {
    data::load(data).is_ok()
}

/// Opens what the tab's storage or a file holds, and says how that went ([`browser::Opened`]); an empty text begins anew.
#[wasm_bindgen]
pub fn open(draft: &str, today: &str) -> String {
    browser::open(draft, today, |tab| TAB.set(Some(tab)))
}

/// The page at an address behind the `#` ([`engine::tab::Shown`]), or for whom to ask the adviser. Nothing before anything was opened.
#[wasm_bindgen]
pub fn show(hash: &str, today: &str) -> Option<String> {
    with(|tab| json::text(&tab.show(hash, today)))
}

/// What comes of a form ([`browser::fields`]). `uuid` is one that was never used before. Nothing before anything was opened, or where
/// the fields can't be read.
#[wasm_bindgen]
pub fn post(hash: &str, fields: &str, today: &str, uuid: &str) -> Option<String> {
    let fields = browser::fields(fields)?;
    with(|tab| json::text(&tab.post(hash, &fields, today, uuid)))
}

/// All that was entered, as a text to store; empty where that is nothing. Nothing at all before anything was opened.
#[wasm_bindgen]
pub fn draft() -> Option<String> {
    with(|tab| if tab.is_empty() { String::new() } else { tab.draft() })
}

/// The adviser's page at an address behind the `#` ([`engine::tab::Shown`]), for the person that [`show`] handed over with it. Nothing
/// where the person can't be read.
#[wasm_bindgen]
pub fn advise(finished: &str, hash: &str) -> Option<String> {
    adviser::ask(&Question::Page(finished, hash))
}

/// What would shift for a person if things were as a form says ([`engine::what_if::Shown`]). The adviser's. Nothing where the person
/// can't be read, or the fields.
#[wasm_bindgen]
pub fn what_if(person: &str, fields: &str) -> Option<String> {
    adviser::ask(&Question::WhatIf(person, fields))
}

/// The result of a person, in full. The adviser's; for tests, which hold it against the server's. Nothing where the person can't be read.
#[wasm_bindgen]
pub fn assess(person: &str) -> Option<String> {
    adviser::ask(&Question::Assess(person))
}

fn with<T>(act: impl FnOnce(&mut Tab) -> T) -> Option<T> {
    TAB.with_borrow_mut(|tab| tab.as_mut().map(act))
}
