//! Weights: percentages that make a whole for every measure and field on every path.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{Answers, FaultKind, Item, Target, Value, path};
use crate::timeline::Track;

/// The most combinations of branching answers that are looked at for one measure or field.
const MAX_COMBINATIONS: usize = 4096;

/// The faults of one item's own weights.
pub(super) fn own(item: &Item, fault: &mut impl FnMut(FaultKind)) {
    let mut seen = BTreeSet::new();
    for feed in &item.feeds {
        let (target, weight) = (&feed.target, feed.weight);
        if !(1..=100).contains(&weight) {
            fault(FaultKind::WeightRange { target: target.clone(), weight });
        }
        if !seen.insert(target) {
            fault(FaultKind::DuplicateFeed(target.clone()));
        }
    }
}

/// Every measure or field whose weights don't add up to 100 on some path that asks for it at all: one fault each.
pub(super) fn sums(items: &[Item], mut fault: impl FnMut(FaultKind)) {
    let targets: BTreeSet<&Target> = items.iter().flat_map(|item| &item.feeds).map(|feed| &feed.target).collect();
    for target in targets {
        if let Some(kind) = sum(items, target) {
            fault(kind);
        }
    }
}

fn sum(items: &[Item], target: &Target) -> Option<FaultKind> {
    let Some(combinations) = combinations(items, target) else {
        return Some(FaultKind::TooManyBranches(target.clone()));
    };
    for track in [None].into_iter().chain(Track::ALL.iter().copied().map(Some)) {
        for answers in &combinations {
            let asked: Vec<(&str, u8)> = path(items, track, answers)
                .into_iter()
                .flat_map(|item| item.feeds.iter().map(move |feed| (item, feed)))
                .filter(|(_, feed)| feed.target == *target)
                .map(|(item, feed)| (item.id.as_str(), feed.weight))
                .collect();
            let sum = asked.iter().map(|(_, weight)| u32::from(*weight)).sum();
            if !asked.is_empty() && sum != 100 {
                let items: Vec<&str> = asked.iter().map(|(id, _)| *id).collect();
                return Some(FaultKind::WeightSum {
                    who: who(track, answers),
                    target: target.clone(),
                    sum,
                    items: items.join(", "),
                });
            }
        }
    }
    None
}

fn who(track: Option<Track>, answers: &Answers) -> String {
    let mut words = match track {
        Some(track) => format!("on the track `{}`", track.id()),
        None => "with no track known".to_owned(),
    };
    for (item, value) in answers {
        words += &format!(", with `{item}` answered `{value}`");
    }
    words
}

/// Every combination of answers that can open or close a branch before this target's items, “not answered” (which
/// stands for all answers that open nothing) among them. None if they are too many.
fn combinations(items: &[Item], target: &Target) -> Option<Vec<Answers>> {
    let mut waiting: Vec<&Item> =
        items.iter().filter(|item| item.feeds.iter().any(|feed| feed.target == *target)).collect();
    let mut gates: BTreeMap<&str, BTreeSet<&Value>> = BTreeMap::new();
    while let Some(item) = waiting.pop() {
        for condition in &item.when.answers {
            if !gates.contains_key(condition.item.as_str()) {
                waiting.extend(items.iter().filter(|other| other.id == condition.item));
            }
            gates.entry(&condition.item).or_default().extend(&condition.is);
        }
    }
    let mut combinations = vec![Answers::new()];
    for (gate, values) in gates {
        if combinations.len() * (values.len() + 1) > MAX_COMBINATIONS {
            return None;
        }
        let mut more = Vec::new();
        for answers in &combinations {
            for value in &values {
                let mut answers = answers.clone();
                answers.insert(gate.to_owned(), (*value).clone());
                more.push(answers);
            }
        }
        combinations.append(&mut more);
    }
    Some(combinations)
}
