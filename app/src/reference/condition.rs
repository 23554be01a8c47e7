//! Conditions in words, nested ones as nested lists.

use domain::{
    assess::Person,
    goals::{Goals, Pull, Pulls},
    month::Month,
    rule::{Fact, Facts, When, reading},
    state::State,
    terms,
};

use super::{
    Node,
    line::{Line, say},
};
use crate::{t, text, words};

/// A share of 1 in points, or in percent: whole where it is.
pub(super) fn hundredths(share: f64) -> f64 {
    (share * 1000.0).round() / 10.0
}

/// A fact as a link to its entry.
pub(super) fn fact(fact: Fact) -> Line {
    Line::link(words::fact_name(fact), words::fact_key(fact))
}

/// A condition that several rules share, as a link to its entry.
pub(super) fn sign(shared: &terms::Shared) -> Line {
    Line::link(t!(format!("sign-{}.name", shared.id)), format!("sign-{}", shared.id))
}

/// The condition among those that several rules share.
pub(super) fn shared(when: &When) -> Option<&'static terms::Shared> {
    terms::shared().iter().find(|one| one.when == *when)
}

/// A condition in words; one that several rules share by its name.
pub(super) fn describe(when: &When) -> Node {
    shared(when).map_or_else(|| spelt_out(when), |one| Node::leaf(sign(one)))
}

/// Several conditions.
pub(super) fn list(conditions: &[When]) -> Vec<Node> {
    conditions.iter().map(describe).collect()
}

/// Conditions that weigh, each with how much, in the unit that `key` names.
pub(super) fn weighed(key: &str, parts: &[(f64, When)]) -> Vec<Node> {
    let node = |(weight, when): &(f64, When)| {
        let inner = describe(when);
        Node { line: say(key, [("weight", hundredths(*weight).into()), ("what", inner.line.into())]), ..inner }
    };
    parts.iter().map(node).collect()
}

/// A condition in words, whatever its name.
pub(super) fn spelt_out(when: &When) -> Node {
    if let Some(line) = pull(when) {
        return Node::leaf(line);
    }
    match when {
        When::Edge { fact, from, to } => Node::leaf(edge(*fact, *from, *to)),
        When::Is(about, ids) => Node::leaf(one_of(*about, ids, "")),
        When::All(_) => several("rules-all", &flat(when)),
        When::Any(_) => several("rules-any", &flat(when)),
        When::Not(inner) => not(inner),
        When::Sum(parts) => Node { line: t!("rules-sum").into(), below: weighed("rules-sign", parts) },
        When::Over { when, from, to } => over(when, *from, *to),
        When::Quiet(inner) => {
            let node = describe(inner);
            Node { line: node.line.aside(t!("rules-quiet")), ..node }
        }
        When::Matches(archetype, guise) => {
            let key = words::key_of(*archetype, *guise);
            let name = Line::link(t!(format!("{key}.name")), key);
            Node::leaf(say("rules-matches", [("archetype", name.into())]))
        }
    }
}

/// The parts of a list, those of lists of the same kind within it among them.
fn flat(when: &When) -> Vec<When> {
    let parts = match when {
        When::All(parts) | When::Any(parts) => parts,
        _ => return vec![when.clone()],
    };
    let same = |part: &When| std::mem::discriminant(part) == std::mem::discriminant(when) && shared(part).is_none();
    parts.iter().flat_map(|part| if same(part) { flat(part) } else { vec![part.clone()] }).collect()
}

fn several(key: &str, parts: &[When]) -> Node {
    match parts {
        [only] => describe(only),
        _ => Node { line: t!(key).into(), below: list(parts) },
    }
}

fn not(inner: &When) -> Node {
    match inner {
        When::Quiet(quiet) => {
            let node = describe(&When::Not(quiet.clone()));
            Node { line: node.line.aside(t!("rules-quiet")), ..node }
        }
        When::Is(about, ids) => Node::leaf(one_of(*about, ids, "-not")),
        When::All(parts) if shared(inner).is_none() => several("rules-not-all", parts),
        When::Any(parts) if shared(inner).is_none() => several("rules-none", parts),
        _ => {
            let node = describe(inner);
            Node { line: say("rules-not", [("what", node.line.into())]), ..node }
        }
    }
}

fn over(inner: &When, from: f64, to: f64) -> Node {
    let at = |share: f64| hundredths(share).into();
    match inner {
        // A line within a line is a line.
        When::Edge { fact, from: first, to: last } => {
            let along = |share: f64| first + share * (last - first);
            Node::leaf(edge(*fact, along(from), along(to)))
        }
        When::Sum(parts) => Node {
            line: say("rules-sum-over", [("from", at(from)), ("to", at(to))]),
            below: weighed("rules-sign", parts),
        },
        _ => Node { line: say("rules-over", [("from", at(from)), ("to", at(to))]), below: vec![describe(inner)] },
    }
}

/// An edge with both its ends, each with its unit.
fn edge(about: Fact, from: f64, to: f64) -> Line {
    let rises = to > from;
    let (kind, first, last) = match about {
        Fact::Tenure(_) => ("time", time(from), time(to)),
        _ => ("score", from.to_string(), to.to_string()),
    };
    let way = if rises { "up" } else { "down" };
    // Nothing lies below none at all, nor beyond the ends of a figure.
    let last = match about {
        Fact::Tenure(_) if !rises && to <= 0.0 => {
            return say("rules-edge-time-none", [("fact", fact(about).into()), ("from", first.into())]);
        }
        _ if !rises && to <= 0.0 => last,
        Fact::State(_) if rises && to >= 100.0 => last,
        _ => t!(format!("rules-or-{way}"), "value" => last),
    };
    let values = [("fact", fact(about).into()), ("from", first.into()), ("to", last.into())];
    say(&format!("rules-edge-{kind}-{way}"), values)
}

/// A number of months as years and months.
fn time(months: f64) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "months of a rule")]
    let whole = months as u32;
    if months.fract() == 0.0 { text::span(whole) } else { t!("span-months", "months" => months) }
}

/// A fact that is one of several things, or with `-not` none of them.
fn one_of(about: Fact, ids: &[&str], not: &str) -> Line {
    let named = |family: &str| ids.iter().map(|id| t!(format!("{family}-{id}"))).collect::<Vec<_>>().join(", ");
    let only = if ids.len() == 1 { "-only" } else { "" };
    let key = |key: &str| format!("{key}{only}{not}");
    let link = fact(about).into();
    match about {
        Fact::Track => say(&key("rules-is"), [("fact", link), ("ids", named("track").into())]),
        Fact::Entry => say(&key("rules-is"), [("fact", link), ("ids", named("entry").into())]),
        Fact::Offer => say(&key("rules-is"), [("fact", link), ("ids", named("rules-offer").into())]),
        Fact::Urgency => say(&key("rules-is"), [("fact", link), ("ids", named("urgency").into())]),
        _ => say(&format!("rules-limit{not}"), [("fact", link)]),
    }
}

/// The level from which on, or up to which, a condition about one pull alone counts, and how much.
fn pull(when: &When) -> Option<Line> {
    let one = only_pull(when)?;
    let least = -Pulls::STRONGEST;
    let degrees: Vec<(i8, f64)> = (least..=Pulls::STRONGEST).map(|level| (level, at_level(when, one, level))).collect();
    let level = |level: i8| format!("“{}”", words::pull_level(level));
    let mut parts: Vec<Line> = degrees
        .iter()
        .filter(|(_, degree)| *degree > 0.0 && *degree < 1.0)
        .map(|(at, degree)| {
            say("rules-pull-part", [("share", (degree * 100.0).round().into()), ("level", level(*at).into())])
        })
        .collect();
    let full: Vec<i8> = degrees.iter().filter(|(_, degree)| *degree >= 1.0).map(|(at, _)| *at).collect();
    match (full.first(), full.last()) {
        (Some(only), Some(last)) if only == last => {
            parts.push(say("rules-pull-full", [("level", level(*only).into())]))
        }
        (Some(&first), Some(&Pulls::STRONGEST)) => parts.push(say("rules-pull-from", [("level", level(first).into())])),
        (Some(_), Some(&last)) => parts.push(say("rules-pull-up-to", [("level", level(last).into())])),
        _ => {}
    }
    Some(say("rules-pull", [("fact", fact(Fact::Pull(one)).into()), ("levels", Line::listed(parts).into())]))
}

/// The one pull that a condition is about, if it is about nothing else.
fn only_pull(when: &When) -> Option<Pull> {
    match when {
        When::Edge { fact: Fact::Pull(pull), .. } => Some(*pull),
        When::Over { when, .. } => only_pull(when),
        _ => None,
    }
}

/// How far a condition about one pull holds at a level of it: as the engine says.
fn at_level(when: &When, pull: Pull, level: i8) -> f64 {
    let mut pulls = Pulls::default();
    // A level of `Pulls` is in range.
    let _ = pulls.set(pull, level);
    let goals = Goals { pulls, ..Goals::default() };
    let person = Person { as_of: Month::FIRST, stints: Vec::new(), goals, state: State::default() };
    reading(when, &Facts::of(&person)).shown
}
