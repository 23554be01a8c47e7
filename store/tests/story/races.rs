//! Many at once, on both databases: nothing is lost, nothing acknowledged is missing, nothing fails for being busy.

use domain::instrument::{Answers, Value};
use store::{AccountId, Brought, BroughtId, Created, Keeping, NewAccount, ReviewId, Saving, Sending, Store, answers};

use crate::keeping::brought;
use crate::on_both;
use crate::place::Place;
use crate::samples::{at, review, sent};

async fn account(store: &Store) -> AccountId {
    let id = AccountId::new();
    let account = NewAccount {
        id,
        email: id.to_string(),
        email_key: id.to_string(),
        password_hash: None,
        created_at: at(0),
        verified_at: None,
    };
    assert_eq!(store.create_account(&account).await.expect("a sign-up"), Created::Yes);
    id
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_writers_and_readers() {
    const PEOPLE: usize = 24;
    const ANSWERS: u8 = 30;
    on_both(async |place: &Place, store: &Store| {
        // Two stores on one database, as two processes would have.
        let stores = [store.clone(), place.open().await];
        let mut people = tokio::task::JoinSet::new();
        for number in 0..PEOPLE {
            let store = stores[number % 2].clone();
            people.spawn(async move {
                let account = account(&store).await;
                let review = store.create_review(&review(account, "where-am-i", at(0))).await.expect("a review").id;
                for point in 1..=ANSWERS {
                    let item = format!("item-{}", point % 10);
                    let saving = store.save_response(account, review, &item, &Value::Point(point), "next", at(1)).await;
                    assert_eq!(saving.expect("no writer is turned away"), Saving::Saved);
                    let read = store.list_responses(account, review).await.expect("no reader is turned away");
                    assert_eq!(answers(&read)[&item], Value::Point(point), "what was acknowledged is read at once");
                }
                let read = store.find_review(account, review).await.expect("a search").expect("the review");
                assert_eq!(read.revision, i64::from(ANSWERS));
            });
        }
        while let Some(person) = people.join_next().await {
            person.expect("every person gets through");
        }
        stores[1].close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn tabs_that_start_at_once_get_one_review() {
    on_both(async |_: &Place, store: &Store| {
        let account = account(store).await;
        let mut tabs = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let store = store.clone();
            tabs.spawn(async move {
                store.create_review(&review(account, "where-am-i", at(0))).await.expect("a review").id
            });
        }
        let ids: std::collections::BTreeSet<ReviewId> = tabs.join_all().await.into_iter().collect();
        assert_eq!(ids.len(), 1);
        assert_eq!(store.list_reviews(account, 10, None).await.expect("a list").len(), 1);
    })
    .await;
}

/// Clicks on one thing, and other things beside it: each is kept once, and one timeline is taken over, whole.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_is_kept_at_once_is_kept_once() {
    const THINGS: usize = 3;
    on_both(async |_: &Place, store: &Store| {
        let account = account(store).await;
        let mut clicks = tokio::task::JoinSet::new();
        for thing in std::iter::repeat_with(|| brought(account)).take(THINGS) {
            for _ in 0..4 {
                // As each request reads it: stints have ids of their own.
                let fresh = Brought { stints: brought(account).stints, ..thing.clone() };
                let store = store.clone();
                clicks.spawn(async move { store.keep_review(&fresh).await.expect("nobody is turned away") });
            }
        }
        let outcomes = clicks.join_all().await;
        let kept = |taken: bool| {
            outcomes
                .iter()
                .filter(|one| matches!(one, Keeping::Kept { stints, goals, .. } if *stints == taken && *goals == taken))
                .count()
        };
        assert_eq!((kept(true), kept(false)), (1, THINGS - 1));
        let before = outcomes.iter().filter(|one| matches!(one, Keeping::KeptBefore(_))).count();
        assert_eq!(before, 3 * THINGS);
        assert_eq!(store.list_reviews(account, 100, None).await.expect("a list").len(), THINGS);
        assert_eq!(store.list_stints(account).await.expect("a list").len(), brought(account).stints.len());
    })
    .await;
}

/// An open review is brought while another tab begins one: whoever comes second finds the other's.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_brought_and_one_begun_at_once_make_one() {
    on_both(async |_: &Place, store: &Store| {
        for _ in 0..20 {
            let account = account(store).await;
            let mut thing = brought(account);
            let arriving = thing.review.as_mut().expect("a review");
            (arriving.id, arriving.sent) = (BroughtId::new(), None);
            let new = review(account, &arriving.instrument, at(0));
            let brings = store.clone();
            let bringing = tokio::spawn(async move { brings.keep_review(&thing).await.expect("an answer") });
            let begun = store.create_review(&new).await.expect("a review");
            let expected = match bringing.await.expect("the other tab") {
                Keeping::Kept { review: Some(id), .. } | Keeping::OpenAlready(id) => id,
                other => panic!("{other:?}"),
            };
            assert_eq!(begun.id, expected);
            let listed = store.list_reviews(account, 10, None).await.expect("a list");
            assert_eq!(listed.iter().map(|line| line.id).collect::<Vec<_>>(), [expected]);
            let stints = store.list_stints(account).await.expect("a list");
            assert_eq!(stints.is_empty(), expected == new.id, "all of what was brought, or nothing");
        }
    })
    .await;
}

/// One tab answers without a pause while another sends: every answer that was acknowledged is in the result, and
/// none comes in afterwards. The rounds differ in how much is answered, so that some are sent in the middle of it.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_late_answer_never_slips_past_a_sending() {
    const ROUNDS: u8 = 40;
    on_both(async |_: &Place, store: &Store| {
        let account = account(store).await;
        for answers_given in 0..ROUNDS {
            let id = store.create_review(&review(account, "where-am-i", at(0))).await.expect("a review").id;
            let answering = tokio::spawn(answer_until_sent(store.clone(), account, id, answers_given));
            let seen = send_until_sent(store, account, id).await;
            let acknowledged = answering.await.expect("the answering tab");

            let kept = answers(&store.list_responses(account, id).await.expect("a list"));
            assert_eq!(kept.get("item").cloned(), acknowledged, "the last acknowledged answer is the one that is kept");
            assert_eq!(kept, seen, "the result saw every answer");
        }
    })
    .await;
}

async fn answer_until_sent(store: Store, account: AccountId, id: ReviewId, most: u8) -> Option<Value> {
    let mut acknowledged = None;
    for point in 1..=most {
        let value = Value::Point(point);
        match store.save_response(account, id, "item", &value, "item", at(1)).await.expect("an answer") {
            Saving::Saved => acknowledged = Some(value),
            Saving::AlreadySent => break,
            Saving::NotFound => panic!("the review is there"),
        }
    }
    acknowledged
}

/// Sends as the app does, and returns the answers that the result was worked out from.
async fn send_until_sent(store: &Store, account: AccountId, id: ReviewId) -> Answers {
    loop {
        let review = store.find_review(account, id).await.expect("a search").expect("the review");
        let seen = answers(&store.list_responses(account, id).await.expect("a list"));
        match store.send_review(account, id, review.revision, &sent(at(2))).await.expect("an answer") {
            Sending::Sent => return seen,
            Sending::Changed => {}
            other => panic!("{other:?}"),
        }
    }
}
