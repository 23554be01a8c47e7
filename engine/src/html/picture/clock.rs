//! The bob, and the tour clock around it: once around is four years, from the top.

use std::f64::consts::TAU;

use domain::timeline::TourClock;
use maud::{Markup, html};

use crate::picture::{Place, Side};

/// From which month to which each phase lasts, as the clock shows it; the domain has the same lines, and a test compares them.
pub(super) const PHASES: [(TourClock, u32, u32); 4] = [
    (TourClock::Settling, 0, 6),
    (TourClock::Learning, 6, 24),
    (TourClock::Decision, 24, 36),
    (TourClock::Overdue, 36, ROUND),
];
/// Once around, in months. Who is longer in a role stays at its end.
const ROUND: u32 = 48;
/// How far out the phases lie, and how far the hand reaches.
const RING: f64 = 25.0;
const HAND: f64 = 19.0;
/// Between two phases, as part of the whole round.
const BETWEEN: f64 = 0.012;

/// Around the point 0 0.
pub(super) fn bob(side: Side, phase: TourClock, months: u32) -> Markup {
    html! {
        circle.swings__face r="30" {}
        circle.swings__bob data-side=(side.id()) r="17" {}
        @if phase != TourClock::None {
            @for (of, from, to) in PHASES {
                path.swings__tour data-current=[(of == phase).then_some("true")] d=(arc(share(from) + BETWEEN, share(to) - BETWEEN)) {}
            }
            path.swings__hand d={ "M0 0L" (around(HAND, hand(months))) } {}
        }
    }
}

fn share(months: u32) -> f64 {
    f64::from(months) / f64::from(ROUND)
}

/// How far around the hand points.
pub(super) fn hand(months: u32) -> f64 {
    // Past the end it would point at the beginning.
    share(months).min(1.0 - 2.0 * BETWEEN)
}

fn around(radius: f64, share: f64) -> Place {
    let angle = share * TAU;
    Place { x: radius * angle.sin(), y: -radius * angle.cos() }
}

/// No phase is longer than half a round.
fn arc(from: f64, to: f64) -> String {
    format!("M{}A{RING} {RING} 0 0 1 {}", around(RING, from), around(RING, to))
}
