//! What can be wrong with an instrument file, said so that whoever edits the file can mend it.

use std::fmt;

use thiserror::Error;

use super::{MAX_POINTS, Target, Value, file::MAX_BYTES};
use crate::tree::Told;

/// A fault and where it is.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub struct Fault {
    /// The line in the file, counted from 1.
    pub line: usize,
    /// What the line belongs to (“item `looked-forward`: text”); none for the file as a whole.
    pub place: Option<String>,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FaultKind {
    /// Not TOML, an unknown key, a missing key or a value of the wrong kind.
    #[error("{0}")]
    Unreadable(String),
    /// Bytes that are no text.
    #[error("this is not text in UTF-8, from byte {byte} of the file on")]
    NotText {
        /// How many bytes before it are text.
        byte: usize,
    },
    /// A file too large to be looked at.
    #[error("this file is larger than the {MAX_BYTES} bytes that are read")]
    TooLarge,
    /// More parts than anybody would answer.
    #[error("there are {found} {what} here; at most {most} are allowed")]
    TooMany {
        /// Which parts.
        what: &'static str,
        /// How many there may be.
        most: usize,
        /// How many there are.
        found: usize,
    },
    /// An id that is no id.
    #[error("`{0}` can't be an id: use up to 64 lower-case letters, digits and hyphens, and begin with a letter")]
    BadId(String),
    /// An id for a choice that would read as another answer.
    #[error(
        "`{0}` can't be the id of a choice: use up to 64 lower-case letters, digits and hyphens, begin with a letter, and leave `na` and `skip` to their own meaning"
    )]
    BadChoiceId(String),
    /// An id used twice.
    #[error("the id `{0}` is used more than once")]
    DuplicateId(String),
    /// A text with nothing in it.
    #[error("there is nothing in it")]
    Empty,
    /// A list or section with nothing in it.
    #[error("there is nothing in it")]
    Nothing,
    /// A text that nobody takes in at once.
    #[error("this text has {found} characters; at most {most} fit")]
    TooLong {
        /// How many there may be.
        most: usize,
        /// How many there are.
        found: usize,
    },
    /// Markup in a text.
    #[error("texts are plain and are shown as they are written; `{0}` looks like markup")]
    Markup(String),
    /// A character that can't be seen.
    #[error("this text holds the character U+{0:04X}, which can't be seen")]
    Unseen(u32),
    /// A scale without enough labels, or with too many.
    #[error("a scale needs 2 to {MAX_POINTS} labels, and this one has {0}")]
    LabelCount(usize),
    /// An item without enough choices, or with more than there are keys.
    #[error("an item needs 2 to {MAX_POINTS} choices, and this one has {0}")]
    ChoiceCount(usize),
    /// A scale that isn't declared.
    #[error("there is no scale `{name}`{}", meant.as_ref().map_or_else(String::new, |meant| format!(" (did you mean `{meant}`?)")))]
    UnknownScale {
        /// The name given.
        name: String,
        /// The scale that may have been meant.
        meant: Option<String>,
    },
    /// No kind of answer, or several.
    #[error("an item needs one of `scale`, `choices` and `words = true`, and no more than one")]
    OneKindOfAnswer,
    /// Own words that feed something.
    #[error("answers in one's own words are never scored, so they feed nothing")]
    WordsFeed,
    /// A choice of a scored item that has no score.
    #[error("the choice `{0}` needs a score, since the item feeds something")]
    ChoiceWithoutScore(String),
    /// A choice of an unscored item that has one.
    #[error("the choice `{0}` has a score, but the item feeds nothing")]
    ScoreWithoutFeed(String),
    /// A feed of nothing, or of two things.
    #[error("a feed names either a `measure` or a `field`, and not both")]
    MeasureOrField,
    /// A field that isn't declared.
    #[error("there is no field `{0}`; fields are declared with [[field]]")]
    UnknownField(String),
    /// A field that nothing feeds.
    #[error("no item feeds this field")]
    UnfedField,
    /// A field shown next to one that isn't there, or to itself.
    #[error("`beside` names `{0}`, which is no other field")]
    BesideNothing(String),
    /// Something fed twice by one item.
    #[error("the item feeds `{0}` more than once")]
    DuplicateFeed(Target),
    /// Weights that don't make a whole.
    #[error("{who}, the weights behind `{target}` add up to {sum} instead of 100 (items: {items})")]
    WeightSum {
        /// Who is asked these items, in words.
        who: String,
        /// What they feed.
        target: Target,
        /// What the weights add up to.
        sum: u32,
        /// The items, listed.
        items: String,
    },
    /// Several items, and none that asks the other way round.
    #[error("{who}, several items feed `{target}` and none of them is reversed (items: {items})")]
    NoneReversed {
        /// Who is asked these items, in words.
        who: String,
        /// What they feed.
        target: Target,
        /// The items, listed.
        items: String,
    },
    /// Too many ways through to add up the weights of one target.
    #[error("the branches around `{0}` are too many to check")]
    TooManyBranches(Target),
    /// A branch on an item that doesn't exist.
    #[error("`when` asks for an answer to `{0}`, and there is no such item")]
    BranchUnknown(String),
    /// A branch on an item that comes later (or on itself).
    #[error("`when` asks for an answer to `{0}`, which doesn't come before this item")]
    BranchLater(String),
    /// Branches that wait for each other.
    #[error("the branches go in a circle: {0}")]
    BranchCycle(String),
    /// A branch on an answer the item doesn't take.
    #[error("`when` waits for the answer `{value}` to `{item}`, which that item doesn't take")]
    BranchValue {
        /// The earlier item.
        item: String,
        /// The answer.
        value: Value,
    },
    /// A branch on particular words.
    #[error(
        "`when` waits for words in answer to `{0}`; of an answer in one's own words only `na` and `skip` open a branch"
    )]
    BranchWords(String),
    /// An item that no one is ever asked.
    #[error("nobody can ever be asked this: {0}")]
    Unreachable(String),
    /// A file named otherwise than its instrument.
    #[error("this file holds version {version} of `{id}`, so its name must be {id}.v{version}.toml")]
    FileName {
        /// The instrument.
        id: String,
        /// Its version.
        version: u16,
    },
    /// A version that another file holds.
    #[error("version {version} of `{id}` is in {other} already")]
    VersionTwice {
        /// The instrument.
        id: String,
        /// Its version.
        version: u16,
        /// The other file.
        other: String,
    },
    /// An organisation's instrument with the id of one of ours.
    #[error("an instrument `{0}` ships with Pendulum; choose another id")]
    ShippedId(String),
    /// An id that meant something else in another version.
    #[error("`{id}` meant something else in version {version}: {how}; give what is new a new id")]
    OtherMeaning {
        /// The id of the item or field.
        id: String,
        /// The other version.
        version: u16,
        /// What is different.
        how: String,
    },
}

impl Fault {
    /// The fault as a line of its own: `file:line: place: what`.
    pub fn in_file(&self, file: &str) -> String {
        let place = self.place.as_ref().map_or_else(String::new, |place| format!("{place}: "));
        format!("{file}:{}: {place}{}", self.line, self.kind)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: ", self.line)?;
        if let Some(place) = &self.place {
            write!(f, "{place}: ")?;
        }
        self.kind.fmt(f)
    }
}

impl From<String> for FaultKind {
    fn from(what: String) -> Self {
        Self::Unreadable(what)
    }
}

impl From<Told<FaultKind>> for Fault {
    fn from(Told { line, path, message }: Told<FaultKind>) -> Self {
        Self { line: line.unwrap_or(1), place: (!path.is_empty()).then_some(path), kind: message }
    }
}
