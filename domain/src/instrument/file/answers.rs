//! The answers an item takes: a scale by name, choices of its own, or words.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    read::Faults,
    texts::{self, LABEL, LINE},
};
use crate::{
    instrument::{Choice, FaultKind, MAX_POINTS, Scale, check, value},
    tree::{Place, Table, nearest},
};

const SCALE_KEYS: &[&str] = &["labels"];
const CHOICE_KEYS: &[&str] = &["id", "text", "score"];

/// The labels of each scale, by name; empty where they could not be read.
pub(super) type Scales = BTreeMap<String, Vec<String>>;

pub(super) fn scales(root: &Table<'_>, faults: &mut Faults) -> Scales {
    let entries = root.find("scales").map(|scales| scales.entries(faults)).unwrap_or_default();
    entries
        .into_iter()
        .map(|(name, place)| {
            let place = if check::is_id(name) { place.named(format!("scale `{name}`")) } else { place };
            if !check::is_id(name) {
                faults.add(&place, FaultKind::BadId(check::shown(name)));
            }
            let table = place.table(SCALE_KEYS, faults);
            let labels = table.required("labels", faults).map(|labels| read_labels(labels, faults));
            (name.to_owned(), labels.unwrap_or_default())
        })
        .collect()
}

fn read_labels(place: &Place<'_>, faults: &mut Faults) -> Vec<String> {
    let labels = place.list(faults);
    if place.is_list() && !(2..=MAX_POINTS).contains(&labels.len()) {
        faults.add(place, FaultKind::LabelCount(labels.len()));
        return Vec::new();
    }
    labels.iter().map(|label| texts::read(label, LABEL, faults)).collect()
}

/// The scale of an item. Where it can't be read one without points, which the checks that follow pass over.
pub(super) fn scale(item: &Table<'_>, scales: &Scales, feeds: bool, faults: &mut Faults) -> Scale {
    let unread = Scale::Points { name: String::new(), labels: Vec::new() };
    let words = item.find("words").and_then(|words| words.flag(faults)).unwrap_or(false);
    match (item.find("scale"), item.find("choices"), words) {
        (Some(place), None, false) => {
            let Some(name) = place.text(faults) else {
                return unread;
            };
            let Some(labels) = scales.get(name) else {
                let meant = nearest(name, scales.keys().map(String::as_str)).map(str::to_owned);
                faults.add(place, FaultKind::UnknownScale { name: check::shown(name), meant });
                return unread;
            };
            Scale::Points { name: name.to_owned(), labels: labels.clone() }
        }
        (None, Some(place), false) => Scale::Choices(choices(place, feeds, faults)),
        (None, None, true) => Scale::Words,
        _ => {
            faults.add(&item.at, FaultKind::OneKindOfAnswer);
            unread
        }
    }
}

fn choices(place: &Place<'_>, feeds: bool, faults: &mut Faults) -> Vec<Choice> {
    let places = place.list(faults);
    if place.is_list() && !(2..=MAX_POINTS).contains(&places.len()) {
        faults.add(place, FaultKind::ChoiceCount(places.len()));
    }
    let mut seen = BTreeSet::new();
    let read = places.iter().take(MAX_POINTS).filter_map(|place| {
        let table = place.table(CHOICE_KEYS, faults);
        let text = texts::text(&table, "text", LINE, faults);
        let score = table.find("score").map(|score| score.whole(0, 100, faults));
        let id = table.required("id", faults)?;
        let (at, id) = (id, id.text(faults)?);
        if !value::is_choice_id(id) {
            faults.add(at, FaultKind::BadChoiceId(check::shown(id)));
        }
        if !seen.insert(id) {
            faults.add(at, FaultKind::DuplicateId(check::shown(id)));
        }
        match (score, feeds) {
            (None, true) => faults.add(place, FaultKind::ChoiceWithoutScore(check::shown(id))),
            (Some(_), false) => faults.add(place, FaultKind::ScoreWithoutFeed(check::shown(id))),
            _ => {}
        }
        Some(Choice { id: id.to_owned(), text, score: score.flatten() })
    });
    read.collect()
}
