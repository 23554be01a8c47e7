//! The moves there are, what speaks for each, and what blocks or burdens them.

mod binding;
mod craft;
mod effects;
mod growth;
mod leaving;
mod rank;
mod starting;
mod steady;

pub(crate) use binding::burden_evidence;
pub use binding::{Burden, blocked_by};
pub use effects::{Effect, Effects, effects};
pub(crate) use rank::first;
pub use rank::{Ranked, rank};

use crate::{goals::Constraint, id::identified, rule::Rule};
use std::sync::LazyLock;

identified! {
    /// Something a person can do next.
    Move, "move" {
        /// Six months or more of engineering, open what comes after.
        SwingToEngineering => "swing-to-engineering",
        /// An agreed stint of engineering, then managing again.
        FixedStintAndReturn => "fixed-stint-and-return",
        /// Trade places with an engineer curious about managing.
        SwapSeats => "swap-seats",
        /// See two to three years through, with feedback and a date to decide.
        FinishTheTour => "finish-the-tour",
        /// Say yes to what one already likes.
        OwnTheRole => "own-the-role",
        /// Go, for good as far as one knows.
        LeaveManagement => "leave-management",
        /// Hand the team over well and soon.
        CleanHandover => "clean-handover",
        /// Take the role for two to three years.
        ManagerTour => "manager-tour",
        /// Do parts of the work of a manager without being one.
        PractiseWithoutTitle => "practise-without-title",
        /// Not yet: more engineering first.
        WaitAndDeepen => "wait-and-deepen",
        /// Keep technical credibility on purpose.
        GuardCredibility => "guard-credibility",
        /// Another field, a hybrid product role, several teams, a sub-team with its own manager.
        WidenScope => "widen-scope",
        /// Lead managers.
        ManageManagers => "manage-managers",
        /// Go where the chance is.
        ChangeCompany => "change-company",
        /// About a year inside a large or fast-growing company.
        BigCompanyTour => "big-company-tour",
        /// Come back hands-on, to a team.
        ReturnFromExecutive => "return-from-executive",
        /// State the goal to those who can help, and ask for advice.
        SayItAloud => "say-it-aloud",
        /// Grow as a manager where one is.
        DeepenTheCraft => "deepen-the-craft",
        /// Nothing needs to change; look again in six months.
        StayAndEnjoy => "stay-and-enjoy",
        /// Peers, coach, therapist, rest.
        SeekSupport => "seek-support",
    }
}

/// A move that scores below this has too little to support it. [ours]
pub const FLOOR: f64 = 0.15;

/// A move as declared.
#[derive(Debug)]
pub struct Declared {
    /// Which one.
    pub id: Move,
    /// When it is worth considering.
    pub rule: Rule,
    /// What it asks of a person, which some constraints make dear.
    pub burdens: &'static [Burden],
    /// The constraints that block it.
    pub blocked_by: &'static [Constraint],
}

/// The rule of every move.
#[must_use]
pub fn rules() -> &'static [Declared] {
    static RULES: LazyLock<Vec<Declared>> = LazyLock::new(|| {
        Move::ALL
            .iter()
            .map(|&id| Declared { id, rule: rule(id), burdens: binding::burdens(id), blocked_by: blocked_by(id) })
            .collect()
    });
    &RULES
}

fn rule(id: Move) -> Rule {
    match id {
        Move::SwingToEngineering => leaving::swing_to_engineering(),
        Move::FixedStintAndReturn => leaving::fixed_stint_and_return(),
        Move::SwapSeats => leaving::swap_seats(),
        Move::FinishTheTour => steady::finish_the_tour(),
        Move::OwnTheRole => steady::own_the_role(),
        Move::LeaveManagement => leaving::leave_management(),
        Move::CleanHandover => leaving::clean_handover(),
        Move::ManagerTour => starting::manager_tour(),
        Move::PractiseWithoutTitle => starting::practise_without_title(),
        Move::WaitAndDeepen => starting::wait_and_deepen(),
        Move::GuardCredibility => craft::guard_credibility(),
        Move::WidenScope => growth::widen_scope(),
        Move::ManageManagers => growth::manage_managers(),
        Move::ChangeCompany => growth::change_company(),
        Move::BigCompanyTour => craft::big_company_tour(),
        Move::ReturnFromExecutive => leaving::return_from_executive(),
        Move::SayItAloud => growth::say_it_aloud(),
        Move::DeepenTheCraft => craft::deepen_the_craft(),
        Move::StayAndEnjoy => steady::stay_and_enjoy(),
        Move::SeekSupport => steady::seek_support(),
    }
}
