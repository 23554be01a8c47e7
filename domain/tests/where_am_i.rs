//! The `where-am-i` instrument as it ships: complete for every track, and fine enough that the people in the cases could
//! say what is true of them. What holds for every questionnaire is tested in `questionnaires`.
#![expect(clippy::unwrap_used, reason = "a test may stop at what it doesn't expect")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use domain::{
    instrument::{Answers, Catalogue, Instrument, Item, Value},
    scoring::{self, Scored},
    state::Measure,
    timeline::Track,
};

/// The most items on one path.
const MOST_ITEMS: usize = 40;
/// How far a measure may be from the truth when answered as truly as the items allow.
const NEAR: f64 = 10.0;

fn where_am_i() -> &'static Instrument {
    Catalogue::shipped().find("where-am-i", 1).unwrap()
}

/// Every track and none, with every answer to the item that branches and none.
fn paths() -> Vec<(Option<Track>, Answers)> {
    let gates: Vec<&Item> = where_am_i().items.iter().filter(|item| item.feeds.is_empty()).collect();
    let [gate] = gates[..] else { panic!("one item branches; for more, combine them here") };
    let mut paths = Vec::new();
    for track in [None].into_iter().chain(Track::ALL.iter().copied().map(Some)) {
        paths.push((track, Answers::new()));
        for value in gate.scale.values() {
            paths.push((track, Answers::from([(gate.id.clone(), value)])));
        }
    }
    paths
}

fn measures(items: &[&Item]) -> BTreeSet<Measure> {
    items.iter().flat_map(|item| &item.feeds).filter_map(|feed| feed.target.measure()).collect()
}

#[test]
fn no_path_is_longer_than_ten_minutes() {
    for (track, answers) in paths() {
        let items = where_am_i().path(track, &answers).len();
        println!("{track:?} {answers:?}: {items} items");
        assert!(items <= MOST_ITEMS, "{track:?} {answers:?}: {items} items");
        assert!(items >= 10, "{track:?} {answers:?}: only {items} items");
    }
}

#[test]
fn each_track_is_asked_what_makes_sense_for_it() {
    use Measure as M;
    let managing = [Track::Manager, Track::ManagerOfManagers, Track::Executive];
    let of_roles = [
        M::Enjoyment,
        M::Learning,
        M::Voluntary,
        M::WouldChooseAgain,
        M::Complaining,
        M::CommitmentCurrent,
        M::Control,
        M::Status,
        M::Pay,
        M::PressureToStay,
    ];
    let of_everyone = [M::Energy, M::Fluency, M::FearRust, M::Opportunity, M::SaidAloud, M::PowerAwareness, M::Support];
    for track in Track::ALL.iter().copied() {
        // The longest path: whoever has managed and would again.
        let answers = Answers::from([("thoughts-on-managing".into(), Value::Choice("would-again".into()))]);
        let asked = measures(&where_am_i().path(Some(track), &answers));
        let mut expected: BTreeSet<Measure> = of_everyone.into();
        expected.insert(M::FearNoReturn);
        if track != Track::Break {
            expected.extend(of_roles);
            expected.insert(M::TeamReception);
        }
        expected.insert(if managing.contains(&track) { M::CraftConfidence } else { M::CommitmentManaging });
        assert_eq!(asked, expected, "{track:?}");
    }
}

/// A case file, as far as it is needed here.
struct Case {
    name: String,
    track: Track,
    state: BTreeMap<Measure, f64>,
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut cases = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "toml") {
            continue;
        }
        let table: toml::Table = fs::read_to_string(&path).unwrap().parse().unwrap();
        let Some(last) = table.get("stint").and_then(|stints| stints.as_array()?.last()) else {
            continue;
        };
        let track = last["track"].as_str().unwrap().parse().unwrap();
        let state = table.get("state").map_or_else(BTreeMap::new, |state| {
            state.as_table().unwrap().iter().map(|(key, value)| (key.parse().unwrap(), number(value))).collect()
        });
        cases.push(Case { name: path.file_name().unwrap().to_string_lossy().into_owned(), track, state });
    }
    assert!(cases.len() >= 15, "the cases are missing");
    cases
}

fn number(value: &toml::Value) -> f64 {
    value.as_float().unwrap_or_else(|| value.as_integer().unwrap() as f64)
}

/// The answers whose scores come nearest to a state; what the state leaves out stays unanswered.
fn nearest(case: &Case) -> (Answers, Scored) {
    let instrument = where_am_i();
    let known: BTreeSet<Measure> = case.state.keys().copied().collect();
    let mut answers = paths()
        .into_iter()
        .filter(|(track, _)| *track == Some(case.track))
        .map(|(_, answers)| answers)
        .min_by_key(|answers| known.difference(&measures(&instrument.path(Some(case.track), answers))).count())
        .unwrap();
    for (measure, target) in &case.state {
        let items: Vec<&Item> = instrument
            .path(Some(case.track), &answers)
            .into_iter()
            .filter(|item| item.feeds.iter().any(|feed| feed.target == (*measure).into()))
            .collect();
        let best = combinations(&items).into_iter().min_by(|a, b| {
            let distance = |given: &Answers| {
                let mut all = answers.clone();
                all.extend(given.clone());
                let scored = scoring::score(instrument, Some(case.track), &all);
                scored.state.get(*measure).map_or(f64::INFINITY, |score| (score - target).abs())
            };
            distance(a).total_cmp(&distance(b))
        });
        answers.extend(best.unwrap());
    }
    let scored = scoring::score(instrument, Some(case.track), &answers);
    (answers, scored)
}

/// Every way to answer all these items.
fn combinations(items: &[&Item]) -> Vec<Answers> {
    items.iter().fold(vec![Answers::new()], |ways, item| {
        ways.iter()
            .flat_map(|way| {
                item.scale.values().into_iter().map(|value| {
                    let mut way = way.clone();
                    way.insert(item.id.clone(), value);
                    way
                })
            })
            .collect()
    })
}

#[test]
fn the_people_of_the_cases_can_say_what_is_true_of_them() {
    for case in cases() {
        let (answers, scored) = nearest(&case);
        for (item, value) in &answers {
            where_am_i().check_value(item, value).unwrap();
        }
        for (measure, target) in &case.state {
            let score = scored.state.get(*measure);
            let score = score.unwrap_or_else(|| panic!("{}: nobody on this path is asked for {measure}", case.name));
            assert!(
                (score - target).abs() <= NEAR,
                "{}: {measure} is {target}, and the nearest answers say {score}",
                case.name
            );
        }
    }
}
