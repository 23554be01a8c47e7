//! From a tree to a case, noting every fault on the way.

use super::{
    Case, CaseError, Response,
    tree::{Node, Tree},
};
use crate::{
    assess::Person,
    goals::{Goals, Pull},
    instrument::{self, Answers, Catalogue},
    month::Month,
    state::{Measure, State},
    timeline::{self, FaultKind, MAX_STINTS, Stint},
};
use std::str::FromStr;

const CASE_KEYS: &[&str] = &["title", "expect", "as_of", "offer", "constraints", "stint", "pull", "state", "response"];
const STINT_KEYS: &[&str] = &["track", "title", "organisation", "from", "to", "reports", "hands_on", "entry"];
const RESPONSE_KEYS: &[&str] = &["instrument", "version", "answers"];

pub(super) fn case(root: &Node) -> Result<Case, Vec<CaseError>> {
    let mut faults = Faults(Vec::new());
    let at = Place { node: root, path: String::new() };
    let table = at.table(&mut faults);
    known_keys(&table, CASE_KEYS, &mut faults);
    let as_of = required(&at, &table, "as_of", &mut faults).and_then(|month| month.parsed::<Month>(&mut faults));
    let stints = stints(&table, as_of, &mut faults);
    let goals = goals(&table, &mut faults);
    let state = state(&table, &mut faults);
    let responses = responses(&table, &mut faults);
    match as_of {
        Some(as_of) if faults.0.is_empty() => Ok(Case { given: Person { as_of, stints, goals, state }, responses }),
        _ => {
            // Stable: faults of one line, or without one, stay as found.
            faults.0.sort_by_key(|fault| fault.line);
            Err(faults.0)
        }
    }
}

fn stints(table: &[(&str, Place<'_>)], as_of: Option<Month>, faults: &mut Faults) -> Vec<Stint> {
    let Some(list) = find(table, "stint") else {
        return Vec::new();
    };
    let places = list.list(faults);
    if let Some(first) = places.get(MAX_STINTS) {
        faults.add(first, format!("a timeline holds up to {MAX_STINTS} stints; there are {}", places.len()));
        return Vec::new();
    }
    let read: Vec<(usize, Stint)> =
        places.iter().enumerate().filter_map(|(index, place)| Some((index, stint(place, faults)?))).collect();
    let stints: Vec<Stint> = read.iter().map(|(_, stint)| stint.clone()).collect();
    for fault in timeline::check(&stints, as_of.unwrap_or(Month::LAST)) {
        let key = match fault.kind {
            FaultKind::EndBeforeStart | FaultKind::EndInFuture => "to",
            FaultKind::StartInFuture => "from",
            FaultKind::HandsOnOutOfRange => "hands_on",
            FaultKind::TooMany => "",
        };
        let place = read.get(fault.stint).and_then(|(index, _)| places.get(*index));
        if let Some(place) = place {
            let inner = place.table(faults);
            faults.add(find(&inner, key).unwrap_or(place), fault.kind.to_string());
        }
    }
    stints
}

fn stint(place: &Place<'_>, faults: &mut Faults) -> Option<Stint> {
    let table = place.table(faults);
    known_keys(&table, STINT_KEYS, faults);
    let track = required(place, &table, "track", faults).and_then(|one| one.parsed(faults));
    let from = required(place, &table, "from", faults).and_then(|one| one.parsed(faults));
    let to = find(&table, "to").map(|one| one.parsed(faults));
    let stint = Stint {
        track: track?,
        title: find(&table, "title").and_then(|one| one.text(faults)).map(str::to_owned),
        organisation: find(&table, "organisation").and_then(|one| one.text(faults)).map(str::to_owned),
        from: from?,
        // An end that can't be read is a fault already; the stint itself can still be looked at.
        to: to.flatten(),
        reports: find(&table, "reports").and_then(|one| one.whole(0, i64::from(u16::MAX), faults)),
        hands_on: find(&table, "hands_on").and_then(|one| one.whole(0, 100, faults)),
        entry: find(&table, "entry").and_then(|one| one.parsed(faults)),
    };
    Some(stint)
}

fn goals(table: &[(&str, Place<'_>)], faults: &mut Faults) -> Goals {
    let mut goals = Goals { offer: find(table, "offer").and_then(|one| one.parsed(faults)), ..Goals::default() };
    if let Some(list) = find(table, "constraints") {
        goals.constraints = list.list(faults).iter().filter_map(|one| one.parsed(faults)).collect();
    }
    for (key, place) in find(table, "pull").map(|pulls| pulls.table(faults)).unwrap_or_default() {
        match Pull::from_str(key) {
            Err(unknown) => faults.add(&place, unknown.to_string()),
            Ok(pull) => {
                if let Some(strength) = place.whole(-2, 2, faults) {
                    // In range: just read as such.
                    let _ = goals.pulls.set(pull, strength);
                }
            }
        }
    }
    goals
}

fn state(table: &[(&str, Place<'_>)], faults: &mut Faults) -> State {
    let mut state = State::default();
    for (key, place) in find(table, "state").map(|state| state.table(faults)).unwrap_or_default() {
        match Measure::from_str(key) {
            Err(unknown) => faults.add(&place, unknown.to_string()),
            Ok(measure) => {
                let Some(score) = place.number(faults) else {
                    continue;
                };
                if let Err(out) = state.set(measure, score) {
                    faults.add(&place, out.to_string());
                }
            }
        }
    }
    state
}

fn responses(table: &[(&str, Place<'_>)], faults: &mut Faults) -> Vec<Response> {
    let list = find(table, "response").map(|list| list.list(faults)).unwrap_or_default();
    list.iter().filter_map(|place| response(place, faults)).collect()
}

fn response(place: &Place<'_>, faults: &mut Faults) -> Option<Response> {
    let table = place.table(faults);
    known_keys(&table, RESPONSE_KEYS, faults);
    let id = required(place, &table, "instrument", faults);
    let version = required(place, &table, "version", faults);
    let answers = required(place, &table, "answers", faults);
    let (id_place, version_place) = (id?, version?);
    let id = id_place.text(faults)?;
    let version: u16 = version_place.whole(0, i64::from(u16::MAX), faults)?;
    let catalogue = Catalogue::shipped();
    if catalogue.latest(id).is_none() {
        faults.add(id_place, format!("there is no instrument \"{id}\""));
        return None;
    }
    let Some(instrument) = catalogue.find(id, version) else {
        faults.add(version_place, format!("there is no version {version} of the instrument \"{id}\""));
        return None;
    };
    let mut kept = Answers::new();
    for (item, answer) in answers?.table(faults) {
        let Some(value) = answer.answer(faults) else {
            continue;
        };
        match instrument.check_value(item, &value) {
            Ok(()) => drop(kept.insert(item.to_owned(), value)),
            Err(fault) => faults.add(&answer, fault.to_string()),
        }
    }
    Some(Response { instrument, answers: kept })
}

/// What is wrong so far.
struct Faults(Vec<CaseError>);

impl Faults {
    fn add(&mut self, place: &Place<'_>, message: String) {
        let fault = CaseError { line: place.node.line, path: place.path.clone(), message };
        // A place may be looked at twice; it is reported once.
        if !self.0.contains(&fault) {
            self.0.push(fault);
        }
    }
}

/// A node and the keys that lead to it.
struct Place<'a> {
    node: &'a Node,
    path: String,
}

fn find<'t, 'a>(table: &'t [(&str, Place<'a>)], key: &str) -> Option<&'t Place<'a>> {
    table.iter().find(|(own, _)| *own == key).map(|(_, place)| place)
}

fn required<'t, 'a>(
    at: &Place<'_>,
    table: &'t [(&str, Place<'a>)],
    key: &str,
    faults: &mut Faults,
) -> Option<&'t Place<'a>> {
    let found = find(table, key);
    if found.is_none() {
        faults.add(at, format!("`{key}` is missing"));
    }
    found
}

fn known_keys(table: &[(&str, Place<'_>)], known: &[&str], faults: &mut Faults) {
    for (key, place) in table.iter().filter(|(key, _)| !known.contains(key)) {
        faults.add(place, format!("unknown key `{key}`; the keys here are {}", known.join(", ")));
    }
}

impl<'a> Place<'a> {
    fn table(&self, faults: &mut Faults) -> Vec<(&'a str, Place<'a>)> {
        let Tree::Table(entries) = &self.node.value else {
            faults.add(self, "this must be a table of keys and values".to_owned());
            return Vec::new();
        };
        let dot = if self.path.is_empty() { "" } else { "." };
        entries
            .iter()
            .filter(|(_, node)| !matches!(node.value, Tree::Nothing))
            .map(|(key, node)| (key.as_str(), Place { node, path: format!("{}{dot}{key}", self.path) }))
            .collect()
    }

    fn list(&self, faults: &mut Faults) -> Vec<Place<'a>> {
        let Tree::List(entries) = &self.node.value else {
            faults.add(self, "this must be a list".to_owned());
            return Vec::new();
        };
        let place = |(index, node)| Place { node, path: format!("{}[{index}]", self.path) };
        entries.iter().enumerate().map(place).collect()
    }

    fn text(&self, faults: &mut Faults) -> Option<&'a str> {
        if let Tree::Text(text) = &self.node.value {
            return Some(text);
        }
        faults.add(self, "this must be text in quotes".to_owned());
        None
    }

    fn parsed<T: FromStr<Err: ToString>>(&self, faults: &mut Faults) -> Option<T> {
        let text = self.text(faults)?;
        text.parse().map_err(|error: T::Err| faults.add(self, error.to_string())).ok()
    }

    fn number(&self, faults: &mut Faults) -> Option<f64> {
        match self.node.value {
            Tree::Number(number) => Some(number),
            #[expect(clippy::cast_precision_loss, reason = "scores are small, and larger ones are refused")]
            Tree::Whole(number) => Some(number as f64),
            _ => {
                faults.add(self, "this must be a number".to_owned());
                None
            }
        }
    }

    fn whole<T: TryFrom<i64>>(&self, least: i64, most: i64, faults: &mut Faults) -> Option<T> {
        if let Tree::Whole(number) = self.node.value
            && (least..=most).contains(&number)
        {
            return T::try_from(number).ok();
        }
        faults.add(self, format!("this must be a whole number from {least} to {most}"));
        None
    }

    /// An answer: its written form, or a point as a number.
    fn answer(&self, faults: &mut Faults) -> Option<instrument::Value> {
        let written = match &self.node.value {
            Tree::Text(text) => text.clone(),
            Tree::Whole(point) => point.to_string(),
            _ => {
                faults.add(self, "an answer is a point on the scale or the id of a choice".to_owned());
                return None;
            }
        };
        written.parse().map_err(|error: instrument::ValueFault| faults.add(self, error.to_string())).ok()
    }
}
