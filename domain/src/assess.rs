//! One person in, one assessment out: which archetypes match, which moves are worth considering, and why.

mod certainty;
mod changes;
mod near;
mod result;
mod search;
mod verdict;

pub use certainty::{OPEN, Unjudged};
pub use changes::{Change, Changed};
pub use result::{Advice, Assessment, Contradicting, Match, Near};
pub use verdict::{CLEAR_MATCH, EXHAUSTED, LOW_CONFIDENCE, NEEDED, URGES, Verdict, exhausted};

use crate::{
    archetype, contradictions,
    goals::Goals,
    month::Month,
    moves, notes,
    rule::{Facts, evidence},
    sorted::sort_by,
    state::State,
    timeline::{Stint, TourClock},
};
use serde::{Deserialize, Serialize};

/// The version of the rules, stored with every assessment. Changes whenever any result could.
pub const RULES_VERSION: &str = "2026-11.2";

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

/// Assesses a person. The same facts always give the same result, in whatever order they come.
#[must_use]
pub fn assess(person: &Person) -> Assessment {
    let facts = Facts::of(person);
    let ranked = moves::rank(&facts);
    let archetypes = matches(&facts);
    Assessment {
        as_of: person.as_of,
        rules_version: RULES_VERSION.to_owned(),
        tour_clock: TourClock::of(&person.stints, person.as_of),
        tenure: facts.tenure(),
        confidence: rounded(certainty::confidence(person, &facts)),
        near: near::near(&facts, &archetypes),
        archetypes,
        moves: ranked.iter().filter_map(|one| advice(one, &facts)).collect(),
        unjudged: certainty::unjudged(&facts, &ranked),
        contradictions: contradicting(&facts),
        changes: None,
    }
}

/// The same with the search for the smallest changes that would put another move first, which takes longer.
#[must_use]
pub fn assess_in_full(person: &Person) -> Assessment {
    Assessment { changes: Some(search::smallest(person)), ..assess(person) }
}

fn matches(facts: &Facts) -> Vec<Match> {
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
    sort_by(&mut list, |a, b| b.degree.total_cmp(&a.degree).then(a.id.cmp(&b.id)).then(a.guise.cmp(&b.guise)));
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

fn contradicting(facts: &Facts) -> Vec<Contradicting> {
    let held = contradictions::rules().iter().filter(|one| one.holds(facts));
    held.map(|one| Contradicting { id: one.id, facts: one.facts(facts) }).collect()
}

fn advice(one: &moves::Ranked, facts: &Facts) -> Option<Advice> {
    let score = rounded(one.score.shown);
    if score <= 0.0 {
        return None;
    }
    let mut behind = evidence(&one.declared.rule, facts);
    behind.extend(moves::burden_evidence(one.declared, facts));
    let (reasons_for, reasons_against) = behind.into_iter().partition(|fact| fact.effect > 0.0);
    Some(Advice {
        id: one.declared.id,
        score,
        blocked_by: one.blocked_by,
        reasons_for,
        reasons_against,
        sure: Some(rounded(1.0 - one.score.gap())),
        notes: notes::on(one.declared.id, facts),
    })
}

/// Four decimals: the one place where figures are rounded, so that server and browser print alike.
pub(crate) fn rounded(figure: f64) -> f64 {
    (figure * 10_000.0).round() / 10_000.0 + 0.0
}
