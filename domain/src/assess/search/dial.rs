//! What the search may turn, how far, and how large a change each turn is.

use super::ranker::Ranker;
use crate::{
    goals::{Constraint, Offer, Pull, Pulls},
    rule::{Fact, FactValue, Facts, TenureFact},
    state::Measure,
};
use std::cmp::Ordering;

/// How large a change is beside an answer turned from one end to the other, which is 1. All of these are [ours].
///
/// Giving an answer that was not given; what lies further from the middle of the scale comes on top.
const ANSWERING: f64 = 0.25;
/// A constraint that comes or goes.
const CONSTRAINT: f64 = 0.4;
/// An offer that comes or goes.
const OFFER: f64 = 0.3;
/// A month that passes.
const MONTH: f64 = 1.0 / 48.0;

/// The middle of a scale.
const MIDDLE: i32 = 50;

/// A fact that the search may turn. The past is none.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Dial {
    Measure(Measure),
    Pull(Pull),
    Constraint(Constraint),
    Offer,
    Time,
}

impl Dial {
    pub(super) fn all() -> impl Iterator<Item = Self> {
        let measures = Measure::ALL.iter().map(|one| Self::Measure(*one));
        let pulls = Pull::ALL.iter().map(|one| Self::Pull(*one));
        let constraints = Constraint::ALL.iter().map(|one| Self::Constraint(*one));
        measures.chain(pulls).chain(constraints).chain([Self::Offer, Self::Time])
    }

    /// A bit of its own.
    pub(super) const fn bit(self) -> u64 {
        const PULLS: usize = Measure::ALL.len();
        const CONSTRAINTS: usize = PULLS + Pull::ALL.len();
        const REST: usize = CONSTRAINTS + Constraint::ALL.len();
        1 << match self {
            Self::Measure(one) => one as usize,
            Self::Pull(one) => PULLS + one as usize,
            Self::Constraint(one) => CONSTRAINTS + one as usize,
            Self::Offer => REST,
            Self::Time => REST + 1,
        }
    }

    /// The fact that is shown as turned.
    pub(super) const fn fact(self) -> Fact {
        match self {
            Self::Measure(one) => Fact::State(one),
            Self::Pull(one) => Fact::Pull(one),
            Self::Constraint(one) => Fact::Constraint(one),
            Self::Offer => Fact::Offer,
            Self::Time => Fact::Tenure(TenureFact::CurrentRole),
        }
    }

    /// Whether turning it may turn a fact.
    pub(super) fn turns(self, fact: Fact) -> bool {
        match self {
            Self::Time => matches!(fact, Fact::Tenure(_)),
            _ => self.fact() == fact,
        }
    }

    /// What the turned fact would be.
    pub(super) fn shown(self, value: i32) -> FactValue {
        match self {
            Self::Measure(_) | Self::Pull(_) | Self::Time => FactValue::Number(f64::from(value)),
            Self::Constraint(_) => FactValue::Flag(value != 0),
            Self::Offer if value == 0 => FactValue::Flag(false),
            Self::Offer => FactValue::Text(Offer::Manager.id().to_owned()),
        }
    }

    /// How large a change it is.
    pub(super) fn size(self, from: Option<f64>, to: i32) -> f64 {
        let distance = |from: f64| (from - f64::from(to)).abs();
        match (self, from) {
            (Self::Measure(_), Some(from)) => distance(from) / 100.0,
            (Self::Measure(_), None) => ANSWERING + distance(f64::from(MIDDLE)) / 100.0,
            (Self::Pull(_), from) => distance(from.unwrap_or(0.0)) / 4.0,
            (Self::Constraint(_), _) => CONSTRAINT,
            (Self::Offer, _) => OFFER,
            (Self::Time, from) => distance(from.unwrap_or(0.0)) * MONTH,
        }
    }
}

/// The values a dial can be turned to in one direction, the nearest to the present first.
pub(super) struct Reach {
    pub(super) dial: Dial,
    /// What it is; `None` where it was not answered.
    pub(super) from: Option<f64>,
    pub(super) values: Vec<i32>,
}

impl Reach {
    /// The places that pairs are first tried at: every so many, and the last one.
    pub(super) fn coarse(&self) -> impl Iterator<Item = usize> + use<> {
        let last = self.values.len() - 1;
        let every = self.dial.coarse();
        (every - 1..last).step_by(every).chain([last])
    }

    /// How far drawing in can take a value that was found coarsely, before one is passed that was tried.
    pub(super) fn slack(&self) -> f64 {
        let place = |at: usize| self.dial.size(self.from, self.values[at.min(self.values.len() - 1)]);
        place(self.dial.coarse()) - place(0)
    }
}

impl Dial {
    /// Every so many of its values a pair is tried. [ours]
    const fn coarse(self) -> usize {
        match self {
            Self::Measure(_) => 25,
            Self::Time => 6,
            Self::Pull(_) | Self::Constraint(_) | Self::Offer => 1,
        }
    }

    /// All values there are, the lowest first; for time those that `ranker` has looked ahead to.
    fn values(self, ranker: &Ranker) -> Vec<i32> {
        match self {
            Self::Measure(_) => (0..=100).collect(),
            Self::Pull(_) => (-i32::from(Pulls::STRONGEST)..=i32::from(Pulls::STRONGEST)).collect(),
            Self::Constraint(_) | Self::Offer => vec![0, 1],
            Self::Time => ranker.months_ahead().collect(),
        }
    }

    fn present(self, facts: &Facts) -> Option<f64> {
        match self {
            Self::Measure(_) | Self::Pull(_) | Self::Time => facts.number(self.fact()),
            Self::Constraint(_) | Self::Offer => Some(if facts.id(self.fact()).is_some() { 1.0 } else { 0.0 }),
        }
    }
}

/// Every way in which a fact of this person can sensibly be turned: down and up.
pub(super) fn reaches(ranker: &Ranker) -> Vec<Reach> {
    let facts = &ranker.present.facts;
    let dials = Dial::all().filter(|dial| dial.is_sensible(facts) && ranker.matters(*dial));
    let ways = dials.flat_map(|dial| {
        let from = dial.present(facts);
        let values = dial.values(ranker);
        // An answer that was not given goes either way from the middle, which itself is one.
        let start = from.unwrap_or(f64::from(MIDDLE) + 0.5);
        let (mut down, mut up) = (Vec::new(), Vec::new());
        for value in values {
            match f64::from(value).total_cmp(&start) {
                Ordering::Less => down.push(value),
                Ordering::Equal => {}
                Ordering::Greater => up.push(value),
            }
        }
        down.reverse();
        [down, up].map(|values| Reach { dial, from, values })
    });
    ways.filter(|reach| !reach.values.is_empty()).collect()
}
