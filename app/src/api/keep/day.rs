//! Days of a tab, where there are no times of day, as moments of the server.

use domain::month::Month;
use store::Instant;
use time::{
    Date,
    macros::{date, format_description, time},
};

use crate::context::month_of;

/// The year of this program's first version: nothing was entered in it before.
const EARLIEST: Date = date!(2026 - 01 - 01);
/// How far ahead of UTC a day begins, at the most.
const AHEAD: i64 = 14 * 60 * 60 * 1000;

/// The month that has begun somewhere on earth.
pub fn latest_month(at: Instant) -> Month {
    month_of(Instant(at.0 + AHEAD))
}

/// Noon of that day in UTC, but never after `now`; nothing for a day before there was anything to enter.
pub fn noon(day: &str, now: Instant) -> Option<Instant> {
    let day = Date::parse(day, format_description!("[year]-[month]-[day]")).ok().filter(|day| *day >= EARLIEST)?;
    Some(of(day).min(now))
}

/// The same for a day that doesn't matter as much: the earliest one stands in for those before.
pub fn noon_or_later(day: &str, now: Instant) -> Instant {
    noon(day, now).unwrap_or(of(EARLIEST).min(now))
}

fn of(day: Date) -> Instant {
    Instant(day.with_time(time!(12:00)).assume_utc().unix_timestamp() * 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_becomes_its_noon_and_never_a_moment_to_come() {
        let now = of(date!(2026 - 11 - 23));
        assert_eq!(noon("2026-11-22", now), Some(Instant(now.0 - 24 * 60 * 60 * 1000)));
        for ahead in ["2026-11-23", "2026-11-24", "9999-12-31"] {
            assert_eq!(noon(ahead, now), Some(now), "{ahead}");
        }
        assert_eq!(noon("2026-01-01", now), Some(of(EARLIEST)));
        for early in ["2025-12-31", "0000-01-01", "no day"] {
            assert_eq!((noon(early, now), noon_or_later(early, now)), (None, of(EARLIEST)), "{early}");
        }
    }

    #[test]
    fn a_month_has_begun_where_the_day_begins_first() {
        let last = date!(2026 - 11 - 30);
        let at = |hour: i64| Instant(of(last).0 + (hour - 12) * 60 * 60 * 1000);
        assert_eq!(latest_month(at(9)).to_string(), "2026-11");
        assert_eq!(latest_month(at(10)).to_string(), "2026-12");
    }
}
