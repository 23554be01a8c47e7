//! Files as they were written read back; whatever could not have been written is told where it stands.

use domain::{
    assess::{Person, assess_in_full},
    goals::Goals,
    scoring,
    timeline::{Stint, Track},
};
use serde_json::json;

use super::*;

/// Noon of the 15th of June 2026.
const NOW: Instant = Instant(1_781_524_800_000);
const ID: &str = "018f0000-0000-7000-8000-000000000001";
const OTHER: &str = "018f0000-0000-7000-8000-000000000002";
const THIRD: &str = "018f0000-0000-7000-8000-000000000003";

fn reader() -> Reader<'static> {
    let account = AccountId("018f0000-0000-7000-8000-00000000000a".parse().expect("a UUID"));
    Reader { account, instruments: Catalogue::shipped(), now: NOW, leave_out: false }
}

/// A sent review that gives advice, of somebody who said little.
fn advice(id: &str) -> Value {
    let instrument = Catalogue::shipped().latest("where-am-i").expect("it ships");
    let answers = [("looked-forward".to_owned(), "2".parse().expect("an answer"))].into();
    let state = scoring::score(instrument, Some(Track::Manager), &answers).state;
    let stints = vec![Stint { to: None, ..Stint::new(Track::Manager, "2020-01".parse().expect("a month")) }];
    let goals = Goals { near: "Rest.".to_owned(), ..Goals::default() };
    let person = Person { as_of: "2026-05".parse().expect("a month"), stints, goals, state };
    let result = assess_in_full(&person);
    json!({
        "id": id, "edition": 1, "original": null, "instrument": "where-am-i", "version": 1, "track": "manager",
        "as_of": "2026-05", "started_at": "2026-05-03T08:00:00.000Z", "touched_at": "2026-05-03T08:10:00.000Z",
        "place": "looked-forward",
        "answers": { "looked-forward": { "value": "2", "at": "2026-05-03T08:10:00.000Z" } },
        "sent": {
            "at": "2026-05-03T08:11:00.000Z", "corrected_at": null, "rules_version": result.rules_version,
            "result": result, "state": person.state, "timeline": person.stints, "goals": person.goals,
        },
    })
}

/// An open one in words.
fn open(id: &str) -> Value {
    json!({
        "id": id, "edition": 1, "original": null, "instrument": "ready-to-manage", "version": 1, "track": null,
        "as_of": "2026-06", "started_at": "2026-06-01T08:00:00.000Z", "touched_at": "2026-06-01T08:00:00.000Z",
        "place": null,
        "answers": { "heard-less": { "value": "=as it is", "at": "2026-06-01T08:00:00.000Z" } },
        "sent": null,
    })
}

/// A correction of [`advice`].
fn correction(id: &str, edition: u32) -> Value {
    let mut one = advice(id);
    one["edition"] = json!(edition);
    one["original"] = json!(ID);
    one["sent"]["corrected_at"] = json!(format!("2026-06-0{edition}T09:00:00.000Z"));
    one
}

fn file() -> Value {
    json!({
        "format": FORMAT, "version": 1, "exported_at": "2026-06-15T11:00:00.000Z", "program": "0.1.0",
        "account": { "email": "sample@example.org", "created_at": "2026-05-01T11:00:00.000Z" },
        "timeline": [
            { "track": "engineer", "title": null, "organisation": "Sample Ltd", "from": "2015-01", "to": "2020-01",
              "reports": null, "hands_on": 90, "entry": "chosen", "overlap_confirmed": false },
            { "track": "manager", "title": "Sample", "organisation": null, "from": "2019-12", "to": null, "reports": 7,
              "hands_on": null, "entry": "pushed", "overlap_confirmed": true },
        ],
        "goals": { "near": "Rest.", "far": "", "pulls": { "people": -1 }, "offer": null, "constraints": ["visa"],
                   "urgency": "none", "saved_at": "2026-05-02T11:00:00.000Z" },
        "reviews": [advice(ID), open(OTHER), correction(THIRD, 2)],
        "decisions": [{
            "review": ID, "move": a_move(), "choice": "accept", "decided_at": "2026-05-04T08:00:00.000Z",
            "expect": "Calm.", "sure": 75, "steps": [{ "what": "Tell Ann.", "on": "2026-06-01" }], "end": "2027-01",
            "sign": "I sleep.", "review_on": "2026-06-10",
            "outcome": { "at": "2026-06-11T08:00:00.000Z", "came": "partly", "felt": "good", "words": "Quiet." },
        }],
        "notes": [{ "review": ID, "words": "After the move.", "at": "2026-05-04T08:00:00.000Z" }],
        "check_ins": { "cadence": "quarterly", "chosen_at": "2026-05-05T08:00:00.000Z" },
        "views": [{ "asks": "measure=energy&by=role", "kept_at": "2026-05-05T08:00:00.000Z", "opened_at": "2026-05-06T08:00:00.000Z" }],
        "sharing": {
            "pairs": [{ "side": "boss" }], "invitations": [], "shares": [], "talks": [],
            "own_notes": [{ "held_on": "2026-05-12", "words": "Ask again.", "saved_at": "2026-05-12T08:00:00.000Z" }],
        },
        "openings": [{
            "id": ID, "opened_at": "2026-05-07T08:00:00.000Z", "saved_at": "2026-05-08T08:00:00.000Z",
            "decided_at": "2026-05-08T08:00:00.000Z", "version": 1, "team": "Payments", "why": "Nobody has time.",
            "by": "Autumn", "asked": "Kim.", "heard": "", "candidates": [{ "name": "Kim", "speaks": "Asks first." }],
            "lacks": ["power"], "lacking": "", "outside": ["split"],
            "decision": { "way": "inside", "who": "Kim", "why": "She asks first.", "look_back": "2026-06-01" },
        }],
    })
}

/// A move of [`advice`].
fn a_move() -> Value {
    advice(ID)["sent"]["result"]["moves"][0]["id"].clone()
}

fn with(pointer: &str, value: Value) -> Value {
    let mut file = file();
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    match file.pointer_mut(parent).unwrap_or_else(|| panic!("{parent}")) {
        Value::Array(list) => list[key.parse::<usize>().expect("a place")] = value,
        one => one[key] = value,
    }
    file
}

fn read(file: &Value) -> Result<Read, Wrong> {
    reader().read(file.to_string().as_bytes())
}

/// What is said of a file in which one thing is otherwise.
fn wrong(pointer: &str, value: Value) -> String {
    read(&with(pointer, value)).expect_err(pointer).text
}

#[test]
fn what_was_written_reads_back() {
    let Read { import, left_out } = read(&file()).expect("a file as it is written");
    assert!(left_out.is_empty());
    assert_eq!((import.stints.len(), import.reviews.len()), (2, 3));
    let (goals, at) = import.goals.expect("goals");
    assert_eq!((goals.near.as_str(), moment::written(at)), ("Rest.", "2026-05-02T11:00:00.000Z".to_owned()));
    let [sent, open, correction] = &import.reviews[..] else { panic!() };
    assert_eq!((sent.edition, sent.original, correction.edition, correction.original), (1, None, 2, Some(sent.id)));
    assert!(open.sent.is_none() && open.responses[0].value.to_string() == "=as it is");
    let given = sent.sent.as_ref().expect("it was sent");
    assert_eq!(serde_json::to_value(&given.result).expect("JSON"), file()["reviews"][0]["sent"]["result"]);
    assert_eq!(given.at, Instant(1_777_795_860_000));
    let ([decision], [note]) = (&import.decisions[..], &import.notes[..]) else { panic!() };
    let kept: Vec<_> = import.views.iter().map(|view| &*view.asks).collect();
    assert_eq!(
        (import.cadence.map(|(cadence, _)| cadence.id()), kept),
        (Some("quarterly"), vec!["measure=energy&by=role"])
    );
    assert_eq!((decision.review, note.review), (sent.id, sent.id));
    assert_eq!((decision.journal.expect.as_str(), decision.journal.sure), ("Calm.", Some(75)));
    assert_eq!(decision.outcome.as_ref().map(|(outcome, _)| outcome.words.as_str()), Some("Quiet."));
    assert_eq!(note.words, "After the move.");
    let [own] = &import.talk_notes[..] else { panic!() };
    assert_eq!((&*own.held_on, &*own.words), ("2026-05-12", "Ask again."));
    let [opening] = &import.openings[..] else { panic!() };
    assert_eq!((&*opening.content.team, &*opening.content.candidates[0].speaks), ("Payments", "Asks first."));
    assert_eq!((opening.content.lacks.len(), opening.content.outside.len()), (1, 1));
    assert_eq!(opening.decided_at, Some(opening.saved_at));
}

/// Of two decisions on one move, and two notes beside one review, neither is the right one.
#[test]
fn nothing_stands_twice_beside_a_review() {
    for (list, expected) in [
        ("decisions", "decisions[1].move: "),
        ("notes", "notes[1].review: "),
        ("views", "views[1].asks: "),
        ("openings", "openings[1].id: "),
    ] {
        let mut file = file();
        let one = file[list][0].clone();
        file[list].as_array_mut().expect("a list").push(one);
        let text = read(&file).expect_err(list).text;
        assert!(text.starts_with(expected), "{text}");
    }
}

#[test]
fn each_fault_is_told_with_its_place() {
    for (pointer, value, expected) in [
        ("/version", json!(0), "version: "),
        ("/surprise", json!(1), "surprise: "),
        ("/timeline", json!({}), "timeline: "),
        ("/timeline/1/from", json!("2026-13"), "timeline[1].from: "),
        ("/sharing", json!([]), "sharing: "),
        ("/sharing/own_notes", json!({}), "sharing.own_notes: "),
        ("/sharing/own_notes/0/held_on", json!("2026-05-32"), "sharing.own_notes[0].held_on: "),
        ("/sharing/own_notes/0/words", json!(" "), "sharing.own_notes[0].words: "),
        ("/sharing/own_notes/0/words", json!("x".repeat(20_001)), "sharing.own_notes[0].words: "),
        ("/sharing/own_notes/0/saved_at", json!("2025-05-12T08:00:00.000Z"), "sharing.own_notes[0].saved_at: "),
        ("/sharing/own_notes/0/surprise", json!(1), "sharing.own_notes[0].surprise: "),
        ("/timeline/1/from", json!("2031-01"), "timeline[1].from: "),
        ("/timeline/0/track", json!("astronaut"), "timeline[0].track: "),
        ("/timeline/0/title", json!("x".repeat(121)), "timeline[0].title: "),
        ("/timeline/0/title", json!("nul\0"), "timeline[0].title: "),
        ("/timeline/0/salary", json!(1), "timeline[0].salary: "),
        ("/timeline/0/reports", json!(-1), "timeline[0].reports: "),
        ("/timeline/1/overlap_confirmed", json!(false), "timeline[1]: "),
        ("/goals/near", json!("x".repeat(5_001)), "goals.near: "),
        ("/goals/pulls/people", json!(3), "goals.people: "),
        ("/goals/constraints", json!(["gravity"]), "goals.constraints: "),
        ("/goals/saved_at", json!("yesterday"), "goals.saved_at: "),
        ("/goals/saved_at", json!("2019-05-02T11:00:00.000Z"), "goals.saved_at: "),
        ("/goals/saved_at", json!("2031-05-02T11:00:00.000Z"), "goals.saved_at: "),
        ("/reviews", json!("none"), "reviews: "),
        ("/reviews/1", json!([]), "reviews[1]: "),
        ("/reviews/1/id", json!("7"), "reviews[1].id: "),
        ("/reviews/1/id", json!(null), "reviews[1].id: "),
        ("/reviews/1/id", json!(ID), "reviews[1].id: "),
        ("/reviews/1/instrument", json!("horoscope"), "reviews[1].instrument: "),
        ("/reviews/1/version", json!(9), "reviews[1].instrument: "),
        ("/reviews/1/version", json!(-1), "reviews[1].instrument: "),
        ("/reviews/1/track", json!("astronaut"), "reviews[1].track: "),
        ("/reviews/1/as_of", json!("2031-01"), "reviews[1].as_of: "),
        ("/reviews/1/as_of", json!("June"), "reviews[1].as_of: "),
        ("/reviews/1/place", json!("nowhere"), "reviews[1].place: "),
        ("/reviews/1/started_at", json!("2031-01-01T00:00:00.000Z"), "reviews[1].started_at: "),
        ("/reviews/1/touched_at", json!("2026-05-31T08:00:00.000Z"), "reviews[1].touched_at: "),
        ("/reviews/1/answers", json!([]), "reviews[1].answers: "),
        ("/reviews/1/answers/invented", json!({}), "reviews[1].answers.invented: "),
        ("/reviews/1/answers/heard-less", json!("2"), "reviews[1].answers.heard-less: "),
        ("/reviews/1/answers/heard-less/value", json!("="), "reviews[1].answers.heard-less: "),
        ("/reviews/1/answers/heard-less/value", json!("=nul\0"), "reviews[1].answers.heard-less: "),
        (
            "/reviews/1/answers/heard-less/value",
            json!(format!("={}", "x".repeat(2_001))),
            "reviews[1].answers.heard-less: ",
        ),
        ("/reviews/1/answers/heard-less/at", json!("noon"), "reviews[1].answers.heard-less.at: "),
        ("/reviews/0/answers/looked-forward/value", json!("99"), "reviews[0].answers.looked-forward: "),
        ("/reviews/0/answers/looked-forward/value", json!("=words"), "reviews[0].answers.looked-forward: "),
        ("/reviews/0/answers", json!({}), "reviews[0].sent: "),
        ("/reviews/0/sent/at", json!("2026-05-03T07:00:00.000Z"), "reviews[0].sent.at: "),
        ("/reviews/0/sent/rules_version", json!("<b>"), "reviews[0].sent.rules_version: "),
        ("/reviews/0/sent/timeline/0/from", json!("x"), "reviews[0].sent.timeline[0].from: "),
        ("/reviews/0/sent/timeline", json!(null), "reviews[0].sent.timeline: "),
        ("/reviews/0/sent/goals/near", json!(["x"]), "reviews[0].sent.goals.near: "),
        ("/reviews/0/sent/state/joy", json!(1), "reviews[0].sent.state"),
        ("/reviews/0/sent/state/enjoyment", json!(101), "reviews[0].sent.state"),
        ("/reviews/0/sent/result", json!({}), "reviews[0].sent.result"),
        ("/reviews/0/sent/result/confidence", json!(7), "reviews[0].sent.result.confidence: "),
        ("/reviews/0/sent/result/as_of", json!("2031-01"), "reviews[0].sent.result.as_of: "),
        ("/reviews/0/sent/result/moves/0", json!({ "id": "emigrate" }), "reviews[0].sent.result.moves[0].id: "),
        ("/reviews/0/sent/corrected_at", json!("2026-05-04T07:00:00.000Z"), "reviews[0].sent.corrected_at: "),
        ("/decisions", json!(7), "decisions: "),
        ("/decisions/0/review", json!(OTHER), "decisions[0].review: "),
        ("/decisions/0/review", json!(null), "decisions[0].review: "),
        ("/decisions/0/move", json!("emigrate"), "decisions[0].move: "),
        ("/decisions/0/choice", json!("perhaps"), "decisions[0].choice: "),
        ("/decisions/0/choice", json!("later"), "decisions[0].choice: "),
        ("/decisions/0/decided_at", json!("2026-05-02T08:00:00.000Z"), "decisions[0].decided_at: "),
        ("/decisions/0/expect", json!("x".repeat(4_001)), "decisions[0].expect: "),
        ("/decisions/0/expect", json!("nul\0"), "decisions[0].expect: "),
        ("/decisions/0/sure", json!(76), "decisions[0].sure: "),
        ("/decisions/0/end", json!("2027-13"), "decisions[0].end: "),
        ("/decisions/0/steps", json!([{}, {}, {}, {}]), "decisions[0].steps: "),
        ("/decisions/0/steps/0/on", json!("soon"), "decisions[0].steps[0].on: "),
        ("/decisions/0/review_on", json!("2026-02-30"), "decisions[0].review_on: "),
        ("/decisions/0/outcome/felt", json!(null), "decisions[0].outcome.felt: "),
        ("/decisions/0/outcome/at", json!("2026-05-04T07:00:00.000Z"), "decisions[0].outcome.at: "),
        ("/notes/0/review", json!(THIRD), "notes[0].review: "),
        ("/notes/0/words", json!(" "), "notes[0].words: "),
        ("/notes/0/words", json!("x".repeat(4_001)), "notes[0].words: "),
        ("/notes/0/mood", json!("calm"), "notes[0].mood: "),
        ("/check_ins/cadence", json!("hourly"), "check_ins.cadence: "),
        ("/check_ins/chosen_at", json!(null), "check_ins.chosen_at: "),
        ("/views/0/asks", json!("by=role&measure=energy"), "views[0].asks: "),
        ("/views/0/asks", json!("measure=mood"), "views[0].asks: "),
        ("/openings", json!({}), "openings: "),
        ("/openings/0/id", json!(null), "openings[0].id: "),
        ("/openings/0/version", json!(2), "openings[0].version: "),
        ("/openings/0/team", json!(" "), "openings[0].team: "),
        ("/openings/0/team", json!("x".repeat(121)), "openings[0].team: "),
        ("/openings/0/why", json!("nul\0"), "openings[0].why: "),
        ("/openings/0/why", json!("x".repeat(4_001)), "openings[0].why: "),
        ("/openings/0/saved_at", json!("2026-05-06T08:00:00.000Z"), "openings[0].saved_at: "),
        ("/openings/0/decided_at", json!(null), "openings[0].decided_at: "),
        ("/openings/0/decision", json!(null), "openings[0].decided_at: "),
        ("/openings/0/decision/way", json!("both"), "openings[0].decision.way: "),
        ("/openings/0/decision/why", json!(""), "openings[0].decision.why: "),
        ("/openings/0/decision/look_back", json!("soon"), "openings[0].decision.look_back: "),
        ("/openings/0/decision/look_back", json!(""), "openings[0].decision.look_back: "),
        ("/openings/0/lacks", json!(["luck"]), "openings[0].lacks: "),
        ("/openings/0/lacks", json!("power"), "openings[0].lacks: "),
        ("/openings/0/candidates", json!([{}, {}, {}]), "openings[0].candidates: "),
        ("/openings/0/candidates/0/said", json!("x".repeat(4_001)), "openings[0].candidates[0].said: "),
        ("/openings/0/candidates/0/salary", json!(1), "openings[0].candidates[0].salary: "),
        ("/views/0/opened_at", json!("2019-01-01T00:00:00.000Z"), "views[0].opened_at: "),
    ] {
        let text = wrong(pointer, value);
        assert!(text.starts_with(expected), "{pointer}: {text}");
        assert!(!text.contains('\0'));
    }
}

#[test]
fn corrections_stand_in_line_and_never_in_a_circle() {
    for (pointer, value, expected) in [
        // Of itself, of one that comes later, of one that isn't there, of one that is open, of a correction.
        ("/reviews/2/original", json!(THIRD), "reviews[2].original: "),
        ("/reviews/2/original", json!("018f0000-0000-7000-8000-0000000000ff"), "reviews[2].original: "),
        ("/reviews/2/original", json!(OTHER), "reviews[2].original: "),
        ("/reviews/2/original", json!(null), "reviews[2].edition: "),
        ("/reviews/2/edition", json!(1), "reviews[2].edition: "),
        ("/reviews/2/edition", json!(3), "reviews[2].edition: "),
        ("/reviews/2/edition", json!(4_000_000_000_u32), "reviews[2].edition: "),
        ("/reviews/2/track", json!("engineer"), "reviews[2].original: "),
        ("/reviews/2/sent/at", json!("2026-05-03T08:12:00.000Z"), "reviews[2].original: "),
        ("/reviews/2/sent/corrected_at", json!("2026-05-03T08:10:00.000Z"), "reviews[2].sent.corrected_at: "),
    ] {
        let text = wrong(pointer, value);
        assert!(text.starts_with(expected), "{pointer}: {text}");
    }
    // A ring: each corrects the other.
    let mut ring = file();
    ring["reviews"][0]["original"] = json!(THIRD);
    ring["reviews"][0]["edition"] = json!(2);
    ring["reviews"][0]["sent"]["corrected_at"] = json!("2026-06-03T09:00:00.000Z");
    let text = read(&ring).expect_err("a ring").text;
    assert!(text.starts_with("reviews[0].original: "), "{text}");
    // A line of three reads; the third before the second doesn't.
    let mut line = file();
    line["reviews"] = json!([advice(ID), correction(OTHER, 2), correction(THIRD, 3)]);
    assert_eq!(read(&line).expect("a line").import.reviews.len(), 3);
    line["reviews"] = json!([advice(ID), correction(THIRD, 3), correction(OTHER, 2)]);
    assert!(read(&line).expect_err("out of order").text.starts_with("reviews[1].edition: "));
    line["reviews"] = json!([advice(ID), correction(OTHER, 2), correction(THIRD, 2)]);
    assert!(read(&line).expect_err("two at once").text.starts_with("reviews[2].edition: "));
    line["reviews"] = json!([open(ID), open(OTHER)]);
    assert!(read(&line).expect_err("two open").text.starts_with("reviews[1]: "));
}

#[test]
fn what_is_no_file_of_ours_is_told_by_what_it_is() {
    let said = |bytes: &[u8]| reader().read(bytes).expect_err("no file of ours").text;
    assert_eq!(said(b""), t!("draft-fault.empty"));
    assert_eq!(said("\u{feff} \n".as_bytes()), t!("draft-fault.empty"));
    for compressed in
        [&b"\x1f\x8b\x08rest"[..], b"PK\x03\x04rest", b"BZh9rest", b"\xfd7zXZ\0rest", b"\x28\xb5\x2f\xfdrest"]
    {
        assert_eq!(said(compressed), t!("data-fault.compressed"));
    }
    assert_eq!(said(b"{\"format\": \"\xff\"}"), t!("data-fault.not-text", "byte" => "13"));
    assert_eq!(said(b"{\"format\":\n x}"), t!("draft-fault.not-json", "line" => 2, "column" => 2));
    assert_eq!(said(b"{\"format\": \"a\0b\"}"), t!("draft-fault.not-json", "line" => 1, "column" => 13));
    for other in ["[]", "7", "{}", r#"{"format": "other", "version": 1}"#, r#"{"format": 7, "version": 1}"#] {
        assert_eq!(said(other.as_bytes()), t!("data-fault.not-ours"), "{other}");
    }
    assert_eq!(said(br#"{"pendulum": 1, "stints": []}"#), t!("data-fault.tab"));
    let newer = json!({ "format": FORMAT, "version": 2, "reviews": 7, "memories": [] });
    assert_eq!(said(newer.to_string().as_bytes()), t!("draft-fault.newer", "found" => "2", "known" => "1"));
    let twice = format!(r#"{{"format": "{FORMAT}", "version": 1, "reviews": [], "reviews": []}}"#);
    assert!(said(twice.as_bytes()).starts_with("reviews: "));
    let least = format!("\u{feff} {{\"format\": \"{FORMAT}\", \"version\": 1}}\n");
    assert!(reader().read(least.as_bytes()).expect("little, but ours").import.reviews.is_empty());
}

/// Each would take far too much memory or stack if it were read as it stands.
#[test]
fn what_is_far_too_much_is_refused_by_its_measure() {
    let whole = |key: &str, value: &str| format!(r#"{{"format": "{FORMAT}", "version": 1, "{key}": {value}}}"#);
    let said = |text: String| reader().read(text.as_bytes()).expect_err("too much").text;
    let deep = "[".repeat(1_000_000);
    assert!(!said(whole("goals", &deep)).is_empty());
    let closed = format!("{deep}{}", "]".repeat(1_000_000));
    assert!(said(whole("goals", &closed)).starts_with("goals: "));
    assert_eq!(said(deep.clone()), t!("data-fault.not-ours"));
    let many = format!("[{}0]", "0,".repeat(3_000_000));
    assert!(said(whole("reviews", &many)).starts_with("reviews: "));
    assert!(said(whole("timeline", &many)).starts_with("timeline: "));
    let keys: String = (0..1_000_000).map(|number| format!("\"{number}\": 0,")).collect();
    assert_eq!(said(format!("{{{keys}\"x\": 0}}")), t!("data-fault.not-ours"));
    // A million answers in one review, and as many in many.
    let mut one = file();
    let answers: String = (0..1_000_000).map(|number| format!("\"i{number}\":{{}},")).collect();
    one["reviews"] = json!(["REVIEW"]);
    let mut review = open(ID);
    review["answers"] = json!("ANSWERS");
    let review = review.to_string().replace("\"ANSWERS\"", &format!("{{{answers}\"x\":{{}}}}"));
    let text = said(one.to_string().replace("\"REVIEW\"", &review));
    assert!(text.starts_with("reviews[0]: "), "{text}");
    let few: String = (0..9_000).map(|number| format!("\"i{number}\":{{}},")).collect();
    let id = |number: usize| format!("018f0000-0000-7000-8000-{number:012}");
    let review = |number: usize| {
        let mut review = open(&id(number));
        review["edition"] = json!("1");
        review["answers"] = json!("ANSWERS");
        review.to_string().replace("\"ANSWERS\"", &format!("{{{few}\"x\":{{}}}}"))
    };
    let text = said(whole("reviews", &format!("[{}]", review(0))));
    assert!(text.starts_with("reviews[0].answers.i0: "), "{text}");
}

#[test]
fn reviews_without_a_questionnaire_are_left_out_where_that_is_wished() {
    let mut file = file();
    for number in [0, 2] {
        file["reviews"][number]["instrument"] = json!("our-own");
    }
    let refused = read(&file).expect_err("it isn't here");
    assert!(refused.unknown && refused.text.starts_with("reviews[0].instrument: "), "{refused:?}");
    let lenient = Reader { leave_out: true, ..reader() };
    let Read { import, left_out } = lenient.read(file.to_string().as_bytes()).expect("the rest");
    assert_eq!(import.reviews.len(), 1, "its correction goes with it");
    assert_eq!(left_out.into_iter().collect::<Vec<_>>(), ["our-own (version 1)"]);
    file["goals"]["near"] = json!(7.5);
    file["goals"]["urgency"] = json!("soon");
    assert!(lenient.read(file.to_string().as_bytes()).is_err(), "what is wrong is still wrong");
}

/// Whatever the rules make of the people in the domain's tests, it is taken for a result.
#[test]
fn every_result_of_the_rules_is_taken() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/tests/cases");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).expect("the cases") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|ending| ending != "toml") {
            continue;
        }
        let text = std::fs::read_to_string(path).expect("a case");
        let person = domain::case::parse(&text, domain::case::Format::Toml).expect("a case").person();
        let mut file = file();
        file["reviews"] = json!([advice(ID)]);
        file["decisions"] = json!([]);
        let mut result = assess_in_full(&person);
        result.as_of = result.as_of.min("2026-06".parse().expect("a month"));
        file["reviews"][0]["sent"]["result"] = serde_json::to_value(&result).expect("JSON");
        let read = read(&file).unwrap_or_else(|wrong| panic!("{text}: {wrong:?}"));
        let kept = read.import.reviews[0].sent.as_ref().expect("it was sent");
        assert_eq!(kept.result.advice(), Some(&result));
        count += 1;
    }
    assert!(count > 30, "{count}");
}

/// The sample in the documentation is a file, and every key that is written is explained there.
#[test]
fn the_documentation_holds() {
    let document = include_str!("../../../../docs/EXPORT.md");
    let sample = document.split("```json").nth(1).and_then(|rest| rest.split("```").next()).expect("a sample");
    let sample_value: Value = serde_json::from_str(sample).expect("JSON");
    let later = Reader { now: Instant(NOW.0 + 365 * CLOCKS_APART), ..reader() };
    let Read { import, .. } = later.read(sample.as_bytes()).unwrap_or_else(|wrong| panic!("{wrong:?}"));
    assert!(import.reviews.len() >= 2 && import.goals.is_some() && !import.stints.is_empty());
    // Keys of results and of answers are ids; the rest each stands in the document as `key`.
    fn keys(value: &Value, found: &mut BTreeSet<String>) {
        match value {
            Value::Object(map) => map.iter().for_each(|(key, value)| {
                found.insert(key.clone());
                if !["result", "state", "pulls", "answers"].contains(&key.as_str()) {
                    keys(value, found);
                }
            }),
            Value::Array(list) => list.iter().for_each(|one| keys(one, found)),
            _ => {}
        }
    }
    let (mut in_sample, mut written) = (BTreeSet::new(), BTreeSet::new());
    keys(&sample_value, &mut in_sample);
    keys(&file(), &mut written);
    assert_eq!(in_sample.difference(&written).collect::<Vec<_>>(), [""; 0]);
    for key in written {
        assert!(document.contains(&format!("| `{key}`")) || document.contains(&format!(", `{key}`")), "{key}");
    }
}
