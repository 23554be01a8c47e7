//! The figures: each is asked for, from both sides, and can come out at either end.

use std::collections::BTreeSet;

use domain::{
    instrument::{Instrument, Item, Target, Value},
    scoring,
    state::Measure,
};

use crate::{
    paths::{Path, paths, tracks},
    shipped,
};

#[test]
fn those_it_is_meant_for_are_asked_all_it_measures() {
    for instrument in shipped().iter().filter(|instrument| !instrument.audience.is_always()) {
        let measured: BTreeSet<&Target> = instrument.items.iter().flat_map(|i| &i.feeds).map(|f| &f.target).collect();
        let all = paths(instrument);
        for track in tracks().filter(|track| track.is_some() && instrument.audience.admits(*track)) {
            let asked = all.iter().filter(|path| path.track == track).flat_map(Path::targets).collect();
            let missed: Vec<_> = measured.difference(&asked).map(ToString::to_string).collect();
            assert!(missed.is_empty(), "{}: never asked of {track:?}: {missed:?}", instrument.id);
        }
    }
}

#[test]
fn whatever_rests_on_several_items_has_one_reversed() {
    for instrument in shipped() {
        for path in paths(instrument) {
            for target in path.targets() {
                let feeds = path.items.iter().flat_map(|item| &item.feeds).filter(|feed| feed.target == *target);
                let reversed: Vec<bool> = feeds.map(|feed| feed.reversed).collect();
                assert!(
                    reversed.len() == 1 || (reversed.contains(&true) && reversed.contains(&false)),
                    "{}, {:?}, {:?}: every item behind {target} points the same way",
                    instrument.id,
                    path.track,
                    path.answers
                );
            }
        }
    }
}

#[test]
fn each_figure_reaches_both_ends_on_every_path() {
    for instrument in shipped() {
        // Many paths ask the same items for a figure: one of them is enough.
        let mut seen = BTreeSet::new();
        for path in paths(instrument) {
            for target in path.targets() {
                let items = path.feeding(target);
                if seen.insert((target, items.iter().map(|item| &item.id).collect::<Vec<_>>())) {
                    reaches(instrument, &path, target, &items);
                }
            }
        }
    }
}

fn reaches(instrument: &'static Instrument, path: &Path, target: &Target, items: &[&Item]) {
    for (end, high) in [(0.0, false), (100.0, true)] {
        let mut answers = path.answers.clone();
        for item in items {
            let feed = item.feeds.iter().find(|feed| feed.target == *target).unwrap();
            let score = |value: &Value| item.scale.score(value).unwrap();
            let up = if high != feed.reversed { 1.0 } else { -1.0 };
            let values = item.scale.values();
            let value = values.into_iter().max_by(|a, b| (score(a) * up).total_cmp(&(score(b) * up)));
            answers.insert(item.id.clone(), value.unwrap());
        }
        let figures = scoring::score(instrument, path.track, &answers).figures;
        let score = figures.get(target).and_then(|figure| figure.score);
        assert_eq!(score, Some(end), "{}, {:?}: {target}", instrument.id, path.track);
    }
}

#[test]
fn every_measure_is_asked_about_somewhere() {
    let fed = shipped().iter().flat_map(|instrument| &instrument.items).flat_map(|item| &item.feeds);
    let fed: BTreeSet<Measure> = fed.filter_map(|feed| feed.target.measure()).collect();
    let missed: Vec<_> = Measure::ALL.iter().filter(|measure| !fed.contains(measure)).collect();
    assert!(missed.is_empty(), "no questionnaire asks about {missed:?}");
}
