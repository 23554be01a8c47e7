//! A long history, read page by page.

use store::{AccountId, Sending, Store};

use crate::samples::{at, review, sent};

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
        let sending = store.send_review(account, new.id, 0, &sent(started_at)).await.expect("a sending");
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
