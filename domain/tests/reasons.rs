//! What a result shows as reasons: few, each on the side where it reads as one. Plays every case in `tests/cases`.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use domain::{
    assess::{Advice, Assessment, assess},
    case::{Format, parse},
    goals::Pull,
    moves::Move,
    rule::{Evidence, Fact, FactValue, TenureFact},
    state::Measure,
};
use std::{collections::BTreeSet, fs, path::Path};

/// How many reasons a reader takes in on one side; constraints that make a move dear come on top.
const MOST: usize = 6;

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

fn assessed(file: &Path) -> Assessment {
    assess(&parse(&fs::read_to_string(file).unwrap(), Format::Toml).unwrap().person())
}

fn case(name: &str) -> Assessment {
    assessed(&folder().join(format!("{name}.toml")))
}

fn advice(result: &Assessment, id: Move) -> &Advice {
    result.moves.iter().find(|one| one.id == id).unwrap()
}

fn facts(list: &[Evidence]) -> BTreeSet<Fact> {
    list.iter().map(|one| one.fact).collect()
}

/// Runs a check on every case, with its name.
fn each_case(check: impl Fn(&str, &Assessment)) {
    for entry in fs::read_dir(folder()).unwrap() {
        let file = entry.unwrap().path();
        if file.extension().is_some_and(|kind| kind == "toml") {
            check(&file.file_stem().unwrap().to_string_lossy(), &assessed(&file));
        }
    }
}

#[test]
fn whatever_is_shown_has_reasons_and_few_of_them() {
    each_case(|name, result| {
        for one in &result.archetypes {
            let (plus, minus): (Vec<_>, Vec<_>) = one.evidence.iter().partition(|fact| fact.effect > 0.0);
            assert!(!plus.is_empty(), "{name}: {} for no reason", one.id);
            assert!(plus.len() <= MOST && minus.len() <= MOST, "{name}: {}", one.id);
        }
        for one in &result.moves {
            assert!(!one.reasons_for.is_empty(), "{name}: {} for no reason", one.id);
            let free = |list: &[Evidence]| list.iter().filter(|fact| !matches!(fact.fact, Fact::Constraint(_))).count();
            assert!(free(&one.reasons_for) <= MOST && free(&one.reasons_against) <= MOST, "{name}: {}", one.id);
        }
    });
}

#[test]
fn a_fact_is_a_reason_once_and_on_one_side() {
    each_case(|name, result| {
        for one in &result.moves {
            let all: Vec<Fact> = one.reasons_for.iter().chain(&one.reasons_against).map(|fact| fact.fact).collect();
            let different: BTreeSet<Fact> = all.iter().copied().collect();
            // A constraint may count for a move and make it dear all the same.
            let twice = all.len() - different.len();
            let constraints = all.iter().filter(|fact| matches!(fact, Fact::Constraint(_))).count();
            assert!(twice <= constraints / 2, "{name}: {}", one.id);
        }
    });
}

#[test]
fn what_goes_without_saying_is_no_reason() {
    each_case(|name, result| {
        for one in &result.moves {
            for fact in one.reasons_for.iter().chain(&one.reasons_against).filter(|fact| fact.fact == Fact::Track) {
                // Being far up, or in other work, says something; that a manager manages does not.
                let FactValue::Text(track) = &fact.value else { panic!("a track is an id") };
                let telling = ["manager-of-managers", "executive", "other"];
                assert!(telling.contains(&track.as_str()) && fact.effect > 0.0, "{name}: {} {track}", one.id);
            }
        }
    });
}

#[test]
fn a_pull_that_is_not_there_speaks_for_nothing() {
    each_case(|name, result| {
        for one in &result.moves {
            let mut plus = one.reasons_for.iter();
            let absent =
                plus.find(|fact| matches!(fact.fact, Fact::Pull(_)) && matches!(fact.value, FactValue::Number(0.0)));
            assert!(absent.is_none(), "{name}: {} {absent:?}", one.id);
        }
    });
}

#[test]
fn what_an_archetype_explains_is_not_held_against_support() {
    let support = case("reluctant-trapped-pay");
    let support = advice(&support, Move::SeekSupport);
    assert_eq!(facts(&support.reasons_for), [Measure::Energy, Measure::Support].map(Fact::State).into());
    assert_eq!(support.reasons_against, []);
}

#[test]
fn what_puts_one_move_before_another_is_not_held_against_the_other() {
    let result = case("reluctant-trapped-pay");
    assert_eq!(advice(&result, Move::SwingToEngineering).reasons_against, []);
}

#[test]
fn leaving_rests_on_dislike_and_time_and_not_on_what_holds() {
    let result = case("reluctant-trapped-pay");
    let reasons = facts(&advice(&result, Move::LeaveManagement).reasons_for);
    let telling = [
        Fact::Tenure(TenureFact::ManagementStint),
        Fact::State(Measure::Enjoyment),
        Fact::State(Measure::WouldChooseAgain),
        Fact::State(Measure::Voluntary),
        Fact::Pull(Pull::People),
        Fact::Entry,
    ];
    assert_eq!(reasons, telling.into());
    assert!(result.archetypes[0].evidence.iter().any(|fact| fact.fact == Fact::State(Measure::Pay)));
}

#[test]
fn what_a_move_lacks_is_shown_against_it() {
    let open = case("aspiring-door-open");
    let practise = advice(&open, Move::PractiseWithoutTitle);
    assert_eq!(facts(&practise.reasons_against), [Fact::State(Measure::Opportunity)].into());
    let bored = case("seasoned-visa");
    let deepen = advice(&bored, Move::DeepenTheCraft);
    assert_eq!(facts(&deepen.reasons_against), [Fact::State(Measure::Learning)].into());
}
