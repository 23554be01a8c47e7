//! When a measure sinks over several looks at oneself: what home says a word about.
//!
//! [`crate::trend`] judges one questionnaire's figure since the time before; this judges a person, over check-ins and reviews alike. It
//! asks for more looks, since home says it unasked.

use crate::{bias::Look, month::Month, state::Measure, trend};

/// What is watched: what every check-in asks, and where less is never better. [development]
pub const WATCHED: [Measure; 3] = [Measure::Enjoyment, Measure::Energy, Measure::Learning];
/// So many looks in a row, each lower than the one before, are several. [ours]
pub const SEVERAL: usize = 3;
/// A fall over so few looks counts from so many points on, in all; over more of them ([`trend::FALLS_IN_A_ROW`] falls) however small it
/// is. [ours]
pub const LEAST: f64 = trend::FALL;
/// After so many months without a look nothing is known of now: two quarters. [ours]
pub const STALE: i32 = 6;

/// A measure that sank.
#[derive(Debug, Clone, PartialEq)]
pub struct Fallen {
    /// Which.
    pub measure: Measure,
    /// The scores from where it began to sink until now, each with its look: its place in the list that was given. [`SEVERAL`] at the
    /// least, each lower than the one before.
    pub scores: Vec<(usize, f64)>,
}

impl Fallen {
    /// How many points it sank by.
    #[must_use]
    pub fn by(&self) -> f64 {
        match (self.scores.first(), self.scores.last()) {
            (Some((_, first)), Some((_, last))) => first - last,
            _ => 0.0,
        }
    }
}

/// What sank until the latest look at it, what sank most first, given all looks from the earliest to the latest, and this month. A look
/// that didn't score a measure is no fall of it.
#[must_use]
pub fn fallen(looks: &[Look], as_of: Month) -> Vec<Fallen> {
    let mut all: Vec<Fallen> = WATCHED.iter().filter_map(|measure| one(looks, *measure, as_of)).collect();
    all.sort_by(|a, b| b.by().total_cmp(&a.by()));
    all
}

fn one(looks: &[Look], measure: Measure, as_of: Month) -> Option<Fallen> {
    let scored = looks.iter().enumerate().rev();
    let scored = scored.filter_map(|(at, look)| Some((at, look.state.get(measure)?)));
    // From the latest back, for as long as each was higher.
    let mut scores: Vec<(usize, f64)> = Vec::new();
    for (at, score) in scored {
        if scores.last().is_some_and(|(_, after)| score <= *after) {
            break;
        }
        scores.push((at, score));
    }
    let (latest, _) = *scores.first()?;
    scores.reverse();
    let fallen = Fallen { measure, scores };
    let looks_back = as_of.months_since(looks[latest].month);
    let falls = fallen.scores.len() - 1;
    let enough = falls >= trend::FALLS_IN_A_ROW || (falls + 1 >= SEVERAL && fallen.by() >= LEAST);
    (enough && looks_back < STALE).then_some(fallen)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::state::State;

    fn month(number: i32) -> Month {
        Month::new(2026 + number.div_euclid(12), 1 + number.rem_euclid(12) as u32).expect("a month")
    }

    /// Looks a month apart; none is a look that didn't score it.
    fn looks(measure: Measure, scores: &[Option<f64>]) -> Vec<Look> {
        let look = |(number, score): (usize, &Option<f64>)| {
            let mut state = State::default();
            if let Some(score) = score {
                state.set(measure, *score).expect("a score");
            }
            Look { month: month(number as i32), state }
        };
        scores.iter().enumerate().map(look).collect()
    }

    fn of(scores: &[f64]) -> Option<Fallen> {
        let scores: Vec<_> = scores.iter().copied().map(Some).collect();
        fallen(&looks(Measure::Energy, &scores), month(scores.len() as i32)).into_iter().next()
    }

    #[test]
    fn three_looks_that_come_to_fifteen_points() {
        let told = of(&[80.0, 72.0, 65.0]).expect("it sank");
        assert_eq!((told.measure, told.by()), (Measure::Energy, 15.0));
        assert_eq!(told.scores, [(0, 80.0), (1, 72.0), (2, 65.0)]);
        assert_eq!(of(&[80.0, 72.0, 65.1]), None, "less than that");
        assert_eq!(of(&[80.0, 40.0]), None, "two looks are not several, however far apart");
        assert_eq!(of(&[80.0]), None);
        assert_eq!(of(&[]), None);
    }

    #[test]
    fn four_looks_however_small_the_steps() {
        assert_eq!(of(&[60.0, 59.0, 58.0, 57.0]).map(|told| told.by()), Some(3.0));
        assert_eq!(of(&[60.0, 59.0, 58.0]), None);
    }

    #[test]
    fn it_begins_where_it_began_to_sink_and_is_over_once_it_rises_or_stays() {
        assert_eq!(of(&[20.0, 90.0, 70.0, 50.0]).map(|told| told.scores.len()), Some(3));
        assert_eq!(of(&[90.0, 70.0, 50.0, 51.0]), None);
        assert_eq!(of(&[90.0, 70.0, 50.0, 50.0]), None);
        assert_eq!(of(&[90.0, 70.0, 70.0, 50.0]), None, "it stayed in between");
    }

    #[test]
    fn a_look_that_did_not_ask_is_passed_over() {
        let scores = [Some(80.0), None, Some(70.0), None, Some(60.0)];
        let told = fallen(&looks(Measure::Learning, &scores), month(5));
        assert_eq!(told[0].scores, [(0, 80.0), (2, 70.0), (4, 60.0)]);
    }

    #[test]
    fn what_nobody_looked_at_for_half_a_year_is_no_news() {
        let all = looks(Measure::Enjoyment, &[Some(80.0), Some(60.0), Some(40.0)]);
        assert_eq!(fallen(&all, month(2 + STALE - 1)).len(), 1);
        assert_eq!(fallen(&all, month(2 + STALE)), []);
        assert_eq!(fallen(&all, month(-12)).len(), 1, "a clock that was set back hides nothing");
    }

    #[test]
    fn what_sank_most_is_told_first_and_what_nobody_watches_not_at_all() {
        let mut all = looks(Measure::Enjoyment, &[Some(80.0), Some(70.0), Some(60.0)]);
        for (look, score) in all.iter_mut().zip([90.0, 50.0, 10.0]) {
            look.state.set(Measure::Learning, score).expect("a score");
            look.state.set(Measure::Pay, score).expect("a score");
        }
        let measures: Vec<_> = fallen(&all, month(3)).iter().map(|told| told.measure).collect();
        assert_eq!(measures, [Measure::Learning, Measure::Enjoyment]);
    }

    proptest! {
        /// Whatever is told holds: several looks, each lower, down to the latest, and by as much as is said.
        #[test]
        fn what_is_told_is_so(scores in prop::collection::vec(prop::option::of(0_u8..=100), 0..12)) {
            let scores: Vec<Option<f64>> = scores.into_iter().map(|one| one.map(f64::from)).collect();
            let all = looks(Measure::Enjoyment, &scores);
            for told in fallen(&all, month(scores.len() as i32)) {
                prop_assert!(told.scores.len() >= SEVERAL);
                prop_assert!(told.scores.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 > pair[1].1));
                prop_assert_eq!(told.scores.last().map(|(at, _)| *at), scores.iter().rposition(Option::is_some));
                prop_assert!(told.by() >= LEAST || told.scores.len() > trend::FALLS_IN_A_ROW);
            }
        }
    }
}
