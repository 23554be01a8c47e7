//! What a good mentor would not say: the same thing twice, the impossible to someone bound, a hurry to someone ill.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use domain::{
    assess::{Verdict, assess},
    case::{Format, parse},
    goals::{Constraint, Goals, Pull},
    moves::Move,
    notes::Note,
    rule::FactValue,
    state::{Measure, State},
    timeline::Tenure,
};

use super::{change, number, prose, told as sentences};
use crate::words::{
    change::this_first,
    dates,
    noted::Notes,
    reader::Reader,
    told::{Told, tell},
};

fn case(name: &str) -> Told<'static> {
    let path = format!("{}/../domain/tests/cases/{name}.toml", env!("CARGO_MANIFEST_DIR"));
    let person = parse(&std::fs::read_to_string(path).unwrap(), Format::Toml).unwrap().person();
    tell(Box::leak(Box::new(assess(&person))), &person.goals, &person.state)
}

fn notes(reader: Reader, moves: &[(Move, &[Note])]) -> Vec<Vec<String>> {
    let person = parse("as_of = \"2026-06\"", Format::Toml).unwrap().person();
    let values = dates::values(&assess(&person));
    let mut notes = Notes::new(reader, &values);
    moves.iter().map(|(id, list)| notes.on(*id, list)).collect()
}

#[test]
fn a_note_is_told_once_in_a_result() {
    let mut several = 0;
    for (name, told, _) in super::cases() {
        let mut seen = BTreeSet::new();
        for step in told.moves.iter().chain(&told.blocked) {
            for note in &step.notes {
                assert!(seen.insert(note.clone()), "{name}: twice: {note}");
                several += 1;
            }
        }
    }
    assert!(several > 50, "the cases have notes");
}

#[test]
fn nobody_bound_is_sent_to_another_company() {
    let mut bound = 0;
    for (name, told, _) in super::cases() {
        let path = std::fs::read_to_string(&name).unwrap();
        let person = parse(&path, Format::Toml).unwrap().person();
        if ![Constraint::Visa, Constraint::Place].iter().any(|one| person.goals.constraints.contains(one)) {
            continue;
        }
        bound += 1;
        let free = Told { blocked: Vec::new(), ..told };
        for text in prose(&free) {
            for wrong in ["another company", "look outside", "change sooner", "from the first call"] {
                assert!(!text.contains(wrong), "{name}: {wrong:?} in: {text}");
            }
        }
    }
    assert!(bound > 3, "some cases are bound");
}

#[test]
fn the_reader_picks_between_texts() {
    let mut state = State::default();
    state.set(Measure::PressureToStay, 86.0).unwrap();
    let mut goals = Goals::default();
    goals.constraints.insert(Constraint::Place);
    let reader = Reader::of(&goals, &state, &Tenure::default());
    assert!(reader.bound && reader.pressed && !reader.managed);
    let few = notes(reader, &[(Move::SayItAloud, &[Note::FewChances])]);
    assert!(few[0][0].contains("patience") && !few[0][0].contains("another company"));
    let early = notes(reader, &[(Move::StayAndEnjoy, &[Note::EarlyManager])]);
    assert!(!early[0][0].contains("before you began"), "they haven't begun: {}", early[0][0]);
    let pressed = case("trapped-by-boss-visa");
    let swing = pressed.moves.iter().find(|one| one.id == Move::SwingToEngineering).unwrap();
    assert!(swing.talk.starts_with("Someone who has made this change"), "{}", swing.talk);
}

#[test]
fn nobody_tired_or_ill_is_hurried_and_an_offer_is_the_chance() {
    for by in [Note::OfferOpen, Note::LoadFirst, Note::Tired] {
        let told = notes(Reader::default(), &[(Move::ManagerTour, &[by, Note::RealChances])]);
        assert_eq!(told[0].len(), 1, "{by}: {told:?}");
    }
    let told = notes(Reader::default(), &[(Move::ManagerTour, &[Note::Tired, Note::Soon])]);
    assert_eq!(told[0].len(), 1);
    assert!(told[0][0].contains("You want a change soon, and you are tired"));
    let alone = notes(Reader::default(), &[(Move::ManagerTour, &[Note::RealChances, Note::Soon])]);
    assert_eq!(alone[0].len(), 2);
}

#[test]
fn a_trace_is_named_and_not_advised() {
    let mut traces = 0;
    for (name, told, result) in super::cases() {
        for one in result.moves.iter().filter(|one| one.score < 0.1) {
            let first = result.moves.iter().find(|one| one.blocked_by.is_none()).is_some_and(|free| free.id == one.id);
            let full = told.moves.iter().chain(&told.blocked).any(|step| step.id == one.id);
            assert_eq!(full, first, "{name}: {}", one.id);
            if !first {
                let quoted = format!("“{}”", crate::t!(format!("move-{}.name", one.id)));
                assert!(told.traces.as_ref().unwrap().contains(&quoted), "{name}: {}", one.id);
                traces += 1;
            }
        }
    }
    assert!(traces > 3, "some cases have traces");
}

#[test]
fn someone_without_a_move_reads_what_we_saw_and_what_to_do() {
    let told = case("comfortable-engineer");
    assert_eq!((told.verdict, told.moves.len()), (Verdict::Advice, 0));
    let all = told.paragraph.join(" ");
    for part in [
        "You enjoy the work as it is now",
        "it is long since the work taught you",
        "only what is easy",
        "December 2026",
        "your goals",
    ] {
        assert!(all.contains(part), "{part:?} in: {all}");
    }
    assert!(!told.fits[0].advice.contains("below"), "there are none below");
}

#[test]
fn what_lies_in_the_middle_is_no_good_news() {
    let list = [number(Measure::Fluency, 44.0, 60.0), number(Measure::Learning, 19.0, 50.0)];
    let said = "You would need some practice to engineer hands-on again, and it is long since the work taught you something new.";
    assert_eq!(sentences(&list), said);
}

#[test]
fn a_pull_too_faint_for_something_is_only_somewhat_there() {
    let against = |value: f64, from: f64| domain::rule::Evidence { effect: -0.1, ..number(Pull::People, value, from) };
    assert_eq!(sentences(&[against(1.0, 1.0)]), "You feel only somewhat drawn to managing people.");
    assert_eq!(sentences(&[against(1.0, 0.0)]), "You feel drawn to managing people.");
    assert_eq!(sentences(&[number(Pull::People, 1.0, 1.0)]), "You feel drawn to managing people.");
}

#[test]
fn someone_drawn_away_is_drawn_away_more() {
    let pull = |from: f64, to: f64| (Pull::People.into(), Some(FactValue::Number(from)), FactValue::Number(to));
    let said = |from: f64, to: f64| this_first(&change(vec![pull(from, to)]), "2026-06".parse().unwrap());
    assert!(said(-1.0, -2.0).contains("a little more drawn away from managing people"));
    assert!(said(-2.0, -1.0).contains("a little less drawn away from managing people"));
    assert!(said(2.0, -1.0).contains("less drawn to managing people"));
}

#[test]
fn nobody_is_told_that_something_holds_them_where_no_answer_says_so() {
    let told = case("wants-out-fears-return");
    assert!(!told.fits[0].summary.contains("keeps you there"), "{}", told.fits[0].summary);
    assert!(!told.fits[0].advice.contains("boss"), "{}", told.fits[0].advice);
    assert!(case("trapped-by-boss").fits[0].summary.contains("keeps you there"));
}

#[test]
fn a_chance_of_the_role_is_no_fault_of_practising_for_it() {
    let told = case("family-pushes-down");
    let practise = told.moves.iter().find(|one| one.id == Move::PractiseWithoutTitle).unwrap();
    let said = "You may not need this on the way to the role itself: there are real chances around you. On the other hand, your family needs your time.";
    assert_eq!(practise.but.as_deref(), Some(said));
}

#[test]
fn two_moves_that_come_to_the_same_are_no_choice() {
    let lead = case("director-wants-code").paragraph.join(" ");
    assert!(lead.contains("What we would think about first: join a team"), "{lead}");
}

#[test]
fn where_nothing_needs_to_change_what_fits_a_little_advises_nothing() {
    let told = case("early-manager-long-ago");
    assert_eq!(told.verdict, Verdict::NothingNeedsToChange);
    assert!(told.fits[0].trace);
}
