//! Points and arcs around the pivot.

use std::fmt;

use domain::timeline::Track;

use super::PIVOT;

/// How far from the end of a stay its bend begins, where there is room.
const BEND: f64 = 9.0;

/// A point of the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.1} {:.1}", self.x, self.y)
    }
}

/// Where a stint hangs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// To the left.
    Engineering,
    /// To the right.
    Managing,
    /// On the plumb line: other work, a break, no role.
    Neither,
}

impl Side {
    /// The side of a track.
    #[must_use]
    pub const fn of(track: Track) -> Self {
        if track.is_engineering() {
            Self::Engineering
        } else if track.is_management() {
            Self::Managing
        } else {
            Self::Neither
        }
    }

    /// What it is called in the markup.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Engineering => "engineering",
            Self::Managing => "managing",
            Self::Neither => "neither",
        }
    }
}

/// The point so far from the pivot, at an angle from the plumb line: to the left below 0, to the right above.
pub(super) fn polar(radius: f64, angle: f64) -> Place {
    Place { x: PIVOT.x + radius * angle.sin(), y: PIVOT.y + radius * angle.cos() }
}

/// An arc around the pivot.
pub(super) fn arc(radius: f64, from: f64, to: f64) -> String {
    format!("M{} {}", polar(radius, from), along(radius, from, to))
}

/// The arc without its first point.
fn along(radius: f64, from: f64, to: f64) -> String {
    let sweep = u8::from(to < from);
    format!("A{radius:.1} {radius:.1} 0 0 {sweep} {}", polar(radius, to))
}

/// The way at `radius` from one ray to another, with a bend at either end as far as there is room for it. Each ray is an angle and that
/// room; one without room is left at a right angle, as what goes on there is not left at all.
pub(super) fn swing(radius: f64, (from, before): (f64, f64), (to, after): (f64, f64)) -> String {
    let direction = (to - from).signum();
    // However near the rays, the bends meet at most halfway.
    let halfway = radius * (to - from).abs() / 2.0;
    let bend = |room: f64| BEND.min(room).min(halfway);
    let (leaving, arriving) = (bend(before), bend(after));
    let (off, on) = (from + direction * leaving / radius, to - direction * arriving / radius);
    format!(
        "M{} Q{} {} {} Q{} {}",
        polar(radius - leaving, from),
        polar(radius, from),
        polar(radius, off),
        along(radius, off, on),
        polar(radius, to),
        polar(radius + arriving, to),
    )
}
