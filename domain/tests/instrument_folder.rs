//! Instrument files together: names, versions, ids that keep their meaning, and an organisation's beside the shipped ones.
#![expect(clippy::unwrap_used, reason = "a test may stop at what it doesn't expect")]

use std::{fs, path::Path};

use domain::instrument::{
    Catalogue,
    file::parse,
    folder::{File, Whose, file_name, read},
};

const FIRST: &str = r#"id = "small"
version = 1
title = "Small"
purpose = "To be read."
minutes = 1
source = "Our own."

[scales.true]
labels = ["No", "Half", "Yes"]

[[field]]
id = "pace"
title = "Pace"
meaning = "How fast the work goes."
low = "It goes slowly."
middle = "It goes."
high = "It goes fast."

[[section]]
id = "one"
title = "One"

[[section.item]]
id = "glad"
text = "I look forward to my working day."
scale = "true"
feeds = [{ measure = "enjoyment", weight = 100 }]

[[section.item]]
id = "fast"
text = "The work goes fast."
scale = "true"
feeds = [{ field = "pace", weight = 100 }]
"#;

fn file(name: &str, text: &str) -> File {
    File { name: name.to_owned(), bytes: text.into() }
}

/// The faults of each file, as lines.
fn told(files: &[File], whose: Whose) -> Vec<Vec<String>> {
    let told =
        |faults: Vec<domain::instrument::Fault>, name: &str| faults.iter().map(|one| one.in_file(name)).collect();
    let results = read(files, whose, Catalogue::shipped()).into_iter();
    results
        .zip(files)
        .map(|(result, file)| result.map_or_else(|faults| told(faults, &file.name), |_| Vec::new()))
        .collect()
}

/// The second version, with one passage changed.
fn second(passage: &str, instead: &str) -> String {
    assert_eq!(FIRST.matches(passage).count(), 1, "the passage must stand once: {passage}");
    FIRST.replace(passage, instead).replace("version = 1", "version = 2")
}

#[test]
fn a_name_says_id_and_version() {
    for (name, sound) in [
        ("small.v1.toml", true),
        ("some/where/small.v1.toml", true),
        ("small.v2.toml", false),
        ("small.toml", false),
        ("Small.v1.toml", false),
        ("", false),
    ] {
        let told = told(&[file(name, FIRST)], Whose::Organisation);
        let said = format!("{name}:1: this file holds version 1 of `small`, so its name must be small.v1.toml");
        assert_eq!(told, [if sound { Vec::new() } else { vec![said] }]);
    }
}

#[test]
fn a_version_is_there_once() {
    let files = [file("a/small.v1.toml", FIRST), file("b/small.v1.toml", FIRST)];
    let said = "b/small.v1.toml:1: version 1 of `small` is in a/small.v1.toml already";
    assert_eq!(told(&files, Whose::Organisation), [vec![], vec![said.to_owned()]]);
}

#[test]
fn an_id_keeps_its_meaning() {
    let cases = [
        ("look forward to my working day", "mostly look forward to the working day", None),
        (
            "look forward to my working day",
            "sleep well",
            Some("item `glad`: `glad` meant something else in version 1: its text was quite another"),
        ),
        (
            "measure = \"enjoyment\"",
            "measure = \"energy\"",
            Some("item `glad`: `glad` meant something else in version 1: it fed other measures or fields"),
        ),
        (
            "weight = 100 }]\n\n",
            "weight = 100, reversed = true }]\n\n",
            Some("item `glad`: `glad` meant something else in version 1: it fed them in the other direction"),
        ),
        (
            "text = \"The work goes fast.\"\nscale = \"true\"",
            "text = \"The work goes fast.\"\nchoices = [{ id = \"yes\", text = \"Yes\", score = 1 }, { id = \"no\", text = \"No\", score = 0 }]",
            Some("item `fast`: `fast` meant something else in version 1: it took other answers"),
        ),
        (
            "[\"No\", \"Half\", \"Yes\"]",
            "[\"No\", \"Yes\"]",
            Some("item `glad`: `glad` meant something else in version 1: it took other answers"),
        ),
        (
            "title = \"Pace\"\nmeaning = \"How fast the work goes.\"",
            "title = \"Depth\"\nmeaning = \"How deep your thoughts are.\"",
            Some("field `pace`: `pace` meant something else in version 1: it was described quite otherwise"),
        ),
        ("id = \"glad\"", "id = \"sleep\"", None),
    ];
    for (passage, instead, said) in cases {
        let files = [file("small.v2.toml", &second(passage, instead)), file("small.v1.toml", FIRST)];
        let told = told(&files, Whose::Organisation);
        assert!(told[1].is_empty(), "the first version stays as it is: {told:#?}");
        match said {
            None => assert!(told[0].is_empty(), "{instead}: {told:#?}"),
            Some(said) => {
                assert!(told[0][0].starts_with("small.v2.toml:") && told[0][0].contains(said), "{instead}: {told:#?}");
            }
        }
    }
}

#[test]
fn an_id_that_was_dropped_keeps_its_meaning_too() {
    let without = second("id = \"glad\"", "id = \"sleep\"");
    let third = second("look forward to my working day", "sleep well").replace("version = 2", "version = 3");
    let files = [file("small.v1.toml", FIRST), file("small.v2.toml", &without), file("small.v3.toml", &third)];
    let told = told(&files, Whose::Organisation);
    assert_eq!(told[..2], [Vec::<String>::new(), Vec::new()]);
    assert!(told[2][0].contains("`glad` meant something else in version 1"), "{told:#?}");
}

#[test]
fn a_faulty_file_harms_no_other() {
    let files = [
        file("small.v1.toml", FIRST),
        File { name: "bytes.v1.toml".to_owned(), bytes: vec![0xff] },
        file("small.v2.toml", "id = "),
        file("empty.v1.toml", ""),
    ];
    let told = told(&files, Whose::Organisation);
    assert!(told[0].is_empty(), "{told:#?}");
    assert_eq!(told[1], ["bytes.v1.toml:1: this is not text in UTF-8, from byte 0 of the file on"]);
    assert!(told[2][0].starts_with("small.v2.toml:1: "), "{told:#?}");
    assert!(told[3].contains(&"empty.v1.toml:1: `id` is missing".to_owned()), "{told:#?}");
}

/// The files of the shipped instruments.
fn shipped() -> Vec<File> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("instruments");
    let names = Catalogue::shipped().all().iter().map(|one| file_name(one));
    names.map(|name| File { bytes: fs::read(folder.join(&name)).unwrap(), name }).collect()
}

#[test]
fn the_shipped_ones_stand_beside_each_other() {
    for whose in [Whose::Unknown, Whose::Organisation] {
        assert!(told(&shipped(), whose).iter().all(Vec::is_empty), "{whose:?}");
    }
}

#[test]
fn an_organisation_keeps_clear_of_shipped_ids() {
    let mut files = shipped();
    let first = String::from_utf8(files[0].bytes.clone()).unwrap();
    let id = parse(&first).unwrap().id;
    let said =
        |version: u16| format!("{id}.v{version}.toml:3: an instrument `{id}` ships with Pendulum; choose another id");
    let next = file(&format!("{id}.v2.toml"), &first.replace("version = 1", "version = 2"));
    // By itself it is somebody's; a changed copy of a version as well.
    for whose in [Whose::Unknown, Whose::Organisation] {
        assert_eq!(told(std::slice::from_ref(&next), whose), [[said(2)]]);
        let changed = file(&format!("{id}.v1.toml"), &first.replace("minutes = 10", "minutes = 11"));
        assert_eq!(told(&[changed], whose), [[said(1)]]);
    }
    // Among all of ours it is our next version.
    files.push(next);
    assert!(told(&files, Whose::Unknown).iter().all(Vec::is_empty), "{:#?}", told(&files, Whose::Unknown));
    assert_eq!(told(&files, Whose::Organisation).pop(), Some(vec![said(2)]));
}

#[test]
fn a_catalogue_knows_what_is_the_organisations_own() {
    let own = [second("Small", "Small, again"), FIRST.to_owned()].map(|text| parse(&text).unwrap());
    let catalogue = Catalogue::with_own(own.into());
    let shipped = Catalogue::shipped().all().len();
    let last: Vec<_> = catalogue.all()[shipped..].iter().map(|one| (one.id.as_str(), one.version)).collect();
    assert_eq!(last, [("small", 1), ("small", 2)], "older versions first, after ours");
    assert_eq!(catalogue.latest("small").unwrap().title, "Small, again");
    assert_eq!(catalogue.find("small", 1).unwrap().title, "Small");
    assert_eq!(
        (catalogue.is_own("small"), catalogue.is_own("where-am-i"), catalogue.is_own("no")),
        (true, false, false)
    );
    assert!(catalogue.latest("where-am-i").is_some());
    assert!(Catalogue::shipped().latest("small").is_none());
}
