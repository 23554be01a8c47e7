//! What the browser's modules (`desk`, `adviser`) have in common: how they read what a script hands them, and answer.

use serde::Serialize;

use crate::{data, form::Fields, tab::Tab};

/// How opening went.
#[derive(Serialize)]
pub struct Opened {
    ok: bool,
    /// What is wrong with the text, for the person; what was there before is there still.
    fault: Option<String>,
}

/// Opens what the tab's storage or a file holds, and says how that went; an empty text begins anew.
///
/// # Errors
/// None in practice: what it says is JSON.
pub fn open(draft: &str, today: &str, take: impl FnOnce(Tab)) -> Result<String, String> {
    let versions = data::versions();
    let opened = if draft.is_empty() { Ok(Tab::new(versions)) } else { Tab::open(versions, draft, today) };
    let fault = opened.map(take).err();
    json(&Opened { ok: fault.is_none(), fault })
}

/// Fields as a browser would send them.
#[must_use]
pub fn decoded(fields: &str) -> Fields {
    Fields(form_urlencoded::parse(fields.as_bytes()).into_owned().collect())
}

/// An answer with parts.
///
/// # Errors
/// None in practice.
pub fn json(value: &impl Serialize) -> Result<String, String> {
    serde_json::to_string(value).map_err(|error| error.to_string())
}
