//! One object of a file as JSON has it, and the words for what is wrong in it.

use serde_json::{Map, Value};
use std::str::FromStr;

use crate::t;

/// What is wrong in a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What the object is called in which it stands; empty for the whole.
    pub part: String,
    /// Under which key; empty for the object itself.
    pub key: String,
    /// What is wrong, in words.
    pub text: String,
}

impl Fault {
    /// Of the whole.
    pub(super) const fn whole(text: String) -> Self {
        Self { part: String::new(), key: String::new(), text }
    }

    /// “Role 2, “from”: …”.
    #[must_use]
    pub fn in_words(self) -> String {
        let Self { part, key, text } = self;
        match (part.is_empty(), key.is_empty()) {
            (true, true) => text,
            (true, false) => t!("draft-fault.at-key", "key" => key, "text" => text),
            (false, true) => t!("draft-fault.in-part", "part" => part, "text" => text),
            (false, false) => t!("draft-fault.in-part-at-key", "part" => part, "key" => key, "text" => text),
        }
    }
}

/// An object, and what to call it when something in it is wrong.
pub struct Part<'a> {
    /// What it is called, “Role 2” and the like; empty for the whole.
    pub name: String,
    map: &'a Map<String, Value>,
}

impl<'a> Part<'a> {
    /// The value as an object with no keys but these.
    ///
    /// # Errors
    /// Where it is something else.
    pub fn of(name: String, value: &'a Value, keys: &[&str]) -> Result<Self, Fault> {
        let Some(map) = value.as_object() else {
            return Err(Fault { part: name, key: String::new(), text: t!("draft-fault.kind") });
        };
        let part = Self { name, map };
        match map.keys().find(|key| !keys.contains(&key.as_str())) {
            Some(other) => Err(part.fault(other, t!("draft-fault.key"))),
            None => Ok(part),
        }
    }

    /// The value of a key, if there is one.
    #[must_use]
    pub fn value(&self, key: &str) -> Option<&'a Value> {
        self.map.get(key).filter(|value| !value.is_null())
    }

    /// A text, or a whole number as text.
    ///
    /// # Errors
    /// Where it is something else.
    pub fn text(&self, key: &str) -> Result<Option<String>, Fault> {
        self.value(key).map(|value| plain(value).map_err(|wrong| self.fault(key, wrong))).transpose()
    }

    /// A text that has to be there.
    ///
    /// # Errors
    /// Where it isn't, or is no text.
    pub fn needed(&self, key: &str) -> Result<String, Fault> {
        self.text(key)?.ok_or_else(|| self.fault(key, t!("draft-fault.missing")))
    }

    /// One of a set of ids.
    ///
    /// # Errors
    /// Where it is none of them.
    pub fn one_of<T: FromStr>(&self, key: &str) -> Result<Option<T>, Fault> {
        let known = |text: String| text.parse().map_err(|_| self.fault(key, unknown(&text)));
        self.text(key)?.map(known).transpose()
    }

    /// What is wrong with the value of a key.
    #[must_use]
    pub fn fault(&self, key: &str, text: String) -> Fault {
        Fault { part: self.name.clone(), key: cut(key), text }
    }
}

/// A text, or a whole number as text.
///
/// # Errors
/// What is wrong with it, in words.
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
#[must_use]
pub fn unknown(id: &str) -> String {
    t!("draft-fault.unknown", "value" => cut(id))
}

/// So much of a text as a message can show.
#[must_use]
pub fn cut(text: &str) -> String {
    const SHOWN: usize = 40;
    match text.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{} …", &text[..at]),
        None => text.to_owned(),
    }
}
