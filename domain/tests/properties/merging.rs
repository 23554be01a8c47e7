//! Two clients that edit the same notes, each for a while without the other: every paragraph of both is kept.

use std::collections::BTreeMap;

use super::people::config;
use domain::merge::{Merged, merge, paragraphs};
use proptest::{collection::vec, prelude::*};

/// So many edits of each of the two.
const EDITS: usize = 100;

/// One edit of a client: it writes a paragraph of its own, changes one, or takes one out, and may save.
#[derive(Debug, Clone, Copy)]
struct Edit {
    who: usize,
    kind: u8,
    place: usize,
    saves: bool,
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let one = |who: usize| {
        (0..8_u8, 0..40_usize, prop::bool::weighted(0.3)).prop_map(move |(kind, place, saves)| Edit {
            who,
            kind,
            place,
            saves,
        })
    };
    let all = (vec(one(0), EDITS), vec(one(1), EDITS));
    // In any order between the two.
    (all, vec(any::<bool>(), 2 * EDITS)).prop_map(|((mut first, mut second), turns)| {
        let mut order = Vec::new();
        for turn in turns {
            let (one, other) = if turn { (&mut first, &mut second) } else { (&mut second, &mut first) };
            order.extend(one.pop().or_else(|| other.pop()));
        }
        order
    })
}

#[derive(Default, Clone)]
struct Client {
    /// As it was when the client last saw what is saved.
    base: String,
    text: Vec<String>,
}

fn counted(text: &str) -> BTreeMap<String, i32> {
    paragraphs(text).into_iter().fold(BTreeMap::new(), |mut all, one| {
        *all.entry(one).or_default() += 1;
        all
    })
}

/// More of each paragraph in one text than in another.
fn added(text: &BTreeMap<String, i32>, base: &BTreeMap<String, i32>) -> BTreeMap<String, i32> {
    let more = text.iter().map(|(one, count)| (one.clone(), count - base.get(one).copied().unwrap_or_default()));
    more.filter(|(_, count)| *count > 0).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: config().cases / 20, ..config() })]

    #[test]
    fn every_paragraph_of_both_is_kept(edits in edits()) {
        let (mut saved, mut clients, mut written) = (String::new(), [Client::default(), Client::default()], 0);
        // Paragraphs that somebody took out or changed on purpose: these alone may go.
        let mut gone: BTreeMap<String, i32> = BTreeMap::new();
        let mut all: BTreeMap<String, i32> = BTreeMap::new();
        for edit in edits {
            let client = &mut clients[edit.who];
            let place = edit.place % (client.text.len() + 1);
            written += 1;
            let fresh = format!("{} wrote this as number {written}\nover two lines", edit.who);
            match edit.kind {
                0..=4 => client.text.insert(place, fresh.clone()),
                5..=6 if place < client.text.len() => {
                    let before = std::mem::replace(&mut client.text[place], fresh.clone());
                    *gone.entry(before).or_default() += 1;
                }
                7 if place < client.text.len() => {
                    *gone.entry(client.text.remove(place)).or_default() += 1;
                }
                _ => {}
            }
            if client.text.contains(&fresh) {
                *all.entry(fresh).or_default() += 1;
            }
            if edit.saves {
                let (mine, base) = (client.text.join("\n\n"), client.base.clone());
                let Merged { text, .. } = merge(&base, &saved, &mine);
                let (was, is) = (counted(&saved), counted(&text));
                let (mine, base) = (counted(&mine), counted(&base));
                for (one, count) in added(&mine, &base) {
                    prop_assert!(is.get(&one).copied().unwrap_or_default() >= count, "lost of mine: {}", one);
                }
                for (one, count) in added(&was, &base) {
                    prop_assert!(is.get(&one).copied().unwrap_or_default() >= count, "lost of theirs: {}", one);
                }
                prop_assert!(added(&is, &was).keys().all(|one| mine.contains_key(one)), "made up");
                saved.clone_from(&text);
                *client = Client { text: paragraphs(&text), base: text };
            }
        }
        // At the end both save, and whatever nobody took out is there, once.
        for client in clients {
            saved = merge(&client.base, &saved, &client.text.join("\n\n")).text;
        }
        let left = counted(&saved);
        for one in all.keys().filter(|one| !gone.contains_key(*one)) {
            prop_assert_eq!(left.get(one).copied(), Some(1), "{}", one);
        }
        prop_assert!(left.values().all(|count| *count == 1), "twice: {:?}", left);
    }

    /// Saving what is there already changes nothing, and whoever changed alone gets what they wrote.
    #[test]
    fn alone_it_is_as_one_wrote_it(base in "[a-d\n]{0,12}", theirs in "[a-d\n]{0,12}") {
        let plain = |text: &str| paragraphs(text).join("\n\n");
        prop_assert_eq!(merge(&base, &base, &theirs), Merged { text: plain(&theirs), both: false });
        prop_assert_eq!(merge(&base, &theirs, &base), Merged { text: plain(&theirs), both: false });
        prop_assert_eq!(merge(&base, &theirs, &theirs), Merged { text: plain(&theirs), both: false });
    }
}
