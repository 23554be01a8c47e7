//! The people of the cases: those in the files, and the variations on them.

use crate::expect::Asked;
use domain::{
    assess::Person,
    case::{Format, parse},
};
use std::{fs, path::Path};
use toml::{Table, Value};

/// A person and what they should get.
pub struct Play {
    /// The name of the file, without its ending.
    pub name: String,
    /// Where this person stands, in one line.
    pub title: String,
    /// The rule the expectation comes from.
    pub rule: Option<String>,
    pub person: Person,
    pub asked: Asked,
}

/// The person of one file, and the variations on that person.
pub struct File {
    pub base: Play,
    pub variations: Vec<Play>,
}

/// Every file, by name.
pub fn files() -> Vec<File> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/tests/cases");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|kind| kind == "toml"));
    paths.sort();
    paths
        .iter()
        .map(|path| file(path.file_stem().unwrap().to_str().unwrap(), &fs::read_to_string(path).unwrap()))
        .collect()
}

fn file(name: &str, text: &str) -> File {
    let person = parse(text, Format::Toml).unwrap_or_else(|errors| panic!("{name}: {errors:?}")).person();
    let facts: Table = text.parse().unwrap();
    let title = facts["title"].as_str().unwrap().to_owned();
    let mut expect = facts["expect"].as_table().unwrap_or_else(|| panic!("{name}: [expect] is no table")).clone();
    let rule = text_of(&mut expect, "rule");
    let variations = match expect.remove("variation") {
        None => Vec::new(),
        Some(Value::Array(list)) => list.into_iter().map(|one| variation(name, &facts, rule.as_deref(), one)).collect(),
        Some(other) => panic!("{name}: a variation is written [[expect.variation]], not {other:?}"),
    };
    let base = Play { name: name.to_owned(), title, rule, person, asked: asked(name, expect) };
    File { base, variations }
}

/// The person of a file with some facts changed or left out. What a variation expects is its own: nothing is handed down
/// but the rule, unless it names another.
fn variation(name: &str, facts: &Table, rule: Option<&str>, variation: Value) -> Play {
    let Value::Table(mut variation) = variation else {
        panic!("{name}: a variation is a table");
    };
    let title = text_of(&mut variation, "title").unwrap_or_else(|| panic!("{name}: a variation without a title"));
    let at = format!("{name}, “{title}”");
    let rule = text_of(&mut variation, "rule").or(rule.map(str::to_owned));
    let mut facts = Value::Table(facts.clone());
    let mut varied = false;
    if let Some(changes) = variation.remove("change") {
        for (path, value) in changes.as_table().unwrap_or_else(|| panic!("{at}: `change` is a table")) {
            change(&mut facts, path, Some(value), &at);
            varied = true;
        }
    }
    if let Some(paths) = variation.remove("without") {
        for path in paths.as_array().unwrap_or_else(|| panic!("{at}: `without` is a list")) {
            change(&mut facts, path.as_str().unwrap(), None, &at);
            varied = true;
        }
    }
    assert!(varied, "{at}: nothing is varied");
    let text = serde_json::to_string(&facts).unwrap();
    let person = parse(&text, Format::Json).unwrap_or_else(|errors| panic!("{at}: {errors:?}")).person();
    Play { name: name.to_owned(), title, rule, person, asked: asked(&at, variation) }
}

fn text_of(table: &mut Table, key: &str) -> Option<String> {
    table.remove(key).map(|value| value.as_str().unwrap().to_owned())
}

fn asked(at: &str, table: Table) -> Asked {
    let asked: Asked = Value::Table(table).try_into().unwrap_or_else(|error| panic!("{at}: {error}"));
    assert_ne!(asked, Asked::default(), "{at}: nothing is expected");
    asked
}

/// Sets the value at a path such as `state.energy` or `stint.1.from`, or takes it away. Stints count from 0; one past
/// the last is added.
fn change(facts: &mut Value, path: &str, value: Option<&Value>, at: &str) {
    let (above, last) = path.rsplit_once('.').unwrap_or(("", path));
    let place = above.split('.').filter(|key| !key.is_empty()).fold(facts, |place, key| match place {
        Value::Table(table) => table.entry(key).or_insert_with(|| Value::Table(Table::new())),
        Value::Array(list) => list.get_mut(index(key)).unwrap_or_else(|| panic!("{at}: {path} leads nowhere")),
        _ => panic!("{at}: {path} leads nowhere"),
    });
    let held = match (place, value) {
        (Value::Table(table), Some(value)) => table.insert(last.to_owned(), value.clone()) != Some(value.clone()),
        (Value::Table(table), None) => table.remove(last).is_some(),
        (Value::Array(list), Some(value)) if index(last) == list.len() => {
            list.push(value.clone());
            true
        }
        (Value::Array(list), None) if index(last) < list.len() => {
            list.remove(index(last));
            true
        }
        _ => false,
    };
    assert!(held, "{at}: {path} changes nothing");
}

fn index(key: &str) -> usize {
    key.parse().unwrap_or_else(|_| panic!("{key} is no place in a list"))
}
