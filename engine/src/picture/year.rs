//! Round years, as rings across the picture.

use domain::month::Month;

use super::{
    OUTER, Ring, SIDE, Side, Time,
    path::{arc, polar},
    stays::Stay,
};

/// Years from one ring to the next: the first of these that keeps rings apart.
const STEPS: [i32; 6] = [1, 2, 5, 10, 20, 50];
/// How far apart rings are at least: their years are readable on a phone too.
const APART: f64 = 36.0;
/// How much room a year needs on the plumb line, up and down.
const ROOM: f64 = 13.0;

/// The rings from the first month to the last.
pub(super) fn rings(time: &Time, stays: &[Stay]) -> Vec<Ring> {
    let year = time.at(time.first.plus(12)) - time.at(time.first);
    let step = STEPS.into_iter().find(|step| f64::from(*step) * year >= APART).unwrap_or(STEPS[STEPS.len() - 1]);
    let first = (time.first.year() + step - 1).div_euclid(step) * step;
    let years = (first..=time.as_of.year()).step_by(usize::try_from(step).unwrap_or(1));
    years
        .filter_map(|year| {
            let month = Month::new(year, 1).filter(|month| (time.first..=time.as_of).contains(month))?;
            let radius = time.at(month);
            let free = OUTER - radius >= ROOM && stays.iter().all(|stay| is_free(stay, radius));
            Some(Ring { path: arc(radius, -SIDE, SIDE), year: free.then(|| (year, polar(radius, 0.0))) })
        })
        .collect()
}

/// Whether a stay leaves the plumb line free around there: neither hanging on it, nor crossed on the way to it.
fn is_free(stay: &Stay, radius: f64) -> bool {
    let crossed = (stay.from - radius).abs() < ROOM;
    let hangs = stay.side == Side::Neither && (stay.from - ROOM..=stay.to + ROOM).contains(&radius);
    !crossed && !hangs
}
