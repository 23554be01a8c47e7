//! No sequence of giving, withdrawing, expiring, ending, deleting, reviewing and viewing ever shows a part outside its consent.
//!
//! What is tried keeps rows as the store does, and asks the rule. What it is held against knows no rows and no rule: it reads the whole
//! story from its beginning for every part, every viewer and every look.

use std::collections::{BTreeMap, BTreeSet};

use super::people::config;
use domain::sharing::{Audience, Consent, Moment, Part, visible};
use proptest::{collection::vec, prelude::*};

/// Those two who may be paired with the owner, and whoever holds the link.
const VIEWERS: usize = 3;
const LINK: usize = 2;
const PARTS: [&str; 4] = ["archetypes", "goals", "timeline", "measure.energy"];

#[derive(Debug, Clone, Copy)]
enum Step {
    /// The owner gives these parts (as bits) to a viewer, for so long.
    Give { to: usize, parts: u8, lasts: i64, follows: bool },
    /// The giving of that number is withdrawn.
    Withdraw(usize),
    /// Time passes, and what is due expires.
    Pass(i64),
    /// A pair ends.
    End(usize),
    /// They pair again, as somebody new would: nothing is inherited.
    Pair(usize),
    /// An account is deleted: a viewer's, or the owner's.
    Delete(usize),
    /// The owner's figures change.
    Review,
    /// A viewer looks.
    View(usize),
}

const OWNER: usize = 3;

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..VIEWERS, 0..16_u8, 0..9_i64, any::<bool>())
            .prop_map(|(to, parts, lasts, follows)| Step::Give { to, parts, lasts, follows }),
        2 => (0..9_usize).prop_map(Step::Withdraw),
        3 => (0..5_i64).prop_map(Step::Pass),
        1 => (0..LINK).prop_map(Step::End),
        2 => (0..LINK).prop_map(Step::Pair),
        1 => prop_oneof![3 => 0..LINK, 1 => Just(OWNER)].prop_map(Step::Delete),
        2 => Just(Step::Review),
        6 => (0..VIEWERS).prop_map(Step::View),
    ]
}

/// A part that showed, in the state of the owner's figures with that number.
type Seen = BTreeSet<(&'static str, usize)>;

/// As the store keeps it.
#[derive(Default)]
struct Rows {
    now: i64,
    /// When the owner's figures changed.
    reviews: Vec<i64>,
    /// Each with its viewer and its pair, if that is still there.
    given: Vec<(usize, Consent, Option<usize>)>,
    /// Each with its viewer, and when it ended.
    pairs: BTreeMap<usize, (usize, Option<Moment>)>,
    gone: BTreeSet<usize>,
    made: usize,
}

impl Rows {
    fn pair_of(&self, viewer: usize) -> Option<usize> {
        self.pairs.iter().find(|(_, (with, ended))| *with == viewer && ended.is_none()).map(|(id, _)| *id)
    }

    fn take(&mut self, step: Step) -> Option<Seen> {
        match step {
            _ if self.gone.contains(&OWNER) && !matches!(step, Step::View(_)) => {}
            Step::Give { to, parts, lasts, follows } => {
                let pair = self.pair_of(to);
                if to != LINK && pair.is_none() {
                    return None;
                }
                let chosen = PARTS.iter().enumerate().filter(|(bit, _)| parts & (1 << bit) != 0);
                let consent = Consent {
                    parts: chosen.map(|(_, id)| id.parse().unwrap()).collect(),
                    given: Moment(self.now),
                    ends: Moment(self.now + lasts),
                    follows,
                    withdrawn: None,
                };
                self.given.push((to, consent, pair));
            }
            Step::Withdraw(number) => {
                if let Some((_, consent, _)) = self.given.get_mut(number) {
                    consent.withdrawn.get_or_insert(Moment(self.now));
                }
            }
            Step::Pass(time) => self.now += time,
            Step::End(viewer) => {
                if let Some((_, ended)) = self.pair_of(viewer).and_then(|id| self.pairs.get_mut(&id)) {
                    *ended = Some(Moment(self.now));
                }
            }
            Step::Pair(viewer) => {
                if !self.gone.contains(&viewer) && self.pair_of(viewer).is_none() {
                    self.made += 1;
                    self.pairs.insert(self.made, (viewer, None));
                }
            }
            Step::Delete(account) => {
                self.gone.insert(account);
                if account == OWNER {
                    self.given.clear();
                    self.pairs.clear();
                } else {
                    self.pairs.retain(|_, (with, _)| *with != account);
                }
            }
            Step::Review => {
                // At a moment of its own, as no two things happen in the same one.
                self.now += 1;
                self.reviews.push(self.now);
                self.now += 1;
            }
            Step::View(viewer) => return Some(self.view(viewer)),
        }
        None
    }

    fn view(&self, viewer: usize) -> Seen {
        let mut seen = Seen::new();
        for (_, consent, pair) in self.given.iter().filter(|(to, ..)| *to == viewer) {
            let audience = match (viewer, pair.and_then(|id| self.pairs.get(&id))) {
                (LINK, _) => Audience::Link,
                (_, Some((_, ended))) => Audience::Pair { ended: *ended },
                (_, None) => Audience::Gone,
            };
            let Some(shows) = visible(consent, audience, Moment(self.now)) else { continue };
            let version = self.reviews.iter().filter(|at| **at <= shows.as_of.0).count();
            let name = |part: &Part| PARTS.into_iter().find(|id| *id == part.to_string()).unwrap();
            seen.extend(shows.parts.iter().map(|part| (name(part), version)));
        }
        seen
    }
}

/// What a viewer has to see after these steps, by the story alone.
fn told(story: &[Step], viewer: usize) -> Seen {
    let deletes = |who: usize| story.iter().any(|step| matches!(step, Step::Delete(one) if *one == who));
    if deletes(OWNER) || (viewer != LINK && deletes(viewer)) {
        return Seen::new();
    }
    let moment = |upto: usize| -> i64 {
        let of = |step: &Step| match step {
            Step::Pass(time) => *time,
            Step::Review => 2,
            _ => 0,
        };
        story[..upto].iter().map(of).sum()
    };
    let reviews = |upto: usize| story[..upto].iter().filter(|step| matches!(step, Step::Review)).count();
    let paired = |upto: usize, with: usize| {
        let last = story[..upto].iter().rfind(|step| match step {
            Step::Pair(one) | Step::End(one) => *one == with,
            _ => false,
        });
        matches!(last, Some(Step::Pair(_)))
    };
    let (mut seen, mut number) = (Seen::new(), 0);
    for (at, step) in story.iter().enumerate() {
        let Step::Give { to, parts, lasts, follows } = *step else { continue };
        // Nobody is paired with someone who is gone.
        let gone = story[..at].iter().any(|step| matches!(step, Step::Delete(one) if *one == to));
        if to != LINK && (!paired(at, to) || gone) {
            continue;
        }
        let mine = number;
        number += 1;
        let after = &story[at..];
        let withdrawn = after.iter().any(|step| matches!(step, Step::Withdraw(one) if *one == mine));
        let ended = to != LINK && after.iter().any(|step| matches!(step, Step::End(one) if *one == to));
        let over = moment(story.len()) - moment(at) >= lasts;
        if to != viewer || withdrawn || ended || over {
            continue;
        }
        let version = reviews(if follows { story.len() } else { at });
        seen.extend((0..PARTS.len()).filter(|bit| parts & (1 << bit) != 0).map(|bit| (PARTS[bit], version)));
    }
    seen
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn nothing_ever_shows_outside_its_consent(story in vec(step(), 1..=30)) {
        let mut rows = Rows::default();
        for (at, step) in story.iter().enumerate() {
            if let (Some(seen), Step::View(viewer)) = (rows.take(*step), step) {
                let expected = told(&story[..at], *viewer);
                prop_assert_eq!(seen, expected, "at step {}", at);
            }
        }
        // Whoever never looked, looks at the end.
        for viewer in 0..VIEWERS {
            prop_assert_eq!(rows.view(viewer), told(&story, viewer));
        }
    }
}
