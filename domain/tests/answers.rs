//! The given cases, answered instead of stated: each person of `tests/answers` has filled in a questionnaire, and what it
//! scores, with the timeline and goals of the case of the same name, gets what that case expects.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "cases/expect.rs"]
mod expect;

use domain::{
    assess::{Person, assess},
    case::{Format, parse},
    instrument::{Answers, Catalogue, Instrument, Item, Value},
    scoring::{Figure, Scored, score},
    state::State,
    timeline::{Track, current},
};
use expect::{Asked, GIVEN, shown};
use serde::Deserialize;
use std::{collections::BTreeSet, fs, path::PathBuf};

/// A file of answers, as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    instrument: String,
    version: u16,
    answers: toml::Table,
}

/// One given case and its answers.
struct Answered {
    name: &'static str,
    /// As the case states them.
    person: Person,
    asked: Asked,
    track: Option<Track>,
    instrument: &'static Instrument,
    answers: Answers,
    scored: Scored,
}

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

fn answered(name: &'static str) -> Answered {
    let read = |kind: &str| fs::read_to_string(folder(kind).join(format!("{name}.toml"))).unwrap();
    let case = read("cases");
    let person = parse(&case, Format::Toml).unwrap().person();
    let track = current(&person.stints, person.as_of).map(|stint| stint.track);
    let mut case: toml::Table = case.parse().unwrap();
    let sheet: Sheet = toml::from_str(&read("answers")).unwrap_or_else(|error| panic!("{name}: {error}"));
    let instrument = Catalogue::shipped()
        .find(&sheet.instrument, sheet.version)
        .unwrap_or_else(|| panic!("{name}: there is no {} in version {}", sheet.instrument, sheet.version));
    let answers = sheet.answers.into_iter().map(|(item, value)| (item, answer(&value))).collect();
    let scored = score(instrument, track, &answers);
    let asked = case.remove("expect").unwrap().try_into().unwrap();
    Answered { name, person, asked, track, instrument, answers, scored }
}

/// A point is written as a number, everything else as text.
fn answer(value: &toml::Value) -> Value {
    value.as_integer().map_or_else(|| value.as_str().unwrap().to_owned(), |point| point.to_string()).parse().unwrap()
}

#[test]
fn every_given_case_is_answered_and_nobody_else() {
    let files: BTreeSet<String> = fs::read_dir(folder("answers"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(files, GIVEN.iter().map(|name| format!("{name}.toml")).collect());
}

#[test]
fn every_answer_fits_its_item_and_stands_on_the_path() {
    for Answered { name, track, instrument, answers, .. } in GIVEN.into_iter().map(answered) {
        let path: BTreeSet<&str> = instrument.path(track, &answers).iter().map(|item| item.id.as_str()).collect();
        for (item, value) in &answers {
            instrument.check_value(item, value).unwrap_or_else(|fault| panic!("{name}: {item}: {fault}"));
            assert!(path.contains(item.as_str()), "{name}: is not asked {item}");
        }
    }
}

/// Nobody is made up anew: what is scored is what the case states, as near as the steps of one answer come.
#[test]
fn answers_say_what_the_case_states() {
    for Answered { name, person, instrument, scored, .. } in GIVEN.into_iter().map(answered) {
        let known = |state: &State| state.iter().map(|(measure, _)| measure).collect::<BTreeSet<_>>();
        assert_eq!(known(&scored.state), known(&person.state), "{name}");
        for (measure, stated) in person.state.iter() {
            let figure = &scored.figures[&measure.into()];
            let found = figure.score.unwrap();
            let step = step_towards(instrument, figure, stated > found);
            assert!((stated - found).abs() <= step, "{name}: {measure} is {stated}; the answers say {found}");
        }
    }
}

/// The most a figure moves when one answer goes one step up or down.
fn step_towards(instrument: &Instrument, figure: &Figure, up: bool) -> f64 {
    let weights: f64 = figure.behind.iter().map(|one| f64::from(one.weight)).sum();
    let steps = figure.behind.iter().map(|one| {
        let item = instrument.items.iter().find(|item| item.id == one.item).unwrap();
        let gaps = scores(item).map(|other| if one.reversed { 100.0 - other } else { other } - one.score);
        let gap =
            gaps.filter(|gap| if up { *gap > 0.0 } else { *gap < 0.0 }).map(f64::abs).fold(f64::INFINITY, f64::min);
        if gap.is_finite() { gap * f64::from(one.weight) / weights } else { 0.0 }
    });
    steps.fold(0.0, f64::max)
}

fn scores(item: &Item) -> impl Iterator<Item = f64> {
    item.scale.values().into_iter().filter_map(|value| item.scale.score(&value))
}

/// People don't answer like rulers: two items of one measure often disagree a little.
#[test]
fn answers_are_mixed() {
    for Answered { name, scored, .. } in GIVEN.into_iter().map(answered) {
        let pairs: Vec<&Figure> = scored.figures.values().filter(|figure| figure.behind.len() == 2).collect();
        let apart = pairs.iter().filter(|figure| figure.behind[0].score != figure.behind[1].score).count();
        assert!(3 * apart >= pairs.len(), "{name}: only {apart} of {} pairs differ", pairs.len());
    }
}

#[test]
fn from_answers_alone_every_given_case_gets_what_it_expects() {
    let mut failures = String::new();
    for Answered { name, person, asked, scored, .. } in GIVEN.into_iter().map(answered) {
        let result = assess(&Person { state: scored.state, ..person });
        let unmet = asked.unmet(&result, None);
        if std::env::var_os("SHOW_CASES").is_some() {
            println!("{name}, from answers\n{}", shown(&result));
        }
        if !unmet.is_empty() {
            failures += &format!("{name}\n    UNMET {}\n{}\n", unmet.join("; "), shown(&result));
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
}
