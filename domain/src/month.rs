//! A calendar month: the only unit of time that rules know. What is shared ends to the moment (`sharing`).

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A month between 0000-01 and 9999-12, kept as the number of months since the first of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month(i32);

/// The text is not a month.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a month; write it as year and month, such as 2024-03")]
pub struct NotAMonth(pub String);

impl Month {
    /// The first month there is, 0000-01.
    pub const FIRST: Self = Self(0);
    /// The last month there is, 9999-12.
    pub const LAST: Self = Self(9999 * 12 + 11);

    /// `year` from 0 to 9999, `month` from 1 to 12.
    #[must_use]
    pub fn new(year: i32, month: u32) -> Option<Self> {
        if !(0..=9999).contains(&year) || !(1..=12).contains(&month) {
            return None;
        }
        Some(Self(year * 12 + i32::try_from(month).ok()? - 1))
    }

    /// The calendar year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0 / 12
    }

    /// The month in its year, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u32 {
        (self.0 % 12).unsigned_abs() + 1
    }

    /// Whole months from `other` to this one; negative when this one comes first.
    #[must_use]
    pub const fn months_since(self, other: Self) -> i32 {
        self.0 - other.0
    }

    /// The month `months` later (earlier when negative), held between the first and the last there is.
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        Self(self.0.saturating_add(months).clamp(Self::FIRST.0, Self::LAST.0))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = |part: &str, length: usize| {
            (part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| part.parse::<u16>().ok())
                .flatten()
        };
        text.split_once('-')
            .and_then(|(year, month)| Self::new(i32::from(digits(year, 4)?), u32::from(digits(month, 2)?)))
            .ok_or_else(|| NotAMonth(text.to_owned()))
    }
}

impl TryFrom<String> for Month {
    type Error = NotAMonth;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_year_and_month() {
        let month: Month = "2024-03".parse().expect("a month");
        assert_eq!((month.year(), month.month()), (2024, 3));
        assert_eq!(month.to_string(), "2024-03");
        assert_eq!(month.plus(-3).to_string(), "2023-12");
        assert_eq!(month.plus(10).months_since(month), 10);
    }

    #[test]
    fn refuses_what_is_no_month() {
        for text in
            ["", "2024", "2024-00", "2024-13", "24-03", "2024-3", "2024-03-01", "-024-03", "2024-0３", "２024-03"]
        {
            assert_eq!(text.parse::<Month>(), Err(NotAMonth(text.to_owned())), "{text}");
        }
    }

    #[test]
    fn stays_within_its_bounds() {
        assert_eq!(Month::LAST.plus(i32::MAX), Month::LAST);
        assert_eq!(Month::FIRST.plus(i32::MIN), Month::FIRST);
        assert_eq!(Month::LAST.to_string(), "9999-12");
    }
}
