//! Branches: each waits for an earlier item and for answers that item takes.

use super::{
    super::{FaultKind, Item, Scale, Value},
    shown,
};

/// The faults of one item's own branch.
pub(super) fn own(items: &[Item], position: usize, fault: &mut impl FnMut(FaultKind)) {
    let item = &items[position];
    for condition in &item.when.answers {
        let name = &condition.item;
        let Some(found) = items.iter().position(|other| other.id == *name) else {
            fault(FaultKind::BranchUnknown(shown(name)));
            continue;
        };
        if found >= position {
            fault(match circle(items, position, found) {
                Some(ids) => FaultKind::BranchCycle(ids.join(" → ")),
                None => FaultKind::BranchLater(name.clone()),
            });
        }
        for value in &condition.is {
            if matches!(value, Value::Words(_)) {
                fault(FaultKind::BranchWords(name.clone()));
            } else if items[found].scale.check(value).is_err() && !unread(&items[found].scale) {
                fault(FaultKind::BranchValue { item: name.clone(), value: value.clone() });
            }
        }
    }
}

/// The way from an item over one it waits for back to itself, if there is one.
fn circle(items: &[Item], start: usize, first: usize) -> Option<Vec<&str>> {
    // For each item reached, the one it was reached from.
    let mut from = vec![None; items.len()];
    from[first] = Some(start);
    let mut open = vec![first];
    while let Some(at) = open.pop() {
        if at == start {
            return Some(trace(items, &from, start));
        }
        for condition in &items[at].when.answers {
            if let Some(next) = items.iter().position(|other| other.id == condition.item)
                && from[next].is_none()
            {
                from[next] = Some(at);
                open.push(next);
            }
        }
    }
    None
}

fn trace<'a>(items: &'a [Item], from: &[Option<usize>], start: usize) -> Vec<&'a str> {
    let mut ids = vec![items[start].id.as_str()];
    let mut at = start;
    while let Some(before) = from[at] {
        ids.push(&items[before].id);
        at = before;
        if at == start {
            break;
        }
    }
    ids.reverse();
    ids
}

/// Whether this is a scale that could not be read, which is told already.
fn unread(scale: &Scale) -> bool {
    matches!(scale, Scale::Points { labels, .. } if labels.is_empty())
}
