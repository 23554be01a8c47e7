#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use domain::timeline::{MAX_STINTS, Tenure, Track};
use proptest::prelude::*;

use super::{names::LABEL_HEIGHT, *};

const NOW: &str = "2026-06";

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn stint(track: Track, from: &str, to: &str) -> Stint {
    Stint { to: (!to.is_empty()).then(|| month(to)), ..Stint::new(track, month(from)) }
}

fn drawn(stints: &[Stint]) -> Picture {
    draw(stints, month(NOW)).unwrap()
}

/// The angle from the plumb line, in whole degrees, and the distance from the pivot.
fn seen(place: Place) -> (f64, f64) {
    let (x, y) = (place.x - PIVOT.x, place.y - PIVOT.y);
    (x.atan2(y).to_degrees().round(), x.hypot(y))
}

#[test]
fn neither_side_hangs_further_out_and_all_else_hangs_between() {
    let tracks = [Track::Engineer, Track::TechLead, Track::Manager, Track::ManagerOfManagers, Track::Executive];
    let angles = |track| seen(drawn(&[stint(track, "2020-01", "")]).bars[0].to).0;
    assert_eq!(tracks.map(angles), [-42.0, -42.0, 42.0, 42.0, 42.0]);
    assert_eq!([Track::Other, Track::Break].map(angles), [0.0, 0.0]);
}

#[test]
fn time_runs_outwards_from_the_first_month_to_the_bob() {
    let there_and_back = [
        stint(Track::Manager, "2016-06", "2021-06"),
        stint(Track::Engineer, "2006-06", "2016-06"),
        stint(Track::Engineer, "2021-06", ""),
    ];
    let picture = drawn(&there_and_back);
    assert_eq!(picture.bars.iter().map(|bar| bar.stint).collect::<Vec<_>>(), [1, 0, 2]);
    let out: Vec<i32> = picture.bars.iter().flat_map(|bar| [seen(bar.from).1 as i32, seen(bar.to).1 as i32]).collect();
    // Half of the time is half of the rod; a bar keeps a little away from the next.
    assert_eq!(out, [84, 182, 195, 238, 251, 293]);
    assert_eq!(picture.swings.len(), 2);
    assert_eq!(usize::try_from(Tenure::of(&there_and_back, month(NOW)).swings), Ok(picture.swings.len()));
    assert_eq!((picture.bob.side, seen(picture.bob.at).0), (Side::Engineering, -42.0));
    assert!(picture.gaps.is_empty() && picture.bars.iter().all(|bar| bar.label.is_some()));
}

#[test]
fn a_swing_follows_the_arc_of_the_bob_from_ray_to_ray() {
    let picture = drawn(&[stint(Track::Engineer, "2006-06", "2016-06"), stint(Track::Manager, "2016-06", "")]);
    let [only] = picture.swings.as_slice() else { panic!("one swing") };
    assert!(!only.open);
    assert!(only.path.contains("A189.0 189.0 0 0 0 "), "to the right, around the pivot: {}", only.path);
    let back = drawn(&[stint(Track::Manager, "2006-06", "2016-06"), stint(Track::Engineer, "2016-06", "")]);
    assert!(back.swings[0].path.contains("A189.0 189.0 0 0 1 "), "to the left: {}", back.swings[0].path);
}

#[test]
fn the_first_weeks_stand_at_the_end_of_the_rod() {
    let picture = drawn(&[stint(Track::Engineer, NOW, "")]);
    let [bar] = picture.bars.as_slice() else { panic!("one bar") };
    assert!(seen(bar.from).1 > 290.0 && !bar.round && bar.label.is_some());
    assert!(picture.swings.is_empty());
    assert!(draw(&[], month(NOW)).is_none());
    assert!(draw(&[stint(Track::Engineer, "2026-07", "")], month(NOW)).is_none(), "it has yet to begin");
}

#[test]
fn time_without_a_role_hangs_at_rest_and_a_handover_is_none() {
    let open = |from: &str, to: &str| Open { from: month(from), to: month(to) };
    let stints = [
        stint(Track::Engineer, "2006-06", "2012-01"),
        stint(Track::Engineer, "2012-03", "2016-06"),
        stint(Track::Manager, "2017-06", "2026-01"),
    ];
    assert_eq!(gaps(&stints, month(NOW)), [open("2016-06", "2017-06"), open("2026-01", NOW)]);
    let picture = drawn(&stints);
    assert_eq!(picture.gaps.len(), 2);
    assert!(picture.gaps.iter().all(|gap| seen(gap.middle).0 == 0.0));
    assert_eq!(picture.swings.iter().map(|one| one.open).collect::<Vec<_>>(), [true, true, true]);
    assert_eq!((picture.bob.side, seen(picture.bob.at).0), (Side::Neither, 0.0));
}

#[test]
fn a_longer_role_that_went_on_covers_what_ended_within_it() {
    let stints = [stint(Track::Engineer, "2006-06", "2020-01"), stint(Track::Other, "2008-01", "2009-01")];
    assert_eq!(gaps(&stints, month("2020-01")), []);
}

#[test]
fn two_roles_at_once_hang_beside_each_other() {
    let stints = [
        stint(Track::Engineer, "2010-01", ""),
        stint(Track::TechLead, "2014-01", "2018-01"),
        stint(Track::Manager, "2016-01", ""),
        stint(Track::Engineer, "2018-01", "2019-01"),
    ];
    let angles: Vec<f64> = drawn(&stints).bars.iter().map(|bar| seen(bar.to).0).collect();
    // The last takes the ray that the second has left.
    assert_eq!(angles, [-42.0, -47.0, 42.0, -47.0]);
}

#[test]
fn years_keep_clear_of_what_hangs_on_the_plumb_line() {
    let years =
        |stints: &[Stint]| -> Vec<i32> { drawn(stints).rings.iter().filter_map(|ring| Some(ring.year?.0)).collect() };
    assert_eq!(years(&[stint(Track::Engineer, "2006-06", "")]), [2010, 2015, 2020, 2025]);
    let rest = [
        stint(Track::Engineer, "2006-06", "2014-06"),
        stint(Track::Break, "2014-06", "2016-01"),
        stint(Track::Engineer, "2016-01", ""),
    ];
    assert_eq!(years(&rest), [2010, 2020, 2025]);
    assert_eq!(years(&[stint(Track::Engineer, "1986-01", "")]), [1990, 2000, 2010, 2020]);
}

fn anyone() -> impl Strategy<Value = Vec<Stint>> {
    let one = (0..Track::ALL.len(), 0..600_i32, proptest::option::of(1..200_i32)).prop_map(|(track, ago, lasts)| {
        let from = month(NOW).plus(-ago);
        Stint { to: lasts.map(|lasts| from.plus(lasts)), ..Stint::new(Track::ALL[track], from) }
    });
    proptest::collection::vec(one, 1..=MAX_STINTS)
}

proptest! {
    #[test]
    fn whatever_somebody_did_fits_the_frame_and_no_two_names_meet(stints in anyone()) {
        let picture = drawn(&stints);
        prop_assert_eq!(picture.bars.len(), stints.len());
        let inside = |place: Place| (0.0..=WIDTH).contains(&place.x) && (0.0..=picture.height).contains(&place.y);
        for bar in &picture.bars {
            prop_assert!(inside(bar.from) && inside(bar.to));
            let (near, far) = (seen(bar.from).1, seen(bar.to).1);
            prop_assert!(near < far && near >= INNER - 0.1 && far <= OUTER + 0.1, "{} to {}", near, far);
        }
        prop_assert!(inside(picture.bob.at));
        prop_assert!(!picture.swings.iter().any(|swing| swing.path.contains("NaN")));
        for (at, one) in picture.bars.iter().enumerate() {
            for other in &picture.bars[..at] {
                if let (Some(a), Some(b), true) = (one.label, other.label, one.side == other.side) {
                    prop_assert!((a.y - b.y).abs() >= LABEL_HEIGHT - 0.1);
                }
            }
        }
        let open = gaps(&stints, month(NOW));
        prop_assert_eq!(picture.gaps.len(), open.len());
        prop_assert!(open.windows(2).all(|two| two[0].to <= two[1].from));
    }
}
