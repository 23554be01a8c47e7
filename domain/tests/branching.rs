//! Branching, by properties: over all our instruments, every track and any answers.
#![expect(clippy::unwrap_used, reason = "a test may stop at what it doesn't expect")]

mod anyone;

use std::collections::BTreeMap;

use domain::{
    instrument::{Answers, Catalogue, Instrument, Item, Target},
    scoring::score,
    timeline::Track,
};
use proptest::prelude::*;

use anyone::anyone;

/// Whether an item is asked, worked out backwards from the item.
fn is_asked(instrument: &Instrument, item: &Item, track: Option<Track>, answers: &Answers) -> bool {
    item.when.admits(track)
        && item.when.answers.iter().all(|condition| {
            let gate = instrument.item(&condition.item).unwrap();
            is_asked(instrument, gate, track, answers)
                && answers.get(&gate.id).is_some_and(|given| condition.is.contains(given))
        })
}

#[test]
fn every_item_is_asked_of_somebody_and_every_answer_that_opens_a_branch_can_be_given() {
    for instrument in Catalogue::shipped().all() {
        for item in &instrument.items {
            let mut answers = Answers::new();
            let mut waiting = vec![item];
            while let Some(item) = waiting.pop() {
                for condition in &item.when.answers {
                    let gate = instrument.item(&condition.item).unwrap();
                    for value in &condition.is {
                        gate.scale.check(value).unwrap();
                    }
                    answers.insert(gate.id.clone(), condition.is[0].clone());
                    waiting.push(gate);
                }
            }
            let mut tracks = [None].into_iter().chain(Track::ALL.iter().copied().map(Some));
            assert!(
                tracks.any(|track| instrument.path(track, &answers).iter().any(|asked| asked.id == item.id)),
                "{}: nobody is asked {}",
                instrument.id,
                item.id
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn a_path_is_what_is_asked_in_the_order_of_the_instrument((instrument, track, answers) in anyone()) {
        let path: Vec<&str> = instrument.path(track, &answers).iter().map(|item| item.id.as_str()).collect();
        let asked = instrument.items.iter().filter(|item| is_asked(instrument, item, track, &answers));
        prop_assert_eq!(path, asked.map(|item| item.id.as_str()).collect::<Vec<_>>());
    }

    #[test]
    fn answers_beside_the_path_change_nothing((instrument, track, answers) in anyone()) {
        let path = instrument.path(track, &answers);
        let on_it: Answers = answers
            .iter()
            .filter(|(id, _)| path.iter().any(|item| item.id == **id))
            .map(|(id, value)| (id.clone(), value.clone()))
            .collect();
        prop_assert_eq!(&path, &instrument.path(track, &on_it));
        prop_assert_eq!(score(instrument, track, &answers), score(instrument, track, &on_it));
    }

    #[test]
    fn an_answer_changes_nothing_before_it((instrument, track, answers) in anyone(), pick in any::<prop::sample::Index>()) {
        let at = pick.index(instrument.items.len());
        let before = |path: Vec<&Item>| -> Vec<String> {
            let earlier = &instrument.items[..=at];
            path.into_iter().filter(|item| earlier.iter().any(|one| one.id == item.id)).map(|item| item.id.clone()).collect()
        };
        let mut without = answers.clone();
        without.remove(&instrument.items[at].id);
        prop_assert_eq!(before(instrument.path(track, &answers)), before(instrument.path(track, &without)));
    }

    #[test]
    fn on_any_path_weights_make_a_whole_and_directions_differ((instrument, track, answers) in anyone()) {
        let mut fed: BTreeMap<&Target, (u32, usize, usize)> = BTreeMap::new();
        for feed in instrument.path(track, &answers).into_iter().flat_map(|item| &item.feeds) {
            let (sum, items, reversed) = fed.entry(&feed.target).or_default();
            *sum += u32::from(feed.weight);
            *items += 1;
            *reversed += usize::from(feed.reversed);
        }
        for (target, (sum, items, reversed)) in fed {
            prop_assert_eq!(sum, 100, "{}", target);
            prop_assert!(items == 1 || reversed > 0, "{}", target);
        }
    }
}
