//! The smallest changes hold: applied, each puts its move first, and nothing less of it does. For every case in `tests/cases`, and
//! for people of every kind. `SHOW_CASES=1 cargo test -p domain --test properties every_change -- --nocapture` prints them.

use super::people::{config, person};
use domain::{
    assess::{Assessment, Change, Changed, Person, assess, assess_in_full},
    case::{Format, parse},
    moves::Move,
    rule::{Fact, FactValue},
};
use proptest::prelude::*;
use std::{collections::BTreeSet, fs, path::Path};

pub fn cases() -> Vec<(String, Person)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|kind| kind == "toml"));
    files.sort();
    files
        .iter()
        .map(|file| {
            let case = parse(&fs::read_to_string(file).unwrap(), Format::Toml).unwrap();
            (file.file_stem().unwrap().to_string_lossy().into_owned(), case.person())
        })
        .collect()
}

fn first(result: &Assessment) -> Option<Move> {
    result.moves.iter().find(|one| one.blocked_by.is_none()).map(|one| one.id)
}

fn in_words(change: &Change) -> String {
    let facts: Vec<String> = change
        .facts
        .iter()
        .map(|one| {
            let from = one.from.as_ref().map_or("-".to_owned(), ToString::to_string);
            format!("{} {from} -> {}", one.fact, one.to)
        })
        .collect();
    format!("{} by {} ({})", change.first, facts.join(", "), change.size)
}

/// The values one step nearer to what the fact is; none where the next one is the present.
fn nearer(changed: &Changed) -> Option<Changed> {
    let (Some(FactValue::Number(from)), FactValue::Number(to)) = (&changed.from, &changed.to) else {
        return None;
    };
    if (from - to).abs() <= 1.0 {
        return None;
    }
    Some(Changed { to: FactValue::Number(to + (from - to).signum()), ..changed.clone() })
}

/// Everything in which a change does not hold.
fn broken(person: &Person, change: &Change) -> Vec<String> {
    let mut broken = Vec::new();
    let mut refuse = |faulty: bool, what: &str| {
        if faulty {
            broken.push(format!("{what}: {}", in_words(change)));
        }
    };
    let now = assess(person);
    refuse(first(&now) == Some(change.first), "it is first anyway");
    refuse(first(&assess(&change.apply(person))) != Some(change.first), "applied, another is first");
    refuse(!(1..=2).contains(&change.facts.len()), "not one fact or two");
    refuse(change.size <= 0.0, "no size");
    let facts: BTreeSet<Fact> = change.facts.iter().map(|one| one.fact).collect();
    refuse(facts.len() != change.facts.len(), "a fact twice");
    for index in 0..change.facts.len() {
        let mut less = change.clone();
        less.facts.remove(index);
        refuse(
            !less.facts.is_empty() && first(&assess(&less.apply(person))) == Some(change.first),
            "one fact is enough",
        );
        let mut less = change.clone();
        if let Some(step) = nearer(&change.facts[index]) {
            less.facts[index] = step;
            refuse(first(&assess(&less.apply(person))) == Some(change.first), "less is enough");
        }
    }
    let torn = |result: &Assessment| result.contradictions.iter().map(|one| one.id).collect::<BTreeSet<_>>();
    refuse(!torn(&assess(&change.apply(person))).is_subset(&torn(&now)), "it contradicts itself");
    broken
}

#[test]
fn every_change_found_for_a_case_holds() {
    let verbose = std::env::var_os("SHOW_CASES").is_some();
    let (mut found, mut none, mut failures) = (0, Vec::new(), Vec::new());
    for (name, person) in cases() {
        let started = std::time::Instant::now();
        let changes = assess_in_full(&person).changes.unwrap();
        if verbose {
            println!("{name}: {:?} ({} us)", first(&assess(&person)), started.elapsed().as_micros());
            changes.iter().take(6).for_each(|change| println!("    {}", in_words(change)));
        }
        assert!(changes.is_sorted_by(|a, b| a.size <= b.size), "{name}: out of order");
        let moves: BTreeSet<Move> = changes.iter().map(|change| change.first).collect();
        assert_eq!(moves.len(), changes.len(), "{name}: a move twice");
        found += changes.len();
        if changes.is_empty() {
            none.push(name.clone());
        }
        failures
            .extend(changes.iter().flat_map(|change| broken(&person, change)).map(|what| format!("{name}: {what}")));
    }
    assert!(failures.is_empty(), "{failures:#?}");
    assert!(found > 500, "{found} changes in all, none for {none:?}");
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn changes_hold(person in person()) {
        let changes = assess_in_full(&person).changes.unwrap();
        prop_assert!(changes.is_sorted_by(|a, b| a.size <= b.size));
        let broken: Vec<String> = changes.iter().flat_map(|change| broken(&person, change)).collect();
        prop_assert!(broken.is_empty(), "{:#?}", broken);
    }
}
