//! Why a rule came out as it did: the facts of this person that spoke for it and against it.

use super::{Fact, FactValue, Facts, Rule, When, reading};
use crate::{
    archetype::{self, Archetype, Guise},
    sorted::sort_by,
};
use serde::{Deserialize, Serialize};

/// Effects smaller than this say nothing to a reader. [ours]
const LEAST_EFFECT: f64 = 0.05;

/// What holds to less than this does not speak for what it is weighed for: in words it would read as its opposite. [ours]
const LEAST_DEGREE: f64 = 0.25;

/// A sign that holds to more than this is weak, not absent, and does not speak against. [ours]
const ABSENT: f64 = 0.1;

/// A need speaks for from the first degree on and against up to the second; between them it says little. [ours]
const CLEARLY_SO: f64 = 0.625;
const CLEARLY_NOT: f64 = 0.25;

/// How many facts for, and how many against, a reader takes in. [ours]
const MOST_SHOWN: usize = 6;

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
    /// One of several signs that together have to hold and don't: each speaks for or against, by this weight.
    Sign(f64),
    /// It only adds or only takes away, by this weight.
    Weight(f64),
}

/// A fact as it was met: maybe in several places.
struct Found {
    fact: Fact,
    effect: f64,
    /// The largest single effect, and the threshold of that one.
    largest: f64,
    threshold: FactValue,
}

/// The facts behind the score of a rule, the strongest first, and of each side no more than a reader takes in.
#[must_use]
pub fn evidence(rule: &Rule, facts: &Facts) -> Vec<Evidence> {
    let mut list = shown(trace_rule(rule, facts), facts);
    let (mut plus, mut minus) = (0, 0);
    list.retain(|one| {
        let side = if one.effect > 0.0 { &mut plus } else { &mut minus };
        *side += 1;
        *side <= MOST_SHOWN
    });
    list
}

/// The facts by which a condition holds, the strongest first.
pub(crate) fn holding(when: &When, facts: &Facts) -> Vec<Evidence> {
    let mut tracer = Tracer { facts, faint: true, found: Vec::new() };
    tracer.trace(when, false, Part::Need, 1.0);
    shown(tracer.found, facts)
}

fn shown(found: Vec<Found>, facts: &Facts) -> Vec<Evidence> {
    let mut list: Vec<Evidence> = found
        .into_iter()
        .filter_map(|Found { fact, effect, threshold, .. }| {
            let effect = crate::assess::rounded(effect.clamp(-1.0, 1.0));
            Some(Evidence { fact, value: facts.value(fact)?, threshold, effect })
        })
        .filter(|one| one.effect.abs() >= LEAST_EFFECT)
        .collect();
    sort_by(&mut list, |a, b| b.effect.abs().total_cmp(&a.effect.abs()).then(a.fact.cmp(&b.fact)));
    list
}

fn trace_rule(rule: &Rule, facts: &Facts) -> Vec<Found> {
    let clear = trace_once(rule, facts, false);
    let speaks_for = clear.iter().any(|one| one.effect >= LEAST_EFFECT);
    if speaks_for { clear } else { trace_once(rule, facts, true) }
}

fn trace_once(rule: &Rule, facts: &Facts, faint: bool) -> Vec<Found> {
    let mut tracer = Tracer { facts, faint, found: Vec::new() };
    for need in &rule.needs {
        tracer.trace(need, false, Part::Need, 1.0);
    }
    for out in &rule.rules_out {
        tracer.trace(out, false, Part::Weight(-1.0), 1.0);
    }
    for (weight, support) in &rule.supports {
        tracer.trace(support, false, Part::Weight(*weight), 1.0);
    }
    for (weight, against) in &rule.against {
        tracer.trace(against, false, Part::Weight(-weight), 1.0);
    }
    tracer.found
}

struct Tracer<'a> {
    facts: &'a Facts,
    /// Nothing speaks for the rule clearly: whatever does so faintly is noted.
    faint: bool,
    /// Each fact once, in the order met: a short list.
    found: Vec<Found>,
}

impl Tracer<'_> {
    fn degree(&self, when: &When, negated: bool) -> f64 {
        let shown = reading(when, self.facts).shown;
        if negated { 1.0 - shown } else { shown }
    }

    fn trace(&mut self, when: &When, negated: bool, part: Part, scale: f64) {
        let degree = self.degree(when, negated);
        match when {
            When::Quiet(_) => {}
            When::Edge { fact, from, .. } => self.note(*fact, FactValue::Number(*from), degree, part, scale),
            When::Is(fact, ids) => {
                let threshold = match fact {
                    Fact::Constraint(_) => FactValue::Flag(true),
                    _ => FactValue::Text(ids.join(", ")),
                };
                self.note(*fact, threshold, degree, part, scale);
            }
            When::All(parts) if !negated => self.every(parts, negated, degree, part, scale),
            When::Any(parts) if negated => self.every(parts, negated, degree, part, scale),
            When::All(parts) | When::Any(parts) => self.one_of(parts, negated, degree, part, scale),
            When::Not(inner) => self.trace(inner, !negated, part, scale),
            When::Sum(parts) => self.signs(parts, negated, degree, part, scale),
            When::Over { when: inner, .. } => match &**inner {
                When::Sum(parts) => self.signs(parts, negated, degree, part, scale),
                When::Edge { fact, from, .. } => self.note(*fact, FactValue::Number(*from), degree, part, scale),
                other => self.trace(other, negated, part, scale),
            },
            When::Matches(archetype, guise) => self.inherit(*archetype, *guise, negated, degree, part, scale),
        }
    }

    /// Of several that must all hold, the reader sees each. Where they only weigh, they weigh what the least true does.
    fn every(&mut self, parts: &[When], negated: bool, whole: f64, part: Part, scale: f64) {
        if part != Part::Need && whole <= 0.0 {
            return;
        }
        for inner in parts {
            let share = if part == Part::Need { 1.0 } else { whole / self.degree(inner, negated) };
            self.trace(inner, negated, part, scale * share);
        }
    }

    /// Of several of which one is enough, the reader sees the truest and whatever else clearly holds.
    fn one_of(&mut self, parts: &[When], negated: bool, whole: f64, part: Part, scale: f64) {
        for inner in parts {
            let degree = self.degree(inner, negated);
            if degree > 0.0 && (degree >= whole || degree >= 0.5) {
                self.trace(inner, negated, part, scale);
            }
        }
    }

    /// Many small signs: while they make one, those that are there are seen; where they don't, also those that are not.
    fn signs(&mut self, parts: &[(f64, When)], negated: bool, whole: f64, part: Part, scale: f64) {
        let turn = if negated { -1.0 } else { 1.0 };
        for (weight, inner) in parts {
            let part = match part {
                Part::Need if !negated && whole < 0.5 => Part::Sign(*weight),
                Part::Need => Part::Weight(turn * weight),
                Part::Sign(outer) | Part::Weight(outer) if whole > 0.0 || negated => {
                    Part::Weight(turn * outer * weight)
                }
                Part::Sign(_) | Part::Weight(_) => return,
            };
            self.trace(inner, false, part, scale);
        }
    }

    /// An archetype's match is a reason by the facts that speak for the archetype, and only where the match itself speaks
    /// for the rule: fact by fact they would be no reasons against it.
    fn inherit(
        &mut self,
        archetype: Archetype,
        guise: Option<Guise>,
        negated: bool,
        degree: f64,
        part: Part,
        scale: f64,
    ) {
        let weight = match part {
            Part::Need => 1.0,
            Part::Sign(weight) | Part::Weight(weight) => weight,
        };
        if negated || weight <= 0.0 {
            return;
        }
        let declared = archetype::declared(archetype, guise);
        for one in declared.map(|one| trace_rule(&one.rule, self.facts)).unwrap_or_default() {
            if one.effect > 0.0 {
                self.add(one.fact, one.threshold, scale * weight * degree * one.effect);
            }
        }
    }

    fn note(&mut self, fact: Fact, threshold: FactValue, degree: f64, part: Part, scale: f64) {
        let lean = 2.0 * degree - 1.0;
        let effect = match part {
            Part::Need if self.faint => degree,
            Part::Need if degree <= CLEARLY_NOT || degree >= CLEARLY_SO => lean,
            Part::Sign(weight) if self.faint => weight * degree,
            Part::Sign(weight) if degree <= ABSENT || degree >= CLEARLY_SO => weight * lean,
            Part::Weight(weight) if self.faint || degree >= LEAST_DEGREE => weight * degree,
            _ => return,
        };
        if self.facts.value(fact).is_some() {
            self.add(fact, threshold, scale * effect);
        }
    }

    /// A fact may count in several places: the one that weighs most gives the threshold shown.
    fn add(&mut self, fact: Fact, threshold: FactValue, effect: f64) {
        let Some(known) = self.found.iter_mut().find(|one| one.fact == fact) else {
            self.found.push(Found { fact, effect, largest: effect.abs(), threshold });
            return;
        };
        known.effect += effect;
        if effect.abs() > known.largest {
            known.largest = effect.abs();
            known.threshold = threshold;
        }
    }
}
