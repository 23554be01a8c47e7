//! Evaluates rules. Only additions, multiplications and comparisons, so that server and browser agree to the last bit.

use super::{
    Fact, Facts, Rule, When,
    degree::{Degree, Reading},
};
use crate::archetype;

/// How far a condition holds for a person.
#[must_use]
pub fn reading(when: &When, facts: &Facts) -> Reading {
    degree(when, facts)
}

/// How well a rule holds for a person: the least true of its needs and of what would rule it out being absent, times its
/// worth. Scores up to `floor` say too little to be shown; what is above is stretched so that nothing appears with a jump.
#[must_use]
pub fn score(rule: &Rule, facts: &Facts, floor: f64) -> Reading {
    scored(rule, facts, floor)
}

/// See [`reading`].
pub(crate) fn degree<D: Degree>(when: &When, facts: &Facts) -> D {
    match when {
        When::Edge { fact, from, to } => {
            facts.number(*fact).map_or(D::UNKNOWN, |value| D::exactly(along(value, *from, *to)))
        }
        When::Is(fact, ids) => match facts.id(*fact) {
            Some(id) if ids.contains(&id) => D::ALWAYS,
            _ => D::NEVER,
        },
        When::All(parts) => least(parts.iter().map(|part| degree::<D>(part, facts))),
        When::Any(parts) => {
            let mut most = D::NEVER;
            for part in parts {
                most = most.with(degree(part, facts), f64::max);
                if most.is_always() {
                    break;
                }
            }
            most
        }
        When::Not(part) => degree::<D>(part, facts).inverted(),
        When::Quiet(part) => degree(part, facts),
        When::Sum(parts) => weigh::<D>(parts, facts).map(|total| total.clamp(0.0, 1.0)),
        When::Over { when, from, to } => degree::<D>(when, facts).map(|degree| along(degree, *from, *to)),
        When::Matches(archetype, guise) => D::of(facts.matching(*archetype, *guise)),
    }
}

/// See [`score`].
pub(crate) fn scored<D: Degree>(rule: &Rule, facts: &Facts, floor: f64) -> D {
    let needs = rule.needs.iter().map(|need| degree::<D>(need, facts));
    let absent = rule.rules_out.iter().map(|out| degree::<D>(out, facts).inverted());
    let open = least(needs.chain(absent));
    if open.is_never() {
        return D::NEVER;
    }
    let supports: D = weigh(&rule.supports, facts);
    let against = weigh::<D>(&rule.against, facts).turned();
    let worth = supports.with(against, |plus, minus| (rule.base + plus - minus).clamp(0.0, 1.0) * rule.top);
    open.with(worth, |open, worth| along(open * worth, floor, 1.0))
}

/// The least of these; what follows one that can't hold is not looked at.
fn least<D: Degree>(degrees: impl Iterator<Item = D>) -> D {
    let mut least = D::ALWAYS;
    for one in degrees {
        least = least.with(one, f64::min);
        if least.is_never() {
            break;
        }
    }
    least
}

fn weigh<D: Degree>(parts: &[(f64, When)], facts: &Facts) -> D {
    parts
        .iter()
        .fold(D::NEVER, |so_far, (weight, part)| so_far.with(degree(part, facts), |total, one| total + weight * one))
}

/// 0 up to `from`, 1 from `to` on, a straight line between; the other way round where `to` is the lower.
fn along(value: f64, from: f64, to: f64) -> f64 {
    ((value - from) / (to - from)).clamp(0.0, 1.0)
}

/// The most that one point of `fact` can move a condition: what keeps rules from having cliffs.
#[must_use]
pub fn slope(when: &When, fact: Fact) -> f64 {
    match when {
        When::Edge { fact: own, from, to } if *own == fact => 1.0 / (to - from).abs(),
        When::Edge { .. } | When::Is(..) => 0.0,
        When::All(parts) | When::Any(parts) => steepest(parts, fact),
        When::Not(part) | When::Quiet(part) => slope(part, fact),
        When::Sum(parts) => total(parts, fact),
        When::Over { when, from, to } => slope(when, fact) / (to - from).abs(),
        When::Matches(archetype, guise) => archetype::rules()
            .iter()
            .filter(|declared| declared.archetype == *archetype && declared.guise == *guise)
            .map(|declared| declared.rule.slope(fact, archetype::FLOOR))
            .fold(0.0, f64::max),
    }
}

impl Rule {
    /// The most that one point of `fact` can move the score of this rule.
    #[must_use]
    pub fn slope(&self, fact: Fact, floor: f64) -> f64 {
        let worth = (self.base + self.supports.iter().map(|(weight, _)| weight).sum::<f64>()).min(1.0);
        let open = steepest(&self.needs, fact).max(steepest(&self.rules_out, fact));
        let weights = total(&self.supports, fact) + total(&self.against, fact);
        (open * worth + weights) * self.top / (1.0 - floor)
    }
}

fn steepest(parts: &[When], fact: Fact) -> f64 {
    parts.iter().map(|part| slope(part, fact)).fold(0.0, f64::max)
}

fn total(parts: &[(f64, When)], fact: Fact) -> f64 {
    parts.iter().map(|(weight, part)| weight * slope(part, fact)).sum()
}
