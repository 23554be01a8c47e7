//! A catalogue in the form in which texts are looked up, and how a text is put together from it.

use std::fmt::Write as _;

use serde::{Serialize, Serializer};

use super::Values;

/// Texts by key (`message` or `message.attribute`), in the order of these: a map of a kind of its own would weigh more in browsers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Texts(pub(crate) Vec<(String, Pattern)>);

impl Serialize for Texts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, pattern)| (key, pattern)))
    }
}

/// A text, piece by piece.
pub(crate) type Pattern = Vec<Piece>;

/// A piece of a text. The short names are for the file that browsers load.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub(crate) enum Piece {
    /// Words as they are.
    Text(String),
    /// The value of this name.
    Value {
        /// Its name.
        #[serde(rename = "v")]
        name: String,
    },
    /// One of several wordings.
    Pick(Pick),
}

/// Several wordings, of which a value picks one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Pick {
    /// The name of the value.
    #[serde(rename = "v")]
    pub value: String,
    /// What the value has to be, and the wording for it.
    #[serde(rename = "c")]
    pub cases: Vec<(String, Pattern)>,
    /// The wording for all else.
    #[serde(rename = "o")]
    pub other: Pattern,
}

/// What a count of one is called where a text tells one from more; English has no other plural.
pub(super) const ONE: &str = "one";

impl Texts {
    /// The text under this key, with these values in its places. None where the text is missing, or a value that it needs.
    pub(super) fn find(&self, key: &str, values: &Values) -> Option<String> {
        let mut text = String::new();
        write(self.pattern(key)?, values, &mut text)?;
        Some(text)
    }

    /// The text under this key, in its pieces.
    pub(crate) fn pattern(&self, key: &str) -> Option<&Pattern> {
        let at = self.0.binary_search_by(|(one, _)| one.as_str().cmp(key)).ok()?;
        Some(&self.0[at].1)
    }
}

fn write(pattern: &[Piece], values: &Values, text: &mut String) -> Option<()> {
    let value = |name: &str| values.iter().find(|(given, _)| *given == name).map(|(_, value)| value);
    for piece in pattern {
        match piece {
            Piece::Text(words) => text.push_str(words),
            Piece::Value { name } => write!(text, "{}", value(name)?).ok()?,
            Piece::Pick(pick) => {
                let value = value(&pick.value)?.to_string();
                // As in Fluent, less one counts as one.
                let one = value.trim_start_matches('-') == "1";
                let case = pick.cases.iter().find(|(case, _)| *case == value || (one && case == ONE));
                write(case.map_or(&pick.other, |(_, wording)| wording), values, text)?;
            }
        }
    }
    Some(())
}
