//! The tour clock, for pages of views.

use domain::timeline::TourClock;
use engine::html;
use leptos::prelude::*;

use super::html::raw;

/// The clock after `months` in the present role.
#[component]
pub fn Clock(phase: TourClock, months: u32) -> impl IntoView {
    raw(html::clock::clock(phase, months))
}
