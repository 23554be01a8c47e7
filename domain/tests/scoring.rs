//! Scoring, by hand and by properties.
#![expect(clippy::unwrap_used, reason = "a test may stop at what it doesn't expect")]

use domain::{
    instrument::{Answers, Catalogue, Instrument, Item, Value},
    scoring::{Reason, Scored, score},
    state::Measure,
    timeline::Track,
};
use proptest::prelude::*;

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
    assert_eq!(figure.coverage(), 1.0);
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
        assert_eq!(figure.coverage(), 0.5);
        // The only item of its measure: no figure at all.
        let scored = manager(&[("how-it-began", unsaid)]);
        assert_eq!(scored.state.get(Measure::Voluntary), None);
        assert_eq!(scored.figures[&Measure::Voluntary.into()].score, None);
        assert_eq!(scored.figures[&Measure::Voluntary.into()].coverage(), 0.0);
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

fn any_track() -> impl Strategy<Value = Option<Track>> {
    prop::option::of(prop::sample::select(Track::ALL))
}

/// An answer the item takes, or one that says nothing.
fn any_value(item: &Item) -> impl Strategy<Value = Value> + use<> {
    let mut values = item.scale.values();
    values.extend([Value::NotApplicable, Value::RatherNot]);
    prop::sample::select(values)
}

/// Answers to any part of the instrument, on the person's path or beside it.
fn any_answers() -> impl Strategy<Value = Answers> {
    let items: Vec<_> = where_am_i().items.iter().map(|item| prop::option::of(any_value(item))).collect();
    items.prop_map(|values| {
        let ids = where_am_i().items.iter().map(|item| item.id.clone());
        ids.zip(values).filter_map(|(id, value)| Some((id, value?))).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn figures_keep_their_bounds_and_their_points_add_up(track in any_track(), answers in any_answers()) {
        let scored = score(where_am_i(), track, &answers);
        for (target, figure) in &scored.figures {
            let measure = target.measure().expect("it has no fields of its own");
            prop_assert_eq!(scored.state.get(measure), figure.score);
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
        prop_assert_eq!(scored.state.iter().count(), scored.figures.values().filter(|f| f.score.is_some()).count());
    }

    #[test]
    fn a_higher_answer_never_lowers_its_measure(track in any_track(), answers in any_answers(), pick in any::<prop::sample::Index>()) {
        let path = where_am_i().path(track, &answers);
        let rated: Vec<&&Item> = path.iter().filter(|item| matches!(answers.get(&item.id), Some(Value::Point(_)))).collect();
        prop_assume!(!rated.is_empty());
        let item = rated[pick.index(rated.len())];
        let Some(Value::Point(point)) = answers.get(&item.id) else { unreachable!() };
        let higher = Value::Point(point + 1);
        prop_assume!(item.scale.check(&higher).is_ok());
        let mut raised = answers.clone();
        raised.insert(item.id.clone(), higher);
        let (before, after) = (score(where_am_i(), track, &answers), score(where_am_i(), track, &raised));
        for measure in Measure::ALL.iter().copied() {
            let (before, after) = (before.state.get(measure), after.state.get(measure));
            match item.feeds.iter().find(|feed| feed.target == measure.into()) {
                Some(feed) if feed.reversed => prop_assert!(after < before),
                Some(_) => prop_assert!(after > before),
                None => prop_assert_eq!(after, before),
            }
        }
    }

    #[test]
    fn the_order_of_items_moves_nothing(answers in any_answers(), seed in any::<u64>()) {
        // Managers' items wait for no answer, so their order is free.
        let track = Some(Track::Manager);
        let mut shuffled = where_am_i().clone();
        shuffled.items.sort_by_key(|item| item.id.bytes().fold(seed, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()).rotate_left(7)));
        let (as_is, shuffled) = (score(where_am_i(), track, &answers), score(&shuffled, track, &answers));
        for measure in Measure::ALL.iter().copied() {
            match (as_is.state.get(measure), shuffled.state.get(measure)) {
                (Some(one), Some(other)) => prop_assert!((one - other).abs() < 1e-9),
                (one, other) => prop_assert_eq!(one, other),
            }
        }
    }

    #[test]
    fn not_saying_is_the_same_as_not_answering(track in any_track(), answers in any_answers()) {
        let said: Answers = answers.iter().filter(|(_, value)| value.is_scored()).map(|(id, value)| (id.clone(), value.clone())).collect();
        prop_assert_eq!(score(where_am_i(), track, &answers).state, score(where_am_i(), track, &said).state);
    }
}
