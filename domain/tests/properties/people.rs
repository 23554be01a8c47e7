//! People of every kind, and what to ask of them.

use domain::{
    archetype::{self, Archetype, Guise},
    assess::Person,
    goals::{Constraint, Goals, Offer, Pull, Pulls, Urgency},
    month::Month,
    moves::{self, Move},
    rule::{Facts, Reading},
    state::{Measure, State},
    timeline::{Entry, MAX_STINTS, Stint, Track},
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use std::collections::BTreeMap;

/// How many people each property is tried on; `PROPTEST_CASES` may ask for fewer.
const PEOPLE: u32 = 10_000;

pub fn config() -> ProptestConfig {
    let fewer = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse::<u32>().ok());
    ProptestConfig {
        cases: fewer.map_or(PEOPLE, |fewer| fewer.min(PEOPLE)),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

pub fn month(from_2000: i32) -> Month {
    Month::new(2000, 1).unwrap().plus(from_2000)
}

pub fn stint() -> impl Strategy<Value = Stint> {
    (select(Track::ALL), 0..330_i32, option::of(-3..150_i32), option::of(0..=100_u8), option::of(select(Entry::ALL)))
        .prop_map(|(track, from, length, hands_on, entry)| Stint {
            to: length.map(|months| month(from + months)),
            hands_on,
            entry,
            ..Stint::new(track, month(from))
        })
}

/// A timeline as most people have one: stint after stint, the last going on.
pub fn career() -> impl Strategy<Value = Vec<Stint>> {
    vec((select(Track::ALL), 1..90_i32, option::of(0..=100_u8), option::of(select(Entry::ALL))), 1..6).prop_map(
        |parts| {
            let mut end = 318;
            let mut stints = Vec::new();
            for (index, (track, months, hands_on, entry)) in parts.into_iter().rev().enumerate() {
                let to = (index > 0).then(|| month(end));
                end -= months;
                stints.push(Stint { to, hands_on, entry, ..Stint::new(track, month(end)) });
            }
            stints.reverse();
            stints
        },
    )
}

fn state() -> impl Strategy<Value = State> {
    vec(option::weighted(0.8, 0..=100_u8), Measure::ALL.len()).prop_map(|scores| {
        let mut state = State::default();
        for (measure, score) in Measure::ALL.iter().zip(scores) {
            if let Some(score) = score {
                state.set(*measure, f64::from(score)).unwrap();
            }
        }
        state
    })
}

fn goals() -> impl Strategy<Value = Goals> {
    (
        vec(-2..=2_i8, Pull::ALL.len()),
        option::weighted(0.2, Just(Offer::Manager)),
        proptest::collection::btree_set(select(Constraint::ALL), 0..3),
        option::of(select(Urgency::ALL)),
    )
        .prop_map(|(strengths, offer, constraints, urgency)| {
            let mut pulls = Pulls::default();
            for (pull, strength) in Pull::ALL.iter().zip(strengths) {
                pulls.set(*pull, strength).unwrap();
            }
            Goals { pulls, offer, constraints, urgency, ..Goals::default() }
        })
}

pub fn person() -> impl Strategy<Value = Person> {
    (prop_oneof![3 => career(), 1 => vec(stint(), 0..8)], goals(), state()).prop_map(|(stints, goals, state)| Person {
        as_of: month(317),
        stints,
        goals,
        state,
    })
}

/// Any timeline that can be written down, sensible or not: every year there is, ends before starts, all at once.
pub fn extreme() -> impl Strategy<Value = Person> {
    let month = || (0..=9999_i32, 1..=12_u32).prop_map(|(year, month)| Month::new(year, month).unwrap());
    let stint =
        (select(Track::ALL), month(), option::of(month()), option::of(any::<u8>()), option::of(select(Entry::ALL)))
            .prop_map(|(track, from, to, hands_on, entry)| Stint { to, hands_on, entry, ..Stint::new(track, from) });
    (vec(stint, 0..=MAX_STINTS), month(), goals(), state()).prop_map(|(stints, as_of, goals, state)| Person {
        as_of,
        stints,
        goals,
        state,
    })
}

pub fn with(person: &Person, measure: Measure, score: u8) -> Person {
    let mut person = person.clone();
    person.state.set(measure, f64::from(score)).unwrap();
    person
}

/// How well every archetype fits and what every move scores, as far as rules tell: without reasons, which is quicker.
pub struct Figures {
    archetypes: BTreeMap<(Archetype, Option<Guise>), Reading>,
    moves: BTreeMap<Move, Reading>,
}

impl Figures {
    pub fn of(person: &Person) -> Self {
        let facts = Facts::of(person);
        let matching =
            |one: &archetype::Declared| ((one.archetype, one.guise), facts.matching(one.archetype, one.guise));
        Self {
            archetypes: archetype::rules().iter().map(matching).collect(),
            moves: moves::rank(&facts).into_iter().map(|one| (one.declared.id, one.score)).collect(),
        }
    }

    pub fn degree(&self, archetype: Archetype, guise: Option<Guise>) -> f64 {
        self.archetypes[&(archetype, guise)].shown
    }

    pub fn score(&self, id: Move) -> f64 {
        self.moves[&id].shown
    }

    /// Every figure with what it is of, in one order.
    pub fn all(&self) -> impl Iterator<Item = (String, Reading)> {
        let archetypes = self.archetypes.iter().map(|((id, guise), reading)| (format!("{id} {guise:?}"), *reading));
        archetypes.chain(self.moves.iter().map(|(id, reading)| (id.to_string(), *reading)))
    }
}
