//! What is read back: every draft a tab can hold, and of anything else a sentence that says what is wrong and where.

use domain::{goals::Pull, instrument::MAX_WORDS, month::Month, timeline::MAX_STINTS};
use engine::{
    goals::LONGEST_WISH,
    stint::LONGEST_NAME,
    tab::{
        Tab,
        draft::{FORMAT, MOST_BYTES, read},
    },
};
use serde_json::{Value, json};

use crate::{Seat, TODAY, id, show, versions, where_am_i};

/// A finished review with two roles, goals and an answer.
fn whole() -> Value {
    let mut seat = Seat::new(TODAY);
    seat.send(
        "#/timeline",
        &[("track", "engineer"), ("from", "2014-01"), ("to", "2019-04"), ("title", "Dev"), ("hands_on", "90")],
    );
    seat.send("#/timeline", &[("track", "manager"), ("from", "2019-04"), ("reports", "6"), ("entry", "asked")]);
    seat.send(
        "#/goals",
        &[("near", "Rest"), ("pull-people", "-1"), ("constraint", "visa"), ("urgency", "year"), ("offer", "manager")],
    );
    seat.send("#/begin", &[]);
    seat.send("#/items/looked-forward", &[("value", "4")]);
    seat.send("#/check", &[]);
    serde_json::from_str(&seat.tab.draft()).unwrap()
}

fn fault(text: &str) -> String {
    Tab::open(versions(), text, TODAY).err().unwrap_or_else(|| panic!("this was taken: {text:.300}"))
}

/// The whole with one value put in place of another.
fn with(pointer: &str, value: Value) -> String {
    let mut whole = whole();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match whole.pointer_mut(parent).unwrap() {
        Value::Object(map) => drop(map.insert(key.to_owned(), value)),
        Value::Array(list) => list[key.parse::<usize>().unwrap()] = value,
        other => panic!("{pointer} is in {other}"),
    }
    whole.to_string()
}

#[test]
fn what_a_tab_holds_is_read_back_the_same() {
    let text = whole().to_string();
    let tab = Tab::open(versions(), &text, TODAY).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&tab.draft()).unwrap(), whole());
    for seat in [Seat::new(TODAY), Seat::begun(), Seat::finished()] {
        let again = Tab::open(versions(), &seat.tab.draft(), TODAY).unwrap();
        assert_eq!(again.draft(), seat.tab.draft());
        assert_eq!(show(&again, "#/result", TODAY), seat.show("#/result"));
    }
    // As an editor may leave it.
    let pretty = format!("\u{feff}{}\r\n", serde_json::to_string_pretty(&whole()).unwrap());
    assert_eq!(Tab::open(versions(), &pretty, TODAY).unwrap().draft(), tab.draft());
    // What is left out was not entered.
    assert_eq!(Tab::open(versions(), "{\"pendulum\":1}", TODAY).unwrap().draft(), Tab::new(versions()).draft());
}

#[test]
fn what_is_no_draft_at_all_is_refused() {
    for (text, said) in [
        ("", "There is nothing in it."),
        (" \n", "There is nothing in it."),
        ("dear diary", "It can’t be read as something written here: it goes wrong at line 1, column 1."),
        (
            "{\"pendulum\":1,\n\"stints\":[}",
            "It can’t be read as something written here: it goes wrong at line 2, column 11.",
        ),
        ("{}", "It isn’t something written here, or its first words were changed: they say “pendulum”, and a number."),
        ("[1]", "It isn’t something written here, or its first words were changed: they say “pendulum”, and a number."),
        (
            "{\"pendulum\":0}",
            "It isn’t something written here, or its first words were changed: they say “pendulum”, and a number.",
        ),
        (
            "{\"pendulum\":7,\"rooms\":[]}",
            "A newer Pendulum wrote it, in format 7; this one reads up to format 1. Nothing is wrong with it: open it where the newer one runs.",
        ),
    ] {
        assert_eq!(fault(text), said);
    }
    assert_eq!(FORMAT, 1, "the sentences above name it");
    // Neither length nor depth does any harm.
    assert_eq!(
        fault(&"x".repeat(MOST_BYTES + 1)),
        "It is longer than 200 kilobytes, which is more than anything written here."
    );
    assert!(fault(&"[".repeat(100_000)).starts_with("It can’t be read"));
}

#[test]
fn what_was_edited_by_hand_is_told_where_it_went_wrong() {
    let many: Vec<Value> = (0..10_000).map(|_| json!(null)).collect();
    let role = |key: &str| format!("/stints/1/stint/{key}");
    for (pointer, value, said) in [
        ("/colour", json!("red"), "“colour”: there is nothing of that name here."),
        ("/stints", json!({}), "“stints”: this isn’t the kind of value that belongs here."),
        ("/stints", json!(many), "A timeline holds up to 60 roles. Put some of the oldest together."),
        ("/stints/1", json!(3), "Role 2: this isn’t the kind of value that belongs here."),
        ("/stints/1/id", json!("mine"), "Role 2, “id”: “mine” isn’t one of the values there are."),
        ("/stints/1/id", json!(id(1)), "Role 2 has the same id as one before it."),
        ("/stints/1/stint", json!(null), "Role 2, “stint”: this is missing."),
        (
            "/stints/1/overlap_confirmed",
            json!("yes"),
            "Role 2, “overlap_confirmed”: this isn’t the kind of value that belongs here.",
        ),
        (&role("track"), json!("chief"), "Role 2, “track”: “chief” isn’t one of the values there are."),
        (&role("track"), json!(null), "Role 2, “track”: Choose the kind of work."),
        (&role("entry"), json!("bribed"), "Role 2, “entry”: “bribed” isn’t one of the values there are."),
        (&role("from"), json!("2019-13"), "Role 2, “from”: Enter a year and a month, such as 2021-04."),
        (&role("from"), json!(null), "Role 2, “from”: Enter the month it began."),
        (
            &role("from"),
            json!("2027-01"),
            "Role 2, “from”: This month is still to come. Add the role once it has begun.",
        ),
        (&role("to"), json!("2019-01"), "Role 2, “to”: The end has to come after the beginning. Check both months."),
        (
            &role("to"),
            json!("2030-01"),
            "Role 2, “to”: This month is still to come. Leave the end empty while you are in the role.",
        ),
        (&role("hands_on"), json!(300), "Role 2, “hands_on”: Enter a whole number from 0 to 100."),
        (&role("reports"), json!(-1), "Role 2, “reports”: Enter a whole number from 0 to 999."),
        (&role("reports"), json!([6]), "Role 2, “reports”: this isn’t the kind of value that belongs here."),
        (&role("title"), json!("x".repeat(LONGEST_NAME + 1)), "Role 2, “title”: Keep this to 120 characters."),
        (&role("title"), json!("a\0b"), "Role 2, “title”: it holds a character that can’t be stored."),
        (
            &role("from"),
            json!("2018-01"),
            "Role 1 and role 2 overlap, and neither says that this is meant (“overlap_confirmed”).",
        ),
        ("/goals", json!("none"), "Your goals: this isn’t the kind of value that belongs here."),
        ("/goals/near", json!("x".repeat(LONGEST_WISH + 1)), "Your goals, “near”: Keep this to 5000 characters."),
        ("/goals/pulls/people", json!(3), "Your goals, “people”: a pull is a whole number from −2 to 2."),
        ("/goals/pulls/people", json!(1.5), "Your goals, “people”: a pull is a whole number from −2 to 2."),
        ("/goals/pulls/fame", json!(1), "Your goals, “fame”: there is nothing of that name here."),
        ("/goals/offer", json!("crown"), "Your goals, “offer”: “crown” isn’t one of the values there are."),
        ("/goals/urgency", json!("soon"), "Your goals, “urgency”: “soon” isn’t one of the values there are."),
        (
            "/goals/constraints",
            json!(["visa", "dog"]),
            "Your goals, “constraints”: “dog” isn’t one of the values there are.",
        ),
        (
            "/goals/constraints",
            json!("visa"),
            "Your goals, “constraints”: this isn’t the kind of value that belongs here.",
        ),
        ("/review/id", json!("ABC"), "Questions, “id”: “ABC” isn’t one of the values there are."),
        ("/review/id", json!(null), "Questions, “id”: this is missing."),
        ("/review/version", json!(9), "It answers the questionnaire “where-am-i” in version 9, which isn’t here."),
        (
            "/review/version",
            json!(70_000),
            "It answers the questionnaire “where-am-i” in version 70000, which isn’t here.",
        ),
        (
            "/review/instrument",
            json!("horoscope"),
            "It answers the questionnaire “horoscope” in version 1, which isn’t here.",
        ),
        (
            "/review/instrument",
            json!("check-in"),
            "It answers the questionnaire “check-in” in version 1, which isn’t here.",
        ),
        ("/review/track", json!("chief"), "Questions, “track”: “chief” isn’t one of the values there are."),
        ("/review/began", json!("2026-02-30"), "Questions, “began”: “2026-02-30” isn’t a day, such as 2026-03-21."),
        ("/review/began", json!("yesterday"), "Questions, “began”: “yesterday” isn’t a day, such as 2026-03-21."),
        ("/review/began", json!("2026-12-01"), "Questions, “began”: this day is still to come."),
        ("/review/finished", json!("2026-11-22"), "Questions, “finished”: this day is before the one it began."),
        ("/review/answers", json!([]), "Questions, “answers”: this isn’t the kind of value that belongs here."),
        ("/review/answers/shoe-size", json!(4), "Questions, “answers”: there is no question “shoe-size”."),
        (
            "/review/answers/looked-forward",
            json!(6),
            "Questions, “looked-forward”: “6” isn’t an answer to this question.",
        ),
        (
            "/review/answers/looked-forward",
            json!("=words"),
            "Questions, “looked-forward”: “=words” isn’t an answer to this question.",
        ),
        (
            "/review/answers/looked-forward",
            json!({}),
            "Questions, “looked-forward”: this isn’t the kind of value that belongs here.",
        ),
        ("/review/answers", json!({}), "Questions, “finished”: Answer at least one question first."),
        ("/review/place", json!("shoe-size"), "Questions, “place”: there is no question “shoe-size”."),
    ] {
        assert_eq!(fault(&with(pointer, value)), said, "{pointer}");
    }
}

#[test]
fn months_are_judged_by_when_the_review_was_finished() {
    let mut early = whole();
    early["review"]["began"] = json!("2018-01-31");
    early["review"]["finished"] = json!("2018-02-28");
    assert_eq!(
        fault(&early.to_string()),
        "Role 1, “to”: This month is still to come. Leave the end empty while you are in the role."
    );
    // Unfinished it looks at today.
    early["review"]["finished"] = json!(null);
    assert!(Tab::open(versions(), &early.to_string(), TODAY).is_ok());
    let leap = |day: &str| Tab::open(versions(), &with("/review/began", json!(day)), TODAY).is_ok();
    assert_eq!(
        ["2024-02-29", "2000-02-29", "2023-02-29", "1900-02-29", "2024-04-31"].map(leap),
        [true, true, false, false, false]
    );
}

/// A sentence shows a little of what was there, whatever was there.
#[test]
fn faults_are_short() {
    let long = "“<b>".repeat(20_000);
    for pointer in [
        "/colour",
        "/stints/0/id",
        "/stints/0/stint/track",
        "/goals/offer",
        "/review/instrument",
        "/review/answers/energy-left",
    ] {
        let said = fault(&with(pointer, json!(long)));
        assert!(said.chars().count() < 160, "{pointer}: {said}");
    }
    let mut named = whole();
    named["review"]["answers"][&long] = json!(1);
    assert!(fault(&named.to_string()).chars().count() < 160);
}

/// The longest that can be typed is read back, and fits.
#[test]
fn whatever_can_be_typed_fits() {
    let mut seat = Seat::new(TODAY);
    // The longest as JSON: six bytes for each of these.
    let name = "\u{1}".repeat(LONGEST_NAME - 2);
    let name = format!("x{name}x");
    let wish = format!("x{}x", "\u{1}".repeat(LONGEST_WISH - 2));
    let first = Month::new(1960, 1).unwrap();
    for at in 0..i32::try_from(MAX_STINTS).unwrap() {
        let (from, to) = (first.plus(at).to_string(), first.plus(at + 1).to_string());
        let last = [("track", "manager-of-managers"), ("entry", "pushed"), ("hands_on", "100"), ("reports", "999")];
        let more = [("from", &*from), ("to", &*to), ("title", &*name), ("organisation", &*name), ("overlap", "yes")];
        seat.send("#/timeline", &[&last[..], &more[..]].concat());
    }
    let pulls: Vec<String> = Pull::ALL.iter().map(|pull| format!("pull-{}", pull.id())).collect();
    let pulls: Vec<(&str, &str)> = pulls.iter().map(|name| (name.as_str(), "-2")).collect();
    seat.send("#/goals", &[&pulls[..], &[("near", &*wish), ("far", &*wish)]].concat());
    let mut at = seat.send("#/begin", &[]);
    while at != "#/check" {
        at = seat.send(&at, &[("value", "skip")]);
    }
    assert_eq!(seat.send("#/check", &[]), "#/result");
    let draft = seat.tab.draft();
    assert!(draft.len() < MOST_BYTES, "{}", draft.len());
    assert_eq!(Tab::open(versions(), &draft, TODAY).unwrap().draft(), draft);
    // One more is refused as on the server.
    let one_more = seat.post("#/timeline", &[("track", "break"), ("from", "2020-01")]);
    assert!(one_more.html.contains("A timeline holds up to 60 roles."), "{}", one_more.html);
}

/// The server reads what is to be kept with the same function, and knows more questionnaires.
#[test]
fn the_reader_takes_any_questionnaire_it_is_given() {
    let month = TODAY[..7].parse().unwrap();
    let every = |id: &str, version: u16| domain::instrument::Catalogue::shipped().find(id, version);
    let read_with = |text: &str| read(text, &every, month);
    assert_eq!(
        read_with(&whole().to_string()).unwrap().text(),
        serde_json::to_string(&read_with(&whole().to_string()).unwrap()).unwrap()
    );
    let in_words = |text: String| {
        let mut draft = whole();
        draft["review"]["instrument"] = json!("ready-to-manage");
        draft["review"]["finished"] = json!(null);
        let ready = domain::instrument::Catalogue::shipped().latest("ready-to-manage").unwrap();
        let words = ready.items.iter().find(|item| item.scale == domain::instrument::Scale::Words).unwrap();
        draft["review"]["place"] = json!(words.id);
        draft["review"]["answers"] = json!({ words.id.clone(): format!("={text}") });
        read_with(&draft.to_string())
    };
    assert!(in_words("Mine".to_owned()).is_ok());
    assert!(in_words("x".repeat(MAX_WORDS + 1)).unwrap_err().contains("Keep this to 2000 characters."));
    assert_eq!(where_am_i().id, engine::tab::QUESTIONNAIRE);
}
