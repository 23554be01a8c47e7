//! Scoring, by hand and by properties.
#![expect(clippy::unwrap_used, reason = "a test may stop at what it doesn't expect")]

mod anyone;

use std::collections::BTreeMap;

use domain::{
    instrument::{Answers, Catalogue, Instrument, Item, Target, Value},
    scoring::{Reason, Scored, score},
    state::Measure,
    timeline::Track,
};
use proptest::prelude::*;

use anyone::anyone;

fn where_am_i() -> &'static Instrument {
    Catalogue::shipped().find("where-am-i", 1).unwrap()
}

fn answers(given: &[(&str, &str)]) -> Answers {
    given.iter().map(|(item, value)| ((*item).to_owned(), value.parse().unwrap())).collect()
}

fn manager(given: &[(&str, &str)]) -> Scored {
    score(where_am_i(), Some(Track::Manager), &answers(given))
}

#[test]
fn two_items_share_a_measure() {
    // Point 4 of 5 is 75. Point 2 of 5 is 25, reversed 75. Half of each: 37.5 and 37.5.
    let scored = manager(&[("looked-forward", "4"), ("wished-otherwise", "2")]);
    assert_eq!(scored.state.get(Measure::Enjoyment), Some(75.0));
    let figure = &scored.figures[&Measure::Enjoyment.into()];
    let behind: Vec<_> = figure
        .behind
        .iter()
        .map(|behind| {
            (behind.item.as_str(), &behind.value, behind.weight, behind.reversed, behind.score, behind.points)
        })
        .collect();
    assert_eq!(
        behind,
        [
            ("looked-forward", &Value::Point(4), 50, false, 75.0, 37.5),
            ("wished-otherwise", &Value::Point(2), 50, true, 75.0, 37.5),
        ]
    );
    assert!(figure.left_out.is_empty());
}

#[test]
fn weights_count() {
    // 40 percent of 100, 30 percent of 0 (5 of 5 reversed), 30 percent of 25: 40 + 0 + 7.5.
    let scored = manager(&[("real-chances", "5"), ("seldom-openings", "5"), ("speaks-up-for-me", "2")]);
    assert_eq!(scored.state.get(Measure::Opportunity), Some(47.5));
}

#[test]
fn a_fine_scale_has_finer_steps() {
    // Point 2 of 7 is one step of six.
    let scored = score(where_am_i(), Some(Track::Engineer), &answers(&[("pay", "2")]));
    assert!((scored.state.get(Measure::Pay).unwrap() - 100.0 / 6.0).abs() < 1e-9);
}

#[test]
fn a_choice_counts_as_declared() {
    let scored = manager(&[("how-it-began", "talked-into-it")]);
    assert_eq!(scored.state.get(Measure::Voluntary), Some(40.0));
}

#[test]
fn what_was_not_said_is_not_the_middle() {
    for (unsaid, reason) in [("na", Reason::NotApplicable), ("skip", Reason::RatherNot)] {
        // One item of two: the other stands alone, at 100 and not between 100 and the middle.
        let scored = manager(&[("looked-forward", "5"), ("wished-otherwise", unsaid)]);
        assert_eq!(scored.state.get(Measure::Enjoyment), Some(100.0));
        let figure = &scored.figures[&Measure::Enjoyment.into()];
        assert_eq!((figure.left_out[0].item.as_str(), figure.left_out[0].reason), ("wished-otherwise", reason));
        assert_eq!(figure.behind.len(), 1);
        // The only item of its measure: no figure at all.
        let scored = manager(&[("how-it-began", unsaid)]);
        assert_eq!(scored.state.get(Measure::Voluntary), None);
        assert_eq!(scored.figures[&Measure::Voluntary.into()].score, None);
        assert!(scored.figures[&Measure::Voluntary.into()].behind.is_empty());
    }
}

#[test]
fn nothing_answered_is_no_state_and_every_item_listed() {
    let scored = manager(&[]);
    assert!(scored.state.is_empty());
    let fed: usize = where_am_i().path(Some(Track::Manager), &Answers::new()).iter().map(|item| item.feeds.len()).sum();
    let listed: usize = scored.figures.values().map(|figure| figure.left_out.len()).sum();
    assert_eq!(listed, fed);
    assert!(scored.figures.values().flat_map(|figure| &figure.left_out).all(|left| left.reason == Reason::Unanswered));
}

#[test]
fn answers_beside_the_path_move_nothing() {
    // An engineer's item, a closed branch, an item that is no more, and an answer beyond the scale.
    let scored = manager(&[("pay", "7"), ("manage-two-years", "5"), ("retired-item", "3"), ("looked-forward", "9")]);
    assert!(scored.state.is_empty());
    assert!(!scored.figures.contains_key(&Measure::CommitmentManaging.into()));
    assert_eq!(scored.figures[&Measure::Enjoyment.into()].left_out[0].reason, Reason::NotOnScale);
}

#[test]
fn a_result_survives_the_wire() {
    let scored = manager(&[("looked-forward", "4"), ("how-it-began", "na"), ("title", "3")]);
    let text = serde_json::to_string(&scored).unwrap();
    assert_eq!(serde_json::from_str::<Scored>(&text).unwrap(), scored);
}

/// The figures that could be scored.
fn scores(scored: &Scored) -> BTreeMap<Target, f64> {
    scored.figures.iter().filter_map(|(target, figure)| Some((target.clone(), figure.score?))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn figures_keep_their_bounds_and_their_points_add_up((instrument, track, answers) in anyone()) {
        let scored = score(instrument, track, &answers);
        for (target, figure) in &scored.figures {
            prop_assert_eq!(target.measure().and_then(|measure| scored.state.get(measure)), target.measure().and(figure.score));
            prop_assert_eq!(figure.score.is_some(), !figure.behind.is_empty());
            let points: f64 = figure.behind.iter().map(|behind| behind.points).sum();
            if let Some(score) = figure.score {
                prop_assert!((0.0..=100.0).contains(&score));
                prop_assert!((points - score).abs() < 1e-9);
                // No figure beyond what the answers behind it say one by one.
                let lowest = figure.behind.iter().map(|behind| behind.score).fold(f64::INFINITY, f64::min);
                let highest = figure.behind.iter().map(|behind| behind.score).fold(0.0, f64::max);
                prop_assert!((lowest - 1e-9..=highest + 1e-9).contains(&score));
            }
        }
        let measures = scored.figures.iter().filter(|(target, figure)| target.measure().is_some() && figure.score.is_some());
        prop_assert_eq!(scored.state.iter().count(), measures.count());
    }

    #[test]
    fn a_higher_answer_never_lowers_its_figure((instrument, track, answers) in anyone(), pick in any::<prop::sample::Index>()) {
        // Where an answer opens a branch as well, more than its figure may change.
        let opens = |item: &Item| instrument.items.iter().flat_map(|other| &other.when.answers).any(|one| one.item == item.id);
        let higher = |item: &Item| match answers.get(&item.id) {
            Some(Value::Point(point)) => Some(Value::Point(point + 1)).filter(|higher| item.scale.check(higher).is_ok()),
            _ => None,
        };
        let path = instrument.path(track, &answers);
        let raisable: Vec<(&Item, Value)> =
            path.into_iter().filter(|item| !opens(item)).filter_map(|item| Some((item, higher(item)?))).collect();
        prop_assume!(!raisable.is_empty());
        let (item, higher) = &raisable[pick.index(raisable.len())];
        let mut raised = answers.clone();
        raised.insert(item.id.clone(), higher.clone());
        let (before, after) = (scores(&score(instrument, track, &answers)), scores(&score(instrument, track, &raised)));
        prop_assert_eq!(before.len(), after.len());
        for (target, before) in &before {
            match item.feeds.iter().find(|feed| feed.target == *target) {
                Some(feed) if feed.reversed => prop_assert!(after[target] < *before),
                Some(_) => prop_assert!(after[target] > *before),
                None => prop_assert_eq!(after[target], *before),
            }
        }
    }

    #[test]
    fn the_order_of_items_moves_nothing((instrument, track, answers) in anyone(), seed in any::<u64>()) {
        // Items that wait for no answer, so their order is free.
        let mut as_is = instrument.clone();
        as_is.items.retain(|item| item.when.answers.is_empty());
        let mut shuffled = as_is.clone();
        shuffled.items.sort_by_key(|item| item.id.bytes().fold(seed, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()).rotate_left(7)));
        let (as_is, shuffled) = (scores(&score(&as_is, track, &answers)), scores(&score(&shuffled, track, &answers)));
        prop_assert_eq!(as_is.len(), shuffled.len());
        for (target, score) in as_is {
            prop_assert!((score - shuffled[&target]).abs() < 1e-9);
        }
    }

    #[test]
    fn not_saying_is_the_same_as_not_answering((instrument, track, answers) in anyone()) {
        // An item that opens a branch on “rather not say” would make a difference; none of ours does.
        let said: Answers = answers.iter().filter(|(_, value)| value.is_scored()).map(|(id, value)| (id.clone(), value.clone())).collect();
        let (given, said) = (score(instrument, track, &answers), score(instrument, track, &said));
        prop_assert_eq!(given.state.clone(), said.state.clone());
        prop_assert_eq!(scores(&given), scores(&said));
    }
}
