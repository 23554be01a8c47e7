//! Where everything in the picture of a timeline stands. Pure arithmetic: what it looks like is [`crate::html::picture`]'s.
//!
//! The picture is a pendulum seen from the front. Time runs outwards along the rod, from the first month near the pivot to today at the
//! bob. Engineering hangs on one side of the plumb line, managing on the other, at the same angle; everything else hangs on the line
//! itself. A stint is a bar along its ray, and a change between sides the arc that the bob would take.

mod path;
mod year;

use std::f64::consts::PI;

use domain::{
    month::Month,
    timeline::{Stint, current},
};

pub use path::{Place, Side};
use path::{polar, swing};
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
/// Two roles on one side at once hang so far apart, and no more than so many beside each other.
const LANE: f64 = 5.0 * PI / 180.0;
const LANES: usize = 4;
/// A career shorter than this doesn't fill the rod: a few weeks shouldn't look like a life.
const LEAST_MONTHS: i32 = 48;
/// From so many months on, time with no role at all is drawn, and can be filled in. What is shorter is a handover.
const GAP_MONTHS: i32 = 3;
/// Bars next to each other on one ray don't touch; the shortest can still be seen.
const BETWEEN: f64 = 1.5;
const LEAST_BAR: f64 = 3.0;
/// From this length on there is room for round ends, which stand out by so much.
const ROUND_BAR: f64 = 16.0;
const CAP: f64 = 5.0;
/// Two lines of a label, and its distance from the bar.
const LABEL_HEIGHT: f64 = 34.0;
const LABEL_AWAY: f64 = 24.0;

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

/// Time without any role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// Its first month.
    pub from: Month,
    /// The month after its last.
    pub to: Month,
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

/// A stint or a gap on its ray.
struct Stay {
    stint: Option<usize>,
    side: Side,
    angle: f64,
    from: f64,
    to: f64,
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
    let mut bars: Vec<Bar> = stays.iter().filter_map(|stay| bar(stay.stint?, stay)).collect();
    label(&mut bars, &stays);
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

/// Time without any role between the first one and a month, as the picture draws it.
#[must_use]
pub fn gaps(stints: &[Stint], as_of: Month) -> Vec<Open> {
    let order = begun(stints, as_of);
    let mut open = Vec::new();
    let mut covered: Option<Month> = None;
    let starts = order.iter().map(|at| (stints[*at].from, end(&stints[*at], as_of)));
    for (from, to) in starts.chain([(as_of, as_of)]) {
        if let Some(until) = covered.filter(|until| from.months_since(*until) >= GAP_MONTHS) {
            open.push(Open { from: until, to: from });
        }
        covered = Some(covered.map_or(to, |until| until.max(to)));
    }
    open
}

/// Those that have begun, in that order.
fn begun(stints: &[Stint], as_of: Month) -> Vec<usize> {
    let mut order: Vec<usize> = (0..stints.len()).filter(|at| stints[*at].from <= as_of).collect();
    order.sort_by_key(|at| (stints[*at].from, end(&stints[*at], as_of)));
    order
}

fn end(stint: &Stint, as_of: Month) -> Month {
    stint.to.unwrap_or(as_of).min(as_of).max(stint.from)
}

/// How months lie along the rod.
struct Time {
    first: Month,
    as_of: Month,
}

impl Time {
    fn new(first: Month, as_of: Month) -> Self {
        Self { first: first.min(as_of.plus(-LEAST_MONTHS)), as_of }
    }

    fn at(&self, month: Month) -> f64 {
        let share = f64::from(month.months_since(self.first)) / f64::from(self.as_of.months_since(self.first));
        INNER + share.clamp(0.0, 1.0) * (OUTER - INNER)
    }
}

/// Stints and gaps in order, each on a ray of its own where they would lie on each other.
fn stays(stints: &[Stint], order: &[usize], as_of: Month, time: &Time) -> Vec<Stay> {
    let mut stays: Vec<Stay> = Vec::new();
    // Until when each lane of each side is taken.
    let mut taken: [Vec<Month>; 3] = Default::default();
    for at in order {
        let stint = &stints[*at];
        let side = Side::of(stint.track);
        let lanes = &mut taken[side as usize];
        let lane = lanes.iter().position(|until| *until <= stint.from).unwrap_or(lanes.len());
        let until = end(stint, as_of);
        if lane == lanes.len() {
            lanes.push(until)
        } else {
            lanes[lane] = until
        }
        #[expect(clippy::cast_precision_loss, reason = "a handful")]
        let away = lane.min(LANES - 1) as f64 * LANE;
        let angle = match side {
            Side::Engineering => -SIDE - away,
            Side::Managing => SIDE + away,
            Side::Neither => away,
        };
        stays.push(Stay { stint: Some(*at), side, angle, from: time.at(stint.from), to: time.at(until) });
    }
    for open in gaps(stints, as_of) {
        let (from, to) = (time.at(open.from), time.at(open.to));
        stays.push(Stay { stint: None, side: Side::Neither, angle: 0.0, from, to });
    }
    stays.sort_by(|a, b| a.from.total_cmp(&b.from));
    stays
}

fn bar(stint: usize, stay: &Stay) -> Option<Bar> {
    let length = (stay.to - stay.from - 2.0 * BETWEEN).max(LEAST_BAR);
    let from = (stay.from + BETWEEN).min(OUTER - length);
    let round = length >= ROUND_BAR;
    let (from, length) = if round { (from + CAP, length - 2.0 * CAP) } else { (from, length) };
    Some(Bar {
        stint,
        side: stay.side,
        from: polar(from, stay.angle),
        to: polar(from + length, stay.angle),
        round,
        label: None,
    })
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

/// Finds room for the names: today's first, then the longest, as long as no two meet on one side.
fn label(bars: &mut [Bar], stays: &[Stay]) {
    let widest = |side| stays.iter().filter(|stay| stay.side == side).map(|stay| stay.angle.abs()).fold(0.0, f64::max);
    let mut wanted: Vec<(usize, f64, f64)> = Vec::new();
    for (at, (bar, stay)) in bars.iter().zip(stays.iter().filter(|stay| stay.stint.is_some())).enumerate() {
        let length = stay.to - stay.from;
        if bar.side != Side::Neither || length >= LABEL_HEIGHT {
            wanted.push((at, length, f64::midpoint(stay.from, stay.to).min(OUTER - LABEL_HEIGHT)));
        }
    }
    wanted.sort_by(|a, b| b.1.total_cmp(&a.1));
    let mut placed: Vec<(Side, f64)> = Vec::new();
    for (at, _, middle) in wanted {
        let side = bars[at].side;
        let ray = match side {
            Side::Engineering => polar(middle, -widest(side)),
            Side::Managing => polar(middle, widest(side)),
            Side::Neither => polar(middle, widest(side)),
        };
        if placed.iter().all(|(taken, y)| *taken != side || (y - ray.y).abs() >= LABEL_HEIGHT) {
            placed.push((side, ray.y));
            let away = if side == Side::Engineering { -LABEL_AWAY } else { LABEL_AWAY };
            bars[at].label = Some(Place { x: ray.x + away, y: ray.y });
        }
    }
}

#[cfg(test)]
mod tests;
