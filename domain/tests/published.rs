//! Published versions never change: whoever looks at an old review reads the very questions that were answered, and its
//! figures are worked out as they were.
#![expect(clippy::unwrap_used, reason = "a test may stop at what it doesn't expect")]

use std::collections::BTreeMap;

use domain::instrument::{Catalogue, Instrument};
use sha2::{Digest, Sha256};

/// A line for each version that people may have answered, with the digest of what it says.
const PUBLISHED: &str = include_str!("published.toml");

/// The digest of an instrument's meaning; notes and layout of its file play no part.
fn digest(one: &Instrument) -> String {
    let written = serde_json::to_vec(one).unwrap();
    Sha256::digest(written).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn name(one: &Instrument) -> String {
    format!("{}.v{}", one.id, one.version)
}

#[test]
fn a_published_version_never_changes() {
    let published: BTreeMap<String, String> = toml::from_str(PUBLISHED).unwrap();
    let mut wrong = Vec::new();
    for one in Catalogue::shipped().all() {
        let (name, digest) = (name(one), digest(one));
        let line = format!("    \"{name}\" = \"{digest}\"");
        match published.get(&name) {
            Some(known) if *known == digest => {}
            Some(_) => wrong.push(format!(
                "{name} is not what was published. People have answered it, so it stays as it was: make a new version \
                 (domain/instruments/README.md says how). Only if nobody can have answered it yet, its line becomes\n{line}"
            )),
            None => wrong.push(format!("{name} is new. Once it is as it shall stay, give it a line:\n{line}")),
        }
    }
    let shipped: Vec<String> = Catalogue::shipped().all().iter().map(|one| name(one)).collect();
    for gone in published.keys().filter(|name| !shipped.contains(name)) {
        wrong.push(format!("{gone} is gone. Old reviews can't be shown without it: bring its file back"));
    }
    assert!(wrong.is_empty(), "domain/tests/published.toml:\n\n{}\n", wrong.join("\n\n"));
}

#[test]
fn a_digest_tells_any_change_of_meaning() {
    let one = Catalogue::shipped().latest("where-am-i").unwrap();
    let changes: [fn(&mut Instrument); 6] = [
        |one| one.title.push('.'),
        |one| one.items[0].text.push('.'),
        |one| one.items[0].feeds[0].weight += 1,
        |one| one.items[0].feeds[0].reversed = true,
        |one| one.items[0].when = Default::default(),
        |one| one.items.swap(0, 1),
    ];
    for change in changes {
        let mut changed = one.clone();
        change(&mut changed);
        assert_ne!(digest(&changed), digest(one));
    }
}
