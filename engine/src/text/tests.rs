//! No page asks for a text that is missing, and the catalogue keeps none that nothing asks for.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use domain::{
    archetype,
    bias::Bias,
    cadence::{Cadence, ChatRhythm},
    coach::Phrase,
    contradictions::Contradiction,
    decision::{Came, Choice, Felt},
    falling,
    goals::{Constraint, Pull, Urgency},
    moves::Move,
    notes::Note,
    opening::{Lack, Missing, NoReason, Outside, Way},
    rule::{Fact, TenureFact},
    state::Measure,
    timeline::{Entry, TourClock, Track},
    together::Topic,
};

use super::{Value, find};
use crate::words;

/// Values for every place that a text may have one for.
fn values() -> Vec<(&'static str, Value)> {
    let names = ["answered", "count", "day", "from", "least", "month", "months", "most", "move", "n", "open", "other"];
    let advice = ["clauses", "counts", "decide", "do", "first", "list", "much", "name", "one", "rounds", "second"];
    let also = ["blocked", "clause", "minutes", "six", "third", "three", "tracks", "two", "value", "words", "year"];
    let more = ["page", "score", "share", "span", "to", "total", "version", "weight", "year", "years", "archetype"];
    let figures = ["high", "low", "points", "source", "title"];
    let files = ["byte", "column", "found", "item", "key", "known", "line", "part", "place", "sent", "text"];
    let accounts = ["browser", "code", "device", "email", "link", "made", "origin", "system", "used"];
    let sharing = ["answer", "end", "time"];
    names
        .into_iter()
        .chain(figures)
        .chain(files)
        .chain(accounts)
        .chain(sharing)
        .chain(more)
        .chain(advice)
        .chain(also)
        .map(|name| (name, 2.into()))
        .collect()
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the sources are there").flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("text/tests.rs") {
            found.push(path);
        }
    }
}

/// All Rust text of the app and of the server, whose commands speak by the catalogue too.
fn code() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    sources(&root.join("src"), &mut files);
    sources(&root.join("../app/src"), &mut files);
    sources(&root.join("../server/src"), &mut files);
    let all: String = files.iter().map(|file| fs::read_to_string(file).expect("a source is text")).collect();
    all.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| line.to_owned() + "\n").collect()
}

/// The keys that stand in the code as they are.
fn literal_keys(code: &str) -> BTreeSet<String> {
    let whole = |at: &usize| !code[..*at].ends_with(|before: char| before.is_ascii_alphanumeric());
    let starts = code.match_indices("t!(\"").map(|(at, _)| at).filter(whole);
    starts.filter_map(|at| code[at..].split('"').nth(1)).map(str::to_owned).collect()
}

/// The keys that are put together from ids.
fn composed_keys() -> Vec<String> {
    let mut keys = Vec::new();
    let mut add = |family: String, parts: &[&str]| keys.extend(parts.iter().map(|part| format!("{family}{part}")));
    for one in archetype::rules() {
        let parts = [".name", ".lead", ".summary", ".advice", ".why-look", ".source"];
        add(words::key_of(one.archetype, one.guise), &parts);
        add(words::key_of(one.archetype, one.guise).replacen("archetype", "prompt", 1), &[".one", ".two"]);
    }
    for key in ["archetype-none", "archetype-not-enough"] {
        add(key.to_owned(), &[".name", ".summary", ".advice", ".why-look", ".source"]);
    }
    add("archetype-none".to_owned(), &[".advice-silent"]);
    ["health-note", "exhaustion-note"]
        .iter()
        .for_each(|key| add((*key).to_owned(), &[".title", ".text", ".help", ".limits"]));
    add("archetype-early-manager".to_owned(), &[".lead-offer", ".summary-offer", ".advice-offer"]);
    add("archetype-novice-second-thoughts".to_owned(), &[".advice-handover"]);
    add("archetype-reluctant-manager-trapped".to_owned(), &[".summary-free", ".advice-free", ".advice-held"]);
    add("archetype-seasoned-manager".to_owned(), &[".advice-rusty", ".advice-curious", ".advice-bound"]);
    add("archetype-aspiring-manager".to_owned(), &[".advice-elsewhere", ".advice-years"]);
    for one in Move::ALL {
        let parts = [".name", ".do", ".what", ".first", ".second", ".third", ".talk", ".open", ".again", ".source"];
        add(format!("move-{one}"), &parts);
        add(format!("move-{one}"), &[".as-engineer", ".as-manager"]);
    }
    for (one, part) in [
        (Move::SwingToEngineering, ".talk-pressed"),
        (Move::FixedStintAndReturn, ".talk-pressed"),
        (Move::SayItAloud, ".talk-pressed"),
        (Move::SayItAloud, ".third-pressed"),
        (Move::WidenScope, ".again-bound"),
    ] {
        add(format!("move-{one}"), &[part]);
    }
    for fact in Measure::ALL.iter().map(|&one| Fact::from(one)).chain(Pull::ALL.iter().map(|&one| Fact::from(one))) {
        add(words::fact_key(fact), &[".name", ".high", ".middle", ".low", ".meaning", ".more", ".less"]);
    }
    for fact in TenureFact::ALL.iter().map(|&one| Fact::from(one)) {
        add(words::fact_key(fact), &[".name", ".said", ".said-none"]);
    }
    for fact in Constraint::ALL.iter().map(|&one| Fact::Constraint(one)).chain([
        Fact::Track,
        Fact::Entry,
        Fact::Offer,
        Fact::Urgency,
    ]) {
        add(words::fact_key(fact), &[".name", ".high", ".low"]);
    }
    for fact in Constraint::ALL.iter().map(|&one| Fact::Constraint(one)).chain([Fact::Offer]) {
        add(words::fact_key(fact), &[".more", ".less"]);
    }
    for &pull in Pull::ALL.iter().filter(|pull| **pull != Pull::Stay) {
        add(words::fact_key(pull.into()), &[".object"]);
    }
    Note::ALL.iter().for_each(|one| add(format!("note-{one}"), &[""]));
    Contradiction::ALL.iter().for_each(|one| add(format!("contradiction-{one}"), &[""]));
    ["widens", "keeps", "narrows"].iter().for_each(|one| add(format!("effect-{one}"), &[""]));
    ["meant", "others", "own"].iter().for_each(|one| add(format!("questionnaires-{one}"), &["", ".lead"]));
    ["goes-along", "stays", "little-yet"].iter().for_each(|one| add(format!("glance-{one}"), &["", ".lead"]));
    Pull::ALL.iter().for_each(|&one| add(words::pull_key(one), &[""]));
    Urgency::ALL.iter().for_each(|one| add(format!("urgency-{one}"), &[""]));
    Track::ALL.iter().for_each(|one| add(format!("track-{one}"), &["", ".clause"]));
    Entry::ALL.iter().for_each(|one| add(format!("entry-{one}"), &["", ".clause"]));
    TourClock::ALL.iter().for_each(|one| add(format!("clock-{one}"), &[".name", ".meaning"]));
    Constraint::ALL.iter().for_each(|one| add(format!("constraint-{one}"), &[".name", ".meaning"]));
    Topic::ALL.iter().for_each(|one| add(format!("topic-{one}"), &[".report", ".manager"]));
    (0..=4).for_each(|level| add(format!("topic-level-{level}"), &[""]));
    Bias::ALL.iter().for_each(|one| add(format!("bias-{one}"), &["", ".ask"]));
    for one in Cadence::ALL {
        add(format!("cadence-{one}"), &["", ".hint", ".state"]);
        if one.months().is_some() {
            add(format!("cadence-{one}"), &[".next"]);
        }
    }
    for one in Way::ALL {
        add(format!("opening-way-{one}"), &["", ".so-far"]);
    }
    ["inside", "outside"].iter().for_each(|one| add(format!("opening-rule.{one}"), &[""]));
    Lack::ALL.iter().for_each(|one| add(format!("opening-lack-{one}"), &[""]));
    Outside::ALL.iter().for_each(|one| add(format!("opening-outside-{one}"), &[""]));
    Missing::ALL.iter().for_each(|one| add(format!("opening-missing-{one}"), &[""]));
    NoReason::ALL.iter().for_each(|one| add(format!("opening-aside-{one}"), &[""]));
    ["need", "inside", "two", "lack", "outside", "decision"]
        .iter()
        .for_each(|one| add(format!("opening-{one}"), &["", ".lead"]));
    ["why", "asked", "heard", "lacking"].iter().for_each(|one| add(format!("opening-{one}"), &["", ".hint"]));
    ChatRhythm::ALL.iter().for_each(|one| add(format!("chat-rhythm-{one}"), &["", ".between"]));
    falling::WATCHED.iter().for_each(|one| add(format!("fallen-{one}"), &[".ask"]));
    ["check-in", "look-back", "step", "end"]
        .iter()
        .for_each(|one| add(format!("calendar-{one}"), &[".title", ".meant"]));
    Phrase::ALL.iter().for_each(|one| add(format!("coach-{one}"), &[""]));
    for one in Choice::ALL {
        add(format!("choice-{one}"), &["", ".what", ".tag", ".so-far", ".past"]);
        if one.settles() {
            add(format!("choice-{one}"), &[".journal", ".expect", ".save"]);
        }
    }
    ["track", "role", "questionnaire"].iter().for_each(|one| {
        add(format!("history-by-{one}"), &[""]);
        add(format!("view-how-{one}"), &[""]);
    });
    Came::ALL.iter().for_each(|one| add(format!("came-{one}"), &[""]));
    Felt::ALL.iter().for_each(|one| add(format!("felt-{one}"), &["", ".past"]));
    add("blocked-company-freeze".to_owned(), &[".instead-bound"]);
    for one in Move::ALL.iter().flat_map(|&one| domain::moves::blocked_by(one)) {
        add(format!("blocked-{one}"), &["", ".tag", ".instead"]);
    }
    keys
}

/// Keys that a general text stands in for where they are missing: two archetypes together, a note on one move or to
/// one kind of reader alone.
fn optional_keys() -> Vec<String> {
    let names: Vec<String> = archetype::rules()
        .iter()
        .map(|one| words::key_of(one.archetype, one.guise).replacen("archetype-", "", 1))
        .collect();
    let pairs = names.iter().flat_map(|first| names.iter().map(move |second| format!("together-{first}-{second}")));
    let notes = Note::ALL.iter().flat_map(|note| Move::ALL.iter().map(move |one| format!("note-{note}-{one}")));
    let readers = ["bound", "pressed", "before"];
    let apart = Note::ALL.iter().flat_map(|note| readers.iter().map(move |one| format!("note-{note}-{one}")));
    pairs.chain(notes).chain(apart).collect()
}

#[test]
fn every_text_asked_for_is_there() {
    let asked = literal_keys(&code()).into_iter().chain(composed_keys());
    let missing: Vec<String> = asked.filter(|key| find(key, &values()).is_none()).collect();
    assert!(missing.is_empty(), "missing from the catalogue: {missing:#?}");
}

#[test]
fn every_text_is_asked_for() {
    let code = code();
    let composed: BTreeSet<String> =
        composed_keys().into_iter().chain(optional_keys()).map(|key| message(&key).to_owned()).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("texts/en");
    let catalogue: String = fs::read_dir(folder)
        .expect("the catalogue is there")
        .flatten()
        .map(|file| fs::read_to_string(file.path()).expect("a catalogue is text") + "\n")
        .collect();
    let messages = catalogue.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
    let unused: Vec<&str> = messages
        .filter_map(|line| line.split([' ', '=']).next())
        .filter(|key| !composed.contains(*key) && !code.contains(*key) && !catalogue.contains(&format!("{{ {key} }}")))
        .filter(|key| !families().any(|family| key.starts_with(family) && code.contains(family)))
        .collect();
    assert!(unused.is_empty(), "nothing asks for: {unused:#?}");
}

/// Families of texts whose members the code names by their last part alone.
fn families() -> impl Iterator<Item = &'static str> {
    [
        "accessibility-",
        "chats-side-",
        "guide-",
        "privacy-",
        "private-doc-",
        "landing-",
        "home-step-",
        "pull-level-",
        "rules-",
        "sign-",
    ]
    .into_iter()
}

fn message(key: &str) -> &str {
    key.split('.').next().unwrap_or(key)
}
