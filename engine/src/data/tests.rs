//! What browsers load is what the module will ask for.

use std::{fs, path::Path};

use domain::instrument::Catalogue;

use super::{load, make, versions};
use crate::{
    tab::QUESTIONNAIRE,
    text::{self, Texts},
};

fn made() -> Texts {
    super::read::all(&serde_json::from_str(&make()).expect("JSON")).expect("what is made can be read").0
}

#[test]
fn texts_and_questionnaire_arrive_as_they_were() {
    load(&make()).expect("what is made can be loaded");
    let latest = Catalogue::shipped().latest(QUESTIONNAIRE).expect("it ships");
    assert_eq!(versions().last(), Some(&latest));
    let all = text::read(|_| true);
    for (key, pattern) in &made().0 {
        assert_eq!(Some(pattern), all.pattern(key), "{key}");
    }
}

#[test]
fn something_else_is_not_loaded() {
    assert!(load("").is_err() && load("{}").is_err() && load(r#"{"texts":{"a":[{"x":"?"}]},"versions":[]}"#).is_err());
}

/// What is compiled for the server alone.
const NOT_IN_THE_MODULE: &str = "src/html/picture";

/// The keys that stand in this crate's code as they are.
fn keys_in(folder: &Path, keys: &mut Vec<String>) {
    for path in fs::read_dir(folder).expect("the sources are there").flatten().map(|entry| entry.path()) {
        if path.with_extension("").ends_with(NOT_IN_THE_MODULE) {
            continue;
        }
        if path.is_dir() {
            keys_in(&path, keys);
            continue;
        }
        let code = fs::read_to_string(&path).expect("a source is text");
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in lines {
            // Not the end of `format!`.
            let calls = line.match_indices("t!(\"").filter(|(at, _)| !line[..*at].ends_with(char::is_alphanumeric));
            keys.extend(calls.filter_map(|(at, _)| line[at..].split('"').nth(1)).map(str::to_owned));
        }
    }
}

#[test]
fn every_text_that_the_module_asks_for_is_loaded() {
    let (texts, mut keys) = (made(), Vec::new());
    keys_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut keys);
    assert!(keys.len() > 100, "{keys:?}");
    keys.retain(|key| texts.pattern(key).is_none());
    assert!(keys.is_empty(), "not in the file that browsers load: {keys:#?}");
}
