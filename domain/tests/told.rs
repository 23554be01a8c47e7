//! What a result tells beside its moves: what kind it is, which answers pull apart, why not a neighbour, and notes.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use domain::{
    archetype::{Archetype, Guise},
    assess::{Assessment, Person, Verdict, assess},
    case::{Format, parse},
    contradictions::{self, Contradiction},
    goals::{Constraint, Offer, Pull, Urgency},
    month::Month,
    moves::{Effect, Move, effects},
    notes::{self, Note},
    rule::Fact,
    state::Measure,
    timeline::{Entry, Stint, Track},
};
use std::{collections::BTreeSet, fs, path::Path};

fn case(name: &str) -> Person {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/cases/{name}.toml"));
    parse(&fs::read_to_string(file).unwrap(), Format::Toml).unwrap().person()
}

/// A manager for three years after eight of engineering, all answers in the middle but these.
fn manager(answers: &[(Measure, f64)], pulls: &[(Pull, i8)]) -> Person {
    let month = |text: &str| text.parse::<Month>().unwrap();
    let first = Stint { to: Some(month("2023-06")), ..Stint::new(Track::Engineer, month("2015-06")) };
    let mut person = Person {
        as_of: month("2026-06"),
        stints: vec![first, Stint::new(Track::Manager, month("2023-06"))],
        goals: domain::goals::Goals::default(),
        state: domain::state::State::default(),
    };
    for measure in Measure::ALL {
        person.state.set(*measure, 50.0).unwrap();
    }
    for (measure, score) in answers {
        person.state.set(*measure, *score).unwrap();
    }
    for (pull, strength) in pulls {
        person.goals.pulls.set(*pull, *strength).unwrap();
    }
    person
}

fn began(mut person: Person, entry: Entry) -> Person {
    person.stints[1].entry = Some(entry);
    person
}

fn not_managing(mut person: Person) -> Person {
    person.stints.truncate(1);
    person.stints[0].to = None;
    person
}

fn torn(person: &Person) -> Vec<Contradiction> {
    assess(person).contradictions.iter().map(|one| one.id).collect()
}

fn notes(person: &Person, id: Move) -> Vec<Note> {
    assess(person).moves.into_iter().find(|one| one.id == id).map(|one| one.notes).unwrap()
}

#[test]
fn little_known_gives_no_advice() {
    for name in ["empty", "nothing-answered", "enjoyment-only", "executive-timeline-only"] {
        assert_eq!(assess(&case(name)).verdict(), Verdict::NotEnough, "{name}");
    }
    // Little is known, and what is known is clear.
    assert_eq!(assess(&case("offer-early-unwanted")).verdict(), Verdict::Advice);
}

#[test]
fn nothing_needs_to_change_where_all_is_well() {
    for name in ["content-engineer", "content-manager-mid-tour", "executive-happy", "returned-from-managing"] {
        assert_eq!(assess(&case(name)).verdict(), Verdict::NothingNeedsToChange, "{name}");
    }
}

#[test]
fn what_disturbs_makes_it_advice() {
    let well = case("content-manager-mid-tour");
    let verdict = |change: &dyn Fn(&mut Person)| {
        let mut person = well.clone();
        change(&mut person);
        let result = assess(&person);
        (result.verdict(), result.moves[0].id)
    };
    assert_eq!(verdict(&|_| {}), (Verdict::NothingNeedsToChange, Move::StayAndEnjoy));
    assert_eq!(verdict(&|person| drop(person.state.set(Measure::Energy, 25.0))).0, Verdict::Advice, "exhausted");
    assert_eq!(
        verdict(&|person| person.goals.urgency = Some(Urgency::Now)),
        (Verdict::Advice, Move::StayAndEnjoy),
        "a change feels urgent"
    );
    assert_eq!(verdict(&|person| person.goals.urgency = Some(Urgency::Year)).0, Verdict::NothingNeedsToChange);
    assert_eq!(
        verdict(&|person| {
            person.goals.pulls.set(Pull::People, -2).unwrap();
        })
        .0,
        Verdict::Advice,
        "answers pull apart"
    );
    assert_eq!(verdict(&|person| drop(person.state.set(Measure::Learning, 30.0))).0, Verdict::Advice, "comfort");
}

#[test]
fn each_contradiction_is_named_by_its_facts_and_by_nothing_else() {
    use Measure as M;
    let cases: [(Contradiction, Person); 10] = [
        (Contradiction::JoyButNotAgain, manager(&[(M::Enjoyment, 80.0), (M::WouldChooseAgain, 20.0)], &[])),
        (Contradiction::AgainWithoutJoy, manager(&[(M::Enjoyment, 20.0), (M::WouldChooseAgain, 80.0)], &[])),
        (Contradiction::StayAndGo, manager(&[], &[(Pull::Stay, 2), (Pull::HandsOn, 2)])),
        (
            Contradiction::WishWithoutCommitment,
            not_managing(manager(&[(M::CommitmentManaging, 20.0)], &[(Pull::People, 2)])),
        ),
        (
            Contradiction::LikesWhatRepels,
            manager(&[(M::Enjoyment, 80.0), (M::WouldChooseAgain, 80.0)], &[(Pull::People, -2)]),
        ),
        (Contradiction::FluentButAfraid, manager(&[(M::Fluency, 80.0), (M::FearRust, 80.0)], &[])),
        (Contradiction::JoyWithoutEnergy, manager(&[(M::Enjoyment, 80.0), (M::Energy, 20.0)], &[])),
        (Contradiction::ChosenButUnwilling, began(manager(&[(M::Voluntary, 20.0)], &[]), Entry::Chosen)),
        (Contradiction::PushedButWilling, began(manager(&[(M::Voluntary, 80.0)], &[]), Entry::Pushed)),
        (Contradiction::CommittedWithoutJoy, manager(&[(M::CommitmentCurrent, 80.0), (M::Enjoyment, 20.0)], &[])),
    ];
    assert_eq!(torn(&manager(&[], &[])), []);
    assert_eq!(cases.iter().map(|(id, _)| *id).collect::<Vec<_>>(), Contradiction::ALL, "each of them once");
    for (id, person) in cases {
        let found = assess(&person).contradictions;
        assert_eq!(found.iter().map(|one| one.id).collect::<Vec<_>>(), [id]);
        assert!(found[0].facts.len() >= 2, "{id}: {:?}", found[0].facts);
        assert!(found[0].facts.iter().all(|fact| fact.effect >= contradictions::FROM), "{id}");
    }
}

#[test]
fn how_a_first_role_began_says_nothing_of_a_later_one() {
    let mut person = began(manager(&[(Measure::Voluntary, 90.0)], &[]), Entry::Pushed);
    assert_eq!(torn(&person), [Contradiction::PushedButWilling]);
    person.stints[1].to = Some("2025-06".parse().unwrap());
    let next = Stint { entry: Some(Entry::Chosen), ..Stint::new(Track::ManagerOfManagers, "2025-06".parse().unwrap()) };
    person.stints.push(next);
    assert_eq!(torn(&person), []);
}

#[test]
fn a_neighbour_is_told_by_what_speaks_against_it() {
    let near = |name: &str| assess(&case(name)).near;
    let trapped = near("reluctant-converted");
    let one = trapped.iter().find(|one| one.guise == Some(Guise::Trapped)).unwrap();
    let facts: BTreeSet<Fact> = one.against.iter().map(|fact| fact.fact).collect();
    assert!(
        facts.contains(&Measure::Enjoyment.into()) && facts.contains(&Measure::WouldChooseAgain.into()),
        "{facts:?}"
    );
    // Nobody takes an engineer for a manager.
    for name in ["aspiring-door-open", "content-engineer", "bored-engineer-no-chance"] {
        let wrong: Vec<_> = near(name).into_iter().filter(|one| one.id != Archetype::AspiringManager).collect();
        assert_eq!(wrong, [], "{name}");
    }
}

#[test]
fn neighbours_are_few_and_none_fits() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut told = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let file = entry.unwrap().path();
        if file.extension().is_none_or(|kind| kind != "toml") {
            continue;
        }
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let Assessment { archetypes, near, moves, .. } = assess(&case(&name));
        assert!(near.len() <= 3, "{name}");
        told += near.len();
        for one in near {
            assert!(!one.against.is_empty() && one.against.iter().all(|fact| fact.effect < 0.0), "{name}: {}", one.id);
            assert!(!archetypes.iter().any(|fits| (fits.id, fits.guise) == (one.id, one.guise)), "{name}: {}", one.id);
        }
        for one in moves {
            let distinct: BTreeSet<Note> = one.notes.iter().copied().collect();
            assert!(one.notes.len() <= notes::MOST && distinct.len() == one.notes.len(), "{name}: {}", one.id);
            assert!((0.0..=1.0).contains(&one.sure.unwrap()), "{name}: {}", one.id);
        }
    }
    assert!(told > 150, "{told}");
}

#[test]
fn a_strong_pull_is_said_to_outweigh_a_rule_of_thumb() {
    assert!(notes(&case("strong-pull-in-a-first-tour"), Move::SwingToEngineering).contains(&Note::StrongPull));
    assert!(notes(&case("strong-pull-before-seven-years"), Move::ManagerTour).contains(&Note::StrongPull));
    assert!(!notes(&case("aspiring-door-open"), Move::ManagerTour).contains(&Note::StrongPull), "seven years and more");
    assert!(notes(&case("seasoned-happy-strong-stay"), Move::StayAndEnjoy).contains(&Note::StrongPull));
}

#[test]
fn what_binds_is_said_first() {
    let mut person = case("trapped-by-boss");
    assert_eq!(notes(&person, Move::LeaveManagement)[0], Note::HeldByPressure);
    person.goals.constraints.insert(Constraint::Money);
    assert_eq!(notes(&person, Move::LeaveManagement)[..2], [Note::MoneyFirst, Note::HeldByPressure]);
}

#[test]
fn of_several_holds_the_strongest_is_said_first() {
    let mut person = case("trapped-by-boss");
    person.state.set(Measure::Pay, 60.0).unwrap();
    assert_eq!(notes(&person, Move::LeaveManagement)[..2], [Note::HeldByPressure, Note::HeldByPay]);
    person.state.set(Measure::Pay, 95.0).unwrap();
    person.state.set(Measure::PressureToStay, 60.0).unwrap();
    assert_eq!(notes(&person, Move::LeaveManagement)[..2], [Note::HeldByPay, Note::HeldByPressure]);
}

#[test]
fn month_24_is_named_until_it_has_come() {
    let mut person = case("novice-last-month");
    let mut at = |from: &str| {
        let last = person.stints.len() - 1;
        person.stints[last - 1].to = Some(from.parse().unwrap());
        person.stints[last].from = from.parse().unwrap();
        person.as_of = "2026-06".parse().unwrap();
        notes(&person, Move::FinishTheTour).contains(&Note::Month24)
    };
    assert!(at("2024-07"), "23 months");
    assert!(!at("2024-06"), "24 months");
}

#[test]
fn every_note_is_said_somewhere() {
    let mut said = BTreeSet::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    for entry in fs::read_dir(folder).unwrap() {
        let file = entry.unwrap().path();
        if file.extension().is_some_and(|kind| kind == "toml") {
            let mut person = case(&file.file_stem().unwrap().to_string_lossy());
            said.extend(assess(&person).moves.into_iter().flat_map(|one| one.notes));
            person.goals.urgency = Some(Urgency::Months);
            said.extend(assess(&person).moves.into_iter().flat_map(|one| one.notes));
        }
    }
    let unsaid: Vec<_> = Note::ALL.iter().filter(|note| !said.contains(note)).collect();
    assert!(unsaid.is_empty(), "{unsaid:?}");
}

#[test]
fn the_clock_stands_still_on_a_break() {
    let on_a_break = |from: &str| {
        let mut person = case("content-engineer");
        person.goals.pulls.set(Pull::Stay, 0).unwrap();
        person.stints[0].to = Some(from.parse().unwrap());
        person.stints.push(Stint::new(Track::Break, from.parse().unwrap()));
        assess(&person).moves.into_iter().find(|one| one.id == Move::StayAndEnjoy).unwrap().score
    };
    assert!((on_a_break("2026-01") - on_a_break("2022-06")).abs() < 1e-9);
}

#[test]
fn no_move_narrows_both_ways() {
    for id in Move::ALL {
        let effects = effects(*id);
        assert!(!effects.sources.is_empty(), "{id}");
        assert_ne!((effects.engineer, effects.manager), (Effect::Narrows, Effect::Narrows), "{id}");
    }
}

#[test]
fn an_offer_is_looked_at() {
    let mut person = case("aspiring-door-open");
    assert!(!notes(&person, Move::ManagerTour).contains(&Note::OfferOpen));
    person.goals.offer = Some(Offer::Manager);
    assert!(notes(&person, Move::ManagerTour).contains(&Note::OfferOpen));
}
