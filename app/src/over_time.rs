//! A history of reviews and check-ins as figures over time: what is asked of it, and what comes of that. No HTML, and no more of a
//! review than its point.

pub mod group;
pub mod kept;
pub mod picture;
pub mod view;

use std::collections::BTreeMap;

use domain::{
    state::Measure,
    timeline::{self, Stint},
};
use store::{Instant, Note, Point, ReviewId};
use time::Date;

use crate::{context::Services, decisions::day_of, review};
use engine::stint::{track_name, when};

/// So many days without a look are a gap: two quarters, as a check-in is monthly or quarterly. [ours]
pub const GAP_DAYS: i64 = 183;
/// The most points that are shown one by one; more of them are put together by quarter or by year. [ours]
pub const MOST_POINTS: usize = 60;
/// Measures shown where none was chosen.
pub const USUAL: [Measure; 3] = [Measure::Enjoyment, Measure::Energy, Measure::Learning];

/// One look at oneself, with what stands around it.
pub struct Seen {
    /// What was scored.
    pub point: Point,
    /// The day it was sent.
    pub day: Date,
    /// The role at that time, as it is called.
    pub role: String,
    /// From when to when that was.
    pub role_when: String,
    /// What the questionnaire is called.
    pub title: String,
    /// What was noted beside it.
    pub note: Option<String>,
}

impl Seen {
    /// A score.
    pub fn score(&self, measure: Measure) -> Option<f64> {
        self.point.state.get(measure)
    }
}

/// All looks, the earliest first. What a role and a questionnaire are called is put in words once each, however many looks are in it.
pub fn seen(services: &Services, points: Vec<Point>, stints: &[Stint], notes: Vec<Note>) -> Vec<Seen> {
    let mut notes: BTreeMap<ReviewId, String> = notes.into_iter().map(|note| (note.review, note.words)).collect();
    let no_role = crate::t!("history.no-role");
    let roles: Vec<(String, String)> = stints.iter().map(|stint| (named(stint), when(stint))).collect();
    let mut titles: Vec<(String, u16, String)> = Vec::new();
    let one = |point: Point| {
        let at = timeline::current(stints, point.as_of);
        let role = at.and_then(|at| stints.iter().zip(&roles).find(|(stint, _)| std::ptr::eq(*stint, at)));
        let (role, role_when) = role.map_or_else(|| (no_role.clone(), String::new()), |(_, words)| words.clone());
        let known = titles.iter().find(|(id, version, _)| (id, *version) == (&point.instrument, point.version));
        let title = known.map(|(.., title)| title.clone()).unwrap_or_else(|| {
            let title = review::title_of(services, &point.instrument, point.version);
            titles.push((point.instrument.clone(), point.version, title.clone()));
            title
        });
        let day = day_of(point.sent_at);
        Seen { day, role, role_when, title, note: notes.remove(&point.first), point }
    };
    points.into_iter().map(one).collect()
}

/// What a stint is called.
pub fn named(stint: &Stint) -> String {
    let title = stint.title.clone().filter(|title| !title.trim().is_empty()).unwrap_or_else(|| track_name(stint.track));
    match &stint.organisation {
        Some(place) if !place.trim().is_empty() => format!("{title}, {place}"),
        _ => title,
    }
}

/// The average, the least and the most of some scores.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// How many.
    pub count: usize,
    /// Their average.
    pub average: f64,
    /// The lowest.
    pub least: f64,
    /// The highest.
    pub most: f64,
}

impl Spread {
    /// Of these; nothing where there are none.
    pub fn of(scores: impl IntoIterator<Item = f64>) -> Option<Self> {
        let mut all = scores.into_iter();
        let first = all.next()?;
        let start = (1_usize, first, first, first);
        let (count, sum, least, most) =
            all.fold(start, |(count, sum, least, most), one| (count + 1, sum + one, least.min(one), most.max(one)));
        Some(Self { count, average: sum / count as f64, least, most })
    }
}

/// Midnight of a day, as a moment.
pub fn midnight(day: Date) -> Instant {
    Instant(day.midnight().assume_utc().unix_timestamp() * 1000)
}

#[cfg(test)]
mod tests {
    use super::Spread;

    #[test]
    fn a_spread_is_of_all_scores() {
        assert_eq!(Spread::of([]), None);
        let one = Spread { count: 1, average: 40.0, least: 40.0, most: 40.0 };
        assert_eq!(Spread::of([40.0]), Some(one));
        assert_eq!(Spread::of([10.0, 70.0, 40.0]), Some(Spread { count: 3, average: 40.0, least: 10.0, most: 70.0 }));
    }
}
