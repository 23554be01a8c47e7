//! The ways through a questionnaire: never empty, as short as promised, with branches that open and close.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    instrument::{Answers, Instrument, Item, Scale, Target, Value},
    timeline::Track,
};

use crate::shipped;

/// About how long an answer takes, in seconds: on a scale, from a list that has to be read, in one's own words.
const POINT: usize = 8;
const CHOICE: usize = 12;
const WORDS: usize = 60;

/// Every track, and none.
pub fn tracks() -> impl Iterator<Item = Option<Track>> {
    [None].into_iter().chain(Track::ALL.iter().copied().map(Some))
}

/// One way through a questionnaire.
pub struct Path {
    pub track: Option<Track>,
    /// The answers that open branches.
    pub answers: Answers,
    /// What is asked, in order.
    pub items: Vec<&'static Item>,
}

impl Path {
    pub fn feeding(&self, target: &Target) -> Vec<&'static Item> {
        let feeds = |item: &&Item| item.feeds.iter().any(|feed| feed.target == *target);
        self.items.iter().copied().filter(feeds).collect()
    }

    pub fn targets(&self) -> BTreeSet<&'static Target> {
        self.items.iter().flat_map(|item| &item.feeds).map(|feed| &feed.target).collect()
    }
}

/// Every way through: each track, with every set of branches open that answers can open.
pub fn paths(instrument: &'static Instrument) -> Vec<Path> {
    let mut ways = vec![Answers::new()];
    for item in &instrument.items {
        // Answers that open the same branches lead the same way: one of them stands for all.
        let mut opening: BTreeMap<Vec<&str>, Value> = BTreeMap::new();
        for value in item.scale.values() {
            opening.entry(opened_by(instrument, item, &value)).or_insert(value);
        }
        opening.remove([].as_slice());
        let with = |way: &Answers, value: &Value| {
            let mut way = way.clone();
            way.insert(item.id.clone(), value.clone());
            way
        };
        let more: Vec<_> = ways.iter().flat_map(|way| opening.values().map(|value| with(way, value))).collect();
        ways.extend(more);
    }
    tracks()
        .flat_map(|track| ways.iter().map(move |answers| (track, answers.clone())))
        .map(|(track, answers)| Path { track, items: instrument.path(track, &answers), answers })
        .collect()
}

/// The items that wait for this answer.
fn opened_by<'a>(instrument: &'a Instrument, gate: &Item, value: &Value) -> Vec<&'a str> {
    let waits = |item: &&Item| {
        item.when.answers.iter().any(|condition| condition.item == gate.id && condition.is.contains(value))
    };
    instrument.items.iter().filter(waits).map(|item| item.id.as_str()).collect()
}

#[test]
fn no_path_is_longer_than_promised_and_the_promise_is_not_padded() {
    for instrument in shipped() {
        let seconds = |path: &Path| -> usize {
            let each = path.items.iter().map(|item| match item.scale {
                Scale::Points { .. } => POINT,
                Scale::Choices(_) => CHOICE,
                Scale::Words => WORDS,
            });
            each.sum()
        };
        let longest = paths(instrument).iter().map(seconds).max().unwrap();
        let promised = usize::from(instrument.minutes) * 60;
        let id = &instrument.id;
        assert!(longest <= promised, "{id} takes up to {longest} seconds, and promises {promised}");
        assert!(longest * 2 >= promised, "{id} takes {longest} seconds at the most, and promises {promised}");
    }
}

#[test]
fn everyone_who_takes_one_is_asked_something() {
    for instrument in shipped() {
        for track in tracks() {
            assert!(!instrument.path(track, &Answers::new()).is_empty(), "{}: nothing for {track:?}", instrument.id);
        }
    }
}

#[test]
fn each_branch_opens_and_closes() {
    for instrument in shipped() {
        let all = paths(instrument);
        for item in &instrument.items {
            let asks = |items: &[&Item]| items.iter().any(|other| other.id == item.id);
            // An item that nobody can ever be asked is a fault of the file.
            let open = all.iter().find(|path| asks(&path.items)).unwrap();
            for condition in &item.when.answers {
                let closes = |value: &Value| {
                    let mut answers = open.answers.clone();
                    answers.insert(condition.item.clone(), value.clone());
                    !asks(&instrument.path(open.track, &answers))
                };
                let gate = instrument.item(&condition.item).unwrap();
                assert!(
                    gate.scale.values().iter().any(closes),
                    "{}: `{}` is asked whatever the answer to `{}`",
                    instrument.id,
                    item.id,
                    gate.id
                );
            }
        }
    }
}
