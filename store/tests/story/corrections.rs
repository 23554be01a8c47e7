//! A sent review is corrected: the newest edition counts, and the earlier ones stay as they were.

use domain::instrument::Value;
use store::{AccountId, Correcting, Instant, ReviewId, Saving, Sending, Sent, Store, answers};

use crate::reviews::INSTRUMENT;
use crate::samples::{at, figures, review, sent, sent_figures};

/// Answers and sends a review; gives its id.
async fn send_one(store: &Store, account: AccountId, instrument: &str, started: i64, sending: &Sent) -> ReviewId {
    let id = store.create_review(&review(account, instrument, at(started))).await.expect("a review").id;
    for (item, value) in [("a", Value::Point(1)), ("b", Value::words("as it was").expect("words"))] {
        let saving = store.save_response(account, id, item, &value, "b", at(started + 1)).await.expect("a save");
        assert_eq!(saving, Saving::Saved);
    }
    assert_eq!(store.send_review(account, id, 2, sending).await.expect("a sending"), Sending::Sent);
    id
}

async fn correct(store: &Store, account: AccountId, id: ReviewId) -> Correcting {
    store.correct_review(account, id, ReviewId::new(), at(500)).await.expect("an answer")
}

async fn listed(store: &Store, account: AccountId) -> Vec<(ReviewId, bool)> {
    let list = store.list_reviews(account, 100, None).await.expect("a list");
    list.into_iter().map(|line| (line.id, line.sent_at.is_some())).collect()
}

pub async fn the_newest_counts_and_all_stay(store: &Store, account: AccountId) {
    let first = send_one(store, account, "check-in", 300, &sent_figures(at(310))).await;
    let later = send_one(store, account, "check-in", 320, &sent_figures(at(330))).await;
    let before = store.find_review(account, first).await.expect("a search");

    let Correcting::Open(second) = correct(store, account, first).await else { panic!("a correction") };
    let open = store.find_review(account, second).await.expect("a search").expect("the correction");
    assert_eq!((open.edition, open.original, open.first()), (2, Some(first), first));
    assert_eq!((open.started_at, open.touched_at, open.revision, &open.place), (at(300), at(500), 2, &None));
    assert_eq!((open.version, open.track, open.as_of), {
        let before = before.as_ref().expect("the first");
        (before.version, before.track, before.as_of)
    });
    assert!(open.sent.is_none());
    let copied = store.list_responses(account, second).await.expect("a list");
    assert_eq!(
        copied,
        store.list_responses(account, first).await.expect("a list"),
        "with all answers, and their times"
    );
    assert_eq!(
        listed(store, account).await,
        [(later, true), (second, false), (first, true)],
        "open beside what counts"
    );
    assert_eq!(store.find_open_review(account, "check-in").await.expect("a search"), None, "no review like others");

    // A review of the same questionnaire may be open beside it.
    let beside = store.create_review(&review(account, "check-in", at(510))).await.expect("a review").id;
    assert_ne!(beside, second);
    let latest = store.list_latest(account).await.expect("a list");
    let ids: Vec<_> = latest.iter().map(|line| line.id).collect();
    assert_eq!(ids, [beside, second, later]);
    assert!(store.delete_review(account, beside, at(511)).await.expect("a deletion"));

    let saving = store.save_response(account, second, "a", &Value::Point(5), "a", at(520)).await;
    assert_eq!(saving.expect("a save"), Saving::Saved);
    // It stands where the first one stood, whenever it is sent.
    let corrected = Sent { corrected_at: Some(at(530)), ..sent_figures(at(310)) };
    assert_eq!(store.send_review(account, second, 3, &corrected).await.expect("a sending"), Sending::Sent);
    assert_eq!(store.find_review(account, first).await.expect("a search"), before, "what is corrected stays as it was");
    let read = store.find_review(account, second).await.expect("a search").expect("the correction");
    assert_eq!(read.sent, Some(corrected));
    assert_eq!(answers(&store.list_responses(account, first).await.expect("a list"))["a"], Value::Point(1));
    assert_eq!(answers(&store.list_responses(account, second).await.expect("a list"))["a"], Value::Point(5));
    assert_eq!(listed(store, account).await, [(later, true), (second, true)]);
    let series = store.list_sent(account, "check-in", Instant(i64::MAX), 10).await.expect("a list");
    assert_eq!(series.iter().map(|one| one.id).collect::<Vec<_>>(), [later, second]);
    assert_eq!(series[1].result.figures(), Some(&figures()));
    let latest = store.list_latest(account).await.expect("a list");
    assert_eq!(latest.iter().map(|line| line.id).collect::<Vec<_>>(), [later], "a late correction is no later review");

    // And once more: a correction of a correction.
    let Correcting::Open(third) = correct(store, account, second).await else { panic!("a correction") };
    let again = Sent { corrected_at: Some(at(560)), ..sent_figures(at(310)) };
    assert_eq!(store.send_review(account, third, 2, &again).await.expect("a sending"), Sending::Sent);
    assert_eq!(listed(store, account).await, [(later, true), (third, true)]);
    let editions = store.list_editions(account, first).await.expect("a list");
    let lines: Vec<_> = editions.iter().map(|one| (one.id, one.sent_at, one.corrected_at)).collect();
    let sent_at = Some(at(310));
    assert_eq!(lines, [(first, sent_at, None), (second, sent_at, Some(at(530))), (third, sent_at, Some(at(560)))]);

    // Deleted by whichever edition, all of them go.
    assert!(store.delete_review(account, second, at(570)).await.expect("a deletion"));
    for id in [first, second, third] {
        assert_eq!(store.find_review(account, id).await.expect("a search"), None);
        assert_eq!(store.list_responses(account, id).await.expect("a list"), []);
    }
    assert_eq!(listed(store, account).await, [(later, true)]);
}

pub async fn one_at_a_time(store: &Store, account: AccountId) {
    let open = store.create_review(&review(account, "manager-craft", at(600))).await.expect("a review").id;
    assert_eq!(correct(store, account, open).await, Correcting::NotFound, "what is open can still be changed");
    assert_eq!(correct(store, account, ReviewId::new()).await, Correcting::NotFound);
    assert!(store.delete_review(account, open, at(601)).await.expect("a deletion"));

    let first = send_one(store, account, INSTRUMENT, 610, &sent(at(620))).await;
    let (one, other) = tokio::join!(correct(store, account, first), correct(store, account, first));
    assert_eq!(one, other, "two tabs get one correction");
    let Correcting::Open(second) = one else { panic!("a correction") };
    assert_eq!(correct(store, account, first).await, Correcting::Open(second), "which is gone on with");
    assert_eq!(correct(store, account, second).await, Correcting::NotFound, "and can't be corrected itself yet");

    // Thrown away, it leaves the first as it was, and another one may begin.
    assert!(store.delete_review(account, second, at(630)).await.expect("a deletion"));
    assert_eq!(listed(store, account).await.first().map(|(id, _)| *id), Some(first));
    let Correcting::Open(third) = correct(store, account, first).await else { panic!("a correction") };
    let corrected = Sent { corrected_at: Some(at(640)), ..sent(at(620)) };
    assert_eq!(store.send_review(account, third, 2, &corrected).await.expect("a sending"), Sending::Sent);
    assert_eq!(correct(store, account, first).await, Correcting::Corrected(third), "from a page of before");
    let Correcting::Open(fourth) = correct(store, account, third).await else { panic!("a correction") };
    assert_eq!(correct(store, account, first).await, Correcting::Open(fourth));
    // It is left open: the next chapters take it along.
    let late = store.save_response(account, third, "a", &Value::Point(9), "a", at(650)).await.expect("an answer");
    assert_eq!(late, Saving::AlreadySent);
}
