//! Days in words.

use leptos::prelude::*;
use store::Instant;
use time::OffsetDateTime;

use crate::t;

/// A day, readable by people and by machines.
#[component]
pub fn Day(at: Instant, #[prop(optional)] class: &'static str) -> impl IntoView {
    let date = OffsetDateTime::from_unix_timestamp(at.0 / 1000).unwrap_or(OffsetDateTime::UNIX_EPOCH).date();
    view! { <time class=class datetime=date.to_string()>{in_words(at)}</time> }
}

/// "12 June 2026", in UTC.
pub fn in_words(at: Instant) -> String {
    let date = OffsetDateTime::from_unix_timestamp(at.0 / 1000).unwrap_or(OffsetDateTime::UNIX_EPOCH).date();
    t!("day-name", "day" => i32::from(date.day()), "month" => i32::from(u8::from(date.month())), "year" => date.year().to_string())
}

/// "14:05", in UTC.
pub fn time_of_day(at: Instant) -> String {
    let time = OffsetDateTime::from_unix_timestamp(at.0 / 1000).unwrap_or(OffsetDateTime::UNIX_EPOCH).time();
    format!("{:02}:{:02}", time.hour(), time.minute())
}
