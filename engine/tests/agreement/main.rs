//! What a browser works out is what the server does: everybody of the domain's cases, by the very module that browsers load and by
//! this machine's own code, byte for byte.
//!
//! Runs by `script/test engine` alone, since it needs node and what `script/build` makes.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[expect(dead_code, reason = "what a case expects is for the domain's own test")]
#[path = "../../../domain/tests/cases/expect.rs"]
mod expect;
mod module;
#[expect(dead_code, reason = "what a case expects is for the domain's own test")]
#[path = "../../../domain/tests/cases/people.rs"]
mod people;

use domain::assess::{Person, assess_in_full};
use engine::{json, tab::advice::Finished};

/// The pages that rest on a result.
const PAGES: [&str; 2] = ["#/result", "#/what-if"];

#[test]
fn a_browser_works_out_what_the_server_does() {
    let files = people::files();
    let plays: Vec<_> = files.iter().flat_map(|file| std::iter::once(&file.base).chain(&file.variations)).collect();
    let plays: Vec<_> =
        plays.iter().flat_map(|play| [(play, play.person.clone()), (play, uneven(&play.person))]).collect();
    let day = "1 June 2026";
    let everybody: Vec<Finished> =
        plays.iter().map(|(_, person)| Finished { person: person.clone(), day: day.to_owned() }).collect();
    let theirs = module::answers(&everybody, &PAGES);
    assert_eq!(theirs.len(), plays.len(), "the module answers for everybody");
    let mut apart = Vec::new();
    for (((play, _), finished), theirs) in plays.iter().zip(&everybody).zip(&theirs) {
        let json = |page: &&str| json::text(&finished.show(page));
        // Its figures by their bits: none differs unseen.
        let assessment = json::text(&assess_in_full(&finished.person));
        let ours: Vec<String> = std::iter::once(assessment).chain(PAGES.iter().map(json)).collect();
        assert_eq!(ours.len(), theirs.len());
        apart.extend(ours.iter().zip(theirs).filter_map(|(ours, theirs)| difference(&play.title, ours, theirs)));
    }
    assert!(
        apart.is_empty(),
        "{} of {} answers differ:\n{}",
        apart.len(),
        plays.len() * 3,
        apart[..apart.len().min(10)].join("\n")
    );
    println!("{} people with even and uneven scores, {} answers each", plays.len(), 1 + PAGES.len());
}

/// The person with scores that no few digits write, as answers left out make them.
fn uneven(person: &Person) -> Person {
    let mut uneven = person.clone();
    for (measure, score) in person.state.iter() {
        uneven.state.set(measure, score * (2.0 / 3.0) + 100.0 / 9.0).unwrap();
    }
    uneven
}

/// Where two answers begin to differ.
fn difference(title: &str, ours: &str, theirs: &str) -> Option<String> {
    if ours == theirs {
        return None;
    }
    let at = ours.bytes().zip(theirs.bytes()).take_while(|(a, b)| a == b).count();
    let around = |text: &str| {
        String::from_utf8_lossy(&text.as_bytes()[at.saturating_sub(60)..text.len().min(at + 60)]).into_owned()
    };
    Some(format!("{title}, at byte {at}\n    the server: {}\n    a browser:  {}", around(ours), around(theirs)))
}
