//! Each dial in words: how it stands, what that means, and how it stands in fact where it was changed.

use domain::{
    assess::Person,
    goals::{Constraint, Pull},
    rule::{Fact, FactValue},
    state::Measure,
    timeline::{self, Track},
    what_if::{Changes, months_now},
};
use serde::Serialize;

use super::{CONSTRAINT, MONTHS, OFFER, pull_field, shown, state_field};
use crate::{stint::month_name, t, text, words};

/// A dial and its words.
#[derive(Debug, Serialize)]
pub struct Dial {
    /// What it is known by in the page: its name, for a constraint with the value.
    pub key: String,
    /// Its words.
    pub said: Said,
}

/// How a dial stands, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The figure.
    pub value: String,
    /// What it means; empty where the figure says it all.
    pub words: String,
    /// How it stands in fact; empty where it was not changed.
    pub was: String,
}

/// The page's key of a constraint, which shares its field with the others.
#[must_use]
pub fn constraint_key(constraint: Constraint) -> String {
    format!("{CONSTRAINT}-{}", constraint.id())
}

/// Every dial that a person has.
#[must_use]
pub fn all(person: &Person, changes: &Changes) -> Vec<Dial> {
    let dial = |key: String, said: Said| Dial { key, said };
    let time = (!person.stints.is_empty()).then(|| dial(MONTHS.to_owned(), months(person, changes)));
    let states = Measure::ALL.iter().map(|&one| dial(state_field(one), state(person, changes, one)));
    let pulls = Pull::ALL.iter().map(|&one| dial(pull_field(one), pull(person, changes, one)));
    let bound = Constraint::ALL.iter().map(|&one| dial(constraint_key(one), constraint(person, changes, one)));
    let offered = dial(OFFER.to_owned(), offer(person, changes));
    time.into_iter().chain(states).chain(pulls).chain(bound).chain([offered]).collect()
}

fn changed(from: String) -> String {
    t!("what-if-form.changed", "from" => from)
}

/// What the dial of time is called for this person.
#[must_use]
pub fn time_name(person: &Person) -> String {
    match timeline::current(&person.stints, person.as_of).map(|stint| stint.track) {
        None => t!("what-if-form.between"),
        Some(Track::Break) => t!("what-if-form.break"),
        Some(_) => t!("fact-tenure-current-role-months.name"),
    }
}

/// The dial of time.
#[must_use]
pub fn months(person: &Person, changes: &Changes) -> Said {
    let current = timeline::current(&person.stints, person.as_of);
    let now = months_now(person);
    let value = |months: u32| match current {
        None if months == 0 => t!("what-if-form.today"),
        _ => text::span(months),
    };
    let months = changes.months.unwrap_or(now);
    let words = if months > now {
        let later = person.as_of.plus((months - now).cast_signed());
        t!("what-if-form.ahead", "month" => month_name(later))
    } else {
        current.map_or_else(String::new, |stint| {
            let from = stint.from.plus((now - months).cast_signed());
            let key = if months < now { "what-if-form.later" } else { "what-if-form.since" };
            t!(key, "month" => month_name(from))
        })
    };
    Said { value: value(months), words, was: if months == now { String::new() } else { changed(value(now)) } }
}

/// The dial of a measure.
#[must_use]
pub fn state(person: &Person, changes: &Changes, measure: Measure) -> Said {
    let tried = changes.state.iter().find(|(id, _)| *id == measure).and_then(|(_, score)| *score);
    let real = person.state.get(measure);
    let figure = |score: f64| t!("figure.score", "value" => i32::from(shown(score)));
    let Some(score) = tried.or(real) else {
        return Said { value: t!("what-if-form.unknown"), ..Said::default() };
    };
    Said {
        value: figure(score),
        words: words::said(Fact::State(measure), &FactValue::Number(score)),
        was: match (tried, real) {
            (None, _) => String::new(),
            (Some(_), Some(real)) => changed(figure(real)),
            (Some(_), None) => t!("what-if-form.changed-unknown"),
        },
    }
}

/// The dial of a pull.
#[must_use]
pub fn pull(person: &Person, changes: &Changes, pull: Pull) -> Said {
    let tried = changes.pulls.iter().find(|(id, _)| *id == pull).map(|(_, level)| *level);
    let real = person.goals.pulls.get(pull);
    let quoted = |level: i8| t!("say-quote", "words" => words::pull_level(level));
    // The radios show it themselves.
    Said { was: tried.map_or_else(String::new, |_| changed(quoted(real))), ..Said::default() }
}

/// The box of the offer.
#[must_use]
pub fn offer(person: &Person, changes: &Changes) -> Said {
    ticked(changes.offer.map(|offer| offer.is_some()), person.goals.offer.is_some())
}

/// The box of a constraint.
#[must_use]
pub fn constraint(person: &Person, changes: &Changes, constraint: Constraint) -> Said {
    let tried = changes.constraints.iter().find(|(id, _)| *id == constraint).map(|(_, binds)| *binds);
    ticked(tried, person.goals.constraints.contains(&constraint))
}

fn ticked(tried: Option<bool>, real: bool) -> Said {
    let was = match tried {
        Some(tried) if tried != real => t!(if real { "what-if-form.changed-off" } else { "what-if-form.changed-on" }),
        _ => String::new(),
    };
    Said { was, ..Said::default() }
}
