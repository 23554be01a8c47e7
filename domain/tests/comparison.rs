//! Two reviews side by side, by worked examples: what is common is compared, and what isn't is named.
#![expect(clippy::unwrap_used, reason = "a test may stop at what it doesn't expect")]

use domain::{
    comparison::{Compared, compare},
    instrument::{Answers, Instrument, Target, file::parse},
    scoring::{Scored, score},
    state::Measure,
};
use proptest::prelude::*;

const HEAD: &str = r#"id = "small"
version = 1
title = "Small"
purpose = "To be compared."
minutes = 1
source = "Our own."
[scales.five]
labels = ["1", "2", "3", "4", "5"]
[[section]]
id = "one"
title = "One"
"#;

/// A questionnaire of items, each with what it feeds: target, weight, and whether it is reversed.
fn instrument(items: &[(&str, &str, u8, bool)]) -> Instrument {
    let mut text = HEAD.to_owned();
    for (id, target, weight, reversed) in items {
        text += &format!(
            "[[section.item]]\nid = \"{id}\"\ntext = \"Is it so?\"\nscale = \"five\"\n\
             feeds = [{{ measure = \"{target}\", weight = {weight}, reversed = {reversed} }}]\n"
        );
    }
    parse(&text).unwrap()
}

fn scored(instrument: &Instrument, answers: &[(&str, &str)]) -> Scored {
    let answers: Answers = answers.iter().map(|(id, value)| ((*id).to_owned(), value.parse().unwrap())).collect();
    score(instrument, None, &answers)
}

fn first() -> Instrument {
    instrument(&[("a", "energy", 50, false), ("b", "energy", 25, true), ("c", "energy", 25, false)])
}

fn compared(target: Measure, older: Option<f64>, newer: Option<f64>, common: usize, of: usize) -> Compared {
    Compared { target: target.into(), older, newer, common, of }
}

#[test]
fn in_one_version_answered_alike_figures_are_as_they_were() {
    let older = scored(&first(), &[("a", "1"), ("b", "3"), ("c", "5")]);
    let newer = scored(&first(), &[("a", "5"), ("b", "3"), ("c", "5")]);
    let comparison = compare(&older, &newer);
    // 0 by half, 50 reversed by a quarter, 100 by a quarter; then 100 by half.
    assert_eq!(comparison.both, [compared(Measure::Energy, Some(37.5), Some(87.5), 3, 3)]);
    assert_eq!((comparison.both[0].moved(), comparison.both[0].is_whole()), (Some(50.0), true));
    assert_eq!(older.state.get(Measure::Energy), comparison.both[0].older);
    assert_eq!(newer.state.get(Measure::Energy), comparison.both[0].newer);
    assert!(comparison.older_alone.is_empty() && comparison.newer_alone.is_empty());
}

#[test]
fn across_versions_common_items_count_alone_and_by_the_newer_weights() {
    // b is gone, d is new, and c weighs more.
    let second = instrument(&[("a", "energy", 20, false), ("c", "energy", 60, false), ("d", "energy", 20, true)]);
    let older = scored(&first(), &[("a", "1"), ("b", "1"), ("c", "5")]);
    let newer = scored(&second, &[("a", "5"), ("c", "5"), ("d", "5")]);
    // Common are a and c, 20 to 60: 0 and 100 make 75, 100 and 100 make 100. All of each would be 50 and 80.
    let comparison = compare(&older, &newer);
    assert_eq!(comparison.both, [compared(Measure::Energy, Some(75.0), Some(100.0), 2, 4)]);
    assert!(!comparison.both[0].is_whole());
}

#[test]
fn an_item_answered_once_is_left_out() {
    for unsaid in ["na", "skip"] {
        let older = scored(&first(), &[("a", "1"), ("b", unsaid), ("c", "5")]);
        let newer = scored(&first(), &[("a", "3"), ("b", "1")]);
        assert_eq!(compare(&older, &newer).both, [compared(Measure::Energy, Some(0.0), Some(50.0), 1, 3)]);
    }
}

#[test]
fn without_a_common_item_there_are_no_figures() {
    let older = scored(&first(), &[("a", "1")]);
    for newer in [scored(&first(), &[("b", "1")]), scored(&first(), &[])] {
        let [one] = &compare(&older, &newer).both[..] else { panic!("both asked about energy") };
        assert_eq!((one.older, one.newer, one.common, one.moved()), (None, None, 0, None));
    }
}

#[test]
fn what_one_review_alone_asked_about_is_named() {
    let older = scored(&instrument(&[("a", "energy", 100, false), ("b", "pay", 100, false)]), &[("b", "3")]);
    let newer = scored(&instrument(&[("a", "energy", 100, false), ("c", "status", 100, false)]), &[("a", "3")]);
    let comparison = compare(&older, &newer);
    assert_eq!(comparison.older_alone, [Target::Measure(Measure::Pay)]);
    assert_eq!(comparison.newer_alone, [Target::Measure(Measure::Status)]);
    assert_eq!(comparison.both, [compared(Measure::Energy, None, None, 0, 1)]);
}

fn any_answers() -> impl Strategy<Value = Scored> {
    let answer = || prop::option::of(prop::sample::select(vec!["1", "2", "3", "4", "5", "na", "skip"]));
    (answer(), answer(), answer()).prop_map(|(a, b, c)| {
        let given: Vec<_> = [("a", a), ("b", b), ("c", c)].into_iter().filter_map(|(id, v)| Some((id, v?))).collect();
        scored(&first(), &given)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn looking_back_is_looking_forward_turned_around(one in any_answers(), other in any_answers()) {
        let (there, back) = (compare(&one, &other), compare(&other, &one));
        for (there, back) in there.both.iter().zip(&back.both) {
            prop_assert_eq!((there.older, there.newer, there.common, there.of), (back.newer, back.older, back.common, back.of));
            prop_assert!(there.common <= there.of);
        }
        // Nothing moves against itself.
        for one in compare(&one, &one).both {
            prop_assert!(one.is_whole());
            prop_assert!(one.moved().is_none_or(|moved| moved == 0.0));
        }
    }
}
