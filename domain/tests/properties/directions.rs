//! The directions that follow from what the product believes: more of one thing never speaks against what it speaks for.

use super::people::{Figures, config, month, person, with};
use domain::{
    archetype::{Archetype, Guise},
    assess::Person,
    goals::{Constraint, Pull},
    moves::Move,
    state::Measure,
    timeline::{Stint, Track},
};
use proptest::{prelude::*, sample::select};

const CONVERTED: (Archetype, Option<Guise>) = (Archetype::ReluctantManager, Some(Guise::Converted));
const TRAPPED: (Archetype, Option<Guise>) = (Archetype::ReluctantManager, Some(Guise::Trapped));

const fn plain(archetype: Archetype) -> (Archetype, Option<Guise>) {
    (archetype, None)
}

/// Between less of something and more of it: what may only rise, and what may only fall.
#[derive(Default)]
struct Between {
    rise: Vec<Move>,
    fall: Vec<Move>,
    fit_more: Vec<(Archetype, Option<Guise>)>,
    fit_less: Vec<(Archetype, Option<Guise>)>,
}

impl Between {
    fn holds(self, less: &Person, more: &Person) -> Result<(), TestCaseError> {
        let (less, more) = (Figures::of(less), Figures::of(more));
        for id in self.rise {
            prop_assert!(
                more.score(id) >= less.score(id),
                "{} falls from {} to {}",
                id,
                less.score(id),
                more.score(id)
            );
        }
        for id in self.fall {
            prop_assert!(
                more.score(id) <= less.score(id),
                "{} rises from {} to {}",
                id,
                less.score(id),
                more.score(id)
            );
        }
        for (id, guise) in self.fit_more {
            prop_assert!(more.degree(id, guise) >= less.degree(id, guise), "{id} fits less");
        }
        for (id, guise) in self.fit_less {
            prop_assert!(more.degree(id, guise) <= less.degree(id, guise), "{id} fits more");
        }
        Ok(())
    }

    /// Along one answer. Health is left out, since it lifts support to the height of others.
    fn along(self, person: &Person, measure: Measure, (a, b): (u8, u8)) -> Result<(), TestCaseError> {
        let mut person = person.clone();
        person.goals.constraints.remove(&Constraint::Health);
        self.holds(&with(&person, measure, a.min(b)), &with(&person, measure, a.max(b)))
    }

    /// Along one pull.
    fn drawn(self, person: &Person, pull: Pull, (a, b): (i8, i8)) -> Result<(), TestCaseError> {
        let at = |strength| {
            let mut person = person.clone();
            person.goals.constraints.remove(&Constraint::Health);
            person.goals.pulls.set(pull, strength).unwrap();
            person
        };
        self.holds(&at(a.min(b)), &at(a.max(b)))
    }
}

fn two() -> impl Strategy<Value = (u8, u8)> {
    (0..=100_u8, 0..=100_u8)
}

fn strengths() -> impl Strategy<Value = (i8, i8)> {
    (-2..=2_i8, -2..=2_i8)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn more_joy_speaks_for_staying_and_never_for_leaving(person in person(), scores in two()) {
        Between {
            rise: vec![Move::StayAndEnjoy, Move::DeepenTheCraft],
            fall: vec![Move::LeaveManagement, Move::CleanHandover, Move::ReturnFromExecutive],
            fit_more: vec![plain(Archetype::TemporaryReturn), CONVERTED],
            fit_less: vec![plain(Archetype::NoviceSecondThoughts), plain(Archetype::ExecutiveDaydreamer), TRAPPED],
        }
        .along(&person, Measure::Enjoyment, scores)?;
    }

    #[test]
    fn who_would_choose_it_again_is_less_told_to_leave(person in person(), scores in two()) {
        Between {
            rise: vec![Move::OwnTheRole, Move::StayAndEnjoy],
            fall: vec![Move::LeaveManagement, Move::CleanHandover],
            fit_more: vec![plain(Archetype::TemporaryReturn), CONVERTED],
            fit_less: vec![plain(Archetype::NoviceSecondThoughts), TRAPPED],
        }
        .along(&person, Measure::WouldChooseAgain, scores)?;
    }

    #[test]
    fn learning_speaks_for_staying(person in person(), scores in two()) {
        Between {
            rise: vec![Move::StayAndEnjoy, Move::DeepenTheCraft],
            fall: vec![Move::BigCompanyTour, Move::ReturnFromExecutive, Move::WidenScope],
            fit_less: vec![plain(Archetype::SeasonedManager), plain(Archetype::ExecutiveDaydreamer)],
            ..Between::default()
        }
        .along(&person, Measure::Learning, scores)?;
    }

    #[test]
    fn energy_speaks_for_staying_and_against_support(person in person(), scores in two()) {
        Between { rise: vec![Move::StayAndEnjoy], fall: vec![Move::SeekSupport], ..Between::default() }
            .along(&person, Measure::Energy, scores)?;
    }

    #[test]
    fn more_fluency_never_speaks_for_rust(person in person(), scores in two()) {
        Between {
            fall: vec![Move::SwapSeats, Move::SwingToEngineering, Move::GuardCredibility],
            ..Between::default()
        }
        .along(&person, Measure::Fluency, scores)?;
    }

    #[test]
    fn more_commitment_speaks_for_the_tour(person in person(), scores in two()) {
        Between {
            rise: vec![Move::DeepenTheCraft],
            fall: vec![Move::CleanHandover],
            fit_less: vec![plain(Archetype::NoviceSecondThoughts)],
            ..Between::default()
        }
        .along(&person, Measure::CommitmentCurrent, scores)?;
    }

    #[test]
    fn readiness_to_commit_speaks_for_a_tour(person in person(), scores in two()) {
        Between { rise: vec![Move::ManagerTour], fit_more: vec![plain(Archetype::AspiringManager)], ..Between::default() }
            .along(&person, Measure::CommitmentManaging, scores)?;
    }

    #[test]
    fn more_chances_here_speak_against_elsewhere(person in person(), scores in two()) {
        Between {
            rise: vec![Move::ManagerTour, Move::WidenScope, Move::ManageManagers],
            fall: vec![Move::ChangeCompany, Move::BigCompanyTour],
            ..Between::default()
        }
        .along(&person, Measure::Opportunity, scores)?;
    }

    #[test]
    fn what_is_said_need_not_be_said(person in person(), scores in two()) {
        Between { fall: vec![Move::SayItAloud], ..Between::default() }.along(&person, Measure::SaidAloud, scores)?;
    }

    #[test]
    fn a_team_that_would_have_it_speaks_for_a_tour(person in person(), scores in two(), power in any::<bool>()) {
        let measure = if power { Measure::PowerAwareness } else { Measure::TeamReception };
        Between { rise: vec![Move::ManagerTour], ..Between::default() }.along(&person, measure, scores)?;
    }

    #[test]
    fn more_support_needs_less_of_it(person in person(), scores in two()) {
        Between { fall: vec![Move::SeekSupport, Move::DeepenTheCraft], ..Between::default() }.along(&person, Measure::Support, scores)?;
    }

    #[test]
    fn what_holds_makes_a_trap_more_of_one(person in person(), scores in two(), measure in select(&[Measure::Pay, Measure::Control, Measure::Status, Measure::PressureToStay, Measure::FearRust])) {
        Between { rise: vec![Move::LeaveManagement], fit_more: vec![TRAPPED], ..Between::default() }.along(&person, measure, scores)?;
    }

    #[test]
    fn fear_of_no_return_is_answered_by_a_stint_with_a_return(person in person(), scores in two()) {
        Between {
            rise: vec![Move::FixedStintAndReturn],
            fit_more: vec![plain(Archetype::TemporaryReturn)],
            ..Between::default()
        }
        .along(&person, Measure::FearNoReturn, scores)?;
    }

    #[test]
    fn complaining_by_habit_is_a_sign_of_the_converted(person in person(), scores in two()) {
        Between { rise: vec![Move::OwnTheRole], fit_more: vec![CONVERTED], ..Between::default() }
            .along(&person, Measure::Complaining, scores)?;
    }

    #[test]
    fn a_pull_to_code_leads_back_to_it(person in person(), pulls in strengths()) {
        Between {
            rise: vec![Move::SwingToEngineering, Move::FixedStintAndReturn, Move::ReturnFromExecutive],
            fit_more: vec![plain(Archetype::TemporaryReturn), plain(Archetype::ExecutiveDaydreamer)],
            ..Between::default()
        }
        .drawn(&person, Pull::HandsOn, pulls)?;
    }

    #[test]
    fn a_pull_to_people_leads_to_managing(person in person(), pulls in strengths()) {
        Between {
            rise: vec![Move::ManagerTour, Move::PractiseWithoutTitle, Move::DeepenTheCraft],
            fall: vec![Move::LeaveManagement, Move::CleanHandover],
            fit_more: vec![plain(Archetype::AspiringManager)],
            fit_less: vec![TRAPPED, plain(Archetype::NoviceSecondThoughts)],
        }
        .drawn(&person, Pull::People, pulls)?;
    }

    #[test]
    fn a_pull_to_stay_leads_nowhere_else(person in person(), pulls in strengths()) {
        Between {
            rise: vec![Move::StayAndEnjoy, Move::DeepenTheCraft],
            fall: vec![Move::ChangeCompany, Move::SwingToEngineering, Move::BigCompanyTour, Move::WidenScope, Move::ManagerTour],
            ..Between::default()
        }
        .drawn(&person, Pull::Stay, pulls)?;
    }

    /// Money and family block nothing and lift nothing: they push down.
    #[test]
    fn money_and_family_only_push_down(mut person in person(), one in select(&[Constraint::Money, Constraint::Family])) {
        person.goals.constraints.remove(&Constraint::Health);
        person.goals.constraints.remove(&one);
        let mut bound = person.clone();
        bound.goals.constraints.insert(one);
        Between { fall: Move::ALL.to_vec(), ..Between::default() }.holds(&person, &bound)?;
    }

    /// Where an archetype explains low energy, support stands beside its advice: any move that half speaks for goes before it,
    /// unless health binds.
    #[test]
    fn support_is_no_answer_to_a_role_that_wears_out(mut person in person()) {
        person.goals.constraints.clear();
        let figures = Figures::of(&person);
        let explaining = [plain(Archetype::NoviceSecondThoughts), TRAPPED, plain(Archetype::ExecutiveDaydreamer)];
        if explaining.iter().any(|(id, guise)| figures.degree(*id, *guise) >= 0.9) {
            prop_assert!(figures.score(Move::SeekSupport) < 0.5, "{}", figures.score(Move::SeekSupport));
        }
    }

    #[test]
    fn more_engineering_first_never_makes_more_of_an_early_manager(mut person in person(), months in 1..60_i32) {
        person.stints.retain(|stint| stint.track.is_management());
        let first = person.stints.iter().map(|stint| stint.from).min().unwrap_or(month(300));
        person.stints.push(Stint { to: Some(first), ..Stint::new(Track::Engineer, first.plus(-24)) });
        let mut longer = person.clone();
        longer.stints.push(Stint { to: Some(first.plus(-24)), ..Stint::new(Track::Engineer, first.plus(-24 - months)) });
        Between {
            rise: vec![Move::ManagerTour],
            fall: vec![Move::WaitAndDeepen],
            fit_less: vec![plain(Archetype::EarlyManager)],
            ..Between::default()
        }
        .holds(&person, &longer)?;
    }
}
