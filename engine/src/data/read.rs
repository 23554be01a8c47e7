//! Reads the file of data by hand: what serde makes for the same types would weigh a tenth of all that a browser loads.
//!
//! The file comes with the module, from the same build: where it isn't as it should be, nothing of it is taken.

use std::{collections::BTreeMap, str::FromStr};

use domain::instrument::{Choice, Condition, Feed, Field, Instrument, Item, Scale, Section, Target, When};
use serde_json::Value;

use crate::text::{Pattern, Pick, Piece, Texts};

pub(super) fn texts(root: &Value) -> Option<Texts> {
    // One by one: collecting sorts first, and each sort weighs three kilobytes.
    let mut texts = BTreeMap::new();
    for (key, pieces) in root.get("texts")?.as_object()? {
        texts.insert(key.clone(), pattern(pieces)?);
    }
    Some(Texts(texts))
}

pub(super) fn versions(root: &Value) -> Option<Vec<Instrument>> {
    list(root, "versions", instrument)
}

fn pattern(pieces: &Value) -> Option<Pattern> {
    all(pieces, piece)
}

fn piece(value: &Value) -> Option<Piece> {
    if let Some(words) = value.as_str() {
        return Some(Piece::Text(words.to_owned()));
    }
    let name = text(value, "v")?;
    let Some(cases) = value.get("c") else { return Some(Piece::Value { name }) };
    let case = |one: &Value| Some((one.get(0)?.as_str()?.to_owned(), pattern(one.get(1)?)?));
    Some(Piece::Pick(Pick { value: name, cases: all(cases, case)?, other: pattern(value.get("o")?)? }))
}

fn instrument(value: &Value) -> Option<Instrument> {
    Some(Instrument {
        id: text(value, "id")?,
        version: number(value, "version")?,
        title: text(value, "title")?,
        purpose: text(value, "purpose")?,
        minutes: number(value, "minutes")?,
        source: text(value, "source")?,
        result: parsed(value.get("result")?)?,
        audience: when(value.get("audience"))?,
        fields: list(value, "fields", field)?,
        sections: list(value, "sections", section)?,
        items: list(value, "items", item)?,
    })
}

fn field(value: &Value) -> Option<Field> {
    Some(Field {
        id: text(value, "id")?,
        title: text(value, "title")?,
        meaning: text(value, "meaning")?,
        low: text(value, "low")?,
        middle: text(value, "middle")?,
        high: text(value, "high")?,
        beside: text(value, "beside"),
    })
}

fn section(value: &Value) -> Option<Section> {
    Some(Section { id: text(value, "id")?, title: text(value, "title")?, intro: text(value, "intro") })
}

fn item(value: &Value) -> Option<Item> {
    Some(Item {
        id: text(value, "id")?,
        section: text(value, "section")?,
        text: text(value, "text")?,
        help: text(value, "help"),
        scale: scale(value.get("scale")?)?,
        feeds: list(value, "feeds", feed)?,
        when: when(value.get("when"))?,
    })
}

fn scale(value: &Value) -> Option<Scale> {
    if let Some(points) = value.get("points") {
        Some(Scale::Points { name: text(points, "name")?, labels: list(points, "labels", parsed)? })
    } else if let Some(choices) = value.get("choices") {
        all(choices, choice).map(Scale::Choices)
    } else {
        (value.as_str()? == "words").then_some(Scale::Words)
    }
}

fn choice(value: &Value) -> Option<Choice> {
    Some(Choice { id: text(value, "id")?, text: text(value, "text")?, score: number(value, "score") })
}

fn feed(value: &Value) -> Option<Feed> {
    let target = match value.get("measure") {
        Some(measure) => Target::Measure(parsed(measure)?),
        None => Target::Field(text(value, "field")?),
    };
    let reversed = value.get("reversed").is_some_and(|one| *one == Value::Bool(true));
    Some(Feed { target, weight: number(value, "weight")?, reversed })
}

fn when(value: Option<&Value>) -> Option<When> {
    let Some(value) = value else { return Some(When::default()) };
    Some(When {
        on: list(value, "on", parsed)?,
        not_on: list(value, "not_on", parsed)?,
        answers: list(value, "answers", condition)?,
    })
}

fn condition(value: &Value) -> Option<Condition> {
    Some(Condition { item: text(value, "item")?, is: list(value, "is", parsed)? })
}

fn text(of: &Value, key: &str) -> Option<String> {
    of.get(key)?.as_str().map(str::to_owned)
}

fn number<T: TryFrom<u64>>(of: &Value, key: &str) -> Option<T> {
    T::try_from(of.get(key)?.as_u64()?).ok()
}

/// What is written as a text.
fn parsed<T: FromStr>(value: &Value) -> Option<T> {
    value.as_str()?.parse().ok()
}

/// A list that may be left out.
fn list<T>(of: &Value, key: &str, read: fn(&Value) -> Option<T>) -> Option<Vec<T>> {
    of.get(key).map_or_else(|| Some(Vec::new()), |list| all(list, read))
}

fn all<T>(list: &Value, read: fn(&Value) -> Option<T>) -> Option<Vec<T>> {
    list.as_array()?.iter().map(read).collect()
}
