//! What an assessment consists of. Fields that came later have defaults, so that what was stored before still reads.

use super::{Change, Unjudged};
use crate::{
    archetype::{Archetype, Guise},
    contradictions::Contradiction,
    goals::Constraint,
    month::Month,
    moves::Move,
    notes::Note,
    rule::Evidence,
    timeline::{Tenure, TourClock},
};
use serde::{Deserialize, Serialize};

/// What the rules make of a person. Serialised as printed by `pendulum assess --json`, and stored with a review.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Assessment {
    /// The month that all was counted to.
    pub as_of: Month,
    /// The rules that gave it.
    pub rules_version: String,
    /// How far along its tour the current role is.
    pub tour_clock: TourClock,
    /// What the timeline adds up to.
    pub tenure: Tenure,
    /// How sure all this is, 0 to 1: how much of what matters here was told, and how much the rest leaves open.
    pub confidence: f64,
    /// The archetypes that match, best first.
    pub archetypes: Vec<Match>,
    /// The moves that something supports, best first, those that a constraint blocks last.
    pub moves: Vec<Advice>,
    /// What could not be judged, and what is missing for it.
    pub unjudged: Vec<Unjudged>,
    /// Answers that pull apart, and are worth a second look.
    #[serde(default)]
    pub contradictions: Vec<Contradicting>,
    /// The neighbours of what fits, and what speaks against each; the nearest first.
    #[serde(default)]
    pub near: Vec<Near>,
    /// The smallest changes that would put another move first, smallest first and at most one a move. Empty where no one or
    /// two facts would; `None` where nobody searched.
    #[serde(default)]
    pub changes: Option<Vec<Change>>,
}

/// An archetype that matches.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Match {
    /// Which archetype.
    pub id: Archetype,
    /// In which guise, where it has several: the one that matches better.
    pub guise: Option<Guise>,
    /// How well, above 0 and up to 1.
    #[serde(rename = "match")]
    pub degree: f64,
    /// The facts behind it, strongest first.
    pub evidence: Vec<Evidence>,
}

/// A move that something supports.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Advice {
    /// Which move.
    pub id: Move,
    /// How much speaks for it, above 0 and up to 1.
    pub score: f64,
    /// The constraint that blocks it.
    pub blocked_by: Option<Constraint>,
    /// The facts for it, strongest first.
    #[serde(rename = "for")]
    pub reasons_for: Vec<Evidence>,
    /// The facts against it, strongest first.
    #[serde(rename = "against")]
    pub reasons_against: Vec<Evidence>,
    /// How sure the score is, 0 to 1: 1 less what missing answers leave open.
    #[serde(default)]
    pub sure: Option<f64>,
    /// What else is worth saying about it for this person, weightiest first; at most [`notes::MOST`](crate::notes::MOST).
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// Answers that pull apart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Contradicting {
    /// Which ones.
    pub id: Contradiction,
    /// The facts that don't go together, with what they are.
    pub facts: Vec<Evidence>,
}

/// An archetype close to those that fit, which doesn't.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Near {
    /// Which archetype.
    pub id: Archetype,
    /// In which guise, where it has several.
    pub guise: Option<Guise>,
    /// How well it matches, from 0 to 1.
    pub degree: f64,
    /// The facts that speak against it, strongest first; never empty.
    pub against: Vec<Evidence>,
}
