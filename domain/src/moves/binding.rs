//! What binds a person: which moves a constraint blocks, and which it makes dear. [ours]

use super::{Declared, Move};
use crate::{
    assess::rounded,
    goals::Constraint,
    rule::{Evidence, Fact, FactValue, Facts},
};

/// Something a move may ask of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Burden {
    /// It may mean less pay.
    LowersPay,
    /// It asks for more hours, or other ones.
    AddsHours,
    /// It asks for strength.
    AddsLoad,
}

impl Burden {
    /// The constraint that makes it dear, and the share of the score that is left then.
    #[must_use]
    pub const fn weighed_by(self) -> (Constraint, f64) {
        match self {
            Self::LowersPay => (Constraint::Money, 0.85),
            Self::AddsHours => (Constraint::Family, 0.8),
            Self::AddsLoad => (Constraint::Health, 0.6),
        }
    }
}

/// The constraints that block a move.
#[must_use]
pub const fn blocked_by(id: Move) -> &'static [Constraint] {
    match id {
        Move::ChangeCompany | Move::BigCompanyTour => &[Constraint::Visa, Constraint::Place],
        Move::ManageManagers | Move::WidenScope | Move::ManagerTour => &[Constraint::CompanyFreeze],
        _ => &[],
    }
}

/// What a move asks of a person.
pub(super) const fn burdens(id: Move) -> &'static [Burden] {
    match id {
        Move::ManagerTour | Move::ManageManagers | Move::ChangeCompany | Move::BigCompanyTour | Move::WidenScope => {
            &[Burden::AddsHours, Burden::AddsLoad]
        }
        Move::PractiseWithoutTitle | Move::GuardCredibility => &[Burden::AddsHours, Burden::AddsLoad],
        Move::FinishTheTour => &[Burden::AddsLoad],
        Move::LeaveManagement | Move::ReturnFromExecutive | Move::SwingToEngineering => &[Burden::LowersPay],
        _ => &[],
    }
}

/// The constraints that made a move dear for this person.
pub(crate) fn burden_evidence(declared: &Declared, facts: &Facts) -> Vec<Evidence> {
    declared
        .burdens
        .iter()
        .filter_map(|burden| {
            let (constraint, share) = burden.weighed_by();
            let fact = Fact::Constraint(constraint);
            let value = facts.value(fact)?;
            Some(Evidence { fact, value, threshold: FactValue::Flag(true), effect: rounded(share - 1.0) })
        })
        .collect()
}
