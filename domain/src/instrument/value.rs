//! One answer, and how it is written: a point (`1`, `2`, …), the id of a choice, `=` and the person's own words, `na` or `skip`.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use thiserror::Error;

use super::check::MAX_ID;

/// Written form of [`Value::NotApplicable`].
const NOT_APPLICABLE: &str = "na";
/// Written form of [`Value::RatherNot`].
const RATHER_NOT: &str = "skip";
/// How the written form of [`Value::Words`] begins.
const WORDS: char = '=';
/// The most characters of an answer in one's own words. [ours]
pub const MAX_WORDS: usize = 2_000;

/// One answer to one item. Every item takes the last two; they are never scored.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// A point on a scale, counted from 1.
    Point(u8),
    /// The id of a choice.
    Choice(String),
    /// The person's own words: neither empty nor longer than [`MAX_WORDS`], without space around them, lines ended by `\n`,
    /// and no other control characters but tabs. Never scored.
    Words(String),
    /// The item doesn't apply to this person.
    NotApplicable,
    /// The person would rather not say.
    RatherNot,
}

impl Value {
    /// An answer in the person's own words, tidied.
    ///
    /// # Errors
    /// [`ValueFault::NoWords`] when nothing but space is there, [`ValueFault::TooManyWords`] past [`MAX_WORDS`].
    pub fn words(text: &str) -> Result<Self, ValueFault> {
        let tidy = text.replace(|c: char| c.is_control() && c != '\n' && c != '\t', "");
        let tidy = tidy.trim();
        match tidy.chars().count() {
            0 => Err(ValueFault::NoWords),
            1..=MAX_WORDS => Ok(Self::Words(tidy.to_owned())),
            over => Err(ValueFault::TooManyWords(over - MAX_WORDS)),
        }
    }

    /// Whether this is an answer on the item's scale, and so counts towards a figure.
    pub fn is_scored(&self) -> bool {
        matches!(self, Self::Point(_) | Self::Choice(_))
    }
}

/// Why a value can't be the answer to an item.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ValueFault {
    /// It is not the written form of any answer.
    #[error("“{0}” is not an answer")]
    Unreadable(String),
    /// The instrument has no item of that id.
    #[error("there is no question “{0}”")]
    NoSuchItem(String),
    /// Own words without a word.
    #[error("this answer is empty")]
    NoWords,
    /// Own words past [`MAX_WORDS`], by so many characters.
    #[error("this answer is {0} characters longer than the {MAX_WORDS} it may have")]
    TooManyWords(usize),
    /// A point beyond the ends of the item's scale.
    #[error("{point} is not on the scale from 1 to {points}")]
    OffScale {
        /// The point given.
        point: u8,
        /// How many points the scale has.
        points: u8,
    },
    /// A choice the item doesn't offer.
    #[error("“{0}” is not one of the choices")]
    NoSuchChoice(String),
    /// A choice for a scale, a point for choices, words for either, or either for words.
    #[error("“{0}” is not the kind of answer this question takes")]
    WrongKind(Value),
}

/// Whether a choice may have this id: a letter, then lower-case letters, digits and hyphens, and not a reserved word.
pub(super) fn is_choice_id(text: &str) -> bool {
    super::check::is_id(text) && text != NOT_APPLICABLE && text != RATHER_NOT
}

impl FromStr for Value {
    type Err = ValueFault;

    fn from_str(text: &str) -> Result<Self, ValueFault> {
        match text {
            NOT_APPLICABLE => Ok(Self::NotApplicable),
            RATHER_NOT => Ok(Self::RatherNot),
            words if words.starts_with(WORDS) => Self::words(&words[WORDS.len_utf8()..]),
            choice if is_choice_id(choice) => Ok(Self::Choice(choice.to_owned())),
            // One way to write each point: no sign, no leading zero, no point 0.
            point if point.starts_with(|first| matches!(first, '1'..='9')) => {
                point.parse().map(Self::Point).map_err(|_| unreadable(point))
            }
            other => Err(unreadable(other)),
        }
    }
}

fn unreadable(text: &str) -> ValueFault {
    ValueFault::Unreadable(text.chars().take(MAX_ID).collect())
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Point(point) => write!(f, "{point}"),
            Self::Choice(id) => f.write_str(id),
            Self::Words(text) => write!(f, "{WORDS}{text}"),
            Self::NotApplicable => f.write_str(NOT_APPLICABLE),
            Self::RatherNot => f.write_str(RATHER_NOT),
        }
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Value {
    /// From its written form; a point may also be a bare number, as people write it in files.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Written;
        impl de::Visitor<'_> for Written {
            type Value = Value;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a point of the scale, the id of a choice, “=” and words, “na” or “skip”")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Value, E> {
                text.parse().map_err(E::custom)
            }

            fn visit_u64<E: de::Error>(self, point: u64) -> Result<Value, E> {
                self.visit_str(&point.to_string())
            }

            fn visit_i64<E: de::Error>(self, point: i64) -> Result<Value, E> {
                self.visit_str(&point.to_string())
            }
        }
        deserializer.deserialize_any(Written)
    }
}
