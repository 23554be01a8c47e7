//! What if, by worked examples: time that goes by, a role that began later, and two results side by side.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use domain::{
    archetype::Archetype,
    assess::{Assessment, Person, Verdict, assess},
    case::{Format, parse},
    goals::{Constraint, Goals, Offer, Pull},
    month::Month,
    moves::Move,
    state::{Measure, State},
    timeline::{Stint, Tenure, TourClock, Track},
    what_if::{Both, Changes, Comparison, MONTHS_AHEAD, MOST_MONTHS, Place, compare, months_now, most_months, with},
};
use std::{fs, path::Path};

fn case(name: &str) -> Person {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/cases/{name}.toml"));
    parse(&fs::read_to_string(file).unwrap(), Format::Toml).unwrap().person()
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

/// Eight years of engineering, then managing for three as of June 2026.
fn manager() -> Person {
    let first = Stint { to: Some(month("2023-06")), ..Stint::new(Track::Engineer, month("2015-06")) };
    Person {
        as_of: month("2026-06"),
        stints: vec![first, Stint::new(Track::Manager, month("2023-06"))],
        goals: Goals::default(),
        state: State::default(),
    }
}

fn after(person: &Person, months: u32) -> Person {
    with(person, &Changes { months: Some(months), ..Changes::default() })
}

fn tenure(person: &Person) -> Tenure {
    Tenure::of(&person.stints, person.as_of)
}

#[test]
fn more_months_mean_that_time_goes_by() {
    let person = manager();
    assert_eq!(months_now(&person), 36);
    let later = after(&person, 50);
    assert_eq!(later, Person { as_of: month("2027-08"), ..person });
    assert_eq!((tenure(&later).current_role_months, tenure(&later).engineering_months), (50, 96));
}

#[test]
fn the_current_stint_goes_on_past_the_end_it_was_given() {
    let mut person = manager();
    person.stints[1].to = Some(month("2026-07"));
    assert_eq!(after(&person, 36), person, "its end is no matter while no time goes by");
    assert_eq!(after(&person, 37).stints[1].to, None);
    assert_eq!(tenure(&after(&person, 48)).current_role_months, 48);
    assert_eq!(after(&person, 12).stints[1].to, Some(month("2026-07")), "a role that began later keeps its end");
}

#[test]
fn another_stint_ends_when_it_was_to() {
    let mut person = manager();
    person.stints[1].hands_on = Some(0);
    person.stints.push(Stint { to: Some(month("2026-09")), ..Stint::new(Track::Engineer, month("2020-01")) });
    let later = after(&person, 48);
    assert_eq!(later.stints, person.stints);
    assert_eq!(tenure(&later).since_hands_on_months, Some(9));
}

#[test]
fn fewer_months_mean_that_the_role_began_later() {
    let person = manager();
    let fewer = after(&person, 5);
    assert_eq!((fewer.as_of, &fewer.stints[0]), (person.as_of, &person.stints[0]), "the past stays");
    assert_eq!(fewer.stints[1], Stint { from: month("2026-01"), ..person.stints[1].clone() });
    assert_eq!((tenure(&fewer).current_role_months, tenure(&fewer).engineering_months), (5, 96));
    assert_eq!(TourClock::of(&fewer.stints, fewer.as_of), TourClock::Settling);
    assert_eq!(tenure(&after(&person, 0)).current_role_months, 0);
    assert_eq!(after(&person, 0).stints[1].from, person.as_of, "it begins this month");
}

#[test]
fn of_several_going_on_the_one_begun_last_is_the_role() {
    let mut person = manager();
    person.stints.insert(0, Stint::new(Track::Other, month("2019-01")));
    let fewer = after(&person, 12);
    assert_eq!((fewer.stints[0].from, fewer.stints[2].from), (month("2019-01"), month("2025-06")));
    let twice = Person { stints: vec![Stint::new(Track::Engineer, month("2020-06")); 2], ..manager() };
    assert_eq!(months_now(&after(&twice, 10)), 10, "one that stands there twice");
}

#[test]
fn between_stints_the_dial_counts_from_now() {
    let mut person = manager();
    person.stints[1].to = Some(month("2026-02"));
    assert_eq!(months_now(&person), 0);
    let later = after(&person, 20);
    assert_eq!(later, Person { as_of: month("2028-02"), ..person.clone() });
    assert_eq!(after(&person, 0), person);
    let nobody = Person { stints: Vec::new(), ..person };
    assert_eq!(after(&nobody, 3).as_of, month("2026-09"));
}

#[test]
fn months_are_held_in_bounds() {
    let person = manager();
    assert_eq!(most_months(&person), MOST_MONTHS);
    assert_eq!(after(&person, u32::MAX), after(&person, MOST_MONTHS));
    // Someone who has been there for longer stays where they are, and time can go by for them too.
    let long = Person { as_of: month("2050-06"), ..manager() };
    assert_eq!((months_now(&long), most_months(&long)), (324, 324 + MONTHS_AHEAD));
    assert_eq!(after(&long, 324), long);
    assert_eq!(months_now(&after(&long, u32::MAX)), 324 + MONTHS_AHEAD);
    // The calendar ends.
    let last = Person { as_of: Month::LAST, ..manager() };
    assert_eq!(after(&last, u32::MAX), last);
}

#[test]
fn answers_and_goals_are_tried_by_name() {
    let mut person = case("trapped-by-boss-visa");
    person.state.set(Measure::Energy, 40.0).unwrap();
    let tried = with(
        &person,
        &Changes {
            state: vec![(Measure::Energy, Some(90.0)), (Measure::Learning, None), (Measure::Pay, Some(100.5))],
            pulls: vec![(Pull::People, -1), (Pull::Stay, 3)],
            constraints: vec![(Constraint::Visa, false), (Constraint::Health, true)],
            offer: Some(Some(Offer::Manager)),
            months: None,
        },
    );
    let mut expected = person.clone();
    expected.state.set(Measure::Energy, 90.0).unwrap();
    expected.state.remove(Measure::Learning);
    expected.goals.pulls.set(Pull::People, -1).unwrap();
    expected.goals.constraints.remove(&Constraint::Visa);
    expected.goals.constraints.insert(Constraint::Health);
    expected.goals.offer = Some(Offer::Manager);
    assert_eq!(tried, expected, "what is out of range changes nothing");
    let back = Changes { offer: Some(None), ..Changes::default() };
    assert_eq!(with(&tried, &back).goals.offer, None);
    let twice = Changes { state: vec![(Measure::Energy, None), (Measure::Energy, Some(3.0))], ..Changes::default() };
    assert_eq!(with(&person, &twice).state.get(Measure::Energy), Some(3.0), "the later counts");
}

fn side_by_side(person: &Person, changes: &Changes) -> (Assessment, Assessment, Comparison) {
    let (real, tried) = (assess(person), assess(&with(person, changes)));
    let compared = compare(&real, &tried);
    (real, tried, compared)
}

fn place(compared: &Comparison, id: Move) -> Place {
    *compared.moves.iter().find(|one| one.id == id).unwrap()
}

#[test]
fn a_visa_that_goes_unblocks_a_move() {
    let person = case("aspiring-visa");
    let free = Changes { constraints: vec![(Constraint::Visa, false)], ..Changes::default() };
    let (real, tried, compared) = side_by_side(&person, &free);
    let shown = place(&compared, Move::ChangeCompany);
    let at = tried.moves.iter().position(|one| one.id == Move::ChangeCompany).unwrap() + 1;
    assert_eq!(shown.place, Both { before: None, after: Some(at) });
    assert_eq!(shown.blocked_by, Both { before: Some(Constraint::Visa), after: None });
    assert!(shown.score.same() && shown.score.before.is_some(), "a block takes nothing from what speaks for it");
    assert_eq!(compared.first, Both { before: Some(real.moves[0].id), after: Some(tried.moves[0].id) });
    assert!(!compared.same());
}

#[test]
fn what_is_gone_stands_at_the_end() {
    let person = case("novice-cannot-commit");
    let (real, tried, compared) = side_by_side(&person, &Changes { months: Some(60), ..Changes::default() });
    let ids: Vec<_> = compared.archetypes.iter().map(|one| one.id).collect();
    assert_eq!(ids.last(), Some(&Archetype::NoviceSecondThoughts));
    let gone = compared.archetypes.last().unwrap().degree;
    assert_eq!(gone, Both { before: Some(real.archetypes[0].degree), after: None });
    assert_eq!(compared.leading.before, Some((Archetype::NoviceSecondThoughts, None)));
    assert_eq!(compared.leading.after, tried.archetypes.first().map(|one| (one.id, one.guise)));
    let moves: Vec<_> = compared.moves.iter().map(|one| one.id).collect();
    assert!(moves.starts_with(&tried.moves.iter().map(|one| one.id).collect::<Vec<_>>()));
    let left = &compared.moves[tried.moves.len()..];
    assert!(!left.is_empty() && left.iter().all(|one| one.score.after.is_none() && one.score.before.is_some()));
}

#[test]
fn the_kind_of_result_may_shift() {
    let person = case("content-manager-mid-tour");
    let tired = Changes { state: vec![(Measure::Energy, Some(20.0))], ..Changes::default() };
    let (.., compared) = side_by_side(&person, &tired);
    assert_eq!(compared.verdict, Both { before: Verdict::NothingNeedsToChange, after: Verdict::Advice });
    assert!(!compared.same());
}

#[test]
fn what_nobody_asks_about_shifts_nothing() {
    let person = case("content-engineer");
    let rust = Changes { state: vec![(Measure::CraftConfidence, Some(10.0))], ..Changes::default() };
    assert_ne!(with(&person, &rust), person);
    assert!(side_by_side(&person, &rust).2.same());
}
