//! Room for the names of stints.

use super::{Bar, OUTER, Place, Side, polar, stays::Stay};

/// Two lines of a label, and its distance from the bar.
pub(super) const LABEL_HEIGHT: f64 = 34.0;
const LABEL_AWAY: f64 = 24.0;

/// Finds room for the names: today's first, then the longest, as long as no two meet on one side.
pub(super) fn label(bars: &mut [Bar], stays: &[Stay]) {
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
        let ray = polar(middle, if side == Side::Engineering { -widest(side) } else { widest(side) });
        if placed.iter().all(|(taken, y)| *taken != side || (y - ray.y).abs() >= LABEL_HEIGHT) {
            placed.push((side, ray.y));
            let away = if side == Side::Engineering { -LABEL_AWAY } else { LABEL_AWAY };
            bars[at].label = Some(Place { x: ray.x + away, y: ray.y });
        }
    }
}
