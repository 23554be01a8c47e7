//! What a rule asks about and was not told.

use super::{Fact, Facts, Rule, When, reading};
use crate::{archetype, sorted::sort_by};

/// The facts a rule asks about that this person did not give.
#[must_use]
pub fn missing(rule: &Rule, facts: &Facts) -> Vec<Fact> {
    let mut found = Vec::new();
    let weighed = rule.supports.iter().chain(&rule.against).map(|(_, when)| when);
    for when in rule.needs.iter().chain(&rule.rules_out).chain(weighed) {
        gaps(when, facts, &mut found);
    }
    sort_by(&mut found, Ord::cmp);
    found
}

fn gaps(when: &When, facts: &Facts, found: &mut Vec<Fact>) {
    if reading(when, facts).gap() <= 0.0 {
        return;
    }
    match when {
        When::Edge { fact, .. } => note(*fact, found),
        When::Is(..) => {}
        When::All(parts) | When::Any(parts) => parts.iter().for_each(|part| gaps(part, facts, found)),
        When::Not(part) | When::Quiet(part) => gaps(part, facts, found),
        When::Over { when, .. } => gaps(when, facts, found),
        When::Sum(parts) => parts.iter().for_each(|(_, part)| gaps(part, facts, found)),
        When::Matches(archetype, guise) => {
            if let Some(declared) = archetype::declared(*archetype, *guise) {
                missing(&declared.rule, facts).into_iter().for_each(|fact| note(fact, found));
            }
        }
    }
}

fn note(fact: Fact, found: &mut Vec<Fact>) {
    if !found.contains(&fact) {
        found.push(fact);
    }
}
