//! The given cases, entered in a tab: each gets what the rules make of the same person anywhere else.

use std::{fs, path::PathBuf};

use domain::{
    assess::{Person, assess_in_full},
    case::{Format, parse},
    goals::Goals,
    instrument::{Answers, Value},
    scoring::score,
    timeline::{Stint, current},
};
use engine::{form::Fields, tab::Tab};

use crate::{Seat, versions, where_am_i};

/// Some of `domain/tests/answers`; its own tests go through all of them.
const PLAYED: [&str; 8] = [
    "aspiring-door-open",
    "back-after-a-break",
    "content-manager-mid-tour",
    "early-offer",
    "executive-daydreamer",
    "novice-six-months",
    "seasoned-rusty",
    "seasoned-visa",
];

fn read(kind: &str, name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../domain/tests").join(kind);
    fs::read_to_string(folder.join(format!("{name}.toml"))).unwrap()
}

/// The lines below `[answers]`: an item, and a point or the id of a choice.
fn answers(name: &str) -> Answers {
    let text = read("answers", name);
    let lines = text.split_once("[answers]").unwrap().1.lines().filter_map(|line| line.split_once(" = "));
    lines.map(|(item, value)| (item.to_owned(), value.trim_matches('"').parse().unwrap())).collect()
}

fn typed(stint: &Stint) -> Vec<(&'static str, String)> {
    let all = [
        ("track", Some(stint.track.id().to_owned())),
        ("from", Some(stint.from.to_string())),
        ("to", stint.to.map(|to| to.to_string())),
        ("entry", stint.entry.map(|entry| entry.id().to_owned())),
        ("hands_on", stint.hands_on.map(|share| share.to_string())),
        ("reports", stint.reports.map(|count| count.to_string())),
        ("title", stint.title.clone()),
        ("organisation", stint.organisation.clone()),
    ];
    all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

fn wished(goals: &Goals) -> Vec<(String, String)> {
    let mut all = vec![("near".to_owned(), goals.near.clone()), ("far".to_owned(), goals.far.clone())];
    all.extend(goals.pulls.iter().map(|(pull, level)| (format!("pull-{}", pull.id()), level.to_string())));
    all.extend(goals.offer.map(|one| ("offer".to_owned(), one.id().to_owned())));
    all.extend(goals.constraints.iter().map(|one| ("constraint".to_owned(), one.id().to_owned())));
    all.extend(goals.urgency.map(|one| ("urgency".to_owned(), one.id().to_owned())));
    all
}

fn borrowed<K: AsRef<str>>(pairs: &[(K, String)]) -> Vec<(&str, &str)> {
    pairs.iter().map(|(name, value)| (name.as_ref(), value.as_str())).collect()
}

/// Types a case in, as a person would: what overlaps is confirmed when asked.
fn enter(person: &Person, answers: &Answers) -> Seat {
    let mut seat = Seat::new(&format!("{}-15", person.as_of));
    for stint in &person.stints {
        let mut pairs = typed(stint);
        let shown = seat.post("#/timeline", &borrowed(&pairs));
        if shown.at.is_none() {
            assert!(shown.html.contains("id=\"overlap\""), "{}", shown.html);
            pairs.push(("overlap", "yes".to_owned()));
            seat.send("#/timeline", &borrowed(&pairs));
        }
    }
    assert_eq!(seat.send("#/goals", &borrowed(&wished(&person.goals))), "#/goals?saved=1");
    let mut at = seat.send("#/begin", &[]);
    while let Some(item) = at.strip_prefix("#/items/").map(str::to_owned) {
        let page = seat.show(&at);
        assert!(page.html.contains(&maud::html! { (where_am_i().item(&item).unwrap().text) }.into_string()), "{item}");
        let value = answers.get(&item).map(Value::to_string).unwrap_or_default();
        at = seat.send(&at, &[("value", &value), ("go", "next")]);
    }
    assert_eq!(at, "#/check");
    seat
}

#[test]
fn a_case_that_is_entered_gets_what_it_gets_anywhere() {
    for name in PLAYED {
        let person = parse(&read("cases", name), Format::Toml).unwrap().person();
        let answers = answers(name);
        let mut seat = enter(&person, &answers);
        assert_eq!(seat.send("#/check", &[]), "#/result", "{name}");
        let shown = seat.show("#/result");
        assert_eq!(shown.at, None, "{name}");

        let track = current(&person.stints, person.as_of).map(|stint| stint.track);
        let state = score(where_am_i(), track, &answers).state;
        let expected = assess_in_full(&Person { state, ..person.clone() });
        assert_eq!(assess_in_full(&seat.tab.person().unwrap()), expected, "{name}");
        let told = engine::words::told::tell(&expected, &person.goals, &seat.tab.person().unwrap().state);
        assert!(shown.html.contains(&maud::html! { (told.lead) }.into_string()), "{name}: {}", shown.html);

        let again = Tab::open(versions(), &seat.tab.draft(), &seat.today).unwrap();
        assert_eq!(again.draft(), seat.tab.draft(), "{name}");
        assert_eq!(again.person().unwrap(), seat.tab.person().unwrap(), "{name}");
    }
}

#[test]
fn a_review_without_an_answer_is_not_finished() {
    let person = parse(&read("cases", "nothing-answered"), Format::Toml).unwrap().person();
    let mut seat = enter(&person, &Answers::new());
    let shown = seat.post("#/check", &[]);
    assert_eq!((shown.at, shown.kept), (None, false));
    assert!(shown.html.contains("<li>Answer at least one question first.</li>"), "{}", shown.html);
    assert_eq!(seat.tab.person(), None);
}

/// Going back and forth, setting aside, jumping, leaving: an answer goes along whatever way one leaves.
#[test]
fn every_way_on_takes_the_answer_along() {
    let mut seat = Seat::begun();
    let path: Vec<&str> = where_am_i()
        .path(Some(domain::timeline::Track::Engineer), &Answers::new())
        .iter()
        .map(|item| item.id.as_str())
        .collect();
    let to = |id: &str| format!("#/items/{id}");
    assert_eq!(seat.send(&to(path[0]), &[("value", "2"), ("go", "next")]), to(path[1]));
    assert_eq!(seat.send(&to(path[1]), &[("value", "na"), ("go", "back")]), to(path[0]));
    assert_eq!(seat.send(&to(path[0]), &[("value", "3"), ("go", &format!("item-{}", path[5]))]), to(path[5]));
    assert_eq!(seat.send(&to(path[5]), &[("value", "skip"), ("go", "stay")]), to(path[5]));
    assert_eq!(seat.send(&to(path[5]), &[("go", "check")]), "#/check");
    assert_eq!(seat.send(&to(path[0]), &[("go", "back")]), "#/check");
    let draft = seat.tab.draft();
    for (item, value) in [(path[0], "3"), (path[1], "na"), (path[5], "skip")] {
        assert!(draft.contains(&format!("\"{item}\":\"{value}\"")), "{draft}");
    }
    // Begun already: gone on with, where one was.
    assert_eq!(seat.send("#/begin", &[]), to(path[5]));
    let item = seat.show(&to(path[1])).html;
    assert!(item.contains("value=\"na\" checked"), "{item}");
    assert!(item.contains("3 of "), "{item}");
}

#[test]
fn whatever_changes_after_finishing_asks_for_the_result_anew() {
    let changes: [(&str, &[(&str, &str)]); 5] = [
        ("#/items/looked-forward", &[("value", "1")]),
        ("#/goals", &[("pull-people", "2")]),
        ("#/timeline", &[("track", "break"), ("from", "2018-01"), ("to", "2018-06")]),
        ("#/timeline/00000000-0000-4000-8000-000000000001", &[("track", "manager"), ("from", "2019-04")]),
        ("#/timeline/00000000-0000-4000-8000-000000000001/delete", &[]),
    ];
    for (hash, pairs) in changes {
        let mut seat = Seat::finished();
        assert_eq!(seat.show("#/result").at, None);
        seat.send(hash, pairs);
        assert_eq!(seat.show("#/result").at.as_deref(), Some("#/check?finish=1"), "{hash}");
        assert_eq!(seat.tab.person(), None, "{hash}");
        assert_eq!(seat.send("#/check", &[]), "#/result", "{hash}");
        assert_eq!(seat.show("#/result").at, None, "{hash}");
    }
    // What stays as it is leaves the result alone.
    let mut seat = Seat::finished();
    seat.send("#/items/looked-forward", &[("value", "4")]);
    seat.send("#/items/looked-forward", &[("go", "check")]);
    assert_eq!(seat.show("#/result").at, None);
}

#[test]
fn an_answer_that_makes_no_sense_comes_back() {
    let mut seat = Seat::begun();
    for value in ["6", "0", "later", "=words", "<b>"] {
        let shown = seat.post("#/items/looked-forward", &[("value", value)]);
        assert_eq!((shown.at, shown.kept), (None, false), "{value}");
        assert!(shown.html.contains("Choose one of the answers shown."), "{}", shown.html);
    }
    let shown = seat.tab.post("#/timeline", &Fields::default(), crate::TODAY, &crate::id(9));
    assert_eq!((shown.at.as_deref(), shown.kept), (None, false));
    assert!(shown.html.contains("Enter the month it began."), "{}", shown.html);
}
