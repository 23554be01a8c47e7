//! What can be wrong with an instrument file, said so that whoever edits the file can mend it.

use std::fmt;

use thiserror::Error;

use super::{MAX_POINTS, Target, Value};

/// A fault and where it is.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub struct Fault {
    /// The line in the file, counted from 1, where it is known.
    pub line: Option<usize>,
    /// What the line belongs to (“item `looked-forward`”), where it is known.
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
    /// An id that is no id.
    #[error("`{0}` can't be an id: use lower-case letters, digits and hyphens, and begin with a letter")]
    BadId(String),
    /// An id for a choice that would read as another answer.
    #[error("`{0}` can't be the id of a choice: it has a meaning of its own as an answer, or is too long")]
    BadChoiceId(String),
    /// An id used twice.
    #[error("the id `{0}` is used more than once")]
    DuplicateId(String),
    /// A text with nothing in it.
    #[error("`{0}` is empty")]
    Empty(&'static str),
    /// A number below 1.
    #[error("`{0}` must be 1 or more")]
    BelowOne(&'static str),
    /// A scale without enough labels, or with too many.
    #[error("a scale needs 2 to {MAX_POINTS} labels, and this one has {0}")]
    LabelCount(usize),
    /// An item with fewer than two choices, or more than there are letters.
    #[error("an item needs 2 to 26 choices, and this one has {0}")]
    ChoiceCount(usize),
    /// A scale that isn't declared.
    #[error("there is no scale `{0}`")]
    UnknownScale(String),
    /// Neither a scale nor choices, or both.
    #[error("an item needs either `scale` or `choices`, and not both")]
    ScaleOrChoices,
    /// A choice of a scored item that has no score.
    #[error("the choice `{0}` needs a score, since the item feeds a measure")]
    ChoiceWithoutScore(String),
    /// A choice of an unscored item that has one.
    #[error("the choice `{0}` has a score, but the item feeds no measure")]
    ScoreWithoutFeed(String),
    /// A score beyond 100.
    #[error("the choice `{choice}` has the score {score}; scores go from 0 to 100")]
    ScoreRange {
        /// The choice.
        choice: String,
        /// Its score.
        score: u8,
    },
    /// A weight that is no percentage.
    #[error("the weight for `{target}` is {weight}; weights go from 1 to 100")]
    WeightRange {
        /// What is fed.
        target: Target,
        /// The weight given.
        weight: u8,
    },
    /// A measure named twice by one item.
    #[error("the item feeds `{0}` more than once")]
    DuplicateFeed(Target),
    /// Weights that don't make a whole.
    #[error("{who}, the weights behind `{target}` add up to {sum} instead of 100 (items: {items})")]
    WeightSum {
        /// Who is asked these items, in words.
        who: String,
        /// What they move.
        target: Target,
        /// What the weights add up to.
        sum: u32,
        /// The items, listed.
        items: String,
    },
    /// Too many ways through to add up the weights of one measure.
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
    /// A branch that names no answer.
    #[error("`when` names `{0}` without any answer that opens the branch")]
    BranchEmpty(String),
    /// A branch on an answer the item doesn't take.
    #[error("`when` waits for the answer `{value}` to `{item}`, which that item doesn't take")]
    BranchValue {
        /// The earlier item.
        item: String,
        /// The answer.
        value: Value,
    },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        if let Some(place) = &self.place {
            write!(f, "{place}: ")?;
        }
        self.kind.fmt(f)
    }
}
