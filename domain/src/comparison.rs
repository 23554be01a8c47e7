//! Comparing two reviews of one instrument, also across its versions: only what was asked and answered both times.
//!
//! A figure rests on the items behind it, and those may differ: another version, another track, an answer left out. So
//! both figures are worked out anew from the items that stand behind both, and it is said how many those are.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    instrument::Target,
    scoring::{Behind, Figure, Scored},
};

/// What two reviews say when held side by side.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// Everything both reviews asked about, in order.
    pub both: Vec<Compared>,
    /// What the older one alone asked about.
    pub older_alone: Vec<Target>,
    /// What the newer one alone asked about.
    pub newer_alone: Vec<Target>,
}

/// One measure or field in both reviews.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Compared {
    /// What it is.
    pub target: Target,
    /// The older figure, 0 to 100, from the common items alone. None where there are none.
    pub older: Option<f64>,
    /// The newer figure, likewise.
    pub newer: Option<f64>,
    /// How many items stand behind both figures.
    pub common: usize,
    /// How many items stand behind one or the other.
    pub of: usize,
}

impl Compared {
    /// How far the figure moved from the older review to the newer, -100 to 100. None where nothing is common.
    pub fn moved(&self) -> Option<f64> {
        Some(self.newer? - self.older?)
    }

    /// Whether both figures rest on exactly the same items.
    pub fn is_whole(&self) -> bool {
        self.common == self.of
    }
}

/// Holds two reviews of one instrument side by side. The newer one's weights count for both, so that one yardstick
/// measures them.
pub fn compare(older: &Scored, newer: &Scored) -> Comparison {
    let targets: BTreeSet<&Target> = older.figures.keys().chain(newer.figures.keys()).collect();
    let mut comparison = Comparison::default();
    for target in targets {
        match (older.figures.get(target), newer.figures.get(target)) {
            (Some(old), Some(new)) => comparison.both.push(side_by_side(target, old, new)),
            (Some(_), None) => comparison.older_alone.push(target.clone()),
            (None, _) => comparison.newer_alone.push(target.clone()),
        }
    }
    comparison
}

fn side_by_side(target: &Target, old: &Figure, new: &Figure) -> Compared {
    let common: Vec<(&Behind, &Behind)> =
        new.behind.iter().filter_map(|new| Some((old.behind.iter().find(|old| old.item == new.item)?, new))).collect();
    let weights: f64 = common.iter().map(|(_, new)| f64::from(new.weight)).sum();
    let figure = |score: fn(&(&Behind, &Behind)) -> f64| {
        let sum: f64 = common.iter().map(|pair| score(pair) * f64::from(pair.1.weight)).sum();
        // Sums of thirds can end a hair outside.
        (weights > 0.0).then(|| (sum / weights).clamp(0.0, 100.0))
    };
    Compared {
        target: target.clone(),
        older: figure(|(old, _)| old.score),
        newer: figure(|(_, new)| new.score),
        common: common.len(),
        of: old.behind.len() + new.behind.len() - common.len(),
    }
}
