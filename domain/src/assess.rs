//! One person in, one assessment out: which archetypes match, which moves are worth considering, and why.

mod certainty;

pub use certainty::Unjudged;

use crate::{
    archetype::{self, Archetype, Guise},
    goals::{Constraint, Goals},
    month::Month,
    moves::{self, Move},
    rule::{Evidence, Facts, evidence},
    state::State,
    timeline::{Stint, Tenure, TourClock},
};
use serde::{Deserialize, Serialize};

/// The version of the rules, stored with every assessment. Changes whenever any result could.
pub const RULES_VERSION: &str = "2026-11.1";

/// All that is known about a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// The month that all tenure is counted to.
    pub as_of: Month,
    /// The timeline, in any order.
    pub stints: Vec<Stint>,
    /// What they want and what binds them.
    #[serde(default)]
    pub goals: Goals,
    /// Where they stand.
    #[serde(default)]
    pub state: State,
}

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
}

/// Assesses a person. The same facts always give the same result, in whatever order they come.
#[must_use]
pub fn assess(person: &Person) -> Assessment {
    let facts = Facts::of(person);
    let ranked = moves::rank(&facts, &person.goals.constraints);
    Assessment {
        as_of: person.as_of,
        rules_version: RULES_VERSION.to_owned(),
        tour_clock: TourClock::of(&person.stints, person.as_of),
        tenure: facts.tenure(),
        confidence: rounded(certainty::confidence(person, &facts)),
        archetypes: matches(&facts),
        moves: ranked.iter().filter_map(|one| advice(one, &facts)).collect(),
        unjudged: certainty::unjudged(&facts, &ranked),
    }
}

fn matches(facts: &Facts<'_>) -> Vec<Match> {
    let mut list: Vec<Match> = archetype::rules()
        .iter()
        .filter_map(|declared| {
            let degree = rounded(facts.matching(declared.archetype, declared.guise).shown);
            (degree > 0.0).then(|| Match {
                id: declared.archetype,
                guise: declared.guise,
                degree,
                evidence: evidence(&declared.rule, facts),
            })
        })
        .collect();
    list.sort_by(|a, b| b.degree.total_cmp(&a.degree).then(a.id.cmp(&b.id)).then(a.guise.cmp(&b.guise)));
    // One guise at a time: the better one.
    let mut seen = Vec::new();
    list.retain(|one| {
        !seen.contains(&one.id) && {
            seen.push(one.id);
            true
        }
    });
    list
}

fn advice(one: &moves::Ranked, facts: &Facts<'_>) -> Option<Advice> {
    let score = rounded(one.score.shown);
    if score <= 0.0 {
        return None;
    }
    let mut behind = evidence(&one.declared.rule, facts);
    behind.extend(moves::burden_evidence(one.declared, facts));
    let (reasons_for, reasons_against) = behind.into_iter().partition(|fact| fact.effect > 0.0);
    Some(Advice { id: one.declared.id, score, blocked_by: one.blocked_by, reasons_for, reasons_against })
}

/// Four decimals: the one place where figures are rounded, so that server and browser print alike.
pub(crate) fn rounded(figure: f64) -> f64 {
    (figure * 10_000.0).round() / 10_000.0 + 0.0
}
