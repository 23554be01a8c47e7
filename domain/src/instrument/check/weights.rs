//! Weights: percentages that make a whole for every measure and field on every path, and items that ask both ways round.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{FaultKind, Item, Target},
    reach::{Needs, Way, values},
};

/// The most combinations of branching answers that are looked at for one target on one track. [ours]
const MAX_COMBINATIONS: usize = 1024;

/// The faults of one item's own feeds.
pub(super) fn own(item: &Item, fault: &mut impl FnMut(FaultKind)) {
    let mut seen = BTreeSet::new();
    for feed in &item.feeds {
        if !seen.insert(&feed.target) {
            fault(FaultKind::DuplicateFeed(feed.target.clone()));
        }
    }
}

/// An item that feeds the target looked at.
struct Feeder<'a> {
    position: usize,
    weight: u8,
    reversed: bool,
    needs: &'a Needs,
}

/// Every target whose weights don't add up to 100 on some path that asks for it at all, and every one that several items
/// of a path feed in the same direction; each is told once, at the first of its items.
pub(super) fn sums(items: &[Item], ways: &[Way], fault: &mut impl FnMut(usize, FaultKind)) {
    let targets: BTreeSet<&Target> = items.iter().flat_map(|item| &item.feeds).map(|feed| &feed.target).collect();
    for target in targets {
        let (mut sum, mut direction) = (None, None);
        for way in ways {
            let feeders = feeders(items, way, target);
            let Some(first) = feeders.first().map(|feeder| feeder.position) else {
                continue;
            };
            let Some(gates) = gates(items, &feeders) else {
                fault(first, FaultKind::TooManyBranches(target.clone()));
                (sum, direction) = (None, None);
                break;
            };
            each_combination(&gates, |given| {
                let asked: Vec<&Feeder<'_>> = feeders
                    .iter()
                    .filter(|feeder| feeder.needs.iter().all(|(gate, open)| given[gate] & open != 0))
                    .collect();
                let added: u32 = asked.iter().map(|feeder| u32::from(feeder.weight)).sum();
                if sum.is_none() && !asked.is_empty() && added != 100 {
                    let (who, items) = (who(items, way, given), list(items, &asked));
                    let kind = FaultKind::WeightSum { who, target: target.clone(), sum: added, items };
                    sum = Some((asked[0].position, kind));
                }
                if direction.is_none() && asked.len() > 1 && !asked.iter().any(|feeder| feeder.reversed) {
                    let (who, items) = (who(items, way, given), list(items, &asked));
                    direction =
                        Some((asked[0].position, FaultKind::NoneReversed { who, target: target.clone(), items }));
                }
            });
        }
        for (position, kind) in [sum, direction].into_iter().flatten() {
            fault(position, kind);
        }
    }
}

fn feeders<'a>(items: &[Item], way: &'a Way, target: &Target) -> Vec<Feeder<'a>> {
    let feeding = items.iter().enumerate().filter_map(|(position, item)| {
        let feed = item.feeds.iter().find(|feed| feed.target == *target)?;
        let needs = way.needs[position].as_ref()?;
        Some(Feeder { position, weight: feed.weight, reversed: feed.reversed, needs })
    });
    feeding.collect()
}

/// For each item that some feeder waits for, the answers that can make a difference: one for each set of answers that open
/// the same, and none at all. None if they combine in too many ways.
fn gates(items: &[Item], feeders: &[Feeder<'_>]) -> Option<Vec<(usize, Vec<u32>)>> {
    let mut waited: BTreeMap<usize, BTreeSet<u32>> = BTreeMap::new();
    for (gate, open) in feeders.iter().flat_map(|feeder| feeder.needs) {
        waited.entry(*gate).or_default().insert(*open);
    }
    let mut combinations = 1_usize;
    let mut gates = Vec::new();
    for (gate, sets) in waited {
        let mut different = BTreeMap::from([(vec![false; sets.len()], 0)]);
        for bit in 0..values(&items[gate]).len() {
            different.entry(sets.iter().map(|open| open >> bit & 1 == 1).collect()).or_insert(1 << bit);
        }
        combinations = combinations.checked_mul(different.len()).filter(|all| *all <= MAX_COMBINATIONS)?;
        gates.push((gate, different.into_values().collect()));
    }
    Some(gates)
}

/// Calls with every combination of answers to the gates.
fn each_combination(gates: &[(usize, Vec<u32>)], mut with: impl FnMut(&BTreeMap<usize, u32>)) {
    let combinations: usize = gates.iter().map(|(_, answers)| answers.len()).product();
    for number in 0..combinations {
        let mut rest = number;
        let pick = |(gate, answers): &(usize, Vec<u32>)| {
            let answer = answers[rest % answers.len()];
            rest /= answers.len();
            (*gate, answer)
        };
        with(&gates.iter().map(pick).collect());
    }
}

fn who(items: &[Item], way: &Way, given: &BTreeMap<usize, u32>) -> String {
    let mut words = match way.track {
        Some(track) => format!("on the track `{}`", track.id()),
        None => "with no track known".to_owned(),
    };
    for (gate, answer) in given.iter().filter(|(_, answer)| **answer != 0) {
        let item = &items[*gate];
        if let Some(value) = values(item).get(answer.trailing_zeros() as usize) {
            words += &format!(", with `{}` answered `{value}`", item.id);
        }
    }
    words
}

fn list(items: &[Item], asked: &[&Feeder<'_>]) -> String {
    asked.iter().map(|feeder| items[feeder.position].id.as_str()).collect::<Vec<_>>().join(", ")
}
