//! Reads a person from the JSON that [`crate::json`] writes, by hand: what serde makes for the same types would weigh kilobytes in a browser.

use std::str::FromStr;

use domain::{
    assess::Person,
    goals::{Goals, Pull},
    state::{Measure, State},
    timeline::Stint,
};
use serde_json::Value;

use crate::json;

/// The person of a text; nothing where anything of it isn't as it should be.
#[must_use]
pub fn read(text: &str) -> Option<Person> {
    of(&serde_json::from_str(text).ok()?)
}

/// The same of JSON that was read already.
pub(crate) fn of(root: &Value) -> Option<Person> {
    let stints = root.get("stints")?.as_array()?.iter().map(stint).collect::<Option<_>>()?;
    let goals = root.get("goals").map_or_else(|| Some(Goals::default()), goals)?;
    let state = root.get("state").map_or_else(|| Some(State::default()), state)?;
    Some(Person { as_of: one(root, "as_of")??, stints, goals, state })
}

/// The value of a key that may be missing; nothing at all where it is none of those there are.
#[expect(clippy::option_option, reason = "missing is in order, unknown is not")]
fn one<T: FromStr>(of: &Value, key: &str) -> Option<Option<T>> {
    match of.get(key) {
        None | Some(Value::Null) => Some(None),
        Some(value) => Some(Some(value.as_str()?.parse().ok()?)),
    }
}

#[expect(clippy::option_option, reason = "missing is in order, out of range is not")]
fn number<T: TryFrom<u64>>(of: &Value, key: &str) -> Option<Option<T>> {
    match of.get(key) {
        None | Some(Value::Null) => Some(None),
        Some(value) => Some(Some(T::try_from(value.as_u64()?).ok()?)),
    }
}

fn stint(value: &Value) -> Option<Stint> {
    Some(Stint {
        track: one(value, "track")??,
        title: one(value, "title")?,
        organisation: one(value, "organisation")?,
        from: one(value, "from")??,
        to: one(value, "to")?,
        reports: number(value, "reports")?,
        hands_on: number(value, "hands_on")?,
        entry: one(value, "entry")?,
    })
}

fn goals(value: &Value) -> Option<Goals> {
    let mut goals = Goals {
        near: one(value, "near")?.unwrap_or_default(),
        far: one(value, "far")?.unwrap_or_default(),
        offer: one(value, "offer")?,
        urgency: one(value, "urgency")?,
        ..Goals::default()
    };
    for (id, level) in value.get("pulls").and_then(Value::as_object).into_iter().flatten() {
        goals.pulls.set(id.parse::<Pull>().ok()?, i8::try_from(level.as_i64()?).ok()?).ok()?;
    }
    for id in value.get("constraints").and_then(Value::as_array).into_iter().flatten() {
        goals.constraints.insert(id.as_str()?.parse().ok()?);
    }
    Some(goals)
}

fn state(value: &Value) -> Option<State> {
    let mut state = State::default();
    for (id, score) in value.as_object()? {
        state.set(id.parse::<Measure>().ok()?, json::figure(score.as_str()?)?).ok()?;
    }
    Some(state)
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use domain::case::{Format, parse};

    use super::read;
    use crate::json;

    #[test]
    fn every_case_comes_over_as_it_is() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/tests/cases");
        let files = fs::read_dir(folder).expect("there are cases").flatten().map(|file| file.path());
        let cases = files.filter(|path| path.extension().is_some_and(|ending| ending == "toml"));
        let texts: Vec<String> = cases.map(|path| fs::read_to_string(path).expect("a case is text")).collect();
        assert!(texts.len() > 20);
        for text in texts {
            let person = parse(&text, Format::Toml).expect("a case holds together").person();
            let written = json::text(&person);
            assert_eq!(read(&written), Some(person), "{written}");
        }
    }

    #[test]
    fn what_is_no_person_is_none() {
        let with = |key: &str, value: &str| format!(r#"{{"as_of":"2026-06","stints":[],"{key}":{value}}}"#);
        assert!(read(&with("goals", "{}")).is_some());
        assert!(read(&with("state", r#"{"energy":"4054000000000000"}"#)).is_some());
        for text in [
            "",
            "[]",
            "{}",
            r#"{"as_of":"2026-13","stints":[]}"#,
            r#"{"as_of":"2026-06","stints":[{}]}"#,
            r#"{"as_of":"2026-06","stints":[{"track":"engineer","from":"2020-01","hands_on":300}]}"#,
            &with("state", r#"{"energy":80}"#),
            &with("state", r#"{"energy":"4059400000000000"}"#),
            &with("state", r#"{"fame":"4054000000000000"}"#),
            &with("goals", r#"{"pulls":{"people":3}}"#),
            &with("goals", r#"{"urgency":"soon"}"#),
            &with("goals", r#"{"constraints":["dog"]}"#),
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
