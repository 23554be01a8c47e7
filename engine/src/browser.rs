//! What the script around the tab calls (`app/static/browser.js`, `app/static/what-if-page.js`): texts in, texts out, JSON where
//! they have parts. Nothing that comes in makes it panic; what only a fault of the script could bring is thrown.

use std::cell::RefCell;

use domain::assess::{Person, assess_in_full};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{data, form::Fields, person, tab::Tab, what_if};

thread_local! {
    /// The one of this page.
    static TAB: RefCell<Option<Tab>> = const { RefCell::new(None) };
}

/// How opening went.
#[derive(Serialize)]
struct Opened {
    ok: bool,
    /// What is wrong with the text, for the person; what was there before is there still.
    fault: Option<String>,
}

/// Takes in texts and questionnaires (`data.json`), before anything else is called.
///
/// # Errors
/// Where they aren't what this module was built with.
#[wasm_bindgen]
pub fn load(data: &str) -> Result<(), String> {
    data::load(data).map_err(|error| error.to_string())
}

/// Opens what the tab's storage or a file holds; an empty text begins anew.
///
/// # Errors
/// None that a script that loads first could meet.
#[wasm_bindgen]
pub fn open(draft: &str, today: &str) -> Result<String, String> {
    let versions = data::versions();
    let opened = if draft.is_empty() { Ok(Tab::new(versions)) } else { Tab::open(versions, draft, today) };
    let fault = opened.map(|tab| TAB.set(Some(tab))).err();
    json(&Opened { ok: fault.is_none(), fault })
}

/// The page at an address behind the `#`.
///
/// # Errors
/// Before anything was opened.
#[wasm_bindgen]
pub fn show(hash: &str, today: &str) -> Result<String, String> {
    with(|tab| json(&tab.show(hash, today)))
}

/// What comes of a form, whose fields are encoded as a browser would send them. `uuid` is one that was never used before.
///
/// # Errors
/// Before anything was opened.
#[wasm_bindgen]
pub fn post(hash: &str, fields: &str, today: &str, uuid: &str) -> Result<String, String> {
    with(|tab| json(&tab.post(hash, &decoded(fields), today, uuid)))
}

/// All that was entered, as a text to store; empty where that is nothing.
///
/// # Errors
/// Before anything was opened.
#[wasm_bindgen]
pub fn draft() -> Result<String, String> {
    with(|tab| Ok(if tab.is_empty() { String::new() } else { tab.draft() }))
}

/// What would shift for a person if things were as a form says ([`what_if::Shown`]).
///
/// # Errors
/// Where the person can't be read.
#[wasm_bindgen]
pub fn what_if(person: &str, fields: &str) -> Result<String, String> {
    json(&what_if::try_out(&read(person)?, &decoded(fields)))
}

/// The result of a person, in full.
///
/// # Errors
/// Where the person can't be read.
#[wasm_bindgen]
pub fn assess(person: &str) -> Result<String, String> {
    json(&assess_in_full(&read(person)?))
}

fn with(act: impl FnOnce(&mut Tab) -> Result<String, String>) -> Result<String, String> {
    TAB.with_borrow_mut(|tab| tab.as_mut().map_or_else(|| Err("nothing was opened".to_owned()), act))
}

fn decoded(fields: &str) -> Fields {
    Fields(form_urlencoded::parse(fields.as_bytes()).into_owned().collect())
}

fn read(text: &str) -> Result<Person, String> {
    person::read(text).ok_or_else(|| "the person can’t be read".to_owned())
}

fn json(value: &impl Serialize) -> Result<String, String> {
    serde_json::to_string(value).map_err(|error| error.to_string())
}
