//! What a move does to the options someone has: as an engineer and as a manager. Prefer what keeps or widens them, says the
//! essay on archetypes; which move does what follows from the essays named, or is our own judgement.

use super::Move;
use crate::rule::Source;

/// What a move does to one's options on one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Effect {
    /// There are more of them afterwards.
    Widens,
    /// They stay as they are.
    Keeps,
    /// There are fewer, or they are harder to come by.
    Narrows,
}

/// What a move does to one's options on both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effects {
    /// As an engineer.
    pub engineer: Effect,
    /// As a manager.
    pub manager: Effect,
    /// Where that comes from.
    pub sources: &'static [Source],
}

/// What a move does to one's options.
#[must_use]
pub const fn effects(id: Move) -> Effects {
    use Effect::{Keeps, Narrows, Widens};
    let (engineer, manager, sources): (Effect, Effect, &'static [Source]) = match id {
        // Fluency comes back; good managers are scarce, and the skill shows.
        Move::SwingToEngineering | Move::SwapSeats => (Widens, Keeps, &[Source::Archetypes]),
        Move::FixedStintAndReturn => (Widens, Keeps, &[Source::Archetypes, Source::Anxieties]),
        // Up to three years of managing, the way back stays easy.
        Move::FinishTheTour | Move::ManagerTour => (Keeps, Widens, &[Source::Archetypes, Source::Anxieties]),
        Move::OwnTheRole => (Keeps, Widens, &[Source::Archetypes]),
        Move::LeaveManagement => (Widens, Narrows, &[Source::Archetypes, Source::Ours]),
        // A tour broken off soon says little for the next one.
        Move::CleanHandover => (Widens, Narrows, &[Source::Archetypes, Source::Ours]),
        Move::PractiseWithoutTitle => (Keeps, Widens, &[Source::Hiring]),
        // Years of engineering first make the better manager, and the way back.
        Move::WaitAndDeepen => (Widens, Keeps, &[Source::Archetypes, Source::Hiring]),
        Move::GuardCredibility => (Keeps, Keeps, &[Source::Archetypes, Source::Hiring]),
        // Further from the work itself.
        Move::WidenScope | Move::ManageManagers => (Narrows, Widens, &[Source::Archetypes]),
        Move::ChangeCompany => (Widens, Widens, &[Source::Archetypes, Source::Ours]),
        Move::BigCompanyTour => (Keeps, Widens, &[Source::Development]),
        // Respect gained outweighs a title lost.
        Move::ReturnFromExecutive => (Widens, Keeps, &[Source::CtoBack]),
        Move::SayItAloud => (Widens, Widens, &[Source::Archetypes]),
        Move::DeepenTheCraft => (Keeps, Widens, &[Source::Development]),
        Move::StayAndEnjoy | Move::SeekSupport => (Keeps, Keeps, &[Source::Ours]),
    };
    Effects { engineer, manager, sources }
}
