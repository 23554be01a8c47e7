//! Ways through an instrument: what must have been answered for an item to be asked, on each track.

use std::collections::BTreeMap;

use super::super::{FaultKind, Item, Value};
use crate::timeline::Track;

/// Everything an item waits for, over however many branches: the position of an earlier item and a bit for each answer to
/// it that keeps the way open. All of it must hold, so an item is asked of somebody exactly when no bits are empty.
pub(super) type Needs = BTreeMap<usize, u32>;

/// The needs of each item for people on one track; none for an item that they are never asked.
pub(super) struct Way {
    pub(super) track: Option<Track>,
    pub(super) needs: Vec<Option<Needs>>,
}

/// Every answer to an item, “doesn't apply” and “rather not say” among them; an answer's place is its bit.
pub(super) fn values(item: &Item) -> Vec<Value> {
    let mut values = item.scale.values();
    values.extend([Value::NotApplicable, Value::RatherNot]);
    values
}

/// The ways of every track, and of someone without one.
pub(super) fn ways(items: &[Item]) -> Vec<Way> {
    let positions: BTreeMap<&str, usize> =
        items.iter().enumerate().map(|(position, item)| (item.id.as_str(), position)).collect();
    let tracks = [None].into_iter().chain(Track::ALL.iter().copied().map(Some));
    tracks
        .map(|track| {
            let mut needs: Vec<Option<Needs>> = Vec::with_capacity(items.len());
            for item in items {
                needs.push(of(item, track, items, &positions, &needs));
            }
            Way { track, needs }
        })
        .collect()
}

fn of(
    item: &Item,
    track: Option<Track>,
    items: &[Item],
    positions: &BTreeMap<&str, usize>,
    earlier: &[Option<Needs>],
) -> Option<Needs> {
    if !item.when.admits(track) {
        return None;
    }
    let mut needs = Needs::new();
    for condition in &item.when.answers {
        let gate = *positions.get(condition.item.as_str())?;
        for (position, open) in earlier.get(gate)?.as_ref()? {
            *needs.entry(*position).or_insert(u32::MAX) &= open;
        }
        let values = values(&items[gate]);
        let open = values.iter().enumerate().filter(|(_, value)| condition.is.contains(value));
        *needs.entry(gate).or_insert(u32::MAX) &= open.fold(0, |bits, (bit, _)| bits | 1 << bit);
    }
    needs.values().all(|open| *open != 0).then_some(needs)
}

/// Every item that nobody can be asked, unless it only waits for another such item.
pub(super) fn unreachable(items: &[Item], ways: &[Way], fault: &mut impl FnMut(usize, FaultKind)) {
    let never = |position: usize| ways.iter().all(|way| way.needs[position].is_none());
    for (position, item) in items.iter().enumerate().filter(|(position, _)| never(*position)) {
        let gates = || {
            let ids = item.when.answers.iter().map(|condition| condition.item.as_str());
            ids.filter_map(|id| Some((id, items.iter().position(|other| other.id == id)?)))
        };
        if gates().any(|(_, gate)| never(gate)) {
            continue;
        }
        let admitted: Vec<&Way> = ways.iter().filter(|way| item.when.admits(way.track)).collect();
        let missed = gates().find(|(_, gate)| admitted.iter().all(|way| way.needs[*gate].is_none()));
        let why = match missed {
            _ if admitted.is_empty() => "`on` and `not_on` leave no track".to_owned(),
            Some((gate, _)) => format!("on its tracks `{gate}` is never asked"),
            None => "the answers it waits for can't be given together".to_owned(),
        };
        fault(position, FaultKind::Unreachable(why));
    }
}
