//! What one person has entered in a tab; the same thing is kept in the tab's storage and in the file they take home.

use domain::{goals::Goals, instrument::Answers, month::Month, timeline::Track};
use serde::{Deserialize, Serialize};

use crate::stint::Entered;

/// The version of the shape below. A file with a higher one is from a newer program.
pub const FORMAT: u32 = 1;

/// All of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// [`FORMAT`], under the program's name, so that a file says what it is.
    pub pendulum: u32,
    /// The timeline.
    #[serde(default)]
    pub stints: Vec<Entered>,
    /// The goals, once saved.
    #[serde(default)]
    pub goals: Option<Goals>,
    /// The review, once begun.
    #[serde(default)]
    pub review: Option<Begun>,
}

/// A review in a tab.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Begun {
    /// A UUID, so that keeping it twice keeps it once.
    pub id: String,
    /// The questionnaire.
    pub instrument: String,
    /// Its version.
    pub version: u16,
    /// The track when it began, which decides what is asked.
    pub track: Option<Track>,
    /// The day it began, `2026-11-23`.
    pub began: String,
    /// Item id to value.
    pub answers: Answers,
    /// The item to go on with.
    #[serde(default)]
    pub place: Option<String>,
    /// The day it was finished, once it is.
    #[serde(default)]
    pub finished: Option<String>,
}

impl Begun {
    /// The month that the result looks at.
    #[must_use]
    pub fn as_of(&self) -> Option<Month> {
        self.finished.as_deref().unwrap_or(&self.began).get(..7)?.parse().ok()
    }
}
