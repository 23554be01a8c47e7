//! Stints, and the time between them, along the rod.

use std::f64::consts::PI;

use domain::{month::Month, timeline::Stint};

use super::{INNER, OUTER, SIDE, Side};

/// Two roles on one side at once hang so far apart, and no more than so many beside each other.
pub(super) const LANE: f64 = 5.0 * PI / 180.0;
const LANES: usize = 4;
/// A career shorter than this doesn't fill the rod: a few weeks shouldn't look like a life.
const LEAST_MONTHS: i32 = 48;
/// From so many months on, time with no role at all is drawn, and can be filled in. What is shorter is a handover.
const GAP_MONTHS: i32 = 3;

/// Time without any role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// Its first month.
    pub from: Month,
    /// The month after its last.
    pub to: Month,
}

/// A stint or a gap on its ray.
pub(super) struct Stay {
    pub stint: Option<usize>,
    pub side: Side,
    pub angle: f64,
    pub from: f64,
    pub to: f64,
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
pub(super) fn begun(stints: &[Stint], as_of: Month) -> Vec<usize> {
    let mut order: Vec<usize> = (0..stints.len()).filter(|at| stints[*at].from <= as_of).collect();
    order.sort_by_key(|at| (stints[*at].from, end(&stints[*at], as_of)));
    order
}

fn end(stint: &Stint, as_of: Month) -> Month {
    stint.to.unwrap_or(as_of).min(as_of).max(stint.from)
}

/// How months lie along the rod.
pub(super) struct Time {
    pub first: Month,
    pub as_of: Month,
}

impl Time {
    pub(super) fn new(first: Month, as_of: Month) -> Self {
        Self { first: first.min(as_of.plus(-LEAST_MONTHS)), as_of }
    }

    pub(super) fn at(&self, month: Month) -> f64 {
        let share = f64::from(month.months_since(self.first)) / f64::from(self.as_of.months_since(self.first));
        INNER + share.clamp(0.0, 1.0) * (OUTER - INNER)
    }
}

/// Stints and gaps in order, each on a ray of its own where they would lie on each other.
pub(super) fn stays(stints: &[Stint], order: &[usize], as_of: Month, time: &Time) -> Vec<Stay> {
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
