//! One object of a draft as JSON has it, and the words for what is wrong in it.

use serde_json::{Map, Value};
use std::str::FromStr;

use crate::t;

/// An object, and what to call it when something in it is wrong.
pub struct Part<'a> {
    /// “Role 2” and the like; empty for the whole.
    pub name: String,
    map: &'a Map<String, Value>,
}

impl<'a> Part<'a> {
    /// The value as an object with no keys but these.
    pub fn of(name: String, value: &'a Value, keys: &[&str]) -> Result<Self, String> {
        let Some(map) = value.as_object() else {
            return Err(said(&name, "", t!("draft-fault.kind")));
        };
        let part = Self { name, map };
        match map.keys().find(|key| !keys.contains(&key.as_str())) {
            Some(other) => Err(part.fault(other, t!("draft-fault.key"))),
            None => Ok(part),
        }
    }

    /// The value of a key, if there is one.
    pub fn value(&self, key: &str) -> Option<&'a Value> {
        self.map.get(key).filter(|value| !value.is_null())
    }

    /// A text, or a whole number as text.
    pub fn text(&self, key: &str) -> Result<Option<String>, String> {
        self.value(key).map(|value| plain(value).map_err(|wrong| self.fault(key, wrong))).transpose()
    }

    /// A text that has to be there.
    pub fn needed(&self, key: &str) -> Result<String, String> {
        self.text(key)?.ok_or_else(|| self.fault(key, t!("draft-fault.missing")))
    }

    /// One of a set of ids.
    pub fn one_of<T: FromStr>(&self, key: &str) -> Result<Option<T>, String> {
        let known = |text: String| text.parse().map_err(|_| self.fault(key, unknown(&text)));
        self.text(key)?.map(known).transpose()
    }

    /// What is wrong with the value of a key.
    pub fn fault(&self, key: &str, text: String) -> String {
        said(&self.name, key, text)
    }
}

/// “Role 2, “from”: …”.
fn said(name: &str, key: &str, text: String) -> String {
    let key = cut(key);
    match (name.is_empty(), key.is_empty()) {
        (true, true) => text,
        (true, false) => t!("draft-fault.at-key", "key" => key, "text" => text),
        (false, true) => t!("draft-fault.in-part", "part" => name, "text" => text),
        (false, false) => t!("draft-fault.in-part-at-key", "part" => name, "key" => key, "text" => text),
    }
}

/// A text, or a whole number as text.
pub fn plain(value: &Value) -> Result<String, String> {
    match value {
        // Databases have no such character.
        Value::String(text) if text.contains('\0') => Err(t!("draft-fault.character")),
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) => number.as_i64().map(|whole| whole.to_string()).ok_or_else(|| t!("draft-fault.kind")),
        _ => Err(t!("draft-fault.kind")),
    }
}

/// The words for an id that names nothing.
pub fn unknown(id: &str) -> String {
    t!("draft-fault.unknown", "value" => cut(id))
}

/// So much of a text as a message can show.
pub fn cut(text: &str) -> String {
    const SHOWN: usize = 40;
    match text.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{} …", &text[..at]),
        None => text.to_owned(),
    }
}
