//! A long history: read page by page, one questionnaire at a time, and where each of them stands.

use domain::instrument::Value;
use domain::outcome::Outcome;
use store::{AccountId, Instant, Listed, ReviewId, Saving, Sending, Store};

use crate::samples::{FORMER_RESULT, at, figures, month, review, sent_figures};

/// Reviews of the account once this chapter is told: the two there were and those made here.
pub const REVIEWS: usize = 2 + MADE;
const MADE: usize = 12;

pub async fn pages(store: &Store, account: AccountId) {
    for number in 0..MADE {
        // Three begin in each moment, so that pages have to break between equals.
        let started_at = at(1000 + (number / 3) as i64);
        let new = review(account, "check-in", started_at);
        let created = store.create_review(&new).await.expect("a review");
        assert_eq!(created.id, new.id);
        let sending =
            store.send_review(account, new.id, 0, &sent_figures(at(2000 + number as i64))).await.expect("a sending");
        assert_eq!(sending, Sending::Sent);
    }
    let whole = store.list_reviews(account, 1000, None).await.expect("a list");
    assert_eq!(whole.len(), REVIEWS);
    assert!(whole.is_sorted_by_key(|line| std::cmp::Reverse((line.started_at, line.id))), "the latest first");

    for size in [1, 2, 5, 13, 14, 15] {
        let mut read = Vec::new();
        let mut before = None;
        loop {
            let page = store.list_reviews(account, size, before).await.expect("a page");
            assert!(page.len() <= size as usize);
            let Some(last) = page.last() else { break };
            before = Some(last.cursor());
            read.extend(page);
        }
        assert_eq!(read, whole, "pages of {size} hold every review once");
    }
    assert_eq!(store.list_reviews(account, 0, None).await.expect("a page"), []);
}

/// What was sent of one questionnaire, up to a moment.
pub async fn series(store: &Store, account: AccountId) {
    let sent_at = |number: usize| at(2000 + number as i64);
    let all = store.list_sent(account, "check-in", Instant(i64::MAX), 1000).await.expect("a list");
    let moments: Vec<_> = all.iter().map(|one| one.sent_at).collect();
    assert_eq!(moments, (0..MADE).rev().map(sent_at).collect::<Vec<_>>(), "the latest first, and no other's");
    for one in &all {
        assert_eq!((one.version, one.as_of, &one.result), (1, month("2026-06"), &Outcome::Figures(figures())));
        let review = store.find_review(account, one.id).await.expect("a search").expect("the review");
        assert_eq!(review.sent.map(|sent| sent.result), Some(Outcome::Figures(figures())), "to the last digit");
    }
    assert_eq!(store.list_sent(account, "check-in", sent_at(7), 3).await.expect("a list"), all[4..7]);
    assert_eq!(store.list_sent(account, "check-in", Instant(sent_at(0).0 - 1), 9).await.expect("a list"), []);
    assert_eq!(store.list_sent(account, "check-in", sent_at(7), 0).await.expect("a list"), []);
    assert_eq!(store.list_sent(account, "no-such", Instant(i64::MAX), 9).await.expect("a list"), []);
}

/// Where each questionnaire stands: `sent` is the only sent review of one, `open` its open one.
pub async fn latest(store: &Store, account: AccountId, sent: ReviewId, open: ReviewId) {
    let of = |lines: &[Listed]| lines.iter().map(|line| line.id).collect::<Vec<_>>();
    let last = store.list_sent(account, "check-in", Instant(i64::MAX), 1).await.expect("a list").remove(0);
    let lines = store.list_latest(account).await.expect("a list");
    assert_eq!(of(&lines), [last.id, open, sent], "what was touched last first");
    let whole = store.list_reviews(account, 1000, None).await.expect("a list");
    assert!(lines.iter().all(|line| whole.contains(line)), "the lines of the history");
    let figures = (&lines[0].archetype, &lines[0].guise, &lines[0].leading_move);
    assert_eq!(figures, (&None, &None, &None), "figures lead to no archetype and no move");

    // An open review moves up with each answer, and a questionnaire that was only begun is there too.
    let saving = store.save_response(account, open, "a", &Value::Point(2), "b", at(9000)).await;
    assert_eq!(saving.expect("a save"), Saving::Saved);
    let begun = store.create_review(&review(account, "manager-craft", at(8000))).await.expect("a review");
    assert_eq!(of(&store.list_latest(account).await.expect("a list")), [open, begun.id, last.id, sent]);
    assert!(store.delete_review(account, begun.id, at(95)).await.expect("a deletion"));
}

/// A result as a former version wrote it reads as what it was.
pub async fn former_results(store: &Store, account: AccountId, sent: ReviewId) {
    const WRITE: &str = "UPDATE reviews SET result = $1 WHERE id = $2";
    let before = store.find_review(account, sent).await.expect("a search").expect("the review");
    let write = async |text: &str| match store {
        Store::Sqlite { write, .. } => {
            sqlx::query(WRITE).bind(text).bind(sent).execute(write).await.expect("a row of before").rows_affected()
        }
        Store::Postgres(pool) => {
            let json: serde_json::Value = serde_json::from_str(text).expect("JSON");
            sqlx::query(WRITE).bind(json).bind(sent).execute(pool).await.expect("a row of before").rows_affected()
        }
    };
    assert_eq!(write(FORMER_RESULT).await, 1);
    let review = store.find_review(account, sent).await.expect("a search").expect("the review");
    let listed = store.list_sent(account, &review.instrument, Instant(i64::MAX), 1).await.expect("a list").remove(0);
    let result = review.sent.expect("it is sent").result;
    assert_eq!(listed.result, result);
    let Outcome::Advice(advice) = result else { panic!("advice was all there was") };
    assert_eq!((advice.rules_version.as_str(), advice.confidence), ("2026-11.1", 0.6021));
    assert_eq!(advice.archetypes[0].evidence.len(), 2);
    assert_eq!((advice.moves.len(), advice.unjudged.len()), (2, 1));

    // Neither one nor the other: the row is broken, and the reader's words, which quote it, are not passed on.
    assert_eq!(write(r#"{"figures": "marker"}"#).await, 1);
    let error = store.find_review(account, sent).await.expect_err("no result");
    assert!(matches!(error, store::StoreError::Corrupt("result")), "{error:?}");

    let kept = serde_json::to_string(&before.sent.as_ref().expect("it is sent").result).expect("JSON");
    assert_eq!(write(&kept).await, 1);
    assert_eq!(store.find_review(account, sent).await.expect("a search"), Some(before));
}
