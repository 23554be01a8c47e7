//! The picture of timelines that are hard to draw: hardly begun, very long, crowded, with gaps, at rest.

use domain::{
    month::Month,
    timeline::{Stint, Track},
};
use engine::html::picture::{Leads, Scene, figure};
use maud::{Markup, html};

/// All of them, as of the same month.
pub(super) fn all() -> Markup {
    let as_of = Month::new(2026, 6).unwrap_or(Month::FIRST);
    let scenes = [
        ("Hardly begun", line(as_of, &[(Track::Engineer, 4, 0)])),
        (
            "There and back",
            line(as_of, &[(Track::Engineer, 178, 78), (Track::Manager, 100, 32), (Track::TechLead, 66, 30)]),
        ),
        ("Forty years", forty(as_of)),
        (
            "Two at once, and a gap",
            line(
                as_of,
                &[
                    (Track::Engineer, 140, 10),
                    (Track::TechLead, 100, 60),
                    (Track::Other, 50, 20),
                    (Track::Manager, 6, 0),
                ],
            ),
        ),
        ("At rest", line(as_of, &[(Track::Manager, 90, 40), (Track::Engineer, 50, 9)])),
    ];
    html! {
        @for (name, stints) in &scenes {
            article.card {
                h3.card__title { (name) }
                (figure(&Scene { stints, as_of, leads: Leads::Nowhere, meaning: false }))
            }
        }
    }
}

/// Stints by how many months ago they began and ended; 0 is today, and goes on.
fn line(as_of: Month, parts: &[(Track, i32, i32)]) -> Vec<Stint> {
    let stint = |(track, from, to): &(Track, i32, i32)| Stint {
        to: (*to > 0).then(|| as_of.plus(-to)),
        ..Stint::new(*track, as_of.plus(-from))
    };
    parts.iter().map(stint).collect()
}

/// Every year another role.
fn forty(as_of: Month) -> Vec<Stint> {
    let parts: Vec<_> = (0..40)
        .map(|year| (Track::ALL[(year * 3) % Track::ALL.len()], 480 - 12 * i32::try_from(year).unwrap_or(0)))
        .collect();
    let parts: Vec<_> = parts.into_iter().map(|(track, from)| (track, from, from - 12)).collect();
    line(as_of, &parts)
}
