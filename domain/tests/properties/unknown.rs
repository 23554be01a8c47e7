//! What was not told: it never counts as the middle, and never makes anything surer.

use super::people::{Figures, career, config, month, person};
use domain::{
    archetype::Archetype,
    assess::{Person, Verdict, assess},
    goals::Goals,
    moves::Move,
    state::{Measure, State},
};
use proptest::{prelude::*, sample::select};

proptest! {
    #![proptest_config(config())]

    /// What an answer leaves possible lies within what was possible without it.
    #[test]
    fn forgetting_an_answer_never_narrows_what_is_possible(person in person(), measure in select(Measure::ALL)) {
        let mut less = person.clone();
        less.state.remove(measure);
        let (known, unknown) = (Figures::of(&person), Figures::of(&less));
        for ((id, known), (_, unknown)) in known.all().zip(unknown.all()) {
            prop_assert!(unknown.least <= known.least, "{}: least {} to {}", id, known.least, unknown.least);
            prop_assert!(unknown.most >= known.most, "{}: most {} to {}", id, known.most, unknown.most);
            prop_assert!(unknown.least <= unknown.shown && unknown.shown <= unknown.most, "{}: {:?}", id, unknown);
        }
    }

    /// What is not known to hold is shown as not holding: at the end that supports nothing, never between.
    #[test]
    fn a_missing_answer_is_none_of_its_values(person in person(), measure in select(Measure::ALL)) {
        let mut less = person.clone();
        less.state.remove(measure);
        let told = |person: &Person| {
            let result = assess(person);
            result.moves.iter().flat_map(|one| one.reasons_for.iter().chain(&one.reasons_against)).any(|one| one.fact == measure.into())
                || result.archetypes.iter().flat_map(|one| &one.evidence).any(|one| one.fact == measure.into())
        };
        prop_assert!(!told(&less), "a reason by {measure}, which nobody gave");
    }

    #[test]
    fn forgetting_an_answer_never_makes_surer(person in person(), measure in select(Measure::ALL)) {
        let mut less = person.clone();
        less.state.remove(measure);
        let (known, unknown) = (assess(&person), assess(&less));
        prop_assert!(unknown.confidence <= known.confidence);
        for one in &unknown.moves {
            let before = known.moves.iter().find(|other| other.id == one.id);
            prop_assert!(before.is_none_or(|before| one.sure <= before.sure), "{}", one.id);
        }
    }

    #[test]
    fn a_timeline_alone_gives_little(stints in career()) {
        let person = Person { as_of: month(317), stints, goals: Goals::default(), state: State::default() };
        let result = assess(&person);
        prop_assert!(result.confidence <= 0.1);
        // How early someone began to manage is the one thing that a timeline tells by itself.
        prop_assert!(result.archetypes.iter().all(|one| one.id == Archetype::EarlyManager));
        prop_assert!(result.verdict() == Verdict::NotEnough || result.archetypes[0].degree >= 0.5);
        for id in [Move::LeaveManagement, Move::CleanHandover, Move::ReturnFromExecutive, Move::ManageManagers, Move::ChangeCompany, Move::ManagerTour, Move::BigCompanyTour] {
            prop_assert!(result.moves.iter().all(|one| one.id != id), "{id}");
        }
    }
}
