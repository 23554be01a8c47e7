//! What one person has entered in a tab; the same thing is kept in the tab's storage and in the file they take home.
//!
//! It is written with serde and read by hand ([`read()`]): what comes from a file may have been edited, and is told where it went wrong.

mod day;
pub mod part;
pub mod read;

use domain::{goals::Goals, instrument::Answers, month::Month, sorted::sort_by, timeline::Track};
use serde::Serialize;

use crate::{json, stint::Entered};

pub use day::{in_words as day_in_words, month_of};
pub use read::read;

/// The version of the shape below. A file with a higher one is from a newer program.
pub const FORMAT: u32 = 1;

/// The longest text that is read, in bytes: more than a timeline, goals and answers can come to when each is as long as it may be. A
/// form that carries it fits into what the server takes.
pub const MOST_BYTES: usize = 200_000;

/// All of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Draft {
    /// [`FORMAT`], under the program's name, so that a file says what it is.
    pub pendulum: u32,
    /// The timeline, in the order in which the stints began.
    pub stints: Vec<Entered>,
    /// The goals, once saved.
    pub goals: Option<Goals>,
    /// The review, once begun.
    pub review: Option<Begun>,
}

/// A review in a tab.
#[derive(Clone, Debug, PartialEq, Serialize)]
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
    pub place: Option<String>,
    /// The day it was finished, once it is. Whatever is changed afterwards opens it again: a result is of what stands here.
    pub finished: Option<String>,
}

impl Default for Draft {
    /// Nothing entered yet.
    fn default() -> Self {
        Self { pendulum: FORMAT, stints: Vec::new(), goals: None, review: None }
    }
}

impl Draft {
    /// Whether nothing was entered yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.stints.is_empty() && self.goals.is_none() && self.review.is_none()
    }

    /// As it is stored, taken home and sent to be kept; [`read()`] reads it back.
    #[must_use]
    pub fn text(&self) -> String {
        json::text(self)
    }

    /// What a result rests on, as a text to compare: comparing it part by part would weigh more in browsers.
    pub(super) fn grounds(&self) -> String {
        json::text(&(&self.stints, &self.goals, self.review.as_ref().map(|review| &review.answers)))
    }
}

impl Begun {
    /// The month that the result looks at.
    #[must_use]
    pub fn as_of(&self) -> Option<Month> {
        self.finished.as_deref().unwrap_or(&self.began).get(..7)?.parse().ok()
    }
}

/// Puts stints into the order in which they began.
pub(super) fn in_order(stints: &mut [Entered]) {
    sort_by(stints, |a, b| (a.stint.from, &a.id).cmp(&(b.stint.from, &b.id)));
}
