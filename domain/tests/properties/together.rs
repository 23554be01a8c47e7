//! What two people answer without seeing each other's: whoever is asked first, the same stands on the agenda, and agreeing puts nothing there.

use super::people::config;
use domain::together::{APART, Answers, Level, Line, Topic, agenda, compare};
use proptest::{prelude::*, sample::select};

fn answers() -> impl Strategy<Value = Answers> {
    proptest::collection::btree_map(select(Topic::ALL), select(&Level::ALL[..]), 0..=Topic::ALL.len())
}

fn topics(lines: &[Line]) -> Vec<Topic> {
    lines.iter().map(|line| line.topic).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_agenda_takes_no_side(report in answers(), manager in answers()) {
        let (lines, turned) = (compare(&report, &manager), compare(&manager, &report));
        prop_assert_eq!(topics(&agenda(&lines)), topics(&agenda(&turned)));
        for (line, other) in lines.iter().zip(&turned) {
            prop_assert_eq!((line.report, line.manager), (other.manager, other.report));
            prop_assert_eq!(line.distance(), other.distance());
        }
        prop_assert!(agenda(&compare(&report, &report)).is_empty(), "the same answers");
    }

    #[test]
    fn it_holds_what_is_apart_and_nothing_else(report in answers(), manager in answers()) {
        let lines = compare(&report, &manager);
        let apart = agenda(&lines);
        prop_assert!(apart.len() <= Topic::ALL.len());
        prop_assert!(apart.is_sorted_by(|one, other| one.distance() >= other.distance()));
        for line in &lines {
            let far = match (report.get(&line.topic), manager.get(&line.topic)) {
                (Some(one), Some(other)) => u8::from(*one).abs_diff(u8::from(*other)) >= APART,
                _ => false,
            };
            prop_assert_eq!(apart.iter().filter(|one| one.topic == line.topic).count(), usize::from(far));
        }
    }
}
