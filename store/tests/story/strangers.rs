//! Another account, which knows every id, reads nothing and changes nothing.

use domain::instrument::Value;
use store::{Account, Correcting, ExportCursor, ReviewId, Saving, Sending, Store};

use crate::reviews::INSTRUMENT;
use crate::samples::{at, goals, review, sent};
use crate::snapshot::Everything;

pub async fn see_and_change_nothing(
    store: &Store,
    owner: &Account,
    other: &Account,
    sent_id: ReviewId,
    open: ReviewId,
) {
    let before = Everything::of(store, owner.id).await;
    assert!(
        !before.stints.is_empty() && before.goals.is_some() && before.reviews.len() > 1,
        "there is something to see"
    );

    let seen = Everything::of(store, other.id).await;
    let nothing =
        Everything { account: seen.account.clone(), stints: vec![], goals: None, listed: vec![], reviews: vec![] };
    assert_eq!(seen, nothing);
    assert_eq!(store.find_open_review(other.id, INSTRUMENT).await.expect("a search"), None);
    let cursor = before.listed[0].cursor();
    assert_eq!(store.list_reviews(other.id, 10, Some(cursor)).await.expect("a list"), []);
    assert_eq!(store.list_latest(other.id).await.expect("a list"), []);
    assert_eq!(store.export_reviews(other.id, 100, ExportCursor::START).await.expect("a list"), []);
    assert_eq!(store.export_goals(other.id).await.expect("a search"), None);
    let held = store.count_holdings(other.id).await.expect("a count");
    assert_eq!((held.stints, held.goals, held.sent, held.open, held.answers), (0, false, 0, 0, 0));
    for listed in &before.listed {
        let series = store.list_sent(other.id, &listed.instrument, store::Instant(i64::MAX), 10).await;
        assert_eq!(series.expect("a list"), []);
    }

    for stored in &before.stints {
        assert!(!store.update_stint(other.id, stored).await.expect("an answer"));
        assert!(!store.delete_stint(other.id, stored.id, at(9)).await.expect("an answer"));
        assert!(store.create_stint(other.id, stored).await.is_err(), "an id is taken once");
    }
    for id in [sent_id, open] {
        assert_eq!(store.find_review(other.id, id).await.expect("a search"), None);
        assert_eq!(store.list_responses(other.id, id).await.expect("a list"), []);
        let saving = store.save_response(other.id, id, "a", &Value::Point(1), "b", at(60)).await;
        assert_eq!(saving.expect("an answer"), Saving::NotFound);
        assert_eq!(store.save_place(other.id, id, "b", at(61)).await.expect("an answer"), Saving::NotFound);
        for revision in 0..7 {
            let sending = store.send_review(other.id, id, revision, &sent(at(62))).await;
            assert_eq!(sending.expect("an answer"), Sending::NotFound);
        }
        assert!(!store.delete_review(other.id, id, at(95)).await.expect("an answer"));
        let correcting = store.correct_review(other.id, id, ReviewId::new(), at(62)).await.expect("an answer");
        assert_eq!(correcting, Correcting::NotFound);
        assert_eq!(store.list_editions(other.id, id).await.expect("a list"), []);
    }
    // Their own go beside, not into, what the owner has.
    store.save_goals(other.id, &goals(), at(63)).await.expect("goals");
    let own = store.create_review(&review(other.id, INSTRUMENT, at(64))).await.expect("a review");
    assert_ne!(own.id, open);

    assert_eq!(Everything::of(store, owner.id).await, before);
}
