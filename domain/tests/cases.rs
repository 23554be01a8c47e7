//! Plays every case in `tests/cases` from its file to what its `[expect]` asks.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use domain::{
    assess::{Assessment, assess},
    case::{Format, parse},
};
use std::{collections::BTreeSet, fs, path::Path};

/// How many moves a reader looks at.
const FIRST_MOVES: usize = 4;

struct Expect(toml::Table);

impl Expect {
    fn one(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(|value| value.as_str().unwrap())
    }

    fn list(&self, key: &str) -> Vec<&str> {
        self.0
            .get(key)
            .map_or(Vec::new(), |value| value.as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect())
    }

    /// Everything the result does not give.
    fn unmet(&self, result: &Assessment) -> Vec<String> {
        const KEYS: &[&str] = &["archetype", "also", "not", "guise", "move", "moves", "never", "blocked"];
        let mut unmet: Vec<String> =
            self.0.keys().filter(|key| !KEYS.contains(&key.as_str())).map(|key| format!("unknown: {key}")).collect();
        let best = result.archetypes.first();
        let matching: Vec<&str> = result.archetypes.iter().map(|one| one.id.id()).collect();
        let free: Vec<&str> =
            result.moves.iter().filter(|one| one.blocked_by.is_none()).map(|one| one.id.id()).collect();
        let first = &free[..free.len().min(FIRST_MOVES)];
        let blocked: Vec<&str> =
            result.moves.iter().filter(|one| one.blocked_by.is_some()).map(|one| one.id.id()).collect();
        let mut ask = |holds: bool, what: String| {
            if !holds {
                unmet.push(what);
            }
        };
        if let Some(id) = self.one("archetype") {
            ask(best.map_or("none", |one| one.id.id()) == id, format!("archetype {id}"));
        }
        if let Some(guise) = self.one("guise") {
            ask(best.and_then(|one| one.guise).is_some_and(|one| one.id() == guise), format!("guise {guise}"));
        }
        for id in self.list("also") {
            ask(matching.contains(&id), format!("also {id}"));
        }
        for id in self.list("not") {
            ask(!matching.contains(&id), format!("not {id}"));
        }
        let any = self.list("move");
        if !any.is_empty() {
            ask(free.first().is_some_and(|id| any.contains(id)), format!("first one of {any:?}"));
        }
        for id in self.list("moves") {
            ask(first.contains(&id), format!("among the first: {id}"));
        }
        for id in self.list("never") {
            ask(!first.contains(&id), format!("never {id}"));
        }
        for id in self.list("blocked") {
            ask(blocked.contains(&id), format!("blocked {id}"));
        }
        unmet
    }
}

fn shown(result: &Assessment) -> String {
    let archetypes: Vec<String> = result
        .archetypes
        .iter()
        .map(|one| format!("{}{} {}", one.id, one.guise.map_or(String::new(), |g| format!("/{g}")), one.degree))
        .collect();
    let moves: Vec<String> = result
        .moves
        .iter()
        .map(|one| {
            format!("{}{} {}", one.id, one.blocked_by.map_or(String::new(), |b| format!(" (blocked: {b})")), one.score)
        })
        .collect();
    format!("    confidence {}\n    {}\n    {}", result.confidence, archetypes.join(", "), moves.join(", "))
}

#[test]
fn every_case_gets_what_it_expects() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|kind| kind == "toml"));
    files.sort();
    assert!(files.len() >= 80, "the cases are gone");
    let verbose = std::env::var_os("SHOW_CASES").is_some();
    let mut failures = String::new();
    let mut titles = BTreeSet::new();
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&file).unwrap();
        let table: toml::Table = text.parse().unwrap();
        assert!(titles.insert(table["title"].as_str().unwrap().to_owned()), "{name}: its title is taken");
        let case = parse(&text, Format::Toml).unwrap_or_else(|errors| panic!("{name}: {errors:?}"));
        let result = assess(&case.person());
        let unmet = Expect(table["expect"].as_table().unwrap().clone()).unmet(&result);
        if verbose {
            println!("{name}\n{}", shown(&result));
        }
        if !unmet.is_empty() {
            failures += &format!("{name}\n    UNMET {}\n{}\n", unmet.join("; "), shown(&result));
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
}
