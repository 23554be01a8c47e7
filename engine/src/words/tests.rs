//! The grammar at the joints: one fact, two, three and more; "and", "but", "if".

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{fs, path::Path};

use domain::{
    assess::{Change, Changed, Verdict, assess, assess_in_full},
    case::{Format, parse},
    goals::{Constraint, Pull},
    moves::Move,
    rule::{Evidence, Fact, FactValue, TenureFact},
    state::Measure,
};

use super::{
    change::{other_first, this_first},
    clause, figure,
    prose::{phrase, sentences},
    told::{Told, tell},
};
use crate::text;

mod mentor;

fn number(fact: impl Into<Fact>, value: f64, threshold: f64) -> Evidence {
    Evidence {
        fact: fact.into(),
        value: FactValue::Number(value),
        threshold: FactValue::Number(threshold),
        effect: 0.5,
    }
}

fn bound(by: Constraint) -> Evidence {
    let flag = FactValue::Flag(true);
    Evidence { fact: Fact::Constraint(by), value: flag.clone(), threshold: flag, effect: 0.5 }
}

fn told(list: &[Evidence]) -> String {
    sentences(&list.iter().collect::<Vec<_>>())
}

#[test]
fn one_fact_is_one_sentence() {
    assert_eq!(told(&[number(Measure::Enjoyment, 80.0, 30.0)]), "You enjoy the work as it is now.");
    assert_eq!(told(&[]), "");
}

#[test]
fn two_lone_facts_share_a_sentence() {
    let list = [number(Pull::HandsOn, 1.0, 0.0), number(TenureFact::Management, 39.0, 6.0)];
    assert_eq!(told(&list), "You have managed for 3 years and 3 months, and you feel drawn to hands-on work.");
}

#[test]
fn three_facts_of_one_kind_make_a_list() {
    let list = [Measure::Enjoyment, Measure::Learning, Measure::WouldChooseAgain].map(|one| number(one, 90.0, 30.0));
    let said = "You enjoy the work as it is now, you are learning things that matter to you, and you would choose this role again.";
    assert_eq!(told(&list), said);
}

#[test]
fn four_facts_of_one_kind_make_two_sentences() {
    let all = [Measure::Enjoyment, Measure::Learning, Measure::Support, Measure::Opportunity];
    let good = all.map(|one| number(one, 90.0, 30.0));
    assert_eq!(told(&good).matches(". ").count(), 1, "{}", told(&good));
    let mut mixed = good;
    mixed[1].value = FactValue::Number(10.0);
    mixed[3].value = FactValue::Number(10.0);
    let said = "You enjoy the work as it is now, and you have people to lean on. But it is long since the work taught you \
                something new, and there are few chances where you are.";
    assert_eq!(told(&mixed), said);
}

#[test]
fn a_span_too_short_is_only_that_long() {
    let mut short = number(TenureFact::Management, 9.0, 18.0);
    short.effect = -0.5;
    assert_eq!(clause(&short), "you have managed for only 9 months");
}

#[test]
fn a_beginning_told_by_the_timeline_is_not_told_again() {
    let entry = Evidence {
        fact: Fact::Entry,
        value: FactValue::Text("pushed".into()),
        threshold: FactValue::Text("pushed".into()),
        effect: 0.3,
    };
    assert_eq!(told(&[number(Measure::Voluntary, 5.0, 55.0), entry]), "You were pushed into this role.");
}

#[test]
fn good_and_hard_news_meet_at_a_but() {
    let list = [number(Measure::Learning, 10.0, 60.0), number(Measure::Enjoyment, 80.0, 30.0)];
    assert_eq!(told(&list), "You enjoy the work as it is now, but it is long since the work taught you something new.");
    let hard = [number(Measure::Enjoyment, 10.0, 60.0), number(Measure::WouldChooseAgain, 5.0, 60.0)];
    assert_eq!(told(&hard), "You get little joy from the work now, and you wouldn’t choose this role again.");
}

#[test]
fn time_is_no_contrast_to_hard_news() {
    let list = [number(Measure::Enjoyment, 10.0, 60.0), number(TenureFact::ManagementStint, 48.0, 18.0)];
    assert_eq!(told(&list), "You have been managing for 4 years, and you get little joy from the work now.");
}

#[test]
fn pulls_one_way_are_told_together() {
    let list = [number(Pull::HandsOn, 1.0, 0.0), number(Pull::People, 1.0, 0.0), number(Pull::Executive, -1.0, 0.0)];
    assert_eq!(
        told(&list),
        "You feel drawn to hands-on work and to managing people, and you feel drawn away from executive work."
    );
    let strong = [number(Pull::HandsOn, 2.0, 0.0), number(Pull::People, 1.0, 0.0)];
    assert_eq!(told(&strong), "You feel strongly drawn to hands-on work, and you feel drawn to managing people.");
}

#[test]
fn the_same_span_is_told_once() {
    let list = [
        number(TenureFact::ManagementStint, 48.0, 18.0),
        number(TenureFact::Management, 48.0, 18.0),
        number(TenureFact::CurrentRole, 48.0, 18.0),
    ];
    assert_eq!(told(&list), "You have been managing for 4 years.");
}

#[test]
fn a_phrase_takes_the_two_weightiest_and_no_full_stop() {
    let list = [number(Measure::Support, 10.0, 60.0), number(Pull::Stay, 2.0, 0.0), bound(Constraint::Health)];
    let said = phrase(&list.iter().collect::<Vec<_>>());
    assert_eq!(said, "you carry most of this alone, and you would like things to stay as they are");
}

#[test]
fn figures_say_where_they_begin_to_count() {
    assert_eq!(figure(&number(Measure::Energy, 20.0, 60.0)).unwrap(), "20 of 100; counts below 60");
    assert_eq!(figure(&number(Measure::Energy, 72.0, 30.0)).unwrap(), "72 of 100; counts from 30 up");
    assert_eq!(figure(&number(TenureFact::Management, 60.0, 6.0)).unwrap(), "counts from 6 months up");
    let pull = figure(&number(Pull::HandsOn, 2.0, 0.5)).unwrap();
    assert_eq!(pull, "“Strongly towards”; counts from “Somewhat towards” on");
    let away = figure(&number(Pull::HandsOn, -2.0, 0.0)).unwrap();
    assert_eq!(away, "“Strongly away”; counts from “Somewhat away” on");
    assert_eq!(figure(&bound(Constraint::Visa)), None, "the clause says it all");
}

fn change(facts: Vec<(Fact, Option<FactValue>, FactValue)>) -> Change {
    let facts = facts.into_iter().map(|(fact, from, to)| Changed { fact, from, to }).collect();
    Change { first: Move::StayAndEnjoy, facts, size: 0.3 }
}

#[test]
fn a_change_says_what_would_be_otherwise() {
    let as_of = "2026-06".parse().unwrap();
    let score =
        |from: f64, to: f64| (Fact::State(Measure::Enjoyment), Some(FactValue::Number(from)), FactValue::Number(to));
    assert_eq!(
        other_first(&change(vec![score(35.0, 60.0)]), as_of),
        "If you enjoyed the work clearly more (60 instead of 35 of 100), “Stay, and enjoy it” would come first."
    );
    let health = (Fact::Constraint(Constraint::Health), Some(FactValue::Flag(true)), FactValue::Flag(false));
    assert_eq!(
        this_first(&change(vec![score(60.0, 50.0), health]), as_of),
        "This would come first if you enjoyed the work a little less (50 instead of 60 of 100) and if your health set no limit."
    );
    let pull = (Fact::Pull(Pull::Stay), None, FactValue::Number(2.0));
    assert!(this_first(&change(vec![pull]), as_of).contains("clearly more for things to stay"));
    let role = Fact::Tenure(TenureFact::CurrentRole);
    let time = (role, Some(FactValue::Number(20.0)), FactValue::Number(28.0));
    assert_eq!(
        this_first(&change(vec![time]), as_of),
        "This would come first if nothing else changed until February 2027."
    );
    let unknown = (Fact::State(Measure::SaidAloud), None, FactValue::Number(20.0));
    assert!(this_first(&change(vec![unknown]), as_of).contains("your answers showed that those who could help"));
}

fn cases() -> Vec<(String, Told<'static>, &'static domain::assess::Assessment)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/tests/cases");
    let files = fs::read_dir(folder).unwrap().flatten().map(|file| file.path());
    let read = |path: std::path::PathBuf| {
        let case = parse(&fs::read_to_string(&path).unwrap(), Format::Toml).ok()?;
        let person = case.person();
        let result: &'static _ = Box::leak(Box::new(assess(&person)));
        Some((path.display().to_string(), tell(result, &person.goals, &person.state), result))
    };
    files.filter(|path| path.extension().is_some_and(|ending| ending == "toml")).filter_map(read).collect()
}

/// Every text of a result that is a sentence or several.
fn prose<'a>(told: &'a Told<'_>) -> Vec<&'a str> {
    let fits = told.fits.iter().flat_map(|one| [&one.why, &one.summary, &one.advice]);
    let moves = told.moves.iter().chain(&told.blocked).flat_map(|one| {
        let texts = [&one.what, &one.line, &one.why, &one.again, &one.talk, &one.open];
        texts.into_iter().chain(&one.but).chain(&one.notes).chain(&one.steps).chain(&one.changes)
    });
    let whole = told.paragraph.iter().chain(&told.together).chain(told.near.iter().map(|one| &one.why));
    let list = whole.chain(told.apart.iter().map(|(text, _)| text)).chain(fits).chain(moves);
    list.map(String::as_str).filter(|text| !text.is_empty()).collect()
}

#[test]
fn every_case_reads_as_sentences() {
    let cases = cases();
    assert!(cases.len() > 60, "the cases are there");
    for (name, told, _) in &cases {
        for text in prose(told) {
            let first = text.chars().next().unwrap();
            assert!(first.is_uppercase() || "“…".contains(first), "{name}: begins small: {text}");
            assert!(text.ends_with(['.', '?', '”']), "{name}: ends without a stop: {text}");
            for wrong in ["..", ". .", ",,", " ,", "  ", "{", "}", " and and ", "NaN", "-0", ", and, "] {
                assert!(!text.contains(wrong), "{name}: {wrong:?} in: {text}");
            }
        }
    }
}

#[test]
fn archetypes_that_occur_together_among_the_cases_have_words_of_their_own() {
    let general = text::get("archetype-several", &[]);
    let several = cases().into_iter().filter(|(_, _, result)| result.archetypes.len() > 1).collect::<Vec<_>>();
    assert!(several.len() > 5, "some cases have several");
    assert!(several.iter().any(|(_, told, _)| told.together.is_some()), "some fit well");
    for (name, told, _) in several {
        assert_ne!(told.together.as_deref(), Some(general.as_str()), "{name}");
    }
}

#[test]
fn a_reason_stands_with_every_move() {
    for (name, told, _) in cases() {
        for step in told.moves.iter().chain(&told.blocked) {
            assert!(!step.why.is_empty() && !step.line.is_empty(), "{name}: no reason for {}", step.id);
        }
    }
}

#[test]
fn too_little_known_advises_nothing() {
    let case = parse("as_of = \"2026-06\"", Format::Toml).unwrap();
    let person = case.person();
    let result = assess_in_full(&person);
    let told = tell(&result, &person.goals, &person.state);
    assert_eq!(told.verdict, Verdict::NotEnough);
    let unknown = told.unknown.unwrap();
    assert!(unknown.timeline && unknown.goals);
    assert!(told.steady.is_none());
}

#[test]
fn a_clause_starts_small() {
    assert!(clause(&number(Measure::Energy, 50.0, 10.0)).starts_with(char::is_lowercase));
}
