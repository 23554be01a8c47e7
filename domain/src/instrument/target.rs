//! What an item's answer moves: a measure that all instruments share, or a field of its own instrument.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use thiserror::Error;

use crate::state::Measure;

/// How the written form of a field begins. No measure has a dot in its id.
const FIELD: &str = "field.";

/// A measure, written by its id (`energy`), or a field, written `field.one-to-ones`. Measures come first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A measure that all instruments share.
    Measure(Measure),
    /// The id of a field of the instrument.
    Field(String),
}

/// A text that names no measure and no field.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("“{0}” is neither a measure nor `field.` with the id of a field")]
pub struct UnknownTarget(String);

impl Target {
    /// The measure, if it is one.
    pub fn measure(&self) -> Option<Measure> {
        match self {
            Self::Measure(measure) => Some(*measure),
            Self::Field(_) => None,
        }
    }
}

impl From<Measure> for Target {
    fn from(measure: Measure) -> Self {
        Self::Measure(measure)
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Measure(measure) => f.write_str(measure.id()),
            Self::Field(id) => write!(f, "{FIELD}{id}"),
        }
    }
}

impl FromStr for Target {
    type Err = UnknownTarget;

    fn from_str(text: &str) -> Result<Self, UnknownTarget> {
        match text.strip_prefix(FIELD) {
            Some(id) if super::check::is_id(id) => Ok(Self::Field(id.to_owned())),
            Some(_) => Err(UnknownTarget(text.to_owned())),
            None => text.parse().map(Self::Measure).map_err(|_| UnknownTarget(text.to_owned())),
        }
    }
}

impl Serialize for Target {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}
