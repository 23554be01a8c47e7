//! What can be wrong with a timeline. Overlaps are not faults: two jobs at once are real, and the person says so.

use super::{MAX_STINTS, Stint};
use crate::month::Month;
use serde::{Deserialize, Serialize};

/// Something wrong with one stint, or with the timeline as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// Which stint, counted from 0 in the list given; the first one too many for [`FaultKind::TooMany`].
    pub stint: usize,
    /// What is wrong.
    pub kind: FaultKind,
}

/// The kinds of fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaultKind {
    /// It ends before it starts, or in the month it starts, so that it holds no month at all.
    EndBeforeStart,
    /// It starts after the month that all is counted to.
    StartInFuture,
    /// It ends after the month that all is counted to; one that goes on has no end.
    EndInFuture,
    /// More than 100 percent of hands-on work.
    HandsOnOutOfRange,
    /// More stints than a timeline may hold.
    TooMany,
}

impl std::fmt::Display for FaultKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::EndBeforeStart => "it must end after the month it starts in",
            Self::StartInFuture => "it starts after the month that all is counted to",
            Self::EndInFuture => "it ends after the month that all is counted to; leave the end out while it goes on",
            Self::HandsOnOutOfRange => "hands-on work is a share from 0 to 100",
            Self::TooMany => "there are more stints than a timeline may hold",
        })
    }
}

/// Everything wrong with the timeline as of a month, by stint. Empty when all is well.
#[must_use]
pub fn check(stints: &[Stint], as_of: Month) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (index, stint) in stints.iter().enumerate() {
        let mut fault = |kind| faults.push(Fault { stint: index, kind });
        if stint.to.is_some_and(|to| to <= stint.from) {
            fault(FaultKind::EndBeforeStart);
        }
        if stint.from > as_of {
            fault(FaultKind::StartInFuture);
        } else if stint.to.is_some_and(|to| to > as_of.plus(1)) {
            fault(FaultKind::EndInFuture);
        }
        if stint.hands_on.is_some_and(|share| share > 100) {
            fault(FaultKind::HandsOnOutOfRange);
        }
        if index == MAX_STINTS {
            fault(FaultKind::TooMany);
        }
    }
    faults
}

/// The pairs of stints that share at least one month, each pair once with the lower index first. A handover in one
/// month is no overlap.
#[must_use]
pub fn overlaps(stints: &[Stint], as_of: Month) -> Vec<(usize, usize)> {
    // A stint that goes on holds the month `as_of` itself, so two that began this month do overlap.
    let end = |stint: &Stint| stint.to.unwrap_or(as_of.plus(1));
    let mut pairs = Vec::new();
    for (first, a) in stints.iter().enumerate() {
        for (second, b) in stints.iter().enumerate().skip(first + 1) {
            let (from, to) = (a.from.max(b.from), end(a).min(end(b)));
            if from < to && a.from < end(a) && b.from < end(b) {
                pairs.push((first, second));
            }
        }
    }
    pairs
}
