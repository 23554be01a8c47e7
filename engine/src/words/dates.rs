//! Months that advice names: when to look again, and when a round of managing is long enough to decide.

use domain::{assess::Assessment, month::Month};

use crate::{stint::month_name, text::Value};

/// Months in a year.
const YEAR: u32 = 12;

/// The months that the texts of a result may name, counted from the month it looks at.
pub(super) fn values(result: &Assessment) -> [(&'static str, Value); 6] {
    let on = |months: i32| month_name(result.as_of.plus(months));
    [
        ("one", on(1).into()),
        ("three", on(3).into()),
        ("six", on(6).into()),
        ("year", on(12).into()),
        ("decide", month_name(decide(result)).into()),
        ("rounds", round(result).into()),
    ]
}

/// The month in which the present stretch of managing is two years old; or three, if it is two already; and so on.
pub(super) fn decide(result: &Assessment) -> Month {
    let left = round(result) * YEAR - result.tenure.management_stint_months;
    result.as_of.plus(i32::try_from(left).unwrap_or(i32::MAX))
}

/// How many years that makes.
fn round(result: &Assessment) -> u32 {
    (result.tenure.management_stint_months / YEAR + 1).max(2)
}

/// The month in which the present role is two years old, where that lies ahead.
pub(super) fn two_years(result: &Assessment) -> Option<Month> {
    let months = result.tenure.current_role_months;
    (1..2 * YEAR).contains(&months).then(|| result.as_of.plus(i32::try_from(2 * YEAR - months).unwrap_or(0)))
}
