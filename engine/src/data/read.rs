//! Reads the file of data by hand: what serde makes for the same types would weigh a tenth of all that a browser loads.
//!
//! The file comes with the program, from the same build: where anything isn't as it should be, nothing of it is taken. So that is noted,
//! and reading goes on with what comes nearest; giving up at each place by itself would weigh 3 KB.

use std::{cell::Cell, str::FromStr};

use domain::instrument::{Choice, Condition, Feed, Field, Instrument, Item, Scale, Section, Target, When};
use serde_json::Value;

use crate::text::{Pattern, Pick, Piece, Texts};

/// Texts and questionnaires; nothing where it isn't what [`super::make()`] makes.
pub(super) fn all(root: &Value) -> Option<(Texts, Vec<Instrument>)> {
    let reader = Reader { sound: Cell::new(true) };
    let (texts, versions) = (reader.texts(root), reader.list(root, "versions", Reader::instrument));
    (reader.sound.get() && root.get("versions").is_some()).then_some((texts, versions))
}

struct Reader {
    /// Whether all was as it should be so far.
    sound: Cell<bool>,
}

impl Reader {
    fn texts(&self, root: &Value) -> Texts {
        let mut texts = Vec::new();
        // A map goes through its keys in their order.
        for (key, pieces) in self.needed(root.get("texts").and_then(Value::as_object)).into_iter().flatten() {
            texts.push((key.clone(), self.pattern(pieces)));
        }
        Texts(texts)
    }

    fn pattern(&self, pieces: &Value) -> Pattern {
        self.each(pieces, Self::piece)
    }

    fn piece(&self, value: &Value) -> Piece {
        if let Some(words) = value.as_str() {
            return Piece::Text(words.to_owned());
        }
        let name = self.text(value, "v");
        let Some(cases) = value.get("c") else { return Piece::Value { name } };
        let case = |reader: &Self, one: &Value| (reader.words(one.get(0)), reader.at(one, 1));
        Piece::Pick(Pick { value: name, cases: self.each(cases, case), other: self.list(value, "o", Self::piece) })
    }

    fn at(&self, of: &Value, place: usize) -> Pattern {
        self.needed(of.get(place)).map(|pieces| self.pattern(pieces)).unwrap_or_default()
    }

    fn instrument(&self, value: &Value) -> Instrument {
        Instrument {
            id: self.text(value, "id"),
            version: self.number(value, "version"),
            title: self.text(value, "title"),
            purpose: self.text(value, "purpose"),
            minutes: self.number(value, "minutes"),
            source: self.text(value, "source"),
            result: self.parsed(value.get("result")).unwrap_or_default(),
            audience: self.when(value, "audience"),
            fields: self.list(value, "fields", Self::field),
            sections: self.list(value, "sections", Self::section),
            items: self.list(value, "items", Self::item),
        }
    }

    fn field(&self, value: &Value) -> Field {
        Field {
            id: self.text(value, "id"),
            title: self.text(value, "title"),
            meaning: self.text(value, "meaning"),
            low: self.text(value, "low"),
            middle: self.text(value, "middle"),
            high: self.text(value, "high"),
            beside: self.given(value, "beside"),
        }
    }

    fn section(&self, value: &Value) -> Section {
        Section { id: self.text(value, "id"), title: self.text(value, "title"), intro: self.given(value, "intro") }
    }

    fn item(&self, value: &Value) -> Item {
        Item {
            id: self.text(value, "id"),
            section: self.text(value, "section"),
            text: self.text(value, "text"),
            help: self.given(value, "help"),
            scale: self.scale(value),
            feeds: self.list(value, "feeds", Self::feed),
            when: self.when(value, "when"),
        }
    }

    fn scale(&self, item: &Value) -> Scale {
        let Some(scale) = self.needed(item.get("scale")) else { return Scale::Words };
        if let Some(points) = scale.get("points") {
            return Scale::Points { name: self.text(points, "name"), labels: self.list(points, "labels", Self::label) };
        }
        if let Some(choices) = scale.get("choices") {
            return Scale::Choices(self.each(choices, Self::choice));
        }
        self.needed(scale.as_str().filter(|one| *one == "words"));
        Scale::Words
    }

    fn label(&self, value: &Value) -> String {
        self.words(Some(value))
    }

    fn choice(&self, value: &Value) -> Choice {
        let score = value.get("score").map(|_| self.number(value, "score"));
        Choice { id: self.text(value, "id"), text: self.text(value, "text"), score }
    }

    fn feed(&self, value: &Value) -> Feed {
        let measure = value.get("measure").and_then(|measure| self.parsed(Some(measure)));
        let target = measure.map_or_else(|| Target::Field(self.text(value, "field")), Target::Measure);
        let reversed = value.get("reversed").is_some_and(|one| *one == Value::Bool(true));
        Feed { target, weight: self.number(value, "weight"), reversed }
    }

    fn when(&self, of: &Value, key: &str) -> When {
        let Some(value) = of.get(key) else { return When::default() };
        When {
            on: self.ids(value, "on"),
            not_on: self.ids(value, "not_on"),
            answers: self.list(value, "answers", Self::condition),
        }
    }

    fn condition(&self, value: &Value) -> Condition {
        Condition { item: self.text(value, "item"), is: self.ids(value, "is") }
    }

    fn needed<T>(&self, found: Option<T>) -> Option<T> {
        if found.is_none() {
            self.sound.set(false);
        }
        found
    }

    fn text(&self, of: &Value, key: &str) -> String {
        self.words(of.get(key))
    }

    fn words(&self, value: Option<&Value>) -> String {
        self.needed(value.and_then(Value::as_str)).unwrap_or_default().to_owned()
    }

    /// A text that may be left out.
    fn given(&self, of: &Value, key: &str) -> Option<String> {
        of.get(key).map(|value| self.words(Some(value)))
    }

    fn number<T: TryFrom<u64> + Default>(&self, of: &Value, key: &str) -> T {
        let number = of.get(key).and_then(Value::as_u64).and_then(|number| T::try_from(number).ok());
        self.needed(number).unwrap_or_default()
    }

    /// What is written as a text.
    fn parsed<T: FromStr>(&self, value: Option<&Value>) -> Option<T> {
        self.needed(value.and_then(Value::as_str).and_then(|text| text.parse().ok()))
    }

    fn ids<T: FromStr>(&self, of: &Value, key: &str) -> Vec<T> {
        let mut ids = Vec::new();
        for one in of.get(key).and_then(|list| self.needed(list.as_array())).into_iter().flatten() {
            ids.extend(self.parsed::<T>(Some(one)));
        }
        ids
    }

    /// A list that may be left out.
    fn list<T>(&self, of: &Value, key: &str, read: impl Fn(&Self, &Value) -> T) -> Vec<T> {
        of.get(key).map(|list| self.each(list, read)).unwrap_or_default()
    }

    fn each<T>(&self, list: &Value, read: impl Fn(&Self, &Value) -> T) -> Vec<T> {
        let mut all = Vec::new();
        for one in self.needed(list.as_array()).into_iter().flatten() {
            all.push(read(self, one));
        }
        all
    }
}
