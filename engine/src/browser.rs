//! How the browser's program (`engine/desk`) opens a tab, and reads what a script hands it.

use serde::Serialize;
use serde_json::Value;

use crate::{data, form::Fields, json, tab::Tab};

/// How opening went.
#[derive(Serialize)]
pub struct Opened {
    ok: bool,
    /// What is wrong with the text, for the person; what was there before is there still.
    fault: Option<String>,
}

/// Opens what the tab's storage or a file holds, and says how that went; an empty text begins anew.
pub fn open(draft: &str, today: &str, take: impl FnOnce(Tab)) -> String {
    let versions = data::versions();
    let opened = if draft.is_empty() { Ok(Tab::new(versions)) } else { Tab::open(versions, draft, today) };
    let fault = opened.map(take).err();
    json::text(&Opened { ok: fault.is_none(), fault })
}

/// The fields of a form as a script hands them over: a list of pairs, as JSON. Nothing where it is none.
#[must_use]
pub fn fields(text: &str) -> Option<Fields> {
    let list: Value = serde_json::from_str(text).ok()?;
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let pair = |pair: &Value| Some((text(pair.get(0)?)?, text(pair.get(1)?)?));
    list.as_array()?.iter().map(pair).collect::<Option<_>>().map(Fields)
}
