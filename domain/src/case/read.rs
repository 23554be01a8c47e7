//! From a tree to a case, noting every fault on the way.

use super::{Case, CaseError, Response};
use crate::{
    assess::Person,
    goals::{Goals, Pull},
    instrument::{Answers, Catalogue, Instrument, Value, ValueFault},
    month::Month,
    state::{Measure, State},
    timeline::{self, FaultKind, MAX_STINTS, Stint},
    tree::{Node, Place, Table, Told},
};
use std::str::FromStr;

const CASE_KEYS: &[&str] = &["title", "expect", "as_of", "offer", "constraints", "stint", "pull", "state", "response"];
const STINT_KEYS: &[&str] = &["track", "title", "organisation", "from", "to", "reports", "hands_on", "entry"];
const RESPONSE_KEYS: &[&str] = &["instrument", "version", "answers"];

type Faults = crate::tree::Faults<String>;

pub(super) fn case(root: &Node, catalogue: &Catalogue) -> Result<Case, Vec<CaseError>> {
    let mut faults = Faults::default();
    let table = Place::root(root).table(CASE_KEYS, &mut faults);
    let as_of = table.required("as_of", &mut faults).and_then(|month| month.parsed::<Month, _>(&mut faults));
    let stints = stints(&table, as_of, &mut faults);
    let goals = goals(&table, &mut faults);
    let state = state(&table, &mut faults);
    let responses = responses(&table, catalogue, &mut faults);
    match as_of {
        Some(as_of) if faults.is_empty() => Ok(Case { given: Person { as_of, stints, goals, state }, responses }),
        _ => Err(faults.in_order().into_iter().map(CaseError::from).collect()),
    }
}

impl From<Told<String>> for CaseError {
    fn from(Told { line, path, message }: Told<String>) -> Self {
        Self { line, path, message }
    }
}

fn stints(table: &Table<'_>, as_of: Option<Month>, faults: &mut Faults) -> Vec<Stint> {
    let Some(list) = table.find("stint") else {
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
            let inner = place.table(STINT_KEYS, faults);
            faults.add(inner.find(key).unwrap_or(place), fault.kind.to_string());
        }
    }
    stints
}

fn stint(place: &Place<'_>, faults: &mut Faults) -> Option<Stint> {
    let table = place.table(STINT_KEYS, faults);
    let track = table.required("track", faults).and_then(|one| one.parsed(faults));
    let from = table.required("from", faults).and_then(|one| one.parsed(faults));
    let to = table.find("to").map(|one| one.parsed(faults));
    let stint = Stint {
        track: track?,
        title: table.find("title").and_then(|one| one.text(faults)).map(str::to_owned),
        organisation: table.find("organisation").and_then(|one| one.text(faults)).map(str::to_owned),
        from: from?,
        // An end that can't be read is a fault already; the stint itself can still be looked at.
        to: to.flatten(),
        reports: table.find("reports").and_then(|one| one.whole(0, i64::from(u16::MAX), faults)),
        hands_on: table.find("hands_on").and_then(|one| one.whole(0, 100, faults)),
        entry: table.find("entry").and_then(|one| one.parsed(faults)),
    };
    Some(stint)
}

fn goals(table: &Table<'_>, faults: &mut Faults) -> Goals {
    let mut goals = Goals { offer: table.find("offer").and_then(|one| one.parsed(faults)), ..Goals::default() };
    if let Some(list) = table.find("constraints") {
        goals.constraints = list.list(faults).iter().filter_map(|one| one.parsed(faults)).collect();
    }
    for (key, place) in table.find("pull").map(|pulls| pulls.entries(faults)).unwrap_or_default() {
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

fn state(table: &Table<'_>, faults: &mut Faults) -> State {
    let mut state = State::default();
    for (key, place) in table.find("state").map(|state| state.entries(faults)).unwrap_or_default() {
        match Measure::from_str(key) {
            Err(unknown) => faults.add(&place, unknown.to_string()),
            Ok(measure) => {
                let Some(score) = place.number(faults) else {
                    continue;
                };
                if state.set(measure, score).is_err() {
                    faults.add(&place, format!("{measure} is {score}; a score is a number from 0 to 100"));
                }
            }
        }
    }
    state
}

fn responses(table: &Table<'_>, catalogue: &Catalogue, faults: &mut Faults) -> Vec<Response> {
    let list = table.find("response").map(|list| list.list(faults)).unwrap_or_default();
    list.iter().filter_map(|place| response(place, catalogue, faults)).collect()
}

fn response(place: &Place<'_>, catalogue: &Catalogue, faults: &mut Faults) -> Option<Response> {
    let table = place.table(RESPONSE_KEYS, faults);
    let id = table.required("instrument", faults);
    let version = table.required("version", faults);
    let answers = table.required("answers", faults);
    let (id_place, version_place) = (id?, version?);
    let id = id_place.text(faults)?;
    let version: u16 = version_place.whole(0, i64::from(u16::MAX), faults)?;
    if catalogue.latest(id).is_none() {
        faults.add(id_place, format!("there is no instrument \"{id}\""));
        return None;
    }
    let Some(instrument) = catalogue.find(id, version) else {
        faults.add(version_place, format!("there is no version {version} of the instrument \"{id}\""));
        return None;
    };
    let mut kept = Answers::new();
    for (item, answer) in answers?.entries(faults) {
        let Some(value) = answer.written::<Value, _>(faults) else {
            continue;
        };
        match instrument.check_value(item, &value) {
            Ok(()) => drop(kept.insert(item.to_owned(), value)),
            Err(fault @ ValueFault::NoSuchItem(_)) => {
                faults.add(&answer, format!("{fault}{}", elsewhere(item, instrument, catalogue)));
            }
            Err(fault) => faults.add(&answer, fault.to_string()),
        }
    }
    Some(Response { instrument, answers: kept })
}

/// Where an item that this version doesn't have is found, if any version has it.
fn elsewhere(item: &str, instrument: &Instrument, catalogue: &Catalogue) -> String {
    let (id, here) = (&instrument.id, instrument.version);
    let with: Vec<u16> =
        catalogue.all().iter().filter(|one| one.id == *id && one.item(item).is_some()).map(|one| one.version).collect();
    let before = with.iter().filter(|version| **version < here).max();
    let after = with.iter().filter(|version| **version > here).min();
    match (before, after) {
        (Some(last), _) => format!(" in version {here} of \"{id}\"; version {last} was the last to ask it"),
        (None, Some(first)) => format!(" in version {here} of \"{id}\"; version {first} is the first to ask it"),
        (None, None) => String::new(),
    }
}
