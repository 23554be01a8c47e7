//! The smallest change of one or two facts that would put another move first.

use super::Person;
use crate::{
    goals::Offer,
    moves::Move,
    rule::{Fact, FactValue, TenureFact},
    timeline,
};
use serde::{Deserialize, Serialize};

/// One or two facts that, were they otherwise, would put another move first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The move that would come first.
    pub first: Move,
    /// What would have to be otherwise: one fact or two.
    pub facts: Vec<Changed>,
    /// How large a change it is; 1 is an answer turned from one end to the other.
    pub size: f64,
}

/// A fact that would be otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Changed {
    /// Which fact: a measure, a pull, a constraint, the offer, or [`TenureFact::CurrentRole`] for time that passes.
    pub fact: Fact,
    /// What it is: `None` for an answer that was not given and for an offer that isn't there; a flag for a constraint.
    pub from: Option<FactValue>,
    /// What it would be. An offer that goes is the flag `false`.
    pub to: FactValue,
}

impl Change {
    /// The person as they would be.
    #[must_use]
    pub fn apply(&self, person: &Person) -> Person {
        let mut person = person.clone();
        for changed in &self.facts {
            changed.apply(&mut person);
        }
        person
    }
}

impl Changed {
    pub(super) fn apply(&self, person: &mut Person) {
        match (self.fact, &self.to) {
            // Out of range it stays as it was.
            (Fact::State(measure), FactValue::Number(score)) => drop(person.state.set(measure, *score)),
            (Fact::Pull(pull), FactValue::Number(strength)) => {
                #[expect(clippy::cast_possible_truncation, reason = "a strength is a whole number from -2 to 2")]
                let _ = person.goals.pulls.set(pull, *strength as i8);
            }
            (Fact::Constraint(constraint), FactValue::Flag(true)) => drop(person.goals.constraints.insert(constraint)),
            (Fact::Constraint(constraint), FactValue::Flag(false)) => {
                person.goals.constraints.remove(&constraint);
            }
            (Fact::Offer, FactValue::Flag(false)) => person.goals.offer = None,
            (Fact::Offer, FactValue::Text(id)) => person.goals.offer = id.parse::<Offer>().ok(),
            (Fact::Tenure(TenureFact::CurrentRole), FactValue::Number(months)) => pass_time(person, *months),
            _ => {}
        }
    }
}

/// Moves the month until the present stint has lasted so many months; it goes on.
fn pass_time(person: &mut Person, months: f64) {
    let as_of = person.as_of;
    let Some(now) = timeline::current(&person.stints, as_of).cloned() else {
        return;
    };
    #[expect(clippy::cast_possible_truncation, reason = "a number of months")]
    let later = as_of.plus(months as i32 - now.months(as_of).cast_signed());
    for stint in &mut person.stints {
        if *stint == now && stint.to.is_some_and(|to| to <= later) {
            stint.to = None;
        }
    }
    person.as_of = later;
}
