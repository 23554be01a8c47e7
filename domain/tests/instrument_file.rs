//! Reading instrument files: a sound one is read whole, and each fault of another is told with its line.
#![expect(clippy::unwrap_used, reason = "a test may stop at what it doesn't expect")]

use domain::{
    instrument::{
        Catalogue, Gives, Instrument, MAX_FEEDS, MAX_FIELDS, MAX_ITEMS, Scale, Value,
        file::{MAX_BYTES, parse},
    },
    timeline::Track,
};

const SOUND: &str = r#"id = "small"
version = 1
title = "Small"
purpose = "To be read."
minutes = 1
source = "Our own."
result = "advice"
audience = { on = ["manager"], not_on = ["break"] }

[scales.true]
labels = ["No", "Half", "Yes"]

[[field]]
id = "pace"
title = "Pace"
meaning = "How fast it goes."
low = "It goes slowly."
middle = "It goes."
high = "It goes fast."
beside = "depth"

[[field]]
id = "depth"
title = "Depth"
meaning = "How deep it goes."
low = "It stays on top."
middle = "It goes below."
high = "It goes deep."

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

[[section]]
id = "two"
title = "Two"

[[section.item]]
id = "fast"
text = "It goes fast."
scale = "true"
feeds = [{ field = "pace", weight = 100 }, { field = "depth", weight = 100, reversed = true }]

[[section.item]]
id = "say"
text = "What else?"
words = true
when = { not_on = ["break"] }
"#;

/// The faults of a file, as they are told.
fn told(text: &str) -> Vec<String> {
    parse(text).expect_err("it has a fault").iter().map(ToString::to_string).collect()
}

/// The sound file with one passage changed.
fn with(passage: &str, instead: &str) -> String {
    assert_eq!(SOUND.matches(passage).count(), 1, "the passage must stand once: {passage}");
    SOUND.replace(passage, instead)
}

#[test]
fn a_sound_file_is_read_whole() {
    let instrument = parse(SOUND).unwrap();
    assert_eq!((instrument.id.as_str(), instrument.version, instrument.minutes), ("small", 1, 1));
    assert_eq!(instrument.sections[0].intro.as_deref(), Some("An opening."));
    let ids: Vec<&str> = instrument.items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids, ["gate", "glad", "sad", "how", "fast", "say"]);
    assert_eq!((instrument.result, &instrument.audience.on[..]), (Gives::Advice, &[Track::Manager][..]));
    let fields: Vec<_> = instrument.fields.iter().map(|field| (field.id.as_str(), field.beside.as_deref())).collect();
    assert_eq!(fields, [("pace", Some("depth")), ("depth", None)]);
    assert_eq!(instrument.field("pace").unwrap().high, "It goes fast.");
    let fast: Vec<String> = instrument.item("fast").unwrap().feeds.iter().map(|feed| feed.target.to_string()).collect();
    assert_eq!(fast, ["field.pace", "field.depth"]);
    assert_eq!((&instrument.item("say").unwrap().scale, instrument.items[5].section.as_str()), (&Scale::Words, "two"));
    let glad = instrument.item("glad").unwrap();
    assert_eq!((glad.section.as_str(), glad.help.as_deref()), ("one", Some("Today.")));
    assert_eq!(glad.scale.label(&Value::Point(3)), Some("Yes"));
    assert_eq!((glad.feeds[0].weight, glad.feeds[0].reversed), (60, false));
    assert!(glad.when.is_always());
}

#[test]
fn an_instrument_survives_the_wire() {
    let small = parse(SOUND).unwrap();
    for instrument in Catalogue::shipped().all().iter().copied().chain([&small]) {
        let text = serde_json::to_string(instrument).unwrap();
        let back: Instrument = serde_json::from_str(&text).unwrap();
        assert_eq!(&back, instrument);
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
    let cases: &[(&str, &str, &[&str])] = &[
        // What is written there · instead of it · all that is said.
        ("minutes = 1", "minutes = ", &["line 5: string values must be quoted, expected literal string"]),
        ("minutes = 1", "minutes = 0", &["line 5: minutes: this must be a whole number from 1 to 240"]),
        (
            "minutes = 1",
            "minutes = 99999999999999999999",
            &["line 5: minutes: this must be a whole number from 1 to 240"],
        ),
        ("version = 1\n", "version = 70000\n", &["line 2: version: this must be a whole number from 1 to 9999"]),
        ("version = 1\n", "version = \"1\"\n", &["line 2: version: this must be a whole number from 1 to 9999"]),
        (
            "minutes = 1",
            "minutes = 1\ncolour = 2",
            &[
                "line 6: colour: unknown key `colour`; the keys here are id, version, title, purpose, minutes, source, result,",
            ],
        ),
        ("source = \"Our own.\"", "", &["line 1: `source` is missing"]),
        ("title = \"Small\"", "title = \" \"", &["line 3: title: there is nothing in it"]),
        (
            "result = \"advice\"",
            "result = \"horoscope\"",
            &["line 7: result: \"horoscope\" is not a result; it must be one of advice, figures"],
        ),
        ("result = \"advice\"", "result = true", &["line 7: result: this must be text in quotes"]),
        (
            "not_on = [\"break\"] }\n\n[scales",
            "answers = [] }\n\n[scales",
            &["line 8: audience.answers: unknown key `answers`; the keys here are on, not_on"],
        ),
        (
            "help = \"Today.\"",
            "helps = \"Today.\"",
            &[
                "line 43: item `glad`: helps: unknown key `helps` (did you mean `help`?); the keys here are id, text, help,",
            ],
        ),
        ("help = \"Today.\"", "help = 2026-01-01", &["line 43: item `glad`: help: this must be text in quotes"]),
        (
            "weight = 60",
            "wieght = 60",
            &[
                "line 45: item `glad`: feeds[0].wieght: unknown key `wieght` (did you mean `weight`?); the keys here are",
                "line 45: item `glad`: feeds[0]: `weight` is missing",
            ],
        ),
        (
            "weight = 60",
            "weight = 300",
            &["line 45: item `glad`: feeds[0].weight: this must be a whole number from 1 to 100"],
        ),
        (
            "weight = 60",
            "weight = 0",
            &["line 45: item `glad`: feeds[0].weight: this must be a whole number from 1 to 100"],
        ),
        (
            "weight = 60",
            "weight = 60, reversed = 1",
            &["line 45: item `glad`: feeds[0].reversed: this must be true or false"],
        ),
        (
            "measure = \"energy\"",
            "measure = \"vigour\"",
            &[
                "line 57: item `how`: feeds[0].measure: \"vigour\" is not a measure; it must be one of enjoyment, energy,",
            ],
        ),
        (
            "measure = \"energy\"",
            "measure = \"energy\", field = \"pace\"",
            &["line 57: item `how`: feeds[0]: a feed names either a `measure` or a `field`, and not both"],
        ),
        (
            "measure = \"energy\", ",
            "",
            &["line 57: item `how`: feeds[0]: a feed names either a `measure` or a `field`, and not both"],
        ),
        (
            "field = \"pace\"",
            "field = \"peace\"",
            &[
                "line 13: field `pace`: no item feeds this field",
                "line 68: item `fast`: feeds[0].field: there is no field `peace`; fields are declared with [[field]]",
            ],
        ),
        ("{ field = \"pace\", weight = 100 }, ", "", &["line 13: field `pace`: no item feeds this field"]),
        (
            "beside = \"depth\"",
            "beside = \"pace\"",
            &["line 13: field `pace`: `beside` names `pace`, which is no other field"],
        ),
        (
            "beside = \"depth\"",
            "beside = \"width\"",
            &["line 13: field `pace`: `beside` names `width`, which is no other field"],
        ),
        ("low = \"It goes slowly.\"\n", "", &["line 13: field `pace`: `low` is missing"]),
        (
            "id = \"depth\"",
            "id = \"pace\"",
            &[
                "line 13: field `pace`: `beside` names `depth`, which is no other field",
                "line 22: field `pace`: the id `pace` is used more than once",
                "line 68: item `fast`: feeds[1].field: there is no field `depth`; fields are declared with [[field]]",
            ],
        ),
        ("answers = [{", "on = [\"boss\"], answers = [{", &["line 58: duplicate key"]),
        (
            "[\"manager\"], answers",
            "[\"boss\"], answers",
            &[
                "line 58: item `how`: when.on[0]: \"boss\" is not a track; it must be one of engineer, tech-lead, manager,",
            ],
        ),
        ("[\"manager\"], answers", "[], answers", &["line 58: item `how`: when.on: there is nothing in it"]),
        (
            "id = \"small\"",
            "id = \"Small one\"",
            &[
                "line 1: id: `Small one` can't be an id: use up to 64 lower-case letters, digits and hyphens, and begin with a",
            ],
        ),
        ("id = \"small\"\n", "", &["line 1: `id` is missing"]),
        ("id = \"sad\"", "id = \"glad\"", &["line 47: item `glad`: the id `glad` is used more than once"]),
        ("id = \"sad\"", "id = 7", &["line 48: section `one`: item[2].id: this must be text in quotes"]),
        ("id = \"two\"", "id = \"one\"", &["line 60: section `one`: the id `one` is used more than once"]),
        (
            "id = \"left\"",
            "id = \"right\"",
            &[
                "line 38: item `gate`: choices[1].id: the id `right` is used more than once",
                "line 53: item `how`: `when` waits for the answer `left` to `gate`, which that item doesn't take",
            ],
        ),
        (
            "id = \"left\"",
            "id = \"na\"",
            &[
                "line 38: item `gate`: choices[0].id: `na` can't be the id of a choice: use up to 64 lower-case letters,",
                "line 53: item `how`: `when` waits for the answer `left` to `gate`, which that item doesn't take",
            ],
        ),
        (
            "[\"No\", \"Half\", \"Yes\"]",
            "[\"No\"]",
            &["line 11: scale `true`: labels: a scale needs 2 to 9 labels, and this one has 1"],
        ),
        (
            "[\"No\", \"Half\", \"Yes\"]",
            "[\"No\", \"\"]",
            &["line 11: scale `true`: labels[1]: there is nothing in it"],
        ),
        (
            "[scales.true]\n",
            "[scales.true]\ncolour = 1\n",
            &["line 11: scale `true`: colour: unknown key `colour`; the keys here are labels"],
        ),
        (
            "help = \"Today.\"\nscale = \"true\"",
            "scale = \"truth\"",
            &["line 43: item `glad`: scale: there is no scale `truth` (did you mean `true`?)"],
        ),
        (
            "help = \"Today.\"\nscale = \"true\"",
            "",
            &["line 40: item `glad`: an item needs one of `scale`, `choices` and `words = true`, and no more than one"],
        ),
        (
            "help = \"Today.\"\n",
            "words = true\n",
            &["line 40: item `glad`: an item needs one of `scale`, `choices` and `words = true`, and no more than one"],
        ),
        (
            "help = \"Today.\"\n",
            "choices = [{ id = \"a\", text = \"A\", score = 1 }, { id = \"b\", text = \"B\", score = 2 }]\n",
            &["line 40: item `glad`: an item needs one of `scale`, `choices` and `words = true`, and no more than one"],
        ),
        ("text = \"I am sad.\"", "text = \"\"", &["line 49: item `sad`: text: there is nothing in it"]),
        ("text = \"I am sad.\"\n", "", &["line 47: item `sad`: `text` is missing"]),
        (
            "I am sad.",
            "I am <b>sad</b>.",
            &[
                "line 49: item `sad`: text: texts are plain and are shown as they are written; `<b>sad</b>.` looks like markup",
            ],
        ),
        (
            "\"Half\"",
            "\"<script>alert(1)</script>\"",
            &[
                "line 11: scale `true`: labels[1]: texts are plain and are shown as they are written; `<script>alert(1)</sc`",
            ],
        ),
        (
            "I am sad.",
            "I am \\u0000sad.",
            &["line 49: item `sad`: text: this text holds the character U+0000, which can't be seen"],
        ),
        (
            "I am sad.",
            "I am \\u202esad.",
            &["line 49: item `sad`: text: this text holds the character U+202E, which can't be seen"],
        ),
        (
            ", { id = \"right\", text = \"Right\" }",
            "",
            &["line 38: item `gate`: choices: an item needs 2 to 9 choices, and this one has 1"],
        ),
        (
            "text = \"Well\", score = 100",
            "text = \"Well\"",
            &["line 56: item `how`: choices[0]: the choice `well` needs a score, since the item feeds something"],
        ),
        (
            "text = \"Left\"",
            "text = \"Left\", score = 5",
            &["line 38: item `gate`: choices[0]: the choice `left` has a score, but the item feeds nothing"],
        ),
        (
            "score = 100",
            "score = 101",
            &["line 56: item `how`: choices[0].score: this must be a whole number from 0 to 100"],
        ),
        (
            "weight = 60",
            "weight = 50",
            &[
                "line 40: item `glad`: with no track known, the weights behind `enjoyment` add up to 90 instead of 100 (items:",
            ],
        ),
        (
            "weight = 40, reversed = true",
            "weight = 40",
            &["line 40: item `glad`: with no track known, several items feed `enjoyment` and none of them is reversed"],
        ),
        (
            "{ measure = \"energy\", weight = 100 }",
            "{ measure = \"energy\", weight = 60 }, { measure = \"energy\", weight = 40 }",
            &["line 53: item `how`: the item feeds `energy` more than once"],
        ),
        (
            "words = true",
            "words = true\nfeeds = [{ measure = \"control\", weight = 100 }]",
            &["line 74: item `say`: feeds[0]: answers in one's own words are never scored, so they feed nothing"],
        ),
        (
            "item = \"gate\"",
            "item = \"door\"",
            &["line 53: item `how`: `when` asks for an answer to `door`, and there is no such item"],
        ),
        (
            "is = [\"left\"]",
            "is = [\"up\"]",
            &["line 53: item `how`: `when` waits for the answer `up` to `gate`, which that item doesn't take"],
        ),
        (
            "is = [\"left\"]",
            "is = [\"left\", \"\"]",
            &["line 58: item `how`: when.answers[0].is[1]: “” is not an answer"],
        ),
        ("is = [\"left\"]", "is = []", &["line 58: item `how`: when.answers[0].is: there is nothing in it"]),
        (
            "item = \"gate\"",
            "item = \"how\"",
            &[
                "line 53: item `how`: the branches go in a circle: how → how",
                "line 53: item `how`: `when` waits for the answer `left` to `how`, which that item doesn't take",
            ],
        ),
        (
            "help = \"Today.\"",
            "when = { answers = [{ item = \"how\", is = [\"well\"] }] }",
            &["line 40: item `glad`: `when` asks for an answer to `how`, which doesn't come before this item"],
        ),
        (
            "text = \"Which way?\"",
            "text = \"Which way?\"\nwhen = { answers = [{ item = \"how\", is = [\"well\"] }] }",
            &["line 35: item `gate`: the branches go in a circle: gate → how → gate"],
        ),
        (
            "[\"manager\"], answers",
            "[\"manager\"], not_on = [\"manager\"], answers",
            &["line 53: item `how`: nobody can ever be asked this: `on` and `not_on` leave no track"],
        ),
        (
            "is = [\"left\"] }]",
            "is = [\"left\"] }, { item = \"gate\", is = [\"right\"] }]",
            &["line 53: item `how`: nobody can ever be asked this: the answers it waits for can't be given together"],
        ),
        (
            "text = \"Which way?\"",
            "text = \"Which way?\"\nwhen = { on = [\"engineer\"] }",
            &["line 54: item `how`: nobody can ever be asked this: on its tracks `gate` is never asked"],
        ),
    ];
    for (passage, instead, said) in cases {
        let told = told(&with(passage, instead));
        let as_said = told.iter().zip(*said).all(|(told, said)| told.starts_with(said));
        assert!(as_said && told.len() == said.len(), "“{instead}” should say {said:#?}, and says {told:#?}");
    }
}

#[test]
fn what_is_too_large_is_refused_before_it_is_looked_at() {
    let item = |n: usize| format!("[[section.item]]\nid = \"i{n}\"\nx = 1\n");
    let items = |count: usize| (0..count).map(item).collect::<String>();
    // Each has a key that isn't known and lacks others; of too many items only the number is told.
    let many = format!("{SOUND}\n{}", items(5000 - 6));
    assert!(many.len() < MAX_BYTES, "the file is small enough to be read");
    let line = SOUND.lines().count() + 2 + 3 * (MAX_ITEMS - 6);
    assert_eq!(
        told(&many)[..],
        [format!(
            "line {line}: section `two`: item[{}]: there are 5000 items here; at most {MAX_ITEMS} are allowed",
            MAX_ITEMS - 2 - 2
        )]
    );
    let large = format!("{SOUND}#{}", "x".repeat(MAX_BYTES));
    assert_eq!(told(&large), [format!("line 1: this file is larger than the {MAX_BYTES} bytes that are read")]);
    let fields: String = (0..MAX_FIELDS).map(|n| format!("[[field]]\nid = \"f{n}\"\n")).collect();
    assert_eq!(told(&format!("{SOUND}{fields}")).len(), 1, "too many fields are told by themselves");
    let feeds = "{ measure = \"energy\", weight = 1 }, ".repeat(MAX_FEEDS);
    let told = told(&with("[{ measure = \"energy\"", &format!("[{feeds}{{ measure = \"energy\"")));
    assert!(told.iter().any(|one| one.contains("there are 9 feeds here; at most 8 are allowed")), "{told:#?}");
}

#[test]
fn texts_have_their_limits() {
    for (passage, most) in [
        ("Small", 120),
        ("To be read.", 1000),
        ("Our own.", 1000),
        ("It goes slowly.", 1000),
        ("Half", 120),
        ("I am sad.", 300),
        ("Today.", 300),
        ("Left", 300),
        ("An opening.", 1000),
    ] {
        let of = |length: usize| with(&format!("\"{passage}\""), &format!("\"{}\"", "é".repeat(length)));
        assert!(parse(&of(most)).is_ok(), "{passage}");
        let told = told(&of(most + 1));
        assert!(
            told.len() == 1 && told[0].contains(&format!("this text has {} characters; at most {most} fit", most + 1)),
            "{told:#?}"
        );
    }
}

#[test]
fn what_only_looks_like_markup_is_a_text() {
    for text in ["2 < 3", "a <- b", "I <3 it", "x > y & z", "<", "5 <"] {
        assert!(parse(&with("I am sad.", text)).is_ok(), "{text}");
    }
    for text in ["<script>", "a</p>", "<!-- a", "<?php", "<IMG SRC=x>"] {
        let told = told(&with("I am sad.", text));
        assert!(told[0].contains("looks like markup"), "{text}: {told:#?}");
    }
}

#[test]
fn a_branch_waits_for_no_particular_words() {
    let after = "\n[[section.item]]\nid = \"more\"\ntext = \"More?\"\nwords = true\nwhen = { answers = [{ item = \"say\", is = [\"VALUE\"] }] }\n";
    let of = |value: &str| format!("{SOUND}{}", after.replace("VALUE", value));
    assert!(parse(&of("na")).is_ok());
    assert!(told(&of("=Nothing"))[0].contains("`when` waits for words in answer to `say`"));
    assert!(told(&of("1"))[0].contains("waits for the answer `1` to `say`, which that item doesn't take"));
}

#[test]
fn weights_and_directions_are_looked_at_on_every_branch() {
    let more = |feeds: &str, is: &str| {
        format!(
            "{SOUND}\n[[section.item]]\nid = \"again\"\ntext = \"Again?\"\nscale = \"true\"\nfeeds = [{feeds}]\n\
             when = {{ answers = [{{ item = \"gate\", is = [\"{is}\"] }}] }}\n"
        )
    };
    // On one answer a second item joins in; without it all is well.
    let joined = told(&more("{ measure = \"enjoyment\", weight = 10 }", "right"));
    assert_eq!(joined.len(), 1, "{joined:#?}");
    assert!(joined[0].contains("with `gate` answered `right`") && joined[0].contains("add up to 110"), "{joined:#?}");
    // Where nothing is asked there is nothing to add up.
    assert!(parse(&more("{ measure = \"learning\", weight = 100 }", "right")).is_ok());
    // A branch that is closed where the other is open.
    let other = told(&more("{ measure = \"energy\", weight = 100 }", "left"));
    assert_eq!(other.len(), 2, "{other:#?}");
    assert!(
        other[0].contains("on the track `manager`, with `gate` answered `left`") && other[0].contains("add up to 200")
    );
    assert!(other[1].contains("none of them is reversed (items: how, again)"), "{other:#?}");
    assert!(parse(&more("{ measure = \"energy\", weight = 100 }", "right")).is_ok());
}

#[test]
fn too_many_branches_are_told_and_not_tried() {
    let gates = 12;
    let mut text = SOUND.to_owned();
    for n in 0..gates {
        text += &format!("[[section.item]]\nid = \"gate-{n}\"\ntext = \"?\"\nscale = \"true\"\n");
    }
    let waits: Vec<String> = (0..gates).map(|n| format!("{{ item = \"gate-{n}\", is = [1] }}")).collect();
    text += &format!(
        "[[section.item]]\nid = \"last\"\ntext = \"?\"\nscale = \"true\"\nfeeds = [{{ measure = \"pay\", weight = 100 }}]\nwhen = {{ answers = [{}] }}\n",
        waits.join(", ")
    );
    let told = told(&text);
    assert!(told.len() == 1 && told[0].ends_with("the branches around `pay` are too many to check"), "{told:#?}");
}

#[test]
fn an_item_behind_one_that_nobody_is_asked_is_not_told_again() {
    let text =
        with("text = \"Which way?\"", "text = \"Which way?\"\nwhen = { on = [\"other\"], not_on = [\"other\"] }");
    let told = told(&text);
    assert!(told.len() == 1 && told[0].contains("item `gate`: nobody can ever be asked this"), "{told:#?}");
}

#[test]
fn all_faults_are_told_at_once_and_in_order() {
    let text = SOUND
        .replace("\"Small\"", "\"\"")
        .replace("help = \"Today.\"\nscale = \"true\"", "scale = \"truth\"\nanswer = 1\nweigh = 2")
        .replace("\"I am sad.\"", "\"\"")
        .replace("item = \"gate\"", "item = \"door\"");
    let lines: Vec<_> = parse(&text).unwrap_err().iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [3, 43, 44, 45, 50, 54], "{:#?}", told(&text));
    // Every line that isn't TOML, too.
    let lines: Vec<_> =
        parse("id = \nversion = 1\ntitle = Small\n").unwrap_err().iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [1, 3]);
}

#[test]
fn the_ends_of_lines_and_a_byte_order_mark_change_nothing() {
    let sound = parse(SOUND).unwrap();
    let windows = format!("\u{feff}{}", SOUND.replace('\n', "\r\n"));
    assert_eq!(parse(&windows).unwrap(), sound);
    let faulty = windows.replace("I am sad.", "");
    assert_eq!(told(&faulty), ["line 49: item `sad`: text: there is nothing in it"]);
}
