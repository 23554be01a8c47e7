//! When each note is worth saying, and about which moves. Rank and order are ours.
//!
//! A note is said where its condition holds to at least [`FROM`](super::FROM), the middle of its edges.

use super::Note;
use crate::{
    archetype::Archetype,
    goals::{Constraint, Pull, Urgency},
    moves::{self, Burden, Move},
    rule::{Fact, Source, TenureFact, When, all, any, edge, not},
    state::Measure,
    terms::*,
};
use std::sync::LazyLock;

/// How much a note weighs beside others; of one rank, the one that holds most goes first. [ours]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// What binds.
    Binds,
    /// What outweighs a rule of thumb, or can't wait.
    Outweighs,
    /// What has to be learnt first, and at what price an early start comes.
    First,
    /// What holds someone in a role they don't like.
    Holds,
    /// What someone fears, mostly wrongly.
    Fears,
    /// Where the clock stands.
    Clock,
    /// What is around.
    Around,
}

/// A note as declared.
#[derive(Debug)]
pub struct Declared {
    /// Which one.
    pub id: Note,
    /// The moves it is about.
    pub moves: Vec<Move>,
    /// How much it weighs.
    pub rank: Rank,
    /// When it is worth saying.
    pub when: When,
    /// Where it comes from.
    pub sources: &'static [Source],
}

/// Every note. One may stand here several times, for different moves.
#[must_use]
pub fn rules() -> &'static [Declared] {
    static RULES: LazyLock<Vec<Declared>> = LazyLock::new(declare);
    &RULES
}

/// Towards engineering.
const BACK: &[Move] = &[
    Move::SwingToEngineering,
    Move::FixedStintAndReturn,
    Move::SwapSeats,
    Move::LeaveManagement,
    Move::ReturnFromExecutive,
];
/// Towards managing, for those who don't.
const INTO_MANAGING: &[Move] = &[Move::ManagerTour, Move::PractiseWithoutTitle, Move::WaitAndDeepen];
/// Out of a management role.
const OUT: &[Move] = &[Move::LeaveManagement, Move::CleanHandover, Move::SwingToEngineering, Move::ReturnFromExecutive];
/// Towards something that has to be found here or elsewhere.
const TOWARDS_MORE: &[Move] = &[Move::WidenScope, Move::ManageManagers, Move::ChangeCompany, Move::BigCompanyTour];

fn asking(burden: Burden) -> Vec<Move> {
    moves::rules().iter().filter(|one| one.burdens.contains(&burden)).map(|one| one.id).collect()
}

fn declare() -> Vec<Declared> {
    use Note as N;
    const ARCHETYPES: &[Source] = &[Source::Archetypes];
    const OURS: &[Source] = &[Source::Ours];
    const HIRING: &[Source] = &[Source::Hiring];
    const EARLY: &[Source] = &[Source::Archetypes, Source::Hiring];
    const FEARS: &[Source] = &[Source::Archetypes, Source::Anxieties];
    let to = |id, moves: Vec<Move>, when, sources| Declared { id, rank: rank(id), moves, when, sources };
    let on = |id, moves: &[&[Move]], when, sources| to(id, moves.concat(), when, sources);
    vec![
        to(N::LoadFirst, asking(Burden::AddsLoad), bound_by(Constraint::Health), OURS),
        to(N::MoneyFirst, asking(Burden::LowersPay), bound_by(Constraint::Money), OURS),
        to(N::HoursFirst, asking(Burden::AddsHours), bound_by(Constraint::Family), OURS),
        on(N::StrongPull, &[BACK], all([strongly_drawn_to(Pull::HandsOn), in_a_first_tour()]), ARCHETYPES),
        on(N::StrongPull, &[&[Move::ManagerTour]], all([strongly_drawn_to(Pull::People), under_seven_years()]), EARLY),
        on(N::StrongPull, &[&[Move::StayAndEnjoy]], all([strongly_drawn_to(Pull::Stay), past_the_tour()]), ARCHETYPES),
        on(N::Soon, &[Move::ALL], urgent(), OURS),
        on(N::TeamDoubts, &[INTO_MANAGING, &[Move::DeepenTheCraft]], edge(Measure::TeamReception, 50.0, 10.0), HIRING),
        on(
            N::PowerUnseen,
            &[INTO_MANAGING, &[Move::DeepenTheCraft]],
            edge(Measure::PowerAwareness, 50.0, 10.0),
            HIRING,
        ),
        on(
            N::EarlyManager,
            &[&[
                Move::GuardCredibility,
                Move::SwingToEngineering,
                Move::FixedStintAndReturn,
                Move::SwapSeats,
                Move::WaitAndDeepen,
                Move::ManagerTour,
                Move::FinishTheTour,
                Move::DeepenTheCraft,
                Move::OwnTheRole,
                Move::StayAndEnjoy,
            ]],
            When::Matches(Archetype::EarlyManager, None),
            EARLY,
        ),
        on(N::HeldByPressure, &[OUT], holds(Measure::PressureToStay), ARCHETYPES),
        on(N::HeldByControl, &[OUT], holds(Measure::Control), ARCHETYPES),
        on(N::HeldByStatus, &[OUT], holds(Measure::Status), ARCHETYPES),
        on(N::HeldByPay, &[OUT], holds(Measure::Pay), ARCHETYPES),
        on(N::FearRust, &[BACK, &[Move::CleanHandover]], edge(Measure::FearRust, 30.0, 75.0), FEARS),
        on(
            N::FearNoReturn,
            &[&[Move::SwingToEngineering, Move::FixedStintAndReturn, Move::SwapSeats, Move::ReturnFromExecutive]],
            edge(Measure::FearNoReturn, 30.0, 75.0),
            FEARS,
        ),
        on(N::Month24, &[&[Move::FinishTheTour]], all([in_a_first_tour(), before_month_24()]), OURS),
        on(
            N::TooEarlyToJudge,
            &[&[Move::FinishTheTour, Move::CleanHandover, Move::DeepenTheCraft, Move::SwingToEngineering]],
            in_a_first_tour(),
            ARCHETYPES,
        ),
        on(
            N::WayBackNarrows,
            &[BACK, &[Move::GuardCredibility, Move::WidenScope, Move::ManageManagers]],
            narrows(),
            &[Source::Anxieties, Source::Hiring],
        ),
        on(
            N::WayBackOpen,
            &[&[Move::SwingToEngineering, Move::FixedStintAndReturn, Move::SwapSeats, Move::LeaveManagement]],
            all([managing(), edge(TenureFact::Management, 42.0, 30.0), not(narrows())]),
            &[Source::Anxieties],
        ),
        on(
            N::Comfort,
            &[TOWARDS_MORE, &[Move::StayAndEnjoy, Move::DeepenTheCraft, Move::SwingToEngineering, Move::SayItAloud]],
            all([edge(Measure::Enjoyment, 50.0, 90.0), edge(Measure::Learning, 50.0, 10.0)]),
            ARCHETYPES,
        ),
        on(
            N::Overdue,
            &[TOWARDS_MORE, &[Move::StayAndEnjoy, Move::SwingToEngineering, Move::SwapSeats, Move::SayItAloud]],
            past_the_tour(),
            ARCHETYPES,
        ),
        on(N::OfferOpen, &[INTO_MANAGING], offered(), HIRING),
        on(
            N::Unsaid,
            &[BACK, TOWARDS_MORE, &[Move::ManagerTour, Move::PractiseWithoutTitle]],
            edge(Measure::SaidAloud, 75.0, 20.0),
            ARCHETYPES,
        ),
        on(
            N::FewChances,
            &[&[
                Move::ChangeCompany,
                Move::PractiseWithoutTitle,
                Move::SayItAloud,
                Move::BigCompanyTour,
                Move::WidenScope,
                Move::ManageManagers,
            ]],
            edge(Measure::Opportunity, 55.0, 15.0),
            ARCHETYPES,
        ),
        on(
            N::RealChances,
            &[&[
                Move::ManagerTour,
                Move::PractiseWithoutTitle,
                Move::SayItAloud,
                Move::WidenScope,
                Move::ManageManagers,
                Move::SwapSeats,
            ]],
            all([edge(Measure::Opportunity, 45.0, 85.0), not(bound_by(Constraint::CompanyFreeze))]),
            ARCHETYPES,
        ),
        on(
            N::Tired,
            &[
                BACK,
                TOWARDS_MORE,
                &[
                    Move::ManagerTour,
                    Move::FinishTheTour,
                    Move::CleanHandover,
                    Move::StayAndEnjoy,
                    Move::DeepenTheCraft,
                ],
            ],
            edge(Measure::Energy, 50.0, 10.0),
            OURS,
        ),
        on(
            N::FewToLeanOn,
            &[&[
                Move::SeekSupport,
                Move::DeepenTheCraft,
                Move::FinishTheTour,
                Move::ManagerTour,
                Move::CleanHandover,
                Move::LeaveManagement,
                Move::OwnTheRole,
                Move::StayAndEnjoy,
            ]],
            edge(Measure::Support, 50.0, 10.0),
            &[Source::Development],
        ),
    ]
}

const fn rank(id: Note) -> Rank {
    match id {
        Note::LoadFirst | Note::MoneyFirst | Note::HoursFirst => Rank::Binds,
        Note::StrongPull | Note::Soon => Rank::Outweighs,
        Note::TeamDoubts | Note::PowerUnseen | Note::EarlyManager => Rank::First,
        Note::HeldByPressure | Note::HeldByPay | Note::HeldByControl | Note::HeldByStatus => Rank::Holds,
        Note::FearRust | Note::FearNoReturn => Rank::Fears,
        Note::Month24 | Note::TooEarlyToJudge | Note::WayBackOpen | Note::WayBackNarrows | Note::Comfort => Rank::Clock,
        Note::Overdue => Rank::Clock,
        Note::OfferOpen | Note::Unsaid | Note::FewChances | Note::RealChances => Rank::Around,
        Note::Tired | Note::FewToLeanOn => Rank::Around,
    }
}

/// A first time of managing, under 24 months of it: the middle of the edge lies where month 24 is done.
fn in_a_first_tour() -> When {
    all([managing(), first_tour(), edge(TenureFact::ManagementStint, 29.0, 18.0)])
}

/// The date to decide lies ahead.
fn before_month_24() -> When {
    edge(TenureFact::ManagementStint, 29.0, 18.0)
}

/// Fewer than seven years of engineering.
fn under_seven_years() -> When {
    edge(TenureFact::Engineering, 89.0, 78.0)
}

/// More than 36 months in one role.
fn past_the_tour() -> When {
    all([not(on_a_break()), edge(TenureFact::CurrentRole, 31.0, 43.0)])
}

/// The way back to engineering gets harder: past five years of managing, past two for those who managed early.
fn narrows() -> When {
    let early = all([When::Matches(Archetype::EarlyManager, None), edge(TenureFact::Management, 18.0, 30.0)]);
    all([managing(), any([edge(TenureFact::Management, 54.0, 66.0), early])])
}

/// Holds someone in a role they would not choose again, or don't enjoy.
fn holds(measure: Measure) -> When {
    all([edge(measure, 30.0, 75.0), any([dislikes_managing(), wants_out()])])
}

fn urgent() -> When {
    When::Is(Fact::Urgency, const { &[Urgency::Months.id(), Urgency::Now.id()] })
}
