//! What the months of a timeline add up to, as of a stated month. Overlapping time is counted once in each figure.

use super::{Entry, Stint, Track, current, order, spans::Spans};
use crate::{id::identified, month::Month, sorted::sort_by};
use serde::{Deserialize, Serialize};

/// The facts that follow from a timeline, in whole months.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tenure {
    /// Calendar time as engineer or tech lead before the first stint on a management track; all of it for someone who
    /// never managed.
    pub engineering_before_managing_months: u32,
    /// Calendar time as engineer or tech lead in all.
    pub engineering_months: u32,
    /// Time in the current stint; 0 between stints.
    pub current_role_months: u32,
    /// Time on management tracks since other work last came between; 0 for someone who doesn't manage now. Breaks and
    /// gaps don't end a management stint, and add nothing to it. [ours]
    pub management_stint_months: u32,
    /// Time on management tracks in all.
    pub management_months: u32,
    /// Time since the end of the last hands-on stint: 0 while in one, `None` when there never was one or when a later
    /// stint might have been one.
    pub since_hands_on_months: Option<u32>,
    /// How often engineering gave way to management or management to engineering. Other work and breaks are no side.
    pub swings: u32,
}

impl Tenure {
    /// The facts of a timeline as of a month. Stints that lie ahead are left out; an end that lies ahead has not
    /// happened yet.
    #[must_use]
    pub fn of(stints: &[Stint], as_of: Month) -> Self {
        let past: Vec<&Stint> = stints.iter().filter(|stint| stint.from <= as_of).collect();
        let spans = |wanted: fn(Track) -> bool| {
            Spans::new(past.iter().filter(|s| wanted(s.track)).map(|s| (s.from, s.end(as_of))).collect())
        };
        let engineering = spans(Track::is_engineering);
        let management = spans(Track::is_management);
        let first_managing = past.iter().filter(|s| s.track.is_management()).map(|s| s.from).min();
        let now = current(stints, as_of);
        Self {
            engineering_before_managing_months: first_managing
                .map_or_else(|| engineering.months(), |first| engineering.before(first).months()),
            engineering_months: engineering.months(),
            current_role_months: now.map_or(0, |stint| stint.months(as_of)),
            management_stint_months: now
                .filter(|stint| stint.track.is_management())
                .and_then(|_| management_since(stints, as_of))
                .map_or(0, |start| management.since(start).months()),
            management_months: management.months(),
            since_hands_on_months: since_hands_on(&past, as_of),
            swings: swings(&past),
        }
    }

    /// Management time before the current management stint.
    #[must_use]
    pub const fn earlier_management_months(&self) -> u32 {
        self.management_months.saturating_sub(self.management_stint_months)
    }
}

/// The month from which management was not interrupted by other work, for someone with management behind them.
fn management_since(stints: &[Stint], as_of: Month) -> Option<Month> {
    let spans = |wanted: fn(Track) -> bool| {
        Spans::new(stints.iter().filter(|s| wanted(s.track)).map(|s| (s.from, s.end(as_of))).collect())
    };
    let management = spans(Track::is_management);
    let other = spans(|track| !track.is_management() && track != Track::Break);
    let start = match other.without(&management).end() {
        Some(last) => management.since(last).start(),
        None => management.start(),
    };
    start.or_else(|| current(stints, as_of).filter(|s| s.track.is_management()).map(|s| s.from))
}

/// How the current management stint began, for someone who manages now; otherwise how the current stint did.
#[must_use]
pub fn management_entry(stints: &[Stint], as_of: Month) -> Option<Entry> {
    let now = current(stints, as_of)?;
    if !now.track.is_management() {
        return now.entry;
    }
    let since = management_since(stints, as_of)?;
    stints
        .iter()
        .filter(|stint| stint.track.is_management() && stint.from <= as_of && stint.end(as_of) >= since)
        .min_by(|a, b| order(a, b))
        .and_then(|first| first.entry)
        .or(now.entry)
}

/// Months since the last hands-on stint ended.
fn since_hands_on(past: &[&Stint], as_of: Month) -> Option<u32> {
    let ends = |kind| past.iter().filter(move |s| s.is_hands_on() == kind).map(|s| (s.is_current(as_of), s.end(as_of)));
    let known = ends(Some(true)).max()?;
    // A later stint of unknown share might have been hands-on, so the figure isn't known.
    if ends(None).max().is_some_and(|unknown| unknown > known) {
        return None;
    }
    let (ongoing, end) = known;
    Some(if ongoing { 0 } else { as_of.months_since(end).unsigned_abs() })
}

/// How often the side changed, in the order the stints began.
fn swings(past: &[&Stint]) -> u32 {
    let mut sided: Vec<_> = past.iter().filter(|s| s.track.is_management() || s.track.is_engineering()).collect();
    sort_by(&mut sided, |a, b| order(a, b));
    let changes = sided.windows(2).filter(|pair| match pair {
        [a, b] => a.track.is_management() != b.track.is_management(),
        _ => false,
    });
    u32::try_from(changes.count()).unwrap_or(u32::MAX)
}

/// The longest single stint, in months; 0 for an empty timeline.
#[must_use]
pub fn longest_stint_months(stints: &[Stint], as_of: Month) -> u32 {
    stints.iter().map(|stint| stint.months(as_of)).max().unwrap_or(0)
}

identified! {
    /// How far along its tour the current role is. A tour is two to three years. Source: archetypes; the line at six
    /// months is ours.
    TourClock, "tour clock" {
        /// Under 6 months.
        Settling => "settling",
        /// 6 to under 24 months.
        Learning => "learning",
        /// 24 to 36 months.
        Decision => "decision",
        /// Past 36 months.
        Overdue => "overdue",
        /// On a break, or between stints.
        None => "none",
    }
}

impl TourClock {
    /// Where the clock stands for a timeline as of a month.
    #[must_use]
    pub fn of(stints: &[Stint], as_of: Month) -> Self {
        match current(stints, as_of) {
            None => Self::None,
            Some(stint) if stint.track == Track::Break => Self::None,
            Some(stint) => match stint.months(as_of) {
                0..6 => Self::Settling,
                6..24 => Self::Learning,
                24..=36 => Self::Decision,
                _ => Self::Overdue,
            },
        }
    }
}
