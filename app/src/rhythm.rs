//! When somebody wanted to look at themselves again: the rhythm they chose, put on the calendar.

use domain::cadence::{Cadence, counted_from};
use store::{AccountId, Instant, Point, Store};
use time::{Date, Month};

use crate::{
    components::review::{CHECK_IN, WHERE_AM_I},
    decisions::day_of,
    error::AppError,
};

/// The rhythm of one account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rhythm {
    /// What was chosen, and when; none while nobody chose.
    pub chosen: Option<(Cadence, Instant)>,
    /// The look that the next one is counted from.
    pub last: Option<Date>,
    /// The day of the next one; none without a rhythm, and before the first look.
    pub due: Option<Date>,
}

impl Rhythm {
    /// Of an account with these points.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub async fn get(store: &Store, account: AccountId, points: &[Point], today: Date) -> Result<Self, AppError> {
        Ok(Self::of(store.find_cadence(account).await?, points, today))
    }

    /// Of what was chosen and all looks.
    pub fn of(chosen: Option<(Cadence, Instant)>, points: &[Point], today: Date) -> Self {
        // The two questionnaires that ask how somebody is; the others look at one thing.
        let looks = points.iter().filter(|one| [CHECK_IN, WHERE_AM_I].contains(&&*one.instrument));
        let number = |day: Date| i64::from(day.to_julian_day());
        let last = counted_from(looks.map(|one| number(day_of(one.sent_at))), number(today));
        let last = last.and_then(|day| Date::from_julian_day(i32::try_from(day).ok()?).ok());
        let months = chosen.map_or(Cadence::UNCHOSEN, |(cadence, _)| cadence).months();
        let due = last.zip(months).map(|(last, months)| months_later(last, months));
        Self { chosen, last, due }
    }

    /// Whether the day has come.
    pub fn is_due(self, today: Date) -> bool {
        self.due.is_some_and(|due| due <= today)
    }
}

/// The same day so many months later; the last one of a month that is shorter.
pub fn months_later(day: Date, months: u32) -> Date {
    let count = i64::from(day.year()) * 12 + i64::from(u8::from(day.month())) - 1 + i64::from(months);
    let year = i32::try_from(count.div_euclid(12)).unwrap_or(day.year());
    let month = u8::try_from(count.rem_euclid(12) + 1).ok().and_then(|month| Month::try_from(month).ok());
    let month = month.unwrap_or(day.month());
    // The last day that calendars know is as good as any beyond.
    Date::from_calendar_date(year, month, day.day().min(month.length(year))).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use domain::{month::Month, state::State};
    use store::ReviewId;
    use time::macros::date;

    use super::*;
    use crate::over_time::midnight;

    fn look(instrument: &str, day: Date) -> Point {
        let id = ReviewId::new();
        Point {
            id,
            first: id,
            instrument: instrument.to_owned(),
            version: 1,
            track: None,
            as_of: Month::FIRST,
            sent_at: midnight(day),
            state: State::default(),
        }
    }

    fn due(chosen: Option<Cadence>, looks: &[Date], today: Date) -> Option<Date> {
        let points: Vec<Point> = looks.iter().map(|day| look(CHECK_IN, *day)).collect();
        Rhythm::of(chosen.map(|one| (one, Instant(0))), &points, today).due
    }

    #[test]
    fn it_is_counted_in_months_from_the_last_look() {
        let (last, today) = (date!(2026 - 01 - 31), date!(2026 - 02 - 27));
        assert_eq!(due(Some(Cadence::Monthly), &[date!(2025 - 05 - 01), last], today), Some(date!(2026 - 02 - 28)));
        assert_eq!(due(Some(Cadence::Quarterly), &[last], today), Some(date!(2026 - 04 - 30)));
        assert_eq!(due(Some(Cadence::Never), &[last], today), None);
        assert_eq!(due(None, &[last], today), Some(date!(2026 - 02 - 28)), "until somebody chooses");
        assert_eq!(due(Some(Cadence::Monthly), &[], today), None, "the first look begins it");
        assert_eq!(
            due(Some(Cadence::Quarterly), &[date!(2026 - 11 - 15)], date!(2026 - 11 - 16)),
            Some(date!(2027 - 02 - 15))
        );
        let of = |today| Rhythm::of(None, &[look(WHERE_AM_I, last)], today);
        assert!(!of(today).is_due(today) && of(date!(2026 - 02 - 28)).is_due(date!(2026 - 02 - 28)));
    }

    #[test]
    fn other_questionnaires_do_not_count() {
        let today = date!(2026 - 06 - 01);
        let points = [look(CHECK_IN, date!(2026 - 01 - 10)), look("manager-craft", date!(2026 - 05 - 30))];
        assert_eq!(Rhythm::of(None, &points, today).due, Some(date!(2026 - 02 - 10)));
    }

    #[test]
    fn a_clock_that_was_set_back_puts_nothing_off() {
        // Sent while the clock was eight years ahead; now it is right again.
        let looks = [date!(2026 - 01 - 10), date!(2034 - 03 - 01)];
        assert_eq!(due(Some(Cadence::Monthly), &looks, date!(2026 - 06 - 01)), Some(date!(2026 - 02 - 10)));
        // And while the clock stands before all looks, nothing is due.
        assert_eq!(due(Some(Cadence::Monthly), &looks, date!(2020 - 06 - 01)), None);
        assert_eq!(due(Some(Cadence::Monthly), &[Date::MAX], Date::MAX), Some(Date::MAX));
    }
}
