//! What a form says, and what comes of it for the people of the domain's cases.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{fs, path::Path};

use domain::{
    assess::assess,
    case::{Format, parse},
    what_if::{MOST_MONTHS, months_now},
};

use super::*;
use crate::ways::Ways;

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/tests/cases")
}

/// The person of a case.
fn person(case: &str) -> Person {
    let text = fs::read_to_string(folder().join(format!("{case}.toml"))).unwrap();
    parse(&text, Format::Toml).unwrap().person()
}

/// Everybody in the cases, with the name of the case.
fn everybody() -> Vec<(String, Person)> {
    let files = fs::read_dir(folder()).unwrap().map(|file| file.unwrap().path());
    let cases = files.filter(|file| file.extension().is_some_and(|ending| ending == "toml"));
    let people: Vec<_> = cases
        .map(|file| {
            let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
            (name.clone(), person(&name))
        })
        .collect();
    assert!(people.len() > 100, "the cases are there");
    people
}

fn page(person: &Person, posted: Option<&Fields>) -> String {
    html::page(&Ways::Tab, person, &assess(person), posted).body.into_string()
}

/// What a browser would send of the form on this page, as it stands.
fn form(page: &str) -> Fields {
    let mut fields = Vec::new();
    for tag in page.split("<input ").skip(1).map(|rest| rest.split('>').next().unwrap()) {
        let value = |name: &str| tag.split(&format!("{name}=\"")).nth(1).map(|rest| rest.split('"').next().unwrap());
        let sent = value("type") == Some("range") || tag.ends_with(" checked");
        let (name, value) = (value("name").unwrap(), value("value").unwrap());
        if sent {
            fields.push((name.to_owned(), value.to_owned()));
        }
    }
    Fields(fields)
}

/// The form of a person with some fields otherwise. An empty value takes a field away; a constraint or a supposed answer is added.
fn tried(person: &Person, changed: &[(&str, &str)]) -> Fields {
    let mut fields = form(&page(person, None));
    for (name, value) in changed {
        if ![CONSTRAINT, SUPPOSED].contains(name) {
            fields.0.retain(|(known, _)| known != name);
        }
        if !value.is_empty() {
            fields.0.push(((*name).to_owned(), (*value).to_owned()));
        }
    }
    fields
}

fn changes(person: &Person, changed: &[(&str, &str)]) -> Changes {
    let tried = Tried::read(&tried(person, changed), person);
    assert!(tried.faults.0.is_empty(), "{:?}", tried.faults);
    tried.changes
}

#[test]
fn a_form_sent_as_it_stands_changes_nothing() {
    for (case, person) in everybody() {
        let page = page(&person, None);
        let fields = form(&page);
        let tried = Tried::read(&fields, &person);
        assert_eq!(tried.changes, Changes::default(), "{case}");
        assert!(tried.faults.0.is_empty(), "{case}: {:?}", tried.faults);
        assert!(!page.contains("data-changed"), "{case}");
        // Nothing is left out but what is asked of a timeline.
        let dials =
            1 + Measure::ALL.len() + Pull::ALL.len() + Constraint::ALL.len() + usize::from(!person.stints.is_empty());
        assert_eq!(page.matches("data-dial=").count(), dials, "{case}");
        assert_eq!(dial::all(&person, &tried.changes).len(), dials, "{case}");
    }
}

#[test]
fn what_nobody_answered_stays_unknown_until_it_is_supposed() {
    let mut person = person("trapped-by-boss");
    person.state.remove(Measure::Energy);
    assert_eq!(changes(&person, &[("state-energy", "90")]), Changes::default());
    let supposed = changes(&person, &[(SUPPOSED, "energy")]);
    assert_eq!(supposed.state, [(Measure::Energy, Some(50.0))]);
    let supposed = changes(&person, &[(SUPPOSED, "energy"), ("state-energy", "90")]);
    assert_eq!(supposed.state, [(Measure::Energy, Some(90.0))]);
    assert_eq!(dial::state(&person, &supposed, Measure::Energy).was, "changed, was not known");
    assert_eq!(dial::state(&person, &Changes::default(), Measure::Energy).value, "not known");
    // What is known needs no supposing, and what is no measure supposes nothing.
    assert_eq!(changes(&person, &[(SUPPOSED, "enjoyment"), (SUPPOSED, "luck")]), Changes::default());
}

#[test]
fn a_score_between_two_figures_is_not_changed_by_showing_it() {
    let mut person = person("trapped-by-boss");
    person.state.set(Measure::Energy, 37.5).unwrap();
    assert_eq!(changes(&person, &[("state-energy", "38")]), Changes::default());
    assert_eq!(changes(&person, &[("state-energy", "37")]).state, [(Measure::Energy, Some(37.0))]);
}

#[test]
fn each_kind_of_change_is_read() {
    let person = person("trapped-by-boss");
    let all =
        [("months", "60"), ("state-enjoyment", "0"), ("pull-people", "2"), (OFFER, "manager"), (CONSTRAINT, "visa")];
    let expected = Changes {
        months: Some(60),
        state: vec![(Measure::Enjoyment, Some(0.0))],
        pulls: vec![(Pull::People, 2)],
        offer: Some(Some(Offer::Manager)),
        constraints: vec![(Constraint::Visa, true)],
    };
    assert_eq!(changes(&person, &all), expected);
    // And back: what is so and is unticked.
    let bound = domain::what_if::with(&person, &expected);
    let mut fields = form(&page(&bound, None));
    fields.0.retain(|(name, _)| name != OFFER && name != CONSTRAINT);
    let tried = Tried::read(&fields, &bound).changes;
    assert_eq!((tried.offer, tried.constraints), (Some(None), vec![(Constraint::Visa, false)]));
}

#[test]
fn what_makes_no_sense_is_said_beside_its_field_and_changes_nothing() {
    let person = person("trapped-by-boss");
    let most = (MOST_MONTHS + 1).to_string();
    let hostile = ["-1", "101", "1e2", "NaN", "inf", "5.5", "fifty", "999999999999999999999", "<script>", "٣"];
    for value in hostile {
        for name in ["state-enjoyment", "pull-people"] {
            let tried = Tried::read(&tried(&person, &[(name, value), ("state-energy", "1")]), &person);
            if name == "pull-people" && value == "-1" {
                continue;
            }
            assert!(tried.faults.of(name).is_some(), "{name}={value}");
            // What makes sense beside it is still read.
            assert_eq!(tried.changes.state, [(Measure::Energy, Some(1.0))], "{name}={value}");
            assert_eq!(tried.changes.pulls, [], "{name}={value}");
        }
    }
    for (name, value) in
        [("months", "-1"), ("months", &*most), ("months", "1.5"), (OFFER, "king"), (CONSTRAINT, "fate")]
    {
        let fields = tried(&person, &[(name, value)]);
        let tried = Tried::read(&fields, &person);
        assert_eq!(tried.faults.0.len(), 1, "{name}={value}");
        assert!(tried.faults.of(name).is_some(), "{name}={value}");
        assert_eq!(tried.changes, Changes::default(), "{name}={value}");
        let page = page(&person, Some(&fields));
        assert!(
            page.contains(tried.faults.of(name).unwrap()) && page.contains("error-summary"),
            "{name}={value}: {page}"
        );
        assert!(page.contains(&format!(" id=\"{name}\"")), "{name}: the summary leads to it");
    }
    // Typed stays, as text.
    let page = page(&person, Some(&tried(&person, &[("state-enjoyment", "\"><script>")])));
    assert!(page.contains("value=\"&quot;&gt;&lt;script&gt;\""), "{page}");
}

#[test]
fn time_is_counted_in_the_role_or_from_now_on() {
    let person = person("trapped-by-boss");
    let now = months_now(&person);
    let time = |months: u32| dial::months(&person, &Changes { months: Some(months), ..Changes::default() });
    assert_eq!(time(now).words, "Since April 2023.");
    assert_eq!(time(now).was, "");
    let later = time(now + 12);
    assert_eq!((&*later.value, &*later.words), ("4 years 2 months", "As if nothing else changed until June 2027."));
    assert_eq!(later.was, "changed, was 3 years 2 months");
    assert_eq!(time(now - 12).words, "As if it had begun in April 2024.");
    // Nobody without a timeline has a dial for it.
    let empty = self::person("empty");
    assert!(empty.stints.is_empty());
    assert_eq!(Tried::read(&Fields(vec![(MONTHS.to_owned(), "12".to_owned())]), &empty).changes, Changes::default());
}

#[test]
fn the_page_carries_facts_alone() {
    let mut person = person("trapped-by-boss");
    person.goals.near = "grow old by the sea".to_owned();
    person.stints[0].organisation = Some("Skerry & Daughters".to_owned());
    let page = page(&person, None);
    assert!(page.contains("data-person=\"{&quot;as_of&quot;"), "{page}");
    assert!(!page.contains("by the sea") && !page.contains("Skerry"), "{page}");
}

mod sentences;
