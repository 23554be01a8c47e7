//! What a person shows to somebody else, and until when: [`visible`] is the one place that says what a viewer may see at a moment.
//!
//! Nothing shows until its owner gives it, part by part. Each giving has an end; it ends at once when it is withdrawn, when the
//! pair it was given within ends, and when one of the two accounts is deleted. [Career chats; the days are ours]

use std::{collections::BTreeSet, fmt, str::FromStr};

use crate::{id::UnknownId, moves::Move, state::Measure};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

mod sensitive;

pub use sensitive::{SENSITIVE, is_sensitive};

/// A moment, in milliseconds since 1970 in UTC. Rules count in months; what is shown has to end to the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(pub i64);

/// So many days a giving lasts where its owner says nothing else. [ours]
pub const DAYS: u16 = 30;
/// The longest it may last, in days: a year, after which one gives anew or doesn't. [ours]
pub const MOST_DAYS: u16 = 366;

/// One part of what a person may show. What speaks of leaving or of a manager is only ever a part of its own: see [`is_sensitive`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The archetypes of the last result.
    Archetypes,
    /// One move of the last result, if it holds that.
    Move(Move),
    /// The plan for a move that was accepted.
    Plan(Move),
    /// Where one measure stands.
    Measure(Measure),
    /// How one measure went over time.
    Trend(Measure),
    /// A figure of a questionnaire's own.
    Field {
        /// The questionnaire's id.
        instrument: String,
        /// The field's id.
        field: String,
    },
    /// Wishes, pulls and what binds.
    Goals,
    /// The roles one had.
    Timeline,
    /// The answers of the last review by a questionnaire, but for the sensitive ones and those in one's own words.
    Answers(String),
    /// One answer of it, whatever it speaks of.
    Answer {
        /// The questionnaire's id.
        instrument: String,
        /// The item's id.
        item: String,
    },
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Archetypes => f.write_str("archetypes"),
            Self::Move(id) => write!(f, "move.{id}"),
            Self::Plan(id) => write!(f, "plan.{id}"),
            Self::Measure(measure) => write!(f, "measure.{measure}"),
            Self::Trend(measure) => write!(f, "trend.{measure}"),
            Self::Field { instrument, field } => write!(f, "field.{instrument}.{field}"),
            Self::Goals => f.write_str("goals"),
            Self::Timeline => f.write_str("timeline"),
            Self::Answers(instrument) => write!(f, "answers.{instrument}"),
            Self::Answer { instrument, item } => write!(f, "answer.{instrument}.{item}"),
        }
    }
}

impl FromStr for Part {
    type Err = UnknownId;

    fn from_str(text: &str) -> Result<Self, UnknownId> {
        let unknown = || UnknownId { kind: "part", id: text.to_owned(), known: "the parts of a result".to_owned() };
        // Ids of questionnaires and of what is in them: letters, figures and hyphens.
        let plain = |id: &str| {
            let fits = |one: char| one.is_ascii_alphanumeric() || one == '-' || one == '_';
            (!id.is_empty() && id.len() <= 80 && id.chars().all(fits)).then(|| id.to_owned()).ok_or_else(unknown)
        };
        let pieces: Vec<&str> = text.split('.').collect();
        Ok(match pieces[..] {
            ["archetypes"] => Self::Archetypes,
            ["goals"] => Self::Goals,
            ["timeline"] => Self::Timeline,
            ["move", id] => Self::Move(id.parse()?),
            ["plan", id] => Self::Plan(id.parse()?),
            ["measure", id] => Self::Measure(id.parse()?),
            ["trend", id] => Self::Trend(id.parse()?),
            ["answers", instrument] => Self::Answers(plain(instrument)?),
            ["field", instrument, field] => Self::Field { instrument: plain(instrument)?, field: plain(field)? },
            ["answer", instrument, item] => Self::Answer { instrument: plain(instrument)?, item: plain(item)? },
            _ => return Err(unknown()),
        })
    }
}

impl Serialize for Part {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Part {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// What an owner agreed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// The parts, no more.
    pub parts: BTreeSet<Part>,
    /// When it was given.
    pub given: Moment,
    /// From this moment on it shows nothing.
    pub ends: Moment,
    /// Whether it goes along with what comes later, instead of staying as it was when it was given.
    pub follows: bool,
    /// When it was withdrawn.
    pub withdrawn: Option<Moment>,
}

/// To whom it was given, as that stands now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// The other one of a pair.
    Pair {
        /// When the pair was ended, by either side.
        ended: Option<Moment>,
    },
    /// Whoever holds the link.
    Link,
    /// Somebody whose account is gone.
    Gone,
}

/// What shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visible<'a> {
    /// These parts, no more.
    pub parts: &'a BTreeSet<Part>,
    /// As they were at this moment: nothing that came after it.
    pub as_of: Moment,
}

/// What may be seen at a moment of what was given; nothing before it was, from its end on, once it was withdrawn, and once those
/// two are no pair any more.
///
/// Withdrawing and ending count whatever their moments: clocks of several processes differ, and of the two mistakes showing is the worse.
#[must_use]
pub fn visible(consent: &Consent, audience: Audience, at: Moment) -> Option<Visible<'_>> {
    let there = match audience {
        Audience::Pair { ended } => ended.is_none(),
        Audience::Link => true,
        Audience::Gone => false,
    };
    let lasts = consent.withdrawn.is_none() && consent.given <= at && at < consent.ends;
    let as_of = if consent.follows { at } else { consent.given };
    (there && lasts).then_some(Visible { parts: &consent.parts, as_of })
}

#[cfg(test)]
mod tests;
