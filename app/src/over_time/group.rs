//! Points put together: by time where there are many, and apart by track, role or questionnaire.

use domain::state::Measure;
use engine::stint::track_name;
use time::Date;

use super::{
    GAP_DAYS, MOST_POINTS, Seen, Spread,
    view::{By, View},
};

/// What one mark of a picture stands for: a single look, or all of a stretch of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The first day of it, and the last.
    pub days: (Date, Date),
    /// The scores.
    pub spread: Spread,
    /// The look, where it is a single one.
    pub one: Option<usize>,
    /// How it is called where it is several: a year, or a year and its quarter.
    pub year: i32,
    /// The quarter, 1 to 4, where it is one.
    pub quarter: Option<u8>,
}

/// Years beyond which many points are put together by year and no longer by quarter. [ours]
const MOST_YEARS: i32 = 8;

/// The marks of a measure, the earliest first: each look by itself, or by quarter or year where they are many.
pub fn marks(seen: &[Seen], measure: Measure) -> Vec<Mark> {
    let scored: Vec<(usize, Date, f64)> =
        seen.iter().enumerate().filter_map(|(at, one)| Some((at, one.day, one.score(measure)?))).collect();
    let years = match (scored.first(), scored.last()) {
        (Some(first), Some(last)) => last.1.year() - first.1.year() + 1,
        _ => return Vec::new(),
    };
    let quarter = |day: Date| (u8::from(day.month()) - 1) / 3 + 1;
    let many = scored.len() > MOST_POINTS;
    let key = |at: usize, day: Date| match (many, years > MOST_YEARS) {
        (false, _) => (day.year(), None, at),
        (true, false) => (day.year(), Some(quarter(day)), 0),
        (true, true) => (day.year(), None, 0),
    };
    let mut marks = Vec::new();
    for chunk in scored.chunk_by(|a, b| key(a.0, a.1) == key(b.0, b.1)) {
        let (Some(spread), Some(first), Some(last)) =
            (Spread::of(chunk.iter().map(|one| one.2)), chunk.first(), chunk.last())
        else {
            continue;
        };
        let (year, quarter, _) = key(first.0, first.1);
        marks.push(Mark { days: (first.1, last.1), spread, one: (chunk.len() == 1).then_some(first.0), year, quarter });
    }
    marks
}

/// Whether there was no look for long between two marks.
pub fn gap(before: &Mark, after: &Mark) -> bool {
    (after.days.0 - before.days.1).whole_days() >= GAP_DAYS
}

/// One group of a breakdown, with a spread for each measure.
pub struct Group {
    /// What it is called.
    pub name: String,
    /// How many looks.
    pub looks: usize,
    /// In the order of the view's measures.
    pub spreads: Vec<Option<Spread>>,
}

/// The looks put apart, in the order in which each group came first.
pub fn groups(seen: &[Seen], view: &View, by: By) -> Vec<Group> {
    let name = |one: &Seen| match by {
        By::Track => one.point.track.map_or_else(|| crate::t!("history.no-role"), track_name),
        // Two times as a manager are two roles.
        By::Role if one.role_when.is_empty() => one.role.clone(),
        By::Role => format!("{} · {}", one.role, one.role_when),
        By::Instrument => one.title.clone(),
    };
    let mut names: Vec<String> = Vec::new();
    for one in seen {
        let name = name(one);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let group = |wanted: String| {
        let of: Vec<&Seen> = seen.iter().filter(|one| name(one) == wanted).collect();
        let spread = |measure: &Measure| Spread::of(of.iter().filter_map(|one| one.score(*measure)));
        Group { looks: of.len(), spreads: view.measures.iter().map(spread).collect(), name: wanted }
    };
    names.into_iter().map(group).collect()
}

#[cfg(test)]
mod tests {
    use domain::{month::Month, state::State};
    use store::{Instant, Point, ReviewId};

    use super::*;
    use crate::decisions::day_of;

    const DAY: i64 = 24 * 60 * 60 * 1000;
    /// The first of January 2026.
    const START: i64 = 1_767_225_600_000;

    fn looks(days: impl IntoIterator<Item = i64>) -> Vec<Seen> {
        let look = |day: i64| {
            let mut state = State::default();
            state.set(Measure::Energy, 50.0).expect("a score");
            let (id, sent_at) = (ReviewId::new(), Instant(START + day * DAY));
            let point = Point {
                id,
                first: id,
                instrument: "check-in".to_owned(),
                version: 1,
                track: None,
                as_of: Month::FIRST,
                sent_at,
                state,
            };
            Seen {
                point,
                day: day_of(sent_at),
                role: String::new(),
                role_when: String::new(),
                title: String::new(),
                note: None,
            }
        };
        days.into_iter().map(look).collect()
    }

    #[test]
    fn few_stand_by_themselves_and_many_together() {
        assert_eq!(marks(&[], Measure::Energy), []);
        let few = marks(&looks((0..60).map(|n| n * 30)), Measure::Energy);
        assert!(few.len() == 60 && few.iter().all(|one| one.one.is_some()));
        let many = marks(&looks((0..61).map(|n| n * 30)), Measure::Energy);
        assert_eq!(many.iter().map(|one| one.spread.count).sum::<usize>(), 61, "none is lost");
        assert!(many.len() <= 21 && many.iter().all(|one| one.quarter.is_some()));
        let years = marks(&looks((0..300).map(|n| n * 30)), Measure::Energy);
        assert!(years.len() <= 26 && years.iter().all(|one| one.quarter.is_none()));
        assert_eq!(marks(&looks(0..9), Measure::Enjoyment), [], "another measure");
    }

    #[test]
    fn half_a_year_without_a_look_is_a_gap() {
        let of = |days: i64| {
            let marks = marks(&looks([0, days]), Measure::Energy);
            gap(&marks[0], &marks[1])
        };
        assert!(of(GAP_DAYS) && !of(GAP_DAYS - 1));
    }
}
