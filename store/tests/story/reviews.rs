//! One review from its beginning to its sending, and what may not happen after.

use domain::instrument::Value;
use store::{AccountId, ReviewId, Saving, Sending, Store, StoreError, answers};

use crate::samples::{at, review, sent};
use crate::snapshot::Everything;

pub const INSTRUMENT: &str = "where-am-i";

pub async fn a_review_is_answered_and_sent(store: &Store, account: AccountId) -> ReviewId {
    assert_eq!(store.find_open_review(account, INSTRUMENT).await.expect("a search"), None);
    let new = review(account, INSTRUMENT, at(10));
    let created = store.create_review(&new).await.expect("a review");
    assert_eq!((created.id, created.track, created.as_of), (new.id, new.track, new.as_of));
    assert_eq!((created.revision, &created.place, &created.sent), (0, &None, &None));
    assert_eq!(store.find_review(account, new.id).await.expect("a search"), Some(created.clone()));
    assert_eq!(store.find_open_review(account, INSTRUMENT).await.expect("a search"), Some(created.clone()));
    assert_eq!(store.find_open_review(account, "check-in").await.expect("a search"), None);

    let again = store.create_review(&review(account, INSTRUMENT, at(11))).await.expect("a review");
    assert_eq!(again, created, "a second start finds the open review, as it is");

    answer(store, account, new.id).await;
    send(store, account, new.id).await;
    new.id
}

async fn answer(store: &Store, account: AccountId, id: ReviewId) {
    let choice = Value::Choice("asked-and-agreed".to_owned());
    let words = Value::words("I'd say: \"=na\" — 日本語,\n\ttwo lines; 100 % \\ 🚀").expect("words");
    let given = [
        ("b", Value::Point(3)),
        ("a", Value::NotApplicable),
        ("c", choice),
        ("d", Value::RatherNot),
        ("e", words.clone()),
        ("b", Value::Point(5)),
    ];
    for (moment, (item, value)) in (20..).zip(&given) {
        let saving = store.save_response(account, id, item, value, "next", at(moment)).await.expect("a save");
        assert_eq!(saving, Saving::Saved);
    }
    let responses = store.list_responses(account, id).await.expect("a list");
    let items: Vec<_> = responses.iter().map(|response| (response.item.as_str(), response.answered_at)).collect();
    let expected = [("a", at(21)), ("b", at(25)), ("c", at(22)), ("d", at(23)), ("e", at(24))];
    assert_eq!(items, expected, "one response an item, the last");
    assert_eq!(answers(&responses)["b"], Value::Point(5));
    assert_eq!(answers(&responses)["c"], given[2].1);
    assert_eq!(answers(&responses)["a"], Value::NotApplicable);
    assert_eq!(answers(&responses)["d"], Value::RatherNot);
    assert_eq!(answers(&responses)["e"], words);

    let review = store.find_review(account, id).await.expect("a search").expect("the review");
    assert_eq!((review.revision, review.place.as_deref(), review.touched_at), (6, Some("next"), at(25)));
    assert_eq!(store.save_place(account, id, "d", at(26)).await.expect("a save"), Saving::Saved);
    let review = store.find_review(account, id).await.expect("a search").expect("the review");
    assert_eq!((review.revision, review.place.as_deref(), review.touched_at), (6, Some("d"), at(26)));

    let nul = store.save_response(account, id, "\0", &Value::Point(1), "d", at(27)).await;
    assert!(matches!(nul, Err(StoreError::Unstorable)));
}

async fn send(store: &Store, account: AccountId, id: ReviewId) {
    let before = Everything::of(store, account).await;
    let stale = store.send_review(account, id, 5, &sent(at(30))).await.expect("an answer");
    assert_eq!(stale, Sending::Changed, "a result that misses an answer is not taken");
    assert_eq!(Everything::of(store, account).await, before);

    assert_eq!(store.send_review(account, id, 6, &sent(at(31))).await.expect("a sending"), Sending::Sent);
    let review = store.find_review(account, id).await.expect("a search").expect("the review");
    assert_eq!(review.sent, Some(sent(at(31))), "to the last digit");
    let listed = store.list_reviews(account, 1, None).await.expect("a list").remove(0);
    assert_eq!((listed.id, listed.sent_at), (id, Some(at(31))));
    let result = crate::samples::result();
    assert_eq!(listed.archetype.as_deref(), Some("reluctant-manager"));
    assert_eq!(listed.guise.as_deref(), Some("trapped"));
    assert!(result.moves.iter().any(|advice| advice.blocked_by.is_some()), "the visa blocks something");
    assert_eq!(listed.leading_move.as_deref(), result.moves.first().map(|advice| advice.id.id()));
}

pub async fn a_sent_review_never_changes(store: &Store, account: AccountId, id: ReviewId) {
    let before = Everything::of(store, account).await;
    let response = store.save_response(account, id, "b", &Value::Point(1), "b", at(40)).await;
    assert_eq!(response.expect("an answer"), Saving::AlreadySent);
    let new_response = store.save_response(account, id, "new", &Value::Point(1), "b", at(40)).await;
    assert_eq!(new_response.expect("an answer"), Saving::AlreadySent);
    assert_eq!(store.save_place(account, id, "b", at(41)).await.expect("an answer"), Saving::AlreadySent);
    for revision in [6, 7] {
        let sending = store.send_review(account, id, revision, &sent(at(42))).await.expect("an answer");
        assert_eq!(sending, Sending::AlreadySent);
    }
    assert_eq!(Everything::of(store, account).await, before);
}

pub async fn another_begins(store: &Store, account: AccountId, sent: ReviewId) -> ReviewId {
    let next = store.create_review(&review(account, INSTRUMENT, at(50))).await.expect("a review");
    assert_ne!(next.id, sent);
    let other = store.create_review(&review(account, "check-in", at(51))).await.expect("a review");
    assert_ne!(other.id, next.id, "one open review for each instrument");
    assert!(store.delete_review(account, other.id, at(95)).await.expect("a deletion"));
    let saving = store.save_response(account, next.id, "a", &Value::Point(2), "b", at(52)).await;
    assert_eq!(saving.expect("a save"), Saving::Saved);
    next.id
}

pub async fn deleting_takes_everything(store: &Store, account: AccountId, sent: ReviewId, open: ReviewId) {
    for id in [sent, open] {
        assert!(!store.list_responses(account, id).await.expect("a list").is_empty());
        assert!(store.delete_review(account, id, at(95)).await.expect("a deletion"));
        assert!(!store.delete_review(account, id, at(95)).await.expect("an answer"));
        assert_eq!(store.find_review(account, id).await.expect("a search"), None);
        assert_eq!(store.list_responses(account, id).await.expect("a list"), []);
        let late = store.save_response(account, id, "a", &Value::Point(1), "a", at(90)).await;
        assert_eq!(late.expect("an answer"), Saving::NotFound);
        assert_eq!(store.save_place(account, id, "a", at(91)).await.expect("an answer"), Saving::NotFound);
        let sending = store.send_review(account, id, 0, &crate::samples::sent(at(92))).await;
        assert_eq!(sending.expect("an answer"), Sending::NotFound);
    }
    assert_eq!(store.find_open_review(account, INSTRUMENT).await.expect("a search"), None);
}
