//! `pendulum assess` and `pendulum instruments`.

use std::{collections::BTreeSet, fs, path::PathBuf};

use domain::{
    assess::assess_in_full,
    case::{Format, parse},
    instrument::{Catalogue, Scale},
};
use serde_json::Value;

use crate::{
    program::{run, text},
    support::Folder,
};

/// The people that the domain plays in its tests.
fn cases() -> Vec<PathBuf> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../domain/tests/cases");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "toml"));
    files.sort();
    assert!(files.len() > 20, "the cases are gone");
    files
}

fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().unwrap_or_else(|| panic!("no object: {value}")).keys().map(String::as_str).collect()
}

fn assert_keys(value: &Value, expected: &[&str]) {
    assert_eq!(keys(value), expected.iter().copied().collect(), "{value}");
}

#[test]
fn assess_prints_what_the_rules_say_with_the_documented_keys() {
    // A few of them: each is searched through for what would change it.
    for file in cases().iter().step_by(8) {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let output = run(&["assess", file.to_str().unwrap(), "--json"]);
        assert!(output.status.success(), "{name}: {}", text(&output.stderr));
        let printed: Value = serde_json::from_slice(&output.stdout).unwrap();
        let person = parse(&fs::read_to_string(file).unwrap(), Format::Toml).unwrap().person();
        assert_eq!(printed, serde_json::to_value(assess_in_full(&person)).unwrap(), "{name}");

        assert_keys(
            &printed,
            &[
                "as_of",
                "rules_version",
                "tour_clock",
                "tenure",
                "confidence",
                "archetypes",
                "moves",
                "unjudged",
                "contradictions",
                "near",
                "changes",
            ],
        );
        assert_keys(
            &printed["tenure"],
            &[
                "engineering_before_managing_months",
                "engineering_months",
                "current_role_months",
                "management_stint_months",
                "management_months",
                "since_hands_on_months",
                "swings",
            ],
        );
        for one in printed["archetypes"].as_array().unwrap() {
            assert_keys(one, &["id", "guise", "match", "evidence"]);
            one["evidence"].as_array().unwrap().iter().for_each(reason);
        }
        for one in printed["moves"].as_array().unwrap() {
            assert_keys(one, &["id", "score", "blocked_by", "for", "against", "sure", "notes"]);
            one["for"].as_array().unwrap().iter().chain(one["against"].as_array().unwrap()).for_each(reason);
        }
        for one in printed["near"].as_array().unwrap() {
            assert_keys(one, &["id", "guise", "degree", "against"]);
            one["against"].as_array().unwrap().iter().for_each(reason);
        }
        for one in printed["contradictions"].as_array().unwrap() {
            assert_keys(one, &["id", "facts"]);
            one["facts"].as_array().unwrap().iter().for_each(reason);
        }
        for one in printed["changes"].as_array().unwrap() {
            assert_keys(one, &["first", "facts", "size"]);
            one["facts"].as_array().unwrap().iter().for_each(|fact| assert_keys(fact, &["fact", "from", "to"]));
        }
    }
}

/// One fact with what it did.
fn reason(one: &Value) {
    let found = keys(one);
    assert!(["fact", "value", "threshold", "effect"].iter().all(|key| found.contains(key)), "{one}");
}

#[test]
fn assess_says_it_in_words_too_and_reads_json() {
    let file = cases().into_iter().find(|file| file.ends_with("reluctant-trapped-pay.toml")).unwrap();
    let output = run(&["assess", file.to_str().unwrap()]);
    assert!(output.status.success());
    let said = text(&output.stdout);
    for key in ["archetype-reluctant-manager-trapped.name", "move-leave-management.name"] {
        assert!(said.contains(&app::t!(key)), "{said}");
    }

    let folder = Folder::new();
    let json = folder.path().join("person.JSON");
    fs::write(&json, r#"{"as_of":"2026-06","stint":[{"track":"engineer","from":"2020-01"}]}"#).unwrap();
    let output = run(&["assess", json.to_str().unwrap(), "--json"]);
    let printed: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(printed["tenure"]["engineering_months"], 77, "{printed}");
}

#[test]
fn assess_says_what_is_wrong_with_a_file_and_where() {
    let folder = Folder::new();
    let bad = |name: &str, bytes: &[u8], said: &[&str]| {
        let file = folder.path().join(name);
        if !bytes.is_empty() {
            fs::write(&file, bytes).unwrap();
        }
        let output = run(&["assess", file.to_str().unwrap(), "--json"]);
        let error = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{name}: {error}");
        assert_eq!(text(&output.stdout), "", "{name}: nothing half-printed");
        for part in said.iter().chain([&file.to_str().unwrap()]) {
            assert!(error.contains(part), "{name}: {part:?} is not in {error:?}");
        }
    };
    bad("missing.toml", b"", &["No such file"]);
    bad("binary.toml", b"as_of = \"\xff\"", &["UTF-8", "byte 9"]);
    bad("broken.toml", b"as_of = \"2026-06\"\n[[stint]\n", &["line 2"]);
    bad("broken.json", b"{\"as_of\": \"2026-06\",\n nonsense", &["line 2"]);
    bad("key.toml", b"as_of = \"2026-06\"\n[state]\ncontentment = 5\n", &["line 3", "state.contentment"]);
    bad("range.toml", b"as_of = \"2026-06\"\n[state]\nenergy = 101\n", &["line 3", "state.energy", "100"]);
    // Everything at once, a line each.
    bad("both.toml", b"as_of = \"2026-16\"\n[state]\nenergy = 101\n", &["line 1", "as_of", "line 3", "state.energy"]);
    // A folder is no file.
    let output = run(&["assess", folder.path().to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stderr));
}

#[test]
fn instruments_are_listed_and_shown() {
    let listed = text(&run(&["instruments", "list"]).stdout);
    for one in Catalogue::shipped().all() {
        assert!(listed.contains(&format!("{} v{}  {}", one.id, one.version, one.title)), "{listed}");
        let shown = text(&run(&["instruments", "show", &one.id]).stdout);
        for text in one.items.iter().map(|item| &item.text).chain(one.fields.iter().map(|field| &field.meaning)) {
            assert!(shown.contains(text), "{text} is missing: {shown}");
        }
        let open = one.items.iter().filter(|item| item.scale == Scale::Words).count();
        assert_eq!(shown.matches("an open question").count(), open, "{shown}");
    }
    assert!(listed.contains("about 10 minutes; gives advice; for everyone)"), "{listed}");
    assert!(listed.contains("gives figures; for engineer, tech-lead)"), "{listed}");
    let known = Catalogue::shipped().latest("where-am-i").unwrap();
    let shown = text(&run(&["instruments", "show", "where-am-i"]).stdout);
    assert!(shown.contains("feeds enjoyment (50%, reversed)"), "{shown}");
    let printed: Value = serde_json::from_slice(&run(&["instruments", "show", "where-am-i", "--json"]).stdout).unwrap();
    assert_eq!(printed, serde_json::to_value(known).unwrap());

    let unknown = run(&["instruments", "show", "nope"]);
    assert_eq!((unknown.status.code(), text(&unknown.stdout)), (Some(2), String::new()));
    let error = text(&unknown.stderr);
    assert!(error.contains("\"nope\"") && error.contains("pendulum instruments list"), "{error}");
}
