//! Reads cases that are wrong, and counts tenure by worked examples.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use domain::{
    assess::assess,
    case::{Format, parse, parse_with},
    instrument::Catalogue,
    month::Month,
    state::Measure,
    timeline::{
        FaultKind, MAX_STINTS, Stint, Tenure, TourClock, Track, check, current, longest_stint_months, overlaps,
    },
};

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn stint(track: Track, from: &str, to: &str) -> Stint {
    Stint { to: (!to.is_empty()).then(|| month(to)), ..Stint::new(track, month(from)) }
}

fn faults(text: &str, format: Format) -> Vec<String> {
    parse(text, format).unwrap_err().iter().map(ToString::to_string).collect()
}

#[test]
fn every_fault_of_a_file_is_reported_with_its_line_and_keys() {
    let text = r#"as_of = "2026-06"
constraints = ["visa", "luck"]
mood = 3
[[stint]]
track = "wizard"
from = "2020-13"
[[stint]]
track = "engineer"
from = "2020-01"
to = "2019-01"
hands_on = 120
salary = 1
[[stint]]
track = "manager"
from = "2027-01"
[pull]
people = 3
fame = 1
[state]
energy = 101
enjoyment = "much"
joy = 10
[[response]]
instrument = "where-am-i"
version = 1
[response.answers]
no-such-item = 3
"#;
    let found = faults(text, Format::Toml);
    let starts = [
        "line 2: constraints[1]: \"luck\" is not a constraint",
        "line 3: mood: unknown key `mood`",
        "line 5: stint[0].track: \"wizard\" is not a track",
        "line 6: stint[0].from: \"2020-13\" is not a month",
        "line 10: stint[1].to: it must end after",
        "line 11: stint[1].hands_on: this must be a whole number from 0 to 100",
        "line 12: stint[1].salary: unknown key `salary`",
        "line 15: stint[2].from: it starts after",
        "line 17: pull.people: this must be a whole number from -2 to 2",
        "line 18: pull.fame: \"fame\" is not a pull",
        "line 20: state.energy: energy is 101",
        "line 21: state.enjoyment: this must be a number",
        "line 22: state.joy: \"joy\" is not a measure",
        "line 27: response[0].answers.no-such-item: there is no question",
    ];
    assert_eq!(found.len(), starts.len(), "{found:#?}");
    for (found, start) in found.iter().zip(starts) {
        assert!(found.starts_with(start), "{found}\n{start}");
    }
}

#[test]
fn json_is_read_alike() {
    let toml = "as_of = \"2026-06\"\noffer = \"manager\"\n[[stint]]\ntrack = \"engineer\"\nfrom = \"2020-01\"\n[pull]\npeople = 2\n[state]\nenergy = 40.5\n";
    let json = r#"{"as_of":"2026-06","offer":"manager","stint":[{"track":"engineer","from":"2020-01","to":null}],"pull":{"people":2},"state":{"energy":40.5},"title":"x","expect":{"anything":1}}"#;
    let (toml, json) = (parse(toml, Format::Toml).unwrap(), parse(json, Format::Json).unwrap());
    assert_eq!(toml.person(), json.person());
    let wrong = r#"{"as_of":"2026-06","stint":[{"track":"engineer","form":"2020-01"}]}"#;
    let found = faults(wrong, Format::Json);
    assert!(found.iter().any(|one| one.starts_with("stint[0].form: unknown key `form`")), "{found:?}");
    assert!(found.iter().any(|one| one == "stint[0]: `from` is missing"), "{found:?}");
}

#[test]
fn what_is_no_file_at_all_says_where_it_breaks() {
    assert!(faults("as_of = \"2026-06\"\n[[stint]\n", Format::Toml)[0].starts_with("line 2: "));
    assert!(faults("{\n\"as_of\":\n", Format::Json)[0].starts_with("line "));
    assert_eq!(faults("", Format::Toml), ["`as_of` is missing"]);
    assert_eq!(faults("[]", Format::Json)[0], "this must be a table of keys and values");
    let many = "[[stint]]\ntrack = \"engineer\"\nfrom = \"2020-01\"\n".repeat(MAX_STINTS + 1);
    assert!(
        faults(&format!("as_of = \"2026-06\"\n{many}"), Format::Toml)[0]
            .contains("holds up to 60 stints; there are 61")
    );
}

#[test]
fn unknown_instruments_and_versions_are_named() {
    let response = |id: &str, version: u16| {
        format!("as_of = \"2026-06\"\n[[response]]\ninstrument = \"{id}\"\nversion = {version}\n[response.answers]\n")
    };
    assert_eq!(
        faults(&response("horoscope", 1), Format::Toml),
        ["line 3: response[0].instrument: there is no instrument \"horoscope\""]
    );
    assert_eq!(
        faults(&response("where-am-i", 999), Format::Toml),
        ["line 4: response[0].version: there is no version 999 of the instrument \"where-am-i\""]
    );
}

#[test]
fn a_retired_item_is_told_with_the_version_that_had_it() {
    let version = |version: u16, items: &[&str]| {
        let mut text = format!(
            "id = \"habits\"\nversion = {version}\ntitle = \"H\"\npurpose = \"P\"\nminutes = 1\nsource = \"S\"\n\
             [scales.two]\nlabels = [\"a\", \"b\"]\n[[section]]\nid = \"s\"\ntitle = \"S\"\n"
        );
        for id in items {
            text += &format!("[[section.item]]\nid = \"{id}\"\ntext = \"T\"\nscale = \"two\"\n");
        }
        domain::instrument::file::parse(&text).unwrap()
    };
    let catalogue = Catalogue::with_own(vec![
        version(1, &["always", "first"]),
        version(2, &["always", "first", "middle"]),
        version(3, &["always", "last"]),
    ]);
    let told = |version: u16, item: &str| {
        let text = format!(
            "as_of = \"2026-06\"\n[[response]]\ninstrument = \"habits\"\nversion = {version}\n[response.answers]\nalways = 1\n{item} = 1\n"
        );
        parse_with(&text, Format::Toml, &catalogue)
            .map_or_else(|faults| faults.iter().map(ToString::to_string).collect(), |_| Vec::new())
    };
    for (given, item, said) in [
        (3, "first", "there is no question “first” in version 3 of \"habits\"; version 2 was the last to ask it"),
        (3, "middle", "there is no question “middle” in version 3 of \"habits\"; version 2 was the last to ask it"),
        (1, "last", "there is no question “last” in version 1 of \"habits\"; version 3 is the first to ask it"),
        (2, "never", "there is no question “never”"),
    ] {
        assert_eq!(told(given, item), [format!("line 7: response[0].answers.{item}: {said}")]);
    }
    assert!(told(1, "first").is_empty());
}

#[test]
fn given_state_wins_over_what_responses_say() {
    let instrument = Catalogue::shipped().latest("where-am-i").unwrap();
    let item = instrument
        .path(Some(Track::Engineer), &Default::default())
        .into_iter()
        .find(|item| item.feeds.iter().any(|feed| feed.target == Measure::Enjoyment.into()))
        .unwrap();
    let value = item.scale.values().into_iter().find(domain::instrument::Value::is_scored).unwrap();
    let text = |state: &str| {
        format!(
            "as_of = \"2026-06\"\n{state}\n[[stint]]\ntrack = \"engineer\"\nfrom = \"2020-01\"\n[[response]]\ninstrument = \"where-am-i\"\nversion = {}\n[response.answers]\n{} = \"{value}\"\n",
            instrument.version, item.id
        )
    };
    let scored = parse(&text(""), Format::Toml).unwrap();
    assert!(scored.person().state.get(Measure::Enjoyment).is_some());
    let given = parse(&text("state = { enjoyment = 33 }"), Format::Toml).unwrap();
    assert_eq!(given.person().state.get(Measure::Enjoyment), Some(33.0));
}

#[test]
fn ends_are_exclusive_and_a_handover_is_no_overlap() {
    let as_of = month("2026-06");
    let stints = [stint(Track::Engineer, "2020-01", "2022-01"), stint(Track::Manager, "2022-01", "")];
    assert_eq!(stints[0].months(as_of), 24);
    assert!(overlaps(&stints, as_of).is_empty());
    assert!(check(&stints, as_of).is_empty());
    let tenure = Tenure::of(&stints, as_of);
    assert_eq!((tenure.engineering_months, tenure.management_stint_months, tenure.swings), (24, 53, 1));
    assert_eq!(longest_stint_months(&stints, as_of), 53);
    let early = [stint(Track::Engineer, "2020-01", "2022-02"), stint(Track::Manager, "2022-01", "")];
    assert_eq!(overlaps(&early, as_of), [(0, 1)]);
}

#[test]
fn overlapping_time_counts_once() {
    let as_of = month("2026-06");
    let stints = [
        stint(Track::Engineer, "2010-01", "2014-01"),
        stint(Track::TechLead, "2012-01", "2016-01"),
        stint(Track::Manager, "2016-01", "2020-01"),
        stint(Track::Executive, "2018-01", "2021-01"),
    ];
    let tenure = Tenure::of(&stints, as_of);
    assert_eq!((tenure.engineering_months, tenure.management_months), (72, 60));
    assert_eq!((tenure.current_role_months, tenure.management_stint_months), (0, 0));
    assert_eq!(TourClock::of(&stints, as_of), TourClock::None);
}

#[test]
fn breaks_and_gaps_do_not_end_a_management_stint_but_other_work_does() {
    let as_of = month("2026-06");
    let with = |between: Track| {
        Tenure::of(
            &[
                stint(Track::Engineer, "2015-01", "2020-01"),
                stint(Track::Manager, "2020-01", "2021-01"),
                stint(between, "2021-01", "2022-01"),
                stint(Track::ManagerOfManagers, "2022-03", ""),
            ],
            as_of,
        )
    };
    assert_eq!(with(Track::Break).management_stint_months, 12 + 51);
    assert_eq!(with(Track::Other).management_stint_months, 51);
    assert_eq!(with(Track::Engineer).management_stint_months, 51);
    assert_eq!((with(Track::Engineer).swings, with(Track::Other).swings), (3, 1));
    assert_eq!(with(Track::Engineer).earlier_management_months(), 12);
}

#[test]
fn time_since_hands_on_is_zero_while_at_it_and_unknown_where_it_may_be() {
    let as_of = month("2026-06");
    let engineer = stint(Track::Engineer, "2015-01", "2020-01");
    let share = |hands_on| Stint { hands_on, ..stint(Track::Manager, "2020-01", "") };
    let since = |stints: &[Stint]| Tenure::of(stints, as_of).since_hands_on_months;
    assert_eq!(since(&[engineer.clone(), share(Some(29))]), Some(77));
    assert_eq!(since(&[engineer.clone(), share(Some(30))]), Some(0));
    assert_eq!(since(&[engineer.clone(), share(None)]), None);
    assert_eq!(since(&[engineer, stint(Track::Break, "2020-01", "")]), Some(77));
    assert_eq!(since(&[share(Some(0))]), None);
    assert_eq!(since(&[]), None);
}

#[test]
fn the_tour_clock_turns_at_six_twenty_four_and_past_thirty_six() {
    let as_of = month("2026-06");
    let clock = |months: i32| TourClock::of(&[Stint::new(Track::Other, as_of.plus(-months))], as_of);
    assert_eq!(
        [0, 5, 6, 23, 24, 36, 37].map(clock),
        [
            TourClock::Settling,
            TourClock::Settling,
            TourClock::Learning,
            TourClock::Learning,
            TourClock::Decision,
            TourClock::Decision,
            TourClock::Overdue,
        ]
    );
    assert_eq!(TourClock::of(&[stint(Track::Break, "2026-01", "")], as_of), TourClock::None);
}

#[test]
fn faults_of_a_timeline_name_the_stint() {
    let as_of = month("2026-06");
    let stints = [
        stint(Track::Engineer, "2020-01", "2020-01"),
        stint(Track::Engineer, "2026-07", ""),
        stint(Track::Engineer, "2026-01", "2027-01"),
        Stint { hands_on: Some(101), ..stint(Track::Engineer, "2021-01", "2022-01") },
    ];
    let found: Vec<_> = check(&stints, as_of).iter().map(|fault| (fault.stint, fault.kind)).collect();
    assert_eq!(
        found,
        [
            (0, FaultKind::EndBeforeStart),
            (1, FaultKind::StartInFuture),
            (2, FaultKind::EndInFuture),
            (3, FaultKind::HandsOnOutOfRange),
        ]
    );
    assert_eq!(current(&stints, as_of), Some(&stints[2]));
}

#[test]
fn a_result_prints_the_keys_it_promises() {
    let case = parse(
        "as_of = \"2026-06\"\n[[stint]]\ntrack = \"manager\"\nfrom = \"2024-01\"\n[state]\nfluency = 20\n",
        Format::Toml,
    )
    .unwrap();
    let json = serde_json::to_value(assess(&case.person())).unwrap();
    let keys = |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(
        keys(&json),
        [
            "archetypes",
            "as_of",
            "changes",
            "confidence",
            "contradictions",
            "moves",
            "near",
            "rules_version",
            "tenure",
            "tour_clock",
            "unjudged"
        ]
    );
    assert_eq!(keys(&json["archetypes"][0]), ["evidence", "guise", "id", "match"]);
    assert_eq!(keys(&json["archetypes"][0]["evidence"][0]), ["effect", "fact", "threshold", "value"]);
    assert_eq!(keys(&json["moves"][0]), ["against", "blocked_by", "for", "id", "notes", "score", "sure"]);
    assert_eq!(
        keys(&json["tenure"]),
        [
            "current_role_months",
            "engineering_before_managing_months",
            "engineering_months",
            "management_months",
            "management_stint_months",
            "since_hands_on_months",
            "swings"
        ]
    );
}
