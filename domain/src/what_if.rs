//! What if: a person as they would be were some things otherwise, and how what is advised then differs from what is so.
//!
//! What is past stays as it is. Everything else may be tried: what they answered, what draws and binds them, an offer, and how
//! long they have been in their role. What the search for the smallest change finds is applied here too.

mod compare;
mod why;

pub use compare::{Both, Comparison, Degree, Place, Which, compare};
pub use why::{Turned, why};

use crate::{
    assess::Person,
    goals::{Constraint, Offer, Pull},
    state::Measure,
    timeline,
};

/// The most months in the current role that can be tried: twenty years. Those who have been there about as long or longer can try
/// what [`most_months`] says. [ours]
pub const MOST_MONTHS: u32 = 240;

/// How many months ahead can always be tried, however long one has been in the role. The search looks as far. [ours]
pub const MONTHS_AHEAD: u32 = 24;

/// What a person tries instead of what is so. What is not named stays as it is; of two for the same, the later counts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Changes {
    /// Scores from 0 to 100, `None` for “not known”. One that is out of range changes nothing.
    pub state: Vec<(Measure, Option<f64>)>,
    /// Strengths from -2 to 2. One that is out of range changes nothing.
    pub pulls: Vec<(Pull, i8)>,
    /// Constraints that bind or don't.
    pub constraints: Vec<(Constraint, bool)>,
    /// An offer, or `Some(None)` for none.
    pub offer: Option<Option<Offer>>,
    /// Whole months in the current role, see [`with`]; more than [`most_months`] counts as that.
    pub months: Option<u32>,
}

/// How many months one has been in the current role, which is where that dial stands; 0 for someone between stints.
#[must_use]
pub fn months_now(person: &Person) -> u32 {
    timeline::current(&person.stints, person.as_of).map_or(0, |stint| stint.months(person.as_of))
}

/// The most months in the current role that this person can try.
#[must_use]
pub fn most_months(person: &Person) -> u32 {
    MOST_MONTHS.max(months_now(person) + MONTHS_AHEAD)
}

/// The person as they would be.
///
/// There is one dial for time, the months in the current role:
///
/// - More than now means that time goes by: the month that all is counted to moves ahead and the current stint goes on, also past
///   the end it was given. What else the timeline says lies ahead comes to pass. The calendar ends in 9999, and time with it.
/// - Fewer means that the role began later: the start of the current stint moves, and what was before stays as it was, which
///   leaves a gap.
/// - For someone between stints there is only time that goes by: the dial counts months from now.
#[must_use]
pub fn with(person: &Person, changes: &Changes) -> Person {
    let mut person = person.clone();
    for (measure, score) in &changes.state {
        match score {
            Some(score) => drop(person.state.set(*measure, *score)),
            None => person.state.remove(*measure),
        }
    }
    for (pull, strength) in &changes.pulls {
        let _ = person.goals.pulls.set(*pull, *strength);
    }
    for (constraint, binds) in &changes.constraints {
        if *binds {
            person.goals.constraints.insert(*constraint);
        } else {
            // Put in anew one by one, since taking out weighs a kilobyte in browsers.
            let others = std::mem::take(&mut person.goals.constraints);
            for other in others.iter().filter(|other| *other != constraint) {
                person.goals.constraints.insert(*other);
            }
        }
    }
    if let Some(offer) = changes.offer {
        person.goals.offer = offer;
    }
    if let Some(months) = changes.months {
        let (now, months) = (months_now(&person), months.min(most_months(&person)));
        if months > now {
            pass(&mut person, months - now);
        } else if months < now {
            begin_later(&mut person, now - months);
        }
    }
    person
}

/// Moves the month ahead. The current stint goes on until then.
fn pass(person: &mut Person, months: u32) {
    let later = person.as_of.plus(months.cast_signed());
    if let Some(now) = timeline::current(&person.stints, person.as_of).cloned() {
        for stint in &mut person.stints {
            if *stint == now && stint.to.is_some_and(|to| to <= later) {
                stint.to = None;
            }
        }
    }
    person.as_of = later;
}

/// Moves the start of the current stint ahead.
fn begin_later(person: &mut Person, months: u32) {
    if let Some(now) = timeline::current(&person.stints, person.as_of).cloned() {
        // A stint that stands there twice is one.
        for stint in person.stints.iter_mut().filter(|stint| **stint == now) {
            stint.from = now.from.plus(months.cast_signed());
        }
    }
}
