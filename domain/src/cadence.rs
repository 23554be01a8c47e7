//! How often somebody wants to look at themselves by a check-in, and which of their looks that counts from; and how often two people
//! talk about careers.

use crate::id::identified;

identified! {
    /// How often.
    Cadence, "cadence" {
        /// Each month.
        Monthly => "monthly",
        /// Each quarter.
        Quarterly => "quarterly",
        /// Not by the calendar.
        Never => "never",
    }
}

/// A look that lies more than so many days ahead of today was sent by a clock that was wrong, and nothing is counted from it.
/// Less is how far clocks and time zones differ. [ours]
pub const AHEAD: i64 = 1;

impl Cadence {
    /// What holds until somebody chooses: after a month it is worth a word. [development]
    pub const UNCHOSEN: Self = Self::Monthly;

    /// The calendar months between two looks; none without a rhythm. [development]
    #[must_use]
    pub const fn months(self) -> Option<u32> {
        match self {
            Self::Monthly => Some(1),
            Self::Quarterly => Some(3),
            Self::Never => None,
        }
    }
}

identified! {
    /// How often a manager wants to talk careers with somebody who reports to them. [hiring]
    ChatRhythm, "rhythm" {
        /// Each half year.
        Twice => "twice",
        /// Each year.
        Once => "once",
    }
}

impl ChatRhythm {
    /// What holds until the manager chooses. [ours]
    pub const UNCHOSEN: Self = Self::Twice;

    /// The calendar months between two talks.
    #[must_use]
    pub const fn months(self) -> u32 {
        match self {
            Self::Twice => 6,
            Self::Once => 12,
        }
    }
}

/// The look from which the next one is counted, given the day of each look and today as days since whichever day: the latest of those
/// that are not ahead of today. So a clock that is set back by a year keeps nobody from being asked for a year.
#[must_use]
pub fn counted_from(looks: impl IntoIterator<Item = i64>, today: i64) -> Option<i64> {
    looks.into_iter().filter(|day| day - today <= AHEAD).max()
}

#[cfg(test)]
mod tests {
    use super::{Cadence, ChatRhythm, counted_from};

    #[test]
    fn the_latest_look_counts_but_none_from_days_to_come() {
        assert_eq!(counted_from([], 100), None);
        assert_eq!(counted_from([10, 90, 40], 100), Some(90));
        assert_eq!(counted_from([90, 101], 100), Some(101), "where it is tomorrow already");
        assert_eq!(counted_from([90, 102], 100), Some(90), "the clock was wrong then, or is now");
        assert_eq!(counted_from([465], 100), None);
    }

    #[test]
    fn each_has_its_months() {
        let months: Vec<_> = Cadence::ALL.iter().map(|one| one.months()).collect();
        assert_eq!(months, [Some(1), Some(3), None]);
        let months: Vec<_> = ChatRhythm::ALL.iter().map(|one| one.months()).collect();
        assert_eq!((months, ChatRhythm::UNCHOSEN), (vec![6, 12], ChatRhythm::Twice));
    }
}
