//! Why a rule came out as it did: the facts of this person that spoke for it and against it, and those that are missing.

use super::{Fact, FactValue, Facts, Rule, When, reading};
use crate::archetype;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Effects smaller than this say nothing to a reader. [ours]
const LEAST_EFFECT: f64 = 0.05;

/// One fact of this person and what it did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Which fact.
    pub fact: Fact,
    /// What it is for this person.
    pub value: FactValue,
    /// Where it begins to count, or the ids that count.
    pub threshold: FactValue,
    /// From -1 (speaks wholly against) to 1 (speaks wholly for).
    pub effect: f64,
}

/// In what part of a rule a condition stands.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    /// It has to hold: holding speaks for, not holding speaks against.
    Need,
    /// It only adds or only takes away, by this weight.
    Weight(f64),
}

type Found = BTreeMap<Fact, (f64, f64, FactValue)>;

/// The facts behind the score of a rule, the strongest first.
#[must_use]
pub fn evidence(rule: &Rule, facts: &Facts<'_>) -> Vec<Evidence> {
    let mut found = Found::new();
    trace_rule(rule, facts, 1.0, &mut found);
    let mut list: Vec<Evidence> = found
        .into_iter()
        .filter_map(|(fact, (effect, _, threshold))| {
            let effect = crate::assess::rounded(effect.clamp(-1.0, 1.0));
            Some(Evidence { fact, value: facts.value(fact)?, threshold, effect })
        })
        .filter(|one| one.effect.abs() >= LEAST_EFFECT)
        .collect();
    // Facts come sorted, and the sort is stable: equal effects stay in one order.
    list.sort_by(|a, b| b.effect.abs().total_cmp(&a.effect.abs()));
    list
}

fn trace_rule(rule: &Rule, facts: &Facts<'_>, scale: f64, found: &mut Found) {
    for need in &rule.needs {
        trace(need, facts, false, Part::Need, scale, found);
    }
    for out in &rule.rules_out {
        trace(out, facts, false, Part::Weight(-1.0), scale, found);
    }
    for (weight, support) in &rule.supports {
        trace(support, facts, false, Part::Weight(*weight), scale, found);
    }
    for (weight, against) in &rule.against {
        trace(against, facts, false, Part::Weight(-weight), scale, found);
    }
}

fn trace(when: &When, facts: &Facts<'_>, negated: bool, part: Part, scale: f64, found: &mut Found) {
    let degree = |when: &When| {
        let shown = reading(when, facts).shown;
        if negated { 1.0 - shown } else { shown }
    };
    match when {
        When::Edge { fact, from, .. } => {
            if facts.value(*fact).is_some() {
                note(*fact, FactValue::Number(*from), degree(when), part, scale, found);
            }
        }
        When::Is(fact, ids) => {
            let threshold = match fact {
                Fact::Constraint(_) => FactValue::Flag(true),
                _ => FactValue::Text(ids.join(", ")),
            };
            note(*fact, threshold, degree(when), part, scale, found);
        }
        // Of several that must all hold, the reader sees each; of several of which one is enough, those that hold.
        When::All(parts) | When::Any(parts) => {
            let every = matches!(when, When::All(_)) != negated;
            let holds = degree(when) > 0.0;
            if every && !holds && part != Part::Need {
                return;
            }
            for inner in parts.iter().filter(|inner| every || !holds || degree(inner) > 0.0) {
                let own = reading(inner, facts).shown;
                if every && part != Part::Need {
                    // Together they weigh what the least true of them does.
                    let share = if degree(inner) > 0.0 { degree(when) / degree(inner) } else { 0.0 };
                    trace(inner, facts, negated, part, scale * share, found);
                } else if every || !holds || own > 0.0 || negated {
                    trace(inner, facts, negated, part, scale, found);
                }
            }
        }
        When::Not(inner) => trace(inner, facts, !negated, part, scale, found),
        When::Sum(parts) => {
            for (weight, inner) in parts {
                let part = match (part, negated) {
                    (Part::Need, false) => Part::Weight(*weight),
                    (Part::Need, true) => Part::Weight(-weight),
                    (Part::Weight(outer), false) => Part::Weight(outer * weight),
                    (Part::Weight(outer), true) => Part::Weight(-outer * weight),
                };
                trace(inner, facts, false, part, scale, found);
            }
        }
        When::Over { when: inner, .. } => {
            let scale = if reading(when, facts).shown > 0.0 || part == Part::Need { scale } else { 0.0 };
            trace(inner, facts, negated, part, scale, found);
        }
        When::Matches(archetype, guise) => {
            let matching = degree(when);
            let declared = archetype::rules().iter().find(|one| one.archetype == *archetype && one.guise == *guise);
            if let (Some(declared), true) = (declared, matching > 0.0 && !negated) {
                let weight = if let Part::Weight(weight) = part { weight } else { 1.0 };
                trace_rule(&declared.rule, facts, scale * weight * matching, found);
            }
        }
    }
}

fn note(fact: Fact, threshold: FactValue, degree: f64, part: Part, scale: f64, found: &mut Found) {
    let effect = scale
        * match part {
            Part::Need => 2.0 * degree - 1.0,
            Part::Weight(weight) => weight * degree,
        };
    let entry = found.entry(fact).or_insert((0.0, 0.0, threshold.clone()));
    entry.0 += effect;
    // A fact may count in several places: the one that weighed most gives the threshold shown.
    if effect.abs() > entry.1 {
        entry.1 = effect.abs();
        entry.2 = threshold;
    }
}

/// The facts a rule asks about that this person did not give.
#[must_use]
pub fn missing(rule: &Rule, facts: &Facts<'_>) -> Vec<Fact> {
    let mut found = BTreeSet::new();
    let weighed = rule.supports.iter().chain(&rule.against).map(|(_, when)| when);
    for when in rule.needs.iter().chain(&rule.rules_out).chain(weighed) {
        gaps(when, facts, &mut found);
    }
    found.into_iter().collect()
}

fn gaps(when: &When, facts: &Facts<'_>, found: &mut BTreeSet<Fact>) {
    if reading(when, facts).gap() <= 0.0 {
        return;
    }
    match when {
        When::Edge { fact, .. } => {
            found.insert(*fact);
        }
        When::Is(..) => {}
        When::All(parts) | When::Any(parts) => parts.iter().for_each(|part| gaps(part, facts, found)),
        When::Not(part) => gaps(part, facts, found),
        When::Over { when, .. } => gaps(when, facts, found),
        When::Sum(parts) => parts.iter().for_each(|(_, part)| gaps(part, facts, found)),
        When::Matches(archetype, guise) => {
            let declared = archetype::rules().iter().find(|one| one.archetype == *archetype && one.guise == *guise);
            if let Some(declared) = declared {
                found.extend(missing(&declared.rule, facts));
            }
        }
    }
}
