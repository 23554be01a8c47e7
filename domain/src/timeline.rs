//! The timeline: stints in months, what is wrong with them, and which one is current.
//!
//! `to` is exclusive: a stint from 2020-01 to 2022-01 lasts 24 months and the next may begin in 2022-01. What the
//! months add up to is [`Tenure`].

mod fault;
mod spans;
mod tenure;

pub use fault::{Fault, FaultKind, check, overlaps};
pub use tenure::{Tenure, TourClock, longest_stint_months, management_entry};

use crate::{id::identified, month::Month};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// The most stints a timeline may hold.
pub const MAX_STINTS: usize = 60;

/// The share of hands-on work, in percent, from which a stint counts as hands-on. [ours]
pub const HANDS_ON_SHARE: u8 = 30;

identified! {
    /// The kind of work a stint was.
    Track, "track" {
        /// Engineering.
        Engineer => "engineer",
        /// Leading the technical side of a team without managing its people.
        TechLead => "tech-lead",
        /// Managing engineers.
        Manager => "manager",
        /// Managing managers.
        ManagerOfManagers => "manager-of-managers",
        /// An executive role: VP, CTO and the like.
        Executive => "executive",
        /// Other work, such as product or support.
        Other => "other",
        /// A break from work.
        Break => "break",
    }
}

impl Track {
    /// Whether it is a management track: manager, manager of managers or executive.
    #[must_use]
    pub const fn is_management(self) -> bool {
        matches!(self, Self::Manager | Self::ManagerOfManagers | Self::Executive)
    }

    /// Whether it counts as engineering: engineer or tech lead.
    #[must_use]
    pub const fn is_engineering(self) -> bool {
        matches!(self, Self::Engineer | Self::TechLead)
    }
}

identified! {
    /// How a stint began.
    Entry, "entry" {
        /// The person chose it.
        Chosen => "chosen",
        /// They were asked and agreed.
        Asked => "asked",
        /// They were pushed into it.
        Pushed => "pushed",
    }
}

/// One stretch of work, or of none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stint {
    /// The kind of work.
    pub track: Track,
    /// The title it went by.
    #[serde(default)]
    pub title: Option<String>,
    /// Where it was.
    #[serde(default)]
    pub organisation: Option<String>,
    /// Its first month.
    pub from: Month,
    /// The month after its last one; `None` while it goes on.
    #[serde(default)]
    pub to: Option<Month>,
    /// Direct reports.
    #[serde(default)]
    pub reports: Option<u16>,
    /// The share of the week spent on hands-on work, in percent.
    #[serde(default)]
    pub hands_on: Option<u8>,
    /// How it began.
    #[serde(default)]
    pub entry: Option<Entry>,
}

impl Stint {
    /// A stint of which only the track and the first month are known.
    #[must_use]
    pub const fn new(track: Track, from: Month) -> Self {
        Self { track, title: None, organisation: None, from, to: None, reports: None, hands_on: None, entry: None }
    }

    /// The month after its last one as of a month: an end that lies ahead has not happened yet.
    fn end(&self, as_of: Month) -> Month {
        self.to.unwrap_or(as_of).min(as_of)
    }

    /// Whole months it has lasted as of a month; 0 for one that lies ahead or ends before it starts.
    #[must_use]
    pub fn months(&self, as_of: Month) -> u32 {
        u32::try_from(self.end(as_of).months_since(self.from)).unwrap_or(0)
    }

    /// Whether it has begun and not ended as of a month.
    #[must_use]
    pub fn is_current(&self, as_of: Month) -> bool {
        self.from <= as_of && self.to.is_none_or(|to| to > as_of)
    }

    /// Whether it counts as hands-on. Engineers and tech leads who gave no share were; a break is not; of other tracks
    /// without a share it is unknown.
    fn is_hands_on(&self) -> Option<bool> {
        match self.hands_on {
            Some(share) => Some(share >= HANDS_ON_SHARE),
            None if self.track.is_engineering() => Some(true),
            None if self.track == Track::Break => Some(false),
            None => None,
        }
    }
}

/// The current stint: of those going on, the one begun last; of those begun together, the one that sorts last by track
/// and by its other fields, so that the order of the list never matters.
#[must_use]
pub fn current(stints: &[Stint], as_of: Month) -> Option<&Stint> {
    stints.iter().filter(|stint| stint.is_current(as_of)).max_by(|a, b| order(a, b))
}

/// Puts stints into one order, whatever order they came in.
fn order(a: &Stint, b: &Stint) -> Ordering {
    let working = |stint: &Stint| stint.track != Track::Break;
    (a.from.cmp(&b.from))
        .then_with(|| working(a).cmp(&working(b)))
        .then_with(|| a.track.cmp(&b.track))
        .then_with(|| a.to.cmp(&b.to))
        .then_with(|| a.entry.cmp(&b.entry))
        .then_with(|| a.hands_on.cmp(&b.hands_on))
        .then_with(|| a.reports.cmp(&b.reports))
        .then_with(|| a.title.cmp(&b.title))
        .then_with(|| a.organisation.cmp(&b.organisation))
}
