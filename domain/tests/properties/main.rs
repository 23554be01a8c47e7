//! What holds for every person: bounds, no cliffs, no order, no panic, honest ignorance, changes that hold, what is tried, and the
//! directions that follow from what the product believes. Each is tried on ten thousand people; `PROPTEST_CASES` may ask for fewer.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod changes;
mod directions;
mod merging;
mod people;
mod sharing;
mod together;
mod unknown;
mod what_if;

use domain::{
    archetype,
    assess::{Assessment, Person, assess},
    case::{Format, parse},
    goals::Constraint,
    moves::{self, Move},
    notes,
    rule::Fact,
    state::Measure,
    timeline::{Tenure, check, overlaps},
};
use people::{Figures, config, extreme, month, person, stint, with};
use proptest::{collection::vec, prelude::*, sample::select};

/// One point on one state fact may move no match and no score by more.
const CLIFF: f64 = 0.03;

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

/// Within bounds and in order, blocked moves last, with reasons on their side, and no more notes and neighbours than a reader
/// takes in.
fn sound(person: &Person, result: &Assessment) -> Result<(), TestCaseError> {
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
        let bound = moves::blocked_by(one.id).iter().any(|c| person.goals.constraints.contains(c));
        prop_assert_eq!(one.blocked_by.is_some(), bound);
        prop_assert!(one.notes.len() <= notes::MOST);
        prop_assert!(one.sure.is_some_and(|sure| (0.0..=1.0).contains(&sure)));
    }
    prop_assert!(result.near.len() <= 3 && result.near.iter().all(|one| !one.against.is_empty()));
    prop_assert!(result.contradictions.iter().all(|one| one.facts.len() >= 2));
    let _ = result.verdict();
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn results_are_in_bounds_and_in_order(person in person()) {
        sound(&person, &assess(&person))?;
    }

    #[test]
    fn no_timeline_makes_it_panic(person in extreme()) {
        sound(&person, &assess(&person))?;
        let _ = (check(&person.stints, person.as_of), overlaps(&person.stints, person.as_of));
    }

    /// Printed byte for byte, also from a copy that was put together anew.
    #[test]
    fn the_same_facts_give_the_same_result(person in person()) {
        let text = serde_json::to_string(&assess(&person)).unwrap();
        let copy: Person = serde_json::from_str(&serde_json::to_string(&person).unwrap()).unwrap();
        prop_assert_eq!(&copy, &person);
        prop_assert_eq!(serde_json::to_string(&assess(&copy)).unwrap(), text);
    }

    #[test]
    fn an_assessment_survives_being_stored(person in person()) {
        let result = assess(&person);
        let text = serde_json::to_string(&result).unwrap();
        prop_assert_eq!(serde_json::from_str::<Assessment>(&text).unwrap(), result);
    }

    #[test]
    fn one_point_is_no_cliff(person in person(), measure in select(Measure::ALL), at in 0..100_u8) {
        let before = Figures::of(&with(&person, measure, at));
        let after = Figures::of(&with(&person, measure, at + 1));
        for ((id, before), (_, after)) in before.all().zip(after.all()) {
            prop_assert!((before.shown - after.shown).abs() <= CLIFF, "{}: {} to {}", id, before.shown, after.shown);
        }
    }

    #[test]
    fn order_says_nothing(person in person(), seed in any::<prop::sample::Index>()) {
        let mut turned = person.clone();
        if !turned.stints.is_empty() {
            let by = seed.index(turned.stints.len());
            turned.stints.rotate_left(by);
        }
        let result = assess(&person);
        prop_assert_eq!(assess(&turned), result.clone());
        turned.stints.reverse();
        prop_assert_eq!(assess(&turned), result);
    }

    #[test]
    fn health_puts_support_first_or_second(mut person in person()) {
        person.goals.constraints.insert(Constraint::Health);
        let result = assess(&person);
        let place = result.moves.iter().filter(|one| one.blocked_by.is_none()).position(|one| one.id == Move::SeekSupport);
        prop_assert!(place.is_some_and(|place| place < 2), "{place:?}");
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
    }

    #[test]
    fn no_file_makes_the_reader_panic(text in any::<String>(), lines in vec((select(HEADS), select(VALUES)), 0..16)) {
        let lines: Vec<String> = lines.iter().map(|(head, value)| format!("{head}{value}")).collect();
        for format in [Format::Toml, Format::Json] {
            let _ = parse(&text, format);
            if let Ok(case) = parse(&lines.join("\n"), format) {
                let _ = assess(&case.person());
            }
        }
    }
}

/// What a line of a case may begin with; the first ones take no value.
const HEADS: &[&str] = &[
    "[state]#",
    "[pull]#",
    "[[stint]]#",
    "[[response]]#",
    "[response.answers]#",
    "as_of = ",
    "as_of = ",
    "offer = ",
    "constraints = ",
    "track = ",
    "from = ",
    "to = ",
    "hands_on = ",
    "entry = ",
    "energy = ",
    "people = ",
    "version = ",
    "instrument = ",
    "",
];

/// What may follow.
const VALUES: &[&str] = &[
    "\"2026-06\"",
    "\"2024-02\"",
    "\"2026-13\"",
    "\"manager\"",
    "\"engineer\"",
    "\"pushed\"",
    "[\"health\"]",
    "[]",
    "2",
    "-3",
    "40",
    "101",
    "nan",
    "inf",
    "true",
    "{}",
    "\"where-am-i\"",
    "1",
    "\"",
    "\u{0}",
    "1e999",
    "2026-06-01",
];
