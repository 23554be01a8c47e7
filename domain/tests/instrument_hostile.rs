//! Files that want to do harm: they are refused with words, soon, and nothing falls over.

use domain::{
    case,
    instrument::{
        Catalogue, Instrument,
        file::{MAX_BYTES, parse},
        folder::{File, Whose, read},
    },
    timeline::Track,
};
use proptest::prelude::*;

const SHIPPED: &str = include_str!("../instruments/where-am-i.v1.toml");

/// The faults of a file, which never is without.
fn faults(text: &str) -> Vec<String> {
    parse(text).expect_err("it has faults").iter().map(ToString::to_string).collect()
}

#[test]
fn deep_nesting_is_refused() {
    let deep = 20_000;
    for text in [
        format!("id = {}", "[".repeat(deep)),
        format!("id = {}{}", "[".repeat(deep), "]".repeat(deep)),
        format!("id = {}", "{a=".repeat(deep)),
        format!("{}id = 1", "a.".repeat(deep)),
        format!("[{}a]", "a.".repeat(deep)),
        format!("[[{}a]]", "a.".repeat(deep)),
        "[[a]]\n[[a.a]]\n".repeat(5_000),
    ] {
        assert!(!faults(&text).is_empty());
        // People's own files are read by the same reader.
        assert!(case::parse(&text, case::Format::Toml).is_err());
    }
}

#[test]
fn numbers_beyond_all_bounds_are_told() {
    for number in ["9223372036854775808", "-1", "1e400", "nan", "0xffffffffffffffffffff", "1_000_000_000_000", "1.0"] {
        for key in ["version", "minutes"] {
            let text = SHIPPED.replacen(&format!("{key} = "), &format!("{key} = {number} # "), 1);
            let said = faults(&text);
            assert!(said.iter().any(|one| one.contains(key)), "{key} = {number}: {said:#?}");
        }
    }
}

#[test]
fn bytes_that_are_no_text_are_told() {
    for text in ["\0", "id = \"\0\"", "\u{feff}\u{feff}", "id = \"a\rb\"", "\u{7f}", "\"\\uD800\" = 1"] {
        assert!(!faults(text).is_empty(), "{text:?}");
    }
}

#[test]
fn a_flood_of_faults_is_cut_short() {
    let keys: String = (0..20_000).map(|n| format!("k{n}=1\n")).collect();
    assert!(keys.len() < MAX_BYTES);
    assert_eq!(faults(&keys).len(), 100);
    let broken = "=\n".repeat(MAX_BYTES / 2);
    assert!((1..=100).contains(&faults(&broken).len()));
    let long = "k".repeat(MAX_BYTES / 2);
    for text in [
        format!("{long} = 1"),
        format!("[{long}]\na = 1"),
        format!("result = \"{long}\""),
        format!("scales.{long} = 1"),
    ] {
        assert!(faults(&text).iter().all(|one| one.len() < 400), "what is long is not said in full");
    }
}

#[test]
fn the_largest_sound_instrument_is_checked_in_full() {
    // As many items as there may be, each feeding as much as it may, behind as many branches as are looked at.
    let mut text = String::from(
        "id = \"large\"\nversion = 1\ntitle = \"L\"\npurpose = \"P\"\nminutes = 1\nsource = \"S\"\n[scales.two]\nlabels = [\"a\", \"b\"]\n",
    );
    for n in 0..40 {
        text += &format!(
            "[[field]]\nid = \"f{n}\"\ntitle = \"F\"\nmeaning = \"M\"\nlow = \"L\"\nmiddle = \"M\"\nhigh = \"H\"\n"
        );
    }
    text += "[[section]]\nid = \"s\"\ntitle = \"S\"\n";
    for n in 0..10 {
        text += &format!("[[section.item]]\nid = \"gate{n}\"\ntext = \"T\"\nscale = \"two\"\n");
    }
    for n in 0..190 {
        let feeds: Vec<String> = (0..8).map(|k| format!("{{ field = \"f{}\", weight = 1 }}", (n + k) % 40)).collect();
        let waits: Vec<String> = (0..10).map(|gate| format!("{{ item = \"gate{gate}\", is = [1] }}")).collect();
        let (feeds, waits) = (feeds.join(", "), waits[n % 10].clone());
        text += &format!(
            "[[section.item]]\nid = \"i{n}\"\ntext = \"T\"\nscale = \"two\"\nfeeds = [{feeds}]\nwhen = {{ answers = [{waits}] }}\n"
        );
    }
    assert!(text.len() < MAX_BYTES, "{}", text.len());
    let said = faults(&text);
    assert_eq!(said.iter().filter(|one| one.contains("add up to")).count(), 40, "{said:#?}");
}

/// Some way to damage a text: take a stretch out, put one in its place, say it twice, or exchange two.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let words = prop::sample::select(vec![
        "[[section.item]]\n",
        "[[field]]\n",
        "when",
        "= [",
        "]",
        "}",
        "\"",
        "'''",
        "#",
        "\n",
        "\r\n",
        "\0",
        "<script>",
        "id",
        "=",
        "item = \"pay\"",
        "weight = 99999999999999999999",
        "is = [\"=x\", 1, \"na\"]",
        "on = []",
        "words = true\n",
        "scale = \"true\"\n",
        "{",
        ".",
        "\u{feff}",
        "\\u0000",
    ]);
    let change = (any::<prop::sample::Index>(), 0_usize..60, words, any::<u8>());
    prop::collection::vec(change, 1..6).prop_map(|changes| {
        let mut bytes = SHIPPED.as_bytes().to_vec();
        for (at, length, word, kind) in changes {
            let from = at.index(bytes.len());
            let to = (from + length).min(bytes.len());
            match kind % 4 {
                0 => drop(bytes.drain(from..to)),
                1 => drop(bytes.splice(from..to, word.bytes())),
                2 => bytes.extend_from_within(from..to),
                _ => bytes[from] = kind,
            }
        }
        bytes
    })
}

/// What a sound instrument must bear: every path, with no answer and with every item left out.
fn walk(instrument: &Instrument) {
    for track in [None].into_iter().chain(Track::ALL.iter().copied().map(Some)) {
        let path = instrument.path(track, &Default::default());
        assert!(path.len() <= instrument.items.len());
        let scored = domain::scoring::score(instrument, track, &Default::default());
        assert!(scored.state.is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_file_is_read_or_refused(bytes in damaged()) {
        let files = [File { name: "where-am-i.v1.toml".to_owned(), bytes }];
        for result in read(&files, Whose::Unknown, Catalogue::shipped()) {
            match result {
                Ok(instrument) => walk(&instrument),
                Err(faults) => {
                    prop_assert!((1..=101).contains(&faults.len()));
                    let lines = files[0].bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
                    for fault in faults {
                        prop_assert!((1..=lines).contains(&fault.line), "{fault}");
                        prop_assert!(fault.to_string().chars().count() < 2_000);
                    }
                }
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let files = [File { name: "any.v1.toml".to_owned(), bytes }];
        prop_assert!(read(&files, Whose::Organisation, Catalogue::shipped())[0].is_err());
    }
}
