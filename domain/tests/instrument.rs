//! Answers and branches, by worked examples.
#![expect(clippy::unwrap_used, reason = "a test may stop at what it doesn't expect")]

use std::collections::BTreeMap;

use domain::{
    instrument::{Answers, Catalogue, Instrument, MAX_WORDS, Scale, Target, Value, ValueFault},
    state::Measure,
    timeline::Track,
};
use proptest::prelude::*;

fn where_am_i() -> &'static Instrument {
    Catalogue::shipped().latest("where-am-i").unwrap()
}

fn ids(track: Option<Track>, answers: &[(&str, &str)]) -> Vec<&'static str> {
    let answers: Answers = answers.iter().map(|(item, value)| ((*item).to_owned(), value.parse().unwrap())).collect();
    where_am_i().path(track, &answers).into_iter().map(|item| item.id.as_str()).collect()
}

#[test]
fn an_answer_has_one_written_form() {
    for (text, value) in [
        ("1", Value::Point(1)),
        ("7", Value::Point(7)),
        ("na", Value::NotApplicable),
        ("skip", Value::RatherNot),
        ("talked-into-it", Value::Choice("talked-into-it".into())),
        ("=1", Value::Words("1".into())),
        ("=na", Value::Words("na".into())),
        ("=To run a team.\n\tOr a band <b>!", Value::Words("To run a team.\n\tOr a band <b>!".into())),
    ] {
        assert_eq!(text.parse(), Ok(value.clone()));
        assert_eq!(value.to_string(), text);
        assert_eq!(serde_json::to_value(&value).unwrap(), serde_json::json!(text));
    }
    let long = "a".repeat(65);
    for text in
        ["", "0", "01", "+1", "-1", "1.5", "256", "NA", "Skip", " 1", "1 ", "a b", "é", "<script>", long.as_str()]
    {
        assert!(text.parse::<Value>().is_err(), "“{text}” was taken for an answer");
    }
}

#[test]
fn own_words_are_tidied_and_never_cut() {
    let words = |text: &str| Value::words(text);
    assert_eq!(words("  A\r\nB\u{0}\u{7}\r \n "), Ok(Value::Words("A\nB".into())));
    for nothing in ["", " \n\t ", "\u{0}"] {
        assert_eq!(words(nothing), Err(ValueFault::NoWords), "{nothing:?}");
        assert_eq!(format!("={nothing}").parse::<Value>(), Err(ValueFault::NoWords), "{nothing:?}");
    }
    // Characters, not bytes.
    let longest = "é".repeat(MAX_WORDS);
    assert_eq!(words(&longest), Ok(Value::Words(longest.clone())));
    assert_eq!(words(&format!("{longest}éé")), Err(ValueFault::TooManyWords(2)));
}

#[test]
fn what_an_item_moves_has_one_written_form() {
    for (text, target) in [
        ("energy", Target::Measure(Measure::Energy)),
        ("fear_rust", Target::Measure(Measure::FearRust)),
        ("field.one-to-ones", Target::Field("one-to-ones".into())),
        ("field.energy", Target::Field("energy".into())),
    ] {
        assert_eq!(text.parse(), Ok(target.clone()));
        assert_eq!(target.to_string(), text);
        // As a key of a map, too.
        let map = BTreeMap::from([(target.clone(), 1)]);
        let written = serde_json::to_string(&map).unwrap();
        assert_eq!(written, format!("{{\"{text}\":1}}"));
        assert_eq!(serde_json::from_str::<BTreeMap<Target, i32>>(&written).unwrap(), map);
    }
    for text in ["", "field.", "field.A", "field", "vigour", "Energy"] {
        assert!(text.parse::<Target>().is_err(), "“{text}” was taken for something");
    }
}

#[test]
fn a_file_may_write_a_point_as_a_number() {
    let answers: Answers = toml::from_str("a = 4\nb = \"4\"\nc = \"na\"").unwrap();
    assert_eq!(answers["a"], Value::Point(4));
    assert_eq!(answers["a"], answers["b"]);
    assert!(toml::from_str::<Answers>("a = 0").is_err());
    assert!(toml::from_str::<Answers>("a = 4.0").is_err());
    assert_eq!(serde_json::from_str::<Answers>(r#"{"a": 4}"#).unwrap()["a"], Value::Point(4));
    for text in [r#"{"a": 0}"#, r#"{"a": 260}"#, r#"{"a": null}"#] {
        assert!(serde_json::from_str::<Answers>(text).is_err(), "{text}");
    }
}

#[test]
fn an_item_takes_its_own_answers_alone() {
    let check = |item: &str, value: &str| where_am_i().check_value(item, &value.parse().unwrap());
    for (item, value) in [
        ("looked-forward", "1"),
        ("looked-forward", "5"),
        ("pay", "7"),
        ("how-it-began", "decided-for-me"),
        ("how-it-began", "na"),
        ("looked-forward", "skip"),
    ] {
        assert_eq!(check(item, value), Ok(()), "{item} {value}");
    }
    assert_eq!(check("looked-forward", "6"), Err(ValueFault::OffScale { point: 6, points: 5 }));
    assert_eq!(check("how-it-began", "by-magic"), Err(ValueFault::NoSuchChoice("by-magic".into())));
    assert_eq!(check("how-it-began", "1"), Err(ValueFault::WrongKind(Value::Point(1))));
    assert_eq!(check("looked-forward", "often"), Err(ValueFault::WrongKind(Value::Choice("often".into()))));
    assert_eq!(check("looked-forward", "=often"), Err(ValueFault::WrongKind(Value::Words("often".into()))));
    assert_eq!(check("how-it-began", "=often"), Err(ValueFault::WrongKind(Value::Words("often".into()))));
    for (value, taken) in [("=often", true), ("na", true), ("skip", true), ("1", false), ("often", false)] {
        assert_eq!(Scale::Words.check(&value.parse().unwrap()).is_ok(), taken, "{value}");
    }
    assert_eq!(check("no-such-item", "1"), Err(ValueFault::NoSuchItem("no-such-item".into())));
}

#[test]
fn a_track_opens_its_own_items() {
    let manager = ids(Some(Track::Manager), &[]);
    assert!(manager.contains(&"hard-conversation") && manager.contains(&"manager-pay"));
    assert!(!manager.contains(&"thoughts-on-managing") && !manager.contains(&"pay"));
    let engineer = ids(Some(Track::Engineer), &[]);
    assert!(engineer.contains(&"thoughts-on-managing") && engineer.contains(&"pay"));
    assert!(!engineer.contains(&"hard-conversation") && !engineer.contains(&"manager-pay"));
    let on_a_break = ids(Some(Track::Break), &[]);
    assert!(on_a_break.contains(&"jobs-within-reach") && !on_a_break.contains(&"looked-forward"));
}

#[test]
fn without_a_track_only_what_suits_everyone_is_asked() {
    let unknown = ids(None, &[]);
    assert!(unknown.contains(&"looked-forward") && unknown.contains(&"thoughts-on-managing"));
    assert!(!unknown.contains(&"hard-conversation") && !unknown.contains(&"jobs-within-reach"));
}

#[test]
fn an_answer_opens_a_branch_and_closes_it() {
    let engineer = Some(Track::Engineer);
    for (answer, asked) in [("might", true), ("would-again", true), ("not-for-me", false), ("skip", false)] {
        let ids = ids(engineer, &[("thoughts-on-managing", answer)]);
        assert_eq!(ids.contains(&"manage-two-years"), asked, "{answer}");
        assert_eq!(ids.contains(&"asked-again"), answer == "would-again", "{answer}");
    }
}

#[test]
fn an_answer_on_a_closed_branch_opens_nothing() {
    // Given as an engineer, and the person is a manager now.
    let manager = ids(Some(Track::Manager), &[("thoughts-on-managing", "would-again")]);
    assert!(!manager.contains(&"manage-two-years"));
}

proptest! {
    #[test]
    fn any_text_is_an_answer_that_writes_itself_the_same_or_none(text in "[0-9a-z+-]{0,4}|\\PC{0,70}|=[\\x00-\\xff]{0,9}") {
        if let Ok(value) = text.parse::<Value>() {
            prop_assert_eq!(value.to_string().parse(), Ok(value.clone()));
            if !matches!(value, Value::Words(_)) {
                prop_assert_eq!(value.to_string(), text);
            }
        }
    }
}
