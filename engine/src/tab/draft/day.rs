//! Days and ids as they are written in a draft.

use domain::month::Month;

use crate::t;

/// The month of a day such as `2026-11-23`; nothing for what is no day of the calendar.
pub fn month_of(day: &str) -> Option<Month> {
    let (month, in_month) = (day.get(..7)?, day.get(7..)?.strip_prefix('-')?);
    let month: Month = month.parse().ok()?;
    let two = in_month.len() == 2 && in_month.bytes().all(|one| one.is_ascii_digit());
    let number: u32 = in_month.parse().ok().filter(|_| two)?;
    (1..=days(month)).contains(&number).then_some(month)
}

/// "12 June 2026".
pub fn in_words(day: &str) -> Option<String> {
    let month = month_of(day)?;
    let number: u32 = day.get(8..)?.parse().ok()?;
    Some(t!("day-name", "day" => number, "month" => month.month(), "year" => month.year().to_string()))
}

fn days(month: Month) -> u32 {
    let year = month.year();
    match month.month() {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Whether it is a UUID as browsers write it: groups of small hexadecimal digits.
pub fn is_id(text: &str) -> bool {
    let dashes = [8, 13, 18, 23];
    text.len() == 36
        && text.bytes().enumerate().all(|(at, one)| match dashes.contains(&at) {
            true => one == b'-',
            false => matches!(one, b'0'..=b'9' | b'a'..=b'f'),
        })
}
