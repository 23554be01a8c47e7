//! Where everything in the picture of a timeline stands. Pure arithmetic: what it looks like is [`crate::html::picture`]'s.
//!
//! The picture is a pendulum seen from the front. Time runs outwards along the rod, from the first month near the pivot to today at the
//! bob. Engineering hangs on one side of the plumb line, managing on the other, at the same angle; everything else hangs on the line
//! itself. A stint is a bar along its ray, and a change between sides the arc that the bob would take.

mod names;
mod path;
mod stays;
mod year;

use std::f64::consts::PI;

use domain::{
    month::Month,
    timeline::{Stint, current},
};

pub use path::{Place, Side};
use path::{polar, swing};
use stays::{LANE, Stay, Time, begun, stays};
pub use stays::{Open, gaps};
use year::rings;

/// How wide the picture is, in its own units; how high depends on what hangs in it.
pub const WIDTH: f64 = 720.0;
/// What it hangs from.
pub const PIVOT: Place = Place { x: WIDTH / 2.0, y: 18.0 };
/// How far from the pivot the first month lies, and today.
const INNER: f64 = 78.0;
const OUTER: f64 = 300.0;
/// The bob hangs a little beyond today, so that it hides nothing.
const BOB: f64 = OUTER + 28.0;
/// The bob with the tour clock around it.
const BOB_RADIUS: f64 = 30.0;
/// How far either side hangs from the plumb line.
const SIDE: f64 = 42.0 * PI / 180.0;
/// Bars next to each other on one ray don't touch; the shortest can still be seen.
const BETWEEN: f64 = 1.5;
const LEAST_BAR: f64 = 3.0;
/// From this length on there is room for round ends, which stand out by so much.
const ROUND_BAR: f64 = 16.0;
const CAP: f64 = 5.0;

/// A timeline, placed.
pub struct Picture {
    /// How high it is.
    pub height: f64,
    /// Round years, from the first to the last.
    pub rings: Vec<Ring>,
    /// The way of the bob, at its distance from the pivot.
    pub way: String,
    /// One for each stint that has begun, in the order they began.
    pub bars: Vec<Bar>,
    /// From one stay to the next, in order.
    pub swings: Vec<Swing>,
    /// Time without any role.
    pub gaps: Vec<Gap>,
    /// Where the pendulum is now.
    pub bob: Bob,
}

/// The first month of a round year.
pub struct Ring {
    /// From side to side.
    pub path: String,
    /// The year, where there is room for it on the plumb line.
    pub year: Option<(i32, Place)>,
}

/// A stint.
pub struct Bar {
    /// Which of those given.
    pub stint: usize,
    /// Where it hangs.
    pub side: Side,
    /// Its first month.
    pub from: Place,
    /// Its end.
    pub to: Place,
    /// Whether it has room for round ends.
    pub round: bool,
    /// Where its name stands, if there is room for it.
    pub label: Option<Place>,
}

/// The way from one stay to the next.
pub struct Swing {
    /// The arc.
    pub path: String,
    /// Whether it leads to or from time without a role.
    pub open: bool,
}

/// The same, placed.
pub struct Gap {
    /// Where it begins.
    pub from: Place,
    /// Where it ends.
    pub to: Place,
    /// Its middle.
    pub middle: Place,
}

/// Where the pendulum is now.
pub struct Bob {
    /// Its middle.
    pub at: Place,
    /// The side it hangs on.
    pub side: Side,
}

/// Places the stints of a timeline as of a month; nothing where none has begun.
#[must_use]
pub fn draw(stints: &[Stint], as_of: Month) -> Option<Picture> {
    let order = begun(stints, as_of);
    let first = stints[*order.first()?].from;
    let time = Time::new(first, as_of);
    let now = current(stints, as_of);
    let stays = stays(stints, &order, as_of, &time);
    let hangs =
        stays.iter().find(|stay| stay.stint.is_some_and(|at| now.is_some_and(|now| std::ptr::eq(now, &stints[at]))));
    let (angle, side) = hangs.map_or((0.0, Side::Neither), |stay| (stay.angle, stay.side));
    let bob = Bob { at: polar(BOB, angle), side };
    let lowest = (PIVOT.y + BOB).max(bob.at.y + BOB_RADIUS);
    let mut bars: Vec<Bar> = stays.iter().filter_map(|stay| Some(bar(stay.stint?, stay))).collect();
    names::label(&mut bars, &stays);
    let gap = |stay: &Stay| Gap {
        from: polar(stay.from, 0.0),
        to: polar(stay.to, 0.0),
        middle: polar(f64::midpoint(stay.from, stay.to), 0.0),
    };
    Some(Picture {
        height: (lowest + 8.0).ceil(),
        rings: rings(&time, &stays),
        way: path::arc(BOB, -SIDE - LANE, SIDE + LANE),
        swings: (1..stays.len()).filter_map(|at| change(&stays, at)).collect(),
        gaps: stays.iter().filter(|stay| stay.stint.is_none()).map(gap).collect(),
        bars,
        bob,
    })
}

fn bar(stint: usize, stay: &Stay) -> Bar {
    let length = (stay.to - stay.from - 2.0 * BETWEEN).max(LEAST_BAR);
    let from = (stay.from + BETWEEN).min(OUTER - length);
    let round = length >= ROUND_BAR;
    let (from, length) = if round { (from + CAP, length - 2.0 * CAP) } else { (from, length) };
    Bar {
        stint,
        side: stay.side,
        from: polar(from, stay.angle),
        to: polar(from + length, stay.angle),
        round,
        label: None,
    }
}

/// The swing that leads to a stay: from whatever was still going on then, else from what ended last. None along one ray.
fn change(stays: &[Stay], at: usize) -> Option<Swing> {
    let to = &stays[at];
    let before = &stays[..at];
    let going = before.iter().rev().find(|stay| stay.to >= to.from - BETWEEN);
    let from = going.or_else(|| before.iter().max_by(|a, b| a.to.total_cmp(&b.to)))?;
    let goes_on = from.to > to.from + BETWEEN;
    let open = from.stint.is_none() || to.stint.is_none();
    let room = |stay: &Stay| ((stay.to - stay.from) / 2.0).max(0.0);
    (from.angle - to.angle).abs().gt(&0.001).then(|| Swing {
        path: swing(to.from, (from.angle, if goes_on { 0.0 } else { room(from) }), (to.angle, room(to))),
        open,
    })
}

#[cfg(test)]
mod tests;
