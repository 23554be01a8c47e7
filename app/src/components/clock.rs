//! The tour clock: how long one has been in the present role, as a pendulum on its swing.

use domain::timeline::TourClock;
use leptos::prelude::*;

use crate::{t, text};

/// The picture's whole swing, in months: two years of settling and learning, the year of decision, one beyond.
const SWING_MONTHS: u32 = 48;
/// Half the angle of the swing, in degrees.
const HALF_ANGLE: f64 = 50.0;
/// The arcs of the four phases.
const ARCS: [(TourClock, &str); 4] = [
    (TourClock::Settling, "M50.5 101.9 A143 143 0 0 0 68.1 119.5"),
    (TourClock::Learning, "M78.0 127.1 A143 143 0 0 0 153.8 152.9"),
    (TourClock::Decision, "M166.2 152.9 A143 143 0 0 0 214.7 142.1"),
    (TourClock::Overdue, "M226.0 136.8 A143 143 0 0 0 269.5 101.9"),
];

/// The clock after `months` in the present role.
#[component]
pub fn Clock(phase: TourClock, months: u32) -> impl IntoView {
    let id = phase.id();
    let at = f64::from(months.min(SWING_MONTHS)) / f64::from(SWING_MONTHS);
    let turn = format!("rotate({:.2} 160 10)", HALF_ANGLE - at * 2.0 * HALF_ANGLE);
    let name = t!(format!("clock-{id}.name"));
    let time = t!("clock-time", "span" => text::span(months));
    let title = format!("{name}: {time}");
    view! {
        <figure class="clock" data-phase=id>
            <svg class="clock__picture" viewBox="0 0 320 176" role="img" aria-labelledby="clock-title">
                <title id="clock-title">{title}</title>
                {ARCS.into_iter().map(|(arc, path)| view! { <path class="clock__arc" data-current=(arc == phase).then_some("true") d=path/> }).collect_view()}
                <g transform=turn>
                    <g class="clock__swing">
                        <line class="clock__rod" x1="160" y1="10" x2="160" y2="140"/>
                        <circle class="clock__bob" cx="160" cy="153" r="14"/>
                    </g>
                </g>
                <circle class="clock__pivot" cx="160" cy="10" r="4"/>
            </svg>
            <figcaption class="clock__caption">
                <span class="clock__phase">{name}</span>
                " "
                <span class="clock__time">{time}</span>
                " "
                <span class="clock__meaning">{t!(format!("clock-{id}.meaning"))}</span>
            </figcaption>
        </figure>
    }
}
