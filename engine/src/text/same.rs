//! Our resolver says what Fluent's own would, for every text of the catalogue.

use std::collections::BTreeSet;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use super::{CATALOGUE, FILES, Value, parse::parse, pattern::Piece};

fn bundle() -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec!["en".parse().expect("a language")]);
    // The isolation marks around values would show up as boxes in plain text.
    bundle.set_use_isolating(false);
    for (name, text) in FILES {
        let resource = FluentResource::try_new((*text).to_owned()).expect(name);
        bundle.add_resource(resource).expect(name);
    }
    bundle
}

fn by_fluent(bundle: &FluentBundle<FluentResource>, key: &str, args: &FluentArgs<'_>) -> Option<String> {
    let (message, attribute) =
        key.split_once('.').map_or((key, None), |(message, attribute)| (message, Some(attribute)));
    let message = bundle.get_message(message)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    let mut faults = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut faults);
    faults.is_empty().then(|| text.into_owned())
}

/// The names of all values in these pieces.
fn names(pieces: &'static [Piece], found: &mut BTreeSet<&'static str>) {
    for piece in pieces {
        match piece {
            Piece::Text(_) => {}
            Piece::Value { name } => drop(found.insert(name)),
            Piece::Pick(pick) => {
                found.insert(&pick.value);
                names(&pick.other, found);
                pick.cases.iter().for_each(|(_, pieces)| names(pieces, found));
            }
        }
    }
}

#[test]
fn every_text_is_the_one_that_fluent_makes() {
    let bundle = bundle();
    let numbers = [0.0, 1.0, 2.0, 3.0, 12.0, 2.5, -1.0, -12.5, 100.0, 1_234.0].map(Value::Number);
    let values: Vec<Value> = numbers.into_iter().chain(["", "words", "one", "other"].map(Value::from)).collect();
    let mut wrong = Vec::new();
    for (key, pattern) in &CATALOGUE.0 {
        let mut open = BTreeSet::new();
        names(pattern, &mut open);
        for value in &values {
            let given: Vec<_> = open.iter().map(|name| (*name, value.clone())).collect();
            let args = given.iter().map(|(name, value)| {
                (
                    *name,
                    match value {
                        Value::Text(text) => FluentValue::from(text.clone()),
                        Value::Number(number) => FluentValue::from(*number),
                    },
                )
            });
            let (ours, fluents) = (CATALOGUE.find(key, &given), by_fluent(&bundle, key, &args.collect()));
            if ours.is_none() || ours != fluents {
                wrong.push(format!("{key} with {value}: {ours:?}, but {fluents:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    // Every message and attribute is in: Fluent has no list of its own to compare with.
    let lines = FILES.iter().flat_map(|(_, text)| text.lines());
    let written = lines.filter(|line| {
        let line = line.trim_start_matches("    .");
        line.starts_with(|first: char| first.is_ascii_lowercase()) && line.contains(" = ")
    });
    assert_eq!(CATALOGUE.0.len(), written.count());
}

#[test]
fn a_text_is_missing_without_its_key_or_a_value() {
    assert_eq!(super::find("no-such-text", &[]), None);
    assert_eq!(super::find("steady.no-such-part", &[]), None);
    assert_eq!(super::find("span-months", &[("years", 1.into())]), None);
    assert_eq!(super::find("span-both", &[("years", 1.into())]), None);
}

#[test]
fn what_the_resolver_does_not_know_is_a_fault_that_names_its_text() {
    for (source, fault) in [
        ("a = { NUMBER($n) }", "a: not understood"),
        ("a = { -b }", "a: not understood"),
        ("-b = words", "a term"),
        ("a = { b }", "a: there is no b"),
        ("a = { b }\nb = { a }", "a: a stands within itself"),
        ("a = { $n ->\n    [few] some\n   *[other] more\n}", "a: nothing picks [few]"),
        ("a = { $n ->\n    [1.0] one\n   *[other] more\n}", "a: nothing picks [1.0]"),
        ("a = one\na = two", "a: there are two of it"),
        ("a = { $n", "file: "),
    ] {
        let faults = parse(&[("file", source)]).expect_err(source);
        assert!(faults.iter().any(|one| one.starts_with(fault)), "{source}: {faults:?}");
    }
}

#[test]
fn all_files_of_the_folder_are_compiled_in() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("texts/en");
    let files = std::fs::read_dir(folder).expect("the folder").flatten();
    let names: BTreeSet<String> =
        files.filter_map(|file| Some(file.path().file_stem()?.to_str()?.to_owned())).collect();
    assert_eq!(names, FILES.iter().map(|(name, _)| (*name).to_owned()).collect());
}
