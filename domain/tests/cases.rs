//! Plays every case in `tests/cases`, and every variation on it, from the file to what its `[expect]` asks.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "cases/expect.rs"]
mod expect;
#[path = "cases/people.rs"]
mod people;

use domain::assess::{Assessment, assess};
use expect::{Asked, GIVEN, shown};
use people::{File, Play, files};
use std::collections::BTreeSet;

/// What a person gets that is not as asked, in lines; empty where all is.
fn played(play: &Play, base: Option<&Assessment>, verbose: bool) -> String {
    let result = assess(&play.person);
    let unmet = play.asked.unmet(&result, base);
    let name = format!("{}: {}", play.name, play.title);
    if verbose {
        println!("{name}\n    {}\n{}", play.rule.as_deref().unwrap_or("(given)"), shown(&result));
    }
    if unmet.is_empty() {
        String::new()
    } else {
        format!("{name}\n    UNMET {}\n{}\n", unmet.join("; "), shown(&result))
    }
}

#[test]
fn every_case_gets_what_it_expects() {
    let verbose = std::env::var_os("SHOW_CASES").is_some();
    let files = files();
    let mut failures = String::new();
    for File { base, variations } in &files {
        failures += &played(base, None, verbose);
        let result = assess(&base.person);
        for variation in variations {
            failures += &played(variation, Some(&result), verbose);
        }
    }
    let variations: usize = files.iter().map(|file| file.variations.len()).sum();
    println!("{} files, {} given; {} cases with variations", files.len(), GIVEN.len(), files.len() + variations);
    assert!(failures.is_empty(), "\n{failures}");
}

#[test]
fn every_case_has_a_title_of_its_own_and_names_its_rule() {
    let files = files();
    let mut titles = BTreeSet::new();
    for play in files.iter().flat_map(|file| std::iter::once(&file.base).chain(&file.variations)) {
        assert!(titles.insert(&play.title), "{}: the title “{}” is taken", play.name, play.title);
        if GIVEN.contains(&play.name.as_str()) {
            assert_eq!(play.rule, None, "{}: a given case stays as it is", play.name);
            continue;
        }
        let rule = play.rule.as_deref().unwrap_or_else(|| panic!("{}: names no rule", play.name));
        assert!(is_sourced(rule), "{}: no source at the end of “{rule}”", play.name);
    }
    for name in GIVEN {
        let file = files.iter().find(|file| file.base.name == name).unwrap_or_else(|| panic!("{name} is gone"));
        assert!(file.variations.is_empty(), "{name}: a given case stays as it is");
    }
}

/// Whether a rule ends with where it comes from: essays by their short names, or ourselves.
fn is_sourced(rule: &str) -> bool {
    const SOURCES: [&str; 6] = ["archetypes", "hiring", "development", "anxieties", "cto-back", "ours"];
    rule.strip_suffix(']')
        .and_then(|rule| rule.rsplit_once(" ["))
        .is_some_and(|(rule, named)| !rule.is_empty() && named.split(", ").all(|one| SOURCES.contains(&one)))
}

/// A check that nothing fails is worth as much as its failures: asked for the opposite, everything is reported.
#[test]
fn what_is_not_given_is_reported() {
    let files = files();
    let file = |name: &str| files.iter().find(|file| file.base.name == name).unwrap();
    let asked: Asked = toml::from_str(
        r#"archetype = "none"
guise = "trapped"
also = ["early-manager"]
not = ["seasoned-manager"]
move = ["leave-management"]
top = ["return-from-executive"]
moves = ["return-from-executive"]
never = ["say-it-aloud"]
absent = ["change-company"]
blocked = ["say-it-aloud"]
clock = "settling"
grows = ["seasoned-manager"]
same = ["aspiring-manager"]
level = ["practise-without-title"]
fades = ["seasoned-manager"]
higher = ["say-it-aloud"]
lower = ["say-it-aloud"]
"#,
    )
    .unwrap();
    let seasoned = assess(&file("seasoned-visa").base.person);
    let unmet = asked.unmet(&seasoned, Some(&seasoned));
    // Against itself everything is the same.
    assert_eq!(unmet.len(), 15, "{unmet:?}");
    let unmet = asked.unmet(&seasoned, Some(&assess(&file("aspiring-no-chance").base.person)));
    for one in ["same aspiring-manager", "level practise-without-title"] {
        assert!(unmet.iter().any(|found| found == one), "{one}: {unmet:?}");
    }
    assert!(toml::from_str::<Asked>("never = [\"stay-and-rot\"]").is_err());
    assert!(toml::from_str::<Asked>("nevr = []").is_err());
}
