//! The tour clock: how long one has been in the present role, as a pendulum on its swing.

use domain::timeline::TourClock;
use maud::{Markup, html};

use crate::{t, text};

/// The picture's whole swing, in months: two years of settling and learning, the year of decision, one beyond.
const SWING_MONTHS: u32 = 48;
/// The whole angle of the swing, in hundredths of a degree.
const SWING: u32 = 10_000;
/// The arcs of the four phases.
const ARCS: [(TourClock, &str); 4] = [
    (TourClock::Settling, "M50.5 101.9 A143 143 0 0 0 68.1 119.5"),
    (TourClock::Learning, "M78.0 127.1 A143 143 0 0 0 153.8 152.9"),
    (TourClock::Decision, "M166.2 152.9 A143 143 0 0 0 214.7 142.1"),
    (TourClock::Overdue, "M226.0 136.8 A143 143 0 0 0 269.5 101.9"),
];

/// The clock after `months` in the present role.
#[must_use]
pub fn clock(phase: TourClock, months: u32) -> Markup {
    let id = phase.id();
    let name = t!(format!("clock-{id}.name"));
    let time = t!("clock-time", "span" => text::span(months));
    html! {
        figure.clock data-phase=(id) {
            svg.clock__picture viewBox="0 0 320 176" role="img" aria-labelledby="clock-title" {
                title id="clock-title" { (name) ": " (time) }
                @for (arc, path) in ARCS {
                    path.clock__arc data-current=[(arc == phase).then_some("true")] d=(path) {}
                }
                g transform=(turn(months)) {
                    g.clock__swing {
                        line.clock__rod x1="160" y1="10" x2="160" y2="140" {}
                        circle.clock__bob cx="160" cy="153" r="14" {}
                    }
                }
                circle.clock__pivot cx="160" cy="10" r="4" {}
            }
            figcaption.clock__caption {
                span.clock__phase { (name) }
                " "
                span.clock__time { (time) }
                " "
                span.clock__meaning { (t!(format!("clock-{id}.meaning"))) }
            }
        }
    }
}

/// From one end of the swing to the other. Whole numbers: writing out fractions weighs kilobytes in a browser.
fn turn(months: u32) -> String {
    let passed = (months.min(SWING_MONTHS) * SWING + SWING_MONTHS / 2) / SWING_MONTHS;
    let (sign, off) = if passed > SWING / 2 { ("-", passed - SWING / 2) } else { ("", SWING / 2 - passed) };
    format!("rotate({sign}{}.{:02} 160 10)", off / 100, off % 100)
}

#[cfg(test)]
mod tests {
    use super::turn;

    #[test]
    fn the_pendulum_swings_from_one_end_to_the_other_and_stays_there() {
        assert_eq!(turn(0), "rotate(50.00 160 10)");
        assert_eq!(turn(1), "rotate(47.92 160 10)");
        assert_eq!(turn(24), "rotate(0.00 160 10)");
        assert_eq!(turn(25), "rotate(-2.08 160 10)");
        assert_eq!(turn(48), "rotate(-50.00 160 10)");
        assert_eq!(turn(600), turn(48));
    }
}
