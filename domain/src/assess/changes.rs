//! The smallest change of one or two facts that would put another move first.

use super::Person;
use crate::{
    goals::Offer,
    moves::Move,
    rule::{Fact, FactValue, TenureFact},
    what_if::{self, Changes},
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
        what_if::with(person, &Changes::from(self))
    }
}

impl From<&Change> for Changes {
    fn from(change: &Change) -> Self {
        let mut changes = Self::default();
        for Changed { fact, to, .. } in &change.facts {
            #[expect(clippy::cast_possible_truncation, reason = "strengths and months are whole numbers, and few")]
            match (*fact, to) {
                (Fact::State(measure), FactValue::Number(score)) => changes.state.push((measure, Some(*score))),
                (Fact::Pull(pull), FactValue::Number(strength)) => changes.pulls.push((pull, *strength as i8)),
                (Fact::Constraint(constraint), FactValue::Flag(binds)) => {
                    changes.constraints.push((constraint, *binds))
                }
                (Fact::Offer, FactValue::Flag(false)) => changes.offer = Some(None),
                (Fact::Offer, FactValue::Text(id)) => changes.offer = Some(id.parse::<Offer>().ok()),
                (Fact::Tenure(TenureFact::CurrentRole), FactValue::Number(months)) => {
                    changes.months = Some(*months as u32);
                }
                _ => {}
            }
        }
        changes
    }
}
