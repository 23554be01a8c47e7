//! What the two of a pair answer before a talk: neither reads anything of the other's before both are there, and then neither changes.

use domain::together::{Answers, Level, Topic, VERSION};
use store::{Account, Answering, Store, TalkId, Together};

use crate::on_both;
use crate::people;
use crate::place::Place;
use crate::samples::at;
use crate::sharing::paired;

fn answers(levels: &[(Topic, u8)]) -> Answers {
    levels.iter().map(|(topic, level)| (*topic, Level::try_from(*level).expect("a level"))).collect()
}

async fn save(store: &Store, who: &Account, talk: TalkId, given: &Answers, now: i64) -> Answering {
    store.save_together(who.id, talk, given, at(now)).await.expect("an answer")
}

async fn take_back(store: &Store, who: &Account, talk: TalkId) -> Answering {
    store.take_back_together(who.id, talk, at(9)).await.expect("an answer")
}

async fn reads(store: &Store, who: &Account, talk: TalkId) -> Option<Together> {
    let found = store.find_together(who.id, talk).await.expect("a search");
    let mut listed = store.list_together(who.id).await.expect("a list");
    listed.retain(|one| one.talk == talk);
    assert_eq!(listed, found.iter().cloned().collect::<Vec<_>>(), "listed as it is found");
    found
}

pub async fn neither_reads_the_others_before_both_are_there(
    store: &Store,
    kim: &Account,
    lou: &Account,
    stranger: &Account,
) {
    let pair = paired(store, kim, lou, 70).await;
    let (first, second) = (answers(&[(Topic::HandsOn, 4), (Topic::Heard, 0)]), answers(&[(Topic::HandsOn, 1)]));
    // Whichever of the two is first.
    for (one, other) in [(kim, lou), (lou, kim)] {
        let talk = TalkId::new();
        assert!(store.create_talk(one.id, pair, talk, "2026-06-12", at(1)).await.expect("a talk"));
        assert_eq!(save(store, stranger, talk, &first, 2).await, Answering::NotFound);
        assert_eq!(save(store, one, TalkId::new(), &first, 2).await, Answering::NotFound, "no such talk");
        assert_eq!(take_back(store, one, talk).await, Answering::NotFound, "there is nothing");

        assert_eq!(save(store, one, talk, &second, 2).await, Answering::Saved);
        assert_eq!(save(store, one, talk, &first, 3).await, Answering::Saved, "changed");
        let mine = reads(store, one, talk).await.expect("one's own");
        assert_eq!((&mine.mine.answers, mine.mine.version, mine.mine.at), (&first, VERSION, at(3)));
        assert_eq!(mine.theirs, None);
        assert_eq!(reads(store, other, talk).await, None, "nothing, not even that it is there");
        assert_eq!(take_back(store, other, talk).await, Answering::NotFound, "as if there was nothing");
        assert_eq!(reads(store, one, talk).await, Some(mine), "and nothing went");

        assert_eq!(take_back(store, one, talk).await, Answering::Saved);
        assert_eq!(take_back(store, one, talk).await, Answering::NotFound, "once");
        assert_eq!(save(store, other, talk, &second, 4).await, Answering::Saved);
        assert_eq!((reads(store, one, talk).await, reads(store, stranger, talk).await), (None, None));

        assert_eq!(save(store, one, talk, &first, 5).await, Answering::Saved);
        let sees = async |who: &Account| reads(store, who, talk).await.map(|read| (read.mine.answers, read.theirs));
        assert_eq!(sees(one).await, Some((first.clone(), Some(second.clone()))));
        assert_eq!(sees(other).await, Some((second.clone(), Some(first.clone()))));
        assert_eq!(sees(stranger).await, None);
        for who in [one, other] {
            assert_eq!(save(store, who, talk, &answers(&[]), 6).await, Answering::Settled);
            assert_eq!(take_back(store, who, talk).await, Answering::Settled);
        }
        assert_eq!(save(store, stranger, talk, &first, 6).await, Answering::NotFound, "strangers aren't told");
        assert_eq!(sees(one).await, Some((first.clone(), Some(second.clone()))), "nothing changed");
    }
    let held = async |who: &Account| store.count_holdings(who.id).await.expect("a count").together;
    assert_eq!((held(kim).await, held(lou).await, held(stranger).await), (2, 2, 0));
    assert!(store.end_pair(kim.id, pair, at(9)).await.expect("an end"));
}

pub async fn of_a_pair_that_ended_the_report_keeps_what_they_could_read(store: &Store, kim: &Account, lou: &Account) {
    let pair = paired(store, kim, lou, 71).await;
    let given = answers(&[(Topic::Load, 3)]);
    let (alone, unseen, both) = (TalkId::new(), TalkId::new(), TalkId::new());
    for (talk, who) in [(alone, &[kim][..]), (unseen, &[lou]), (both, &[lou, kim])] {
        assert!(store.create_talk(kim.id, pair, talk, "2026-06-12", at(1)).await.expect("a talk"));
        for one in who {
            assert_eq!(save(store, one, talk, &given, 2).await, Answering::Saved);
        }
    }
    assert!(store.end_pair(lou.id, pair, at(3)).await.expect("an end"));
    let sees = async |who: &Account, talk| reads(store, who, talk).await.map(|read| read.theirs);
    assert_eq!(sees(kim, alone).await, Some(None));
    assert_eq!(sees(kim, unseen).await, None, "what Lou answered alone is nobody's");
    let kept = [count(store, alone).await, count(store, unseen).await, count(store, both).await];
    assert_eq!(kept, [1, 0, 2], "and is gone");
    assert_eq!(sees(kim, both).await, Some(Some(given.clone())));
    for talk in [alone, unseen, both] {
        assert_eq!(sees(lou, talk).await, None);
        for who in [kim, lou] {
            assert_eq!(save(store, who, talk, &given, 4).await, Answering::NotFound);
            assert_eq!(take_back(store, who, talk).await, Answering::NotFound);
        }
    }
}

/// How many sides' answers there are.
async fn count(store: &Store, talk: TalkId) -> i64 {
    let sql = "SELECT COUNT(*) FROM talk_answers WHERE talk_id = $1";
    match store {
        Store::Sqlite { read, .. } => sqlx::query_scalar(sql).bind(talk).fetch_one(read).await,
        Store::Postgres(pool) => sqlx::query_scalar(sql).bind(talk).fetch_one(pool).await,
    }
    .expect("a count")
}

/// Of two who answer and change theirs at the same moment: what either of them has read with both there is what it stays.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_was_read_of_both_never_changes() {
    on_both(async |_: &Place, store: &Store| {
        let (kim, lou) =
            (people::sign_up(store, "kim@example.org").await, people::sign_up(store, "lou@example.org").await);
        let pair = paired(store, &kim, &lou, 1).await;
        for _ in 0..8 {
            let talk = TalkId::new();
            assert!(store.create_talk(kim.id, pair, talk, "2026-06-12", at(1)).await.expect("a talk"));
            let mut both = tokio::task::JoinSet::new();
            for (who, other) in [(&kim, &lou), (&lou, &kim)] {
                let (store, who, other) = (store.clone(), who.clone(), other.clone());
                both.spawn(async move {
                    let mut seen = Vec::new();
                    for level in 0..=4 {
                        let given = answers(&[(Topic::Stay, level)]);
                        let saving = save(&store, &who, talk, &given, i64::from(level)).await;
                        assert!(matches!(saving, Answering::Saved | Answering::Settled), "{saving:?}");
                        let read = store.find_together(who.id, talk).await.expect("a search").expect("one's own");
                        seen.extend(read.theirs.map(|theirs| (who.id, read.mine.answers, other.id, theirs)));
                    }
                    seen
                });
            }
            let seen: Vec<_> = both.join_all().await.concat();
            assert!(!seen.is_empty(), "both have answered");
            let last = async |who| store.find_together(who, talk).await.expect("a search").expect("it").mine.answers;
            for (who, mine, other, theirs) in seen {
                assert_eq!((mine, theirs), (last(who).await, last(other).await));
            }
        }
    })
    .await;
}
