//! Reading instrument files: a sound one is read whole, and each fault is told with its line.
#![expect(clippy::unwrap_used, reason = "a test may stop at what it doesn't expect")]

use domain::instrument::{Catalogue, Instrument, Value, file::parse};

const SOUND: &str = r#"id = "small"
version = 1
title = "Small"
purpose = "To be read."
minutes = 1
source = "Our own."

[scales.true]
labels = ["No", "Half", "Yes"]

[[section]]
id = "one"
title = "One"
intro = "An opening."

[[section.item]]
id = "gate"
text = "Which way?"
choices = [{ id = "left", text = "Left" }, { id = "right", text = "Right" }]

[[section.item]]
id = "glad"
text = "I am glad."
help = "Today."
scale = "true"
feeds = [{ measure = "enjoyment", weight = 60 }]

[[section.item]]
id = "sad"
text = "I am sad."
scale = "true"
feeds = [{ measure = "enjoyment", weight = 40, reversed = true }]

[[section.item]]
id = "how"
text = "How?"
choices = [{ id = "well", text = "Well", score = 100 }, { id = "badly", text = "Badly", score = 0 }]
feeds = [{ measure = "energy", weight = 100 }]
when = { on = ["manager"], answers = [{ item = "gate", is = ["left"] }] }
"#;

/// The faults of the sound file with one passage changed, as they are told.
fn faults(passage: &str, instead: &str) -> Vec<String> {
    assert_eq!(SOUND.matches(passage).count(), 1, "the passage must stand once: {passage}");
    let faults = parse(&SOUND.replace(passage, instead)).unwrap_err();
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn a_sound_file_is_read_whole() {
    let instrument = parse(SOUND).unwrap();
    assert_eq!((instrument.id.as_str(), instrument.version, instrument.minutes), ("small", 1, 1));
    assert_eq!(instrument.sections[0].intro.as_deref(), Some("An opening."));
    let ids: Vec<&str> = instrument.items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids, ["gate", "glad", "sad", "how"]);
    let glad = instrument.item("glad").unwrap();
    assert_eq!((glad.section.as_str(), glad.help.as_deref()), ("one", Some("Today.")));
    assert_eq!(glad.scale.label(&Value::Point(3)), Some("Yes"));
    assert_eq!((glad.feeds[0].weight, glad.feeds[0].reversed), (60, false));
    assert!(glad.when.is_always());
}

#[test]
fn an_instrument_survives_the_wire() {
    for instrument in Catalogue::shipped().all() {
        let text = serde_json::to_string(instrument).unwrap();
        let back: Instrument = serde_json::from_str(&text).unwrap();
        assert_eq!(&&back, instrument);
    }
}

#[test]
fn the_catalogue_holds_every_version_once() {
    let catalogue = Catalogue::shipped();
    for instrument in catalogue.all() {
        let found = catalogue.find(&instrument.id, instrument.version).unwrap();
        assert!(std::ptr::eq(found, *instrument), "{} {} is there twice", instrument.id, instrument.version);
        assert!(catalogue.latest(&instrument.id).unwrap().version >= instrument.version);
    }
    assert!(catalogue.find("where-am-i", 0).is_none());
    assert!(catalogue.latest("no-such-instrument").is_none());
}

#[test]
fn every_fault_is_told_with_its_line() {
    let cases = [
        // What is written there · instead of it · what is said.
        ("minutes = 1", "minutes = ", "line 5: "),
        ("minutes = 1", "minutes = 0", "line 1: `minutes` must be 1 or more"),
        ("minutes = 1", "minutes = 1\ncolour = 2", "line 6: unknown field `colour`"),
        ("source = \"Our own.\"", "", "missing field `source`"),
        ("title = \"Small\"", "title = \" \"", "line 1: `title` is empty"),
        ("help = \"Today.\"", "helps = \"Today.\"", "line 24: unknown field `helps`"),
        ("weight = 60", "wait = 60", "unknown field `wait`"),
        ("weight = 60", "weight = 300", "line 26: invalid value"),
        ("\"energy\"", "\"vigour\"", "unknown variant `vigour`"),
        ("[\"manager\"]", "[\"boss\"]", "unknown variant `boss`"),
        ("id = \"small\"", "id = \"Small one\"", "line 1: `Small one` can't be an id"),
        ("id = \"sad\"", "id = \"glad\"", "line 29: item `glad`: the id `glad` is used more than once"),
        ("id = \"left\"", "id = \"right\"", "line 17: item `gate`: the id `right` is used more than once"),
        ("id = \"left\"", "id = \"na\"", "line 17: item `gate`: `na` can't be the id of a choice"),
        (
            "[\"No\", \"Half\", \"Yes\"]",
            "[\"No\"]",
            "line 9: scale `true`: a scale needs 2 to 9 labels, and this one has 1",
        ),
        ("[\"No\", \"Half\", \"Yes\"]", "[\"No\", \"\"]", "line 9: scale `true`: `labels` is empty"),
        ("help = \"Today.\"\nscale = \"true\"", "scale = \"truth\"", "line 22: item `glad`: there is no scale `truth`"),
        ("help = \"Today.\"\nscale = \"true\"", "", "line 22: item `glad`: an item needs either `scale` or `choices`"),
        ("text = \"I am sad.\"", "text = \"\"", "line 29: item `sad`: `text` is empty"),
        (", { id = \"right\", text = \"Right\" }", "", "line 17: item `gate`: an item needs 2 to 26 choices"),
        ("text = \"Well\", score = 100", "text = \"Well\"", "line 35: item `how`: the choice `well` needs a score"),
        ("text = \"Left\"", "text = \"Left\", score = 5", "line 17: item `gate`: the choice `left` has a score"),
        ("score = 100", "score = 101", "line 35: item `how`: the choice `well` has the score 101"),
        ("weight = 60", "weight = 0", "line 22: item `glad`: the weight for `enjoyment` is 0"),
        (
            "weight = 60",
            "weight = 50",
            "with no track known, the weights behind `enjoyment` add up to 90 instead of 100 (items: glad, sad)",
        ),
        (
            "{ measure = \"energy\", weight = 100 }",
            "{ measure = \"energy\", weight = 100 }, { measure = \"energy\", weight = 100 }",
            "line 35: item `how`: the item feeds `energy` more than once",
        ),
        (
            "item = \"gate\"",
            "item = \"door\"",
            "line 35: item `how`: `when` asks for an answer to `door`, and there is no such item",
        ),
        (
            "is = [\"left\"]",
            "is = [\"up\"]",
            "line 35: item `how`: `when` waits for the answer `up` to `gate`, which that item doesn't take",
        ),
        ("is = [\"left\"]", "is = []", "line 35: item `how`: `when` names `gate` without any answer"),
        ("item = \"gate\"", "item = \"how\"", "the branches go in a circle: how → how"),
        (
            "help = \"Today.\"",
            "when = { answers = [{ item = \"how\", is = [\"well\"] }] }",
            "line 22: item `glad`: `when` asks for an answer to `how`, which doesn't come before this item",
        ),
        (
            "text = \"Which way?\"",
            "text = \"Which way?\"\nwhen = { answers = [{ item = \"how\", is = [\"well\"] }] }",
            "line 17: item `gate`: the branches go in a circle: gate → how → gate",
        ),
    ];
    for (passage, instead, said) in cases {
        let faults = faults(passage, instead);
        assert!(
            faults.iter().any(|fault| fault.contains(said)),
            "“{instead}” should say “{said}”, and says {faults:#?}"
        );
    }
}

#[test]
fn weights_are_added_up_on_every_branch() {
    // On one answer a second item joins in; without it all is well.
    let more = "\n[[section.item]]\nid = \"again\"\ntext = \"Again?\"\nscale = \"true\"\n\
        feeds = [{ measure = \"enjoyment\", weight = 10 }]\nwhen = { answers = [{ item = \"gate\", is = [\"right\"] }] }\n";
    let faults = parse(&format!("{SOUND}{more}")).unwrap_err();
    let [fault] = &faults[..] else { panic!("{faults:#?}") };
    let said = fault.to_string();
    assert!(said.contains("with `gate` answered `right`") && said.contains("add up to 110"), "{said}");
}

#[test]
fn all_faults_are_told_at_once_and_in_order() {
    let text = SOUND
        .replace("\"Small\"", "\"\"")
        .replace("help = \"Today.\"\nscale = \"true\"", "scale = \"truth\"")
        .replace("\"I am sad.\"", "\"\"");
    let faults = parse(&text).unwrap_err();
    let lines: Vec<_> = faults.iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [Some(1), Some(22), Some(28)], "{faults:#?}");
}
