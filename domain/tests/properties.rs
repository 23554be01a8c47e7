//! What holds for every person: bounds, no cliffs, no order, no panic, honest ignorance, and directions the handbook implies.
//! `PROPTEST_CASES` sets how many people are tried.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use domain::{
    archetype::{self, Archetype},
    assess::{Assessment, Person, assess},
    case::{Format, parse},
    goals::{Constraint, Goals, Offer, Pull, Pulls},
    month::Month,
    moves::{self, Move},
    rule::Fact,
    state::{Measure, State},
    timeline::{Entry, Stint, Tenure, Track, check, overlaps},
};
use proptest::{collection::vec, option, prelude::*, sample::select};

/// One point on one state fact may move no match and no score by more.
const CLIFF: f64 = 0.03;

fn month(from_2000: i32) -> Month {
    Month::new(2000, 1).unwrap().plus(from_2000)
}

fn stint() -> impl Strategy<Value = Stint> {
    (select(Track::ALL), 0..330_i32, option::of(-3..150_i32), option::of(0..=100_u8), option::of(select(Entry::ALL)))
        .prop_map(|(track, from, length, hands_on, entry)| Stint {
            to: length.map(|months| month(from + months)),
            hands_on,
            entry,
            ..Stint::new(track, month(from))
        })
}

/// A timeline as most people have one: stint after stint, the last going on.
fn career() -> impl Strategy<Value = Vec<Stint>> {
    vec((select(Track::ALL), 1..90_i32, option::of(0..=100_u8), option::of(select(Entry::ALL))), 1..6).prop_map(
        |parts| {
            let mut end = 318;
            let mut stints = Vec::new();
            for (index, (track, months, hands_on, entry)) in parts.into_iter().rev().enumerate() {
                let to = (index > 0).then(|| month(end));
                end -= months;
                stints.push(Stint { to, hands_on, entry, ..Stint::new(track, month(end)) });
            }
            stints.reverse();
            stints
        },
    )
}

fn state() -> impl Strategy<Value = State> {
    vec(option::weighted(0.8, 0..=100_u8), Measure::ALL.len()).prop_map(|scores| {
        let mut state = State::default();
        for (measure, score) in Measure::ALL.iter().zip(scores) {
            if let Some(score) = score {
                state.set(*measure, f64::from(score)).unwrap();
            }
        }
        state
    })
}

fn goals() -> impl Strategy<Value = Goals> {
    (
        vec(-2..=2_i8, Pull::ALL.len()),
        option::weighted(0.2, Just(Offer::Manager)),
        proptest::collection::btree_set(select(Constraint::ALL), 0..3),
    )
        .prop_map(|(strengths, offer, constraints)| {
            let mut pulls = Pulls::default();
            for (pull, strength) in Pull::ALL.iter().zip(strengths) {
                pulls.set(*pull, strength).unwrap();
            }
            Goals { pulls, offer, constraints, ..Goals::default() }
        })
}

fn person() -> impl Strategy<Value = Person> {
    (prop_oneof![3 => career(), 1 => vec(stint(), 0..8)], goals(), state()).prop_map(|(stints, goals, state)| Person {
        as_of: month(317),
        stints,
        goals,
        state,
    })
}

fn with(person: &Person, measure: Measure, score: f64) -> Person {
    let mut person = person.clone();
    person.state.set(measure, score).unwrap();
    person
}

fn degree(result: &Assessment, id: Archetype) -> f64 {
    result.archetypes.iter().find(|one| one.id == id).map_or(0.0, |one| one.degree)
}

fn score(result: &Assessment, id: Move) -> f64 {
    result.moves.iter().find(|one| one.id == id).map_or(0.0, |one| one.score)
}

fn every_figure(result: &Assessment) -> Vec<(String, f64)> {
    let archetypes = Archetype::ALL.iter().map(|id| (id.to_string(), degree(result, *id)));
    archetypes.chain(Move::ALL.iter().map(|id| (id.to_string(), score(result, *id)))).collect()
}

/// Whatever the person: by its shape alone no rule can have a cliff.
#[test]
fn no_rule_is_steeper_than_the_cliff() {
    let mut steep = Vec::new();
    for measure in Measure::ALL {
        let fact = Fact::State(*measure);
        let archetypes =
            archetype::rules().iter().map(|one| (one.archetype.to_string(), one.rule.slope(fact, archetype::FLOOR)));
        let moves = moves::rules().iter().map(|one| (one.id.to_string(), one.rule.slope(fact, moves::FLOOR)));
        steep.extend(
            archetypes
                .chain(moves)
                .filter(|(_, slope)| *slope > CLIFF)
                .map(|(id, slope)| (id, fact.to_string(), slope)),
        );
    }
    assert!(steep.is_empty(), "{steep:#?}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn results_are_in_bounds_and_in_order(person in person()) {
        let result = assess(&person);
        prop_assert!((0.0..=1.0).contains(&result.confidence));
        prop_assert!(result.archetypes.iter().all(|one| one.degree > 0.0 && one.degree <= 1.0));
        prop_assert!(result.archetypes.is_sorted_by(|a, b| a.degree >= b.degree));
        prop_assert!(result.moves.iter().all(|one| one.score > 0.0 && one.score <= 1.0));
        let order: Vec<_> = result.moves.iter().map(|one| (one.blocked_by.is_some(), -one.score)).collect();
        prop_assert!(order.is_sorted());
        let lists = result.moves.iter().flat_map(|one| one.reasons_for.iter().chain(&one.reasons_against));
        for fact in lists.chain(result.archetypes.iter().flat_map(|one| &one.evidence)) {
            prop_assert!((-1.0..=1.0).contains(&fact.effect));
        }
        for one in &result.moves {
            prop_assert!(one.reasons_for.iter().all(|fact| fact.effect > 0.0), "{}", one.id);
            prop_assert!(one.reasons_against.iter().all(|fact| fact.effect < 0.0));
            prop_assert_eq!(one.blocked_by.is_some(), moves::blocked_by(one.id).iter().any(|c| person.goals.constraints.contains(c)));
        }
    }

    #[test]
    fn an_assessment_survives_being_stored(person in person()) {
        let result = assess(&person);
        let text = serde_json::to_string(&result).unwrap();
        prop_assert_eq!(serde_json::from_str::<Assessment>(&text).unwrap(), result);
        let text = serde_json::to_string(&person).unwrap();
        prop_assert_eq!(serde_json::from_str::<Person>(&text).unwrap(), person);
    }

    #[test]
    fn one_point_is_no_cliff(person in person(), measure in select(Measure::ALL), at in 0..100_u8) {
        let before = every_figure(&assess(&with(&person, measure, f64::from(at))));
        let after = every_figure(&assess(&with(&person, measure, f64::from(at) + 1.0)));
        for ((id, before), (_, after)) in before.into_iter().zip(after) {
            prop_assert!((before - after).abs() <= CLIFF, "{id}: {before} to {after}");
        }
    }

    #[test]
    fn order_says_nothing(person in person(), seed in any::<prop::sample::Index>()) {
        let mut turned = person.clone();
        if !turned.stints.is_empty() {
            let by = seed.index(turned.stints.len());
            turned.stints.rotate_left(by);
        }
        prop_assert_eq!(assess(&turned), assess(&person));
        turned.stints.reverse();
        prop_assert_eq!(assess(&turned), assess(&person));
    }

    #[test]
    fn forgetting_an_answer_never_makes_surer(person in person(), measure in select(Measure::ALL)) {
        let mut less = person.clone();
        less.state.remove(measure);
        prop_assert!(assess(&less).confidence <= assess(&person).confidence);
    }

    #[test]
    fn a_timeline_alone_gives_little(stints in career()) {
        let person = Person { as_of: month(317), stints, goals: Goals::default(), state: State::default() };
        let result = assess(&person);
        prop_assert!(result.confidence <= 0.1);
        // How early someone began to manage is the one thing that a timeline tells by itself.
        prop_assert!(result.archetypes.iter().all(|one| one.id == Archetype::EarlyManager));
        for id in [Move::LeaveManagement, Move::CleanHandover, Move::ReturnFromExecutive, Move::ManageManagers, Move::ChangeCompany, Move::ManagerTour, Move::BigCompanyTour] {
            prop_assert_eq!(score(&result, id), 0.0);
        }
    }

    #[test]
    fn health_puts_support_first_or_second(mut person in person()) {
        person.goals.constraints.insert(Constraint::Health);
        let result = assess(&person);
        let place = result.moves.iter().filter(|one| one.blocked_by.is_none()).position(|one| one.id == Move::SeekSupport);
        prop_assert!(place.is_some_and(|place| place < 2), "{place:?}");
    }

    #[test]
    fn more_joy_never_speaks_for_leaving(person in person(), a in 0..=100_u8, b in 0..=100_u8) {
        let (less, more) = (a.min(b), a.max(b));
        let less = assess(&with(&person, Measure::Enjoyment, f64::from(less)));
        let more = assess(&with(&person, Measure::Enjoyment, f64::from(more)));
        for id in [Move::LeaveManagement, Move::CleanHandover, Move::ReturnFromExecutive] {
            prop_assert!(score(&more, id) <= score(&less, id), "{id}");
        }
        prop_assert!(score(&more, Move::StayAndEnjoy) >= score(&less, Move::StayAndEnjoy));
        prop_assert!(score(&more, Move::DeepenTheCraft) >= score(&less, Move::DeepenTheCraft));
        prop_assert!(degree(&more, Archetype::NoviceSecondThoughts) <= degree(&less, Archetype::NoviceSecondThoughts));
        prop_assert!(degree(&more, Archetype::TemporaryReturn) >= degree(&less, Archetype::TemporaryReturn));
    }

    #[test]
    fn more_fluency_never_speaks_for_rust(person in person(), a in 0..=100_u8, b in 0..=100_u8) {
        let less = assess(&with(&person, Measure::Fluency, f64::from(a.min(b))));
        let more = assess(&with(&person, Measure::Fluency, f64::from(a.max(b))));
        for id in [Move::SwapSeats, Move::SwingToEngineering, Move::GuardCredibility] {
            prop_assert!(score(&more, id) <= score(&less, id), "{id}");
        }
    }

    #[test]
    fn more_engineering_first_never_makes_more_of_an_early_manager(mut person in person(), months in 1..60_i32) {
        person.stints.retain(|stint| stint.track.is_management());
        let first = person.stints.iter().map(|stint| stint.from).min().unwrap_or(month(300));
        person.stints.push(Stint { to: Some(first), ..Stint::new(Track::Engineer, first.plus(-24)) });
        let mut longer = person.clone();
        longer.stints.push(Stint { to: Some(first.plus(-24)), ..Stint::new(Track::Engineer, first.plus(-24 - months)) });
        let (before, after) = (assess(&person), assess(&longer));
        prop_assert!(degree(&after, Archetype::EarlyManager) <= degree(&before, Archetype::EarlyManager));
        prop_assert!(score(&after, Move::WaitAndDeepen) <= score(&before, Move::WaitAndDeepen));
        prop_assert!(score(&after, Move::ManagerTour) >= score(&before, Move::ManagerTour));
    }

    #[test]
    fn a_timeline_adds_up(stints in vec(stint(), 0..12), as_of in 0..340_i32) {
        let tenure = Tenure::of(&stints, month(as_of));
        let total: u32 = stints.iter().map(|stint| stint.months(month(as_of))).sum();
        prop_assert!(tenure.engineering_months <= total);
        prop_assert!(tenure.engineering_before_managing_months <= tenure.engineering_months);
        prop_assert!(tenure.management_stint_months <= tenure.management_months);
        let mut doubled = stints.clone();
        doubled.extend(stints.iter().cloned());
        let twice = Tenure::of(&doubled, month(as_of));
        prop_assert_eq!(twice.engineering_months, tenure.engineering_months);
        prop_assert_eq!(twice.management_stint_months, tenure.management_stint_months);
        let _ = (check(&stints, month(as_of)), overlaps(&stints, month(as_of)));
    }

    #[test]
    fn no_file_makes_the_reader_panic(text in "\\PC{0,80}", lines in vec("(\\[\\[?(stint|pull|state|response)\\]?\\]|(from|to|track|people|energy|as_of|version) = (\"?[0-9a-z-]{0,8}\"?))", 0..12)) {
        for format in [Format::Toml, Format::Json] {
            let _ = parse(&text, format);
            if let Ok(case) = parse(&lines.join("\n"), format) {
                let _ = assess(&case.person());
            }
        }
    }
}
