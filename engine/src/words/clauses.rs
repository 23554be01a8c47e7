//! One fact in words: a clause in the second person, and the figure behind it with the place where it begins to count.

use domain::{
    goals::Urgency,
    rule::{Evidence, Fact, FactValue},
};

use super::{fact_key, pull_level};
use crate::{t, text};

/// From this value on a measure reads as high. [ours]: only the wording rests on it, never a rule.
const HIGH: f64 = 60.0;
/// Down to this value a measure reads as low. [ours]
const LOW: f64 = 40.0;

/// How high something is, for its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    High,
    Middle,
    Low,
}

impl Level {
    fn of(value: f64, high: f64, low: f64) -> Self {
        if value >= high {
            Self::High
        } else if value <= low {
            Self::Low
        } else {
            Self::Middle
        }
    }

    const fn part(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Middle => "middle",
            Self::Low => "low",
        }
    }
}

/// How high the value of a fact is; nothing where it has no height.
pub(super) fn level(fact: Fact, value: &FactValue) -> Option<Level> {
    match (fact, value) {
        (Fact::State(_), FactValue::Number(score)) => Some(Level::of(*score, HIGH, LOW)),
        (Fact::Pull(_), FactValue::Number(strength)) => Some(Level::of(*strength, 1.0, -1.0)),
        (Fact::Tenure(_), _) | (Fact::Track | Fact::Entry, FactValue::Text(_)) => None,
        (_, FactValue::Flag(false)) => Some(Level::Low),
        (Fact::Urgency, FactValue::Text(id)) if matches!(id.parse(), Ok(Urgency::None | Urgency::Year)) => {
            Some(Level::Low)
        }
        _ => Some(Level::High),
    }
}

/// How high a score of 100 reads: `high`, `middle` or `low`.
pub fn height(score: f64) -> &'static str {
    Level::of(score, HIGH, LOW).part()
}

/// One piece of evidence as a clause in the second person: "you get little joy from the work now". A span that is too
/// short for what it speaks against is "only" that long.
pub fn clause(evidence: &Evidence) -> String {
    match (evidence.fact, &evidence.value, &evidence.threshold) {
        (Fact::Tenure(_), FactValue::Number(months), FactValue::Number(from))
            if evidence.effect < 0.0 && months < from && *months >= 1.0 =>
        {
            let span = t!("span-only", "span" => text::span_in_a_sentence(whole(*months)));
            t!(format!("{}.said", fact_key(evidence.fact)), "span" => span)
        }
        _ => said(evidence.fact, &evidence.value),
    }
}

/// The same for a fact and any value of it.
pub fn said(fact: Fact, value: &FactValue) -> String {
    let key = fact_key(fact);
    match (fact, value) {
        (Fact::Tenure(_), FactValue::Number(months)) => match whole(*months) {
            0 => t!(format!("{key}.said-none")),
            months => t!(format!("{key}.said"), "span" => text::span_in_a_sentence(months)),
        },
        (Fact::Track, FactValue::Text(id)) => t!(format!("track-{id}.clause")),
        (Fact::Entry, FactValue::Text(id)) => t!(format!("entry-{id}.clause")),
        _ => t!(format!("{key}.{}", level(fact, value).unwrap_or(Level::High).part())),
    }
}

/// The value and where it begins to count: "72 of 100; counts from 30 up". Nothing where the clause says it all.
pub fn figure(one: &Evidence) -> Option<String> {
    let (value, counts) = match (one.fact, &one.value, &one.threshold) {
        (Fact::State(_), FactValue::Number(value), FactValue::Number(from)) => {
            let shown = t!("figure.score", "value" => value.round());
            (shown, edge(*value, *from, from.round().into()))
        }
        (Fact::Tenure(_), FactValue::Number(value), FactValue::Number(from)) => {
            // The clause gives the span itself.
            let counts = edge(*value, *from, text::span_in_a_sentence(whole(*from)).into())?;
            return Some(counts);
        }
        (Fact::Pull(_), FactValue::Number(value), FactValue::Number(from)) => {
            let shown = pull_level(step(*value));
            (t!("say-quote", "words" => shown), pull_edge(*value, *from))
        }
        (Fact::Track, FactValue::Text(value), FactValue::Text(list)) => {
            let names: Vec<String> = list.split(", ").map(|id| t!(format!("track-{id}"))).collect();
            let counts = t!("figure.for-track", "list" => names.join(", "));
            (t!(format!("track-{value}")), Some(counts))
        }
        _ => return None,
    };
    Some(match counts {
        Some(counts) => t!("figure.both", "value" => value, "counts" => counts),
        None => value,
    })
}

/// Where a figure begins to count: it rises from there, or falls.
fn edge(value: f64, from: f64, shown: text::Value) -> Option<String> {
    let key = if value >= from { "figure.from" } else { "figure.below" };
    Some(t!(key, "from" => shown))
}

/// The first level of a pull that counts; nothing for one that neither pulls nor pushes.
fn pull_edge(value: f64, from: f64) -> Option<String> {
    let first = if value > from { from.floor() + 1.0 } else { from.ceil() - 1.0 };
    let counts = value.abs() >= 1.0 && first.abs() <= 2.0;
    counts.then(|| t!("figure.pull-from", "from" => pull_level(step(first))))
}

/// Months as a whole number.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "months of a timeline, never negative")]
pub(super) const fn whole(months: f64) -> u32 {
    months.max(0.0) as u32
}

/// A pull as one of its levels.
#[expect(clippy::cast_possible_truncation, reason = "from -2 to 2")]
pub(super) const fn step(pull: f64) -> i8 {
    pull.clamp(-2.0, 2.0).round() as i8
}
