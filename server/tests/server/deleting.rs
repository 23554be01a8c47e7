//! A review and an account are deleted: after it is said what goes, once it is confirmed, and without a trace.

use std::fs;

use store::{Store, Traces};

use crate::{
    people::{ITEM, Owner, PASSWORD, PRIVATE, begin, done, email, sign_in, sign_up},
    support::{Answer, Browser, Server},
};

/// How often a text stands in the database's files.
fn found(server: &Server, text: &str) -> usize {
    let files = ["", "-wal", "-shm", "-journal"].map(|ending| format!("pendulum.sqlite{ending}"));
    let bytes = files.iter().filter_map(|name| fs::read(server.folder.path().join(name)).ok());
    bytes.map(|bytes| bytes.windows(text.len()).filter(|window| *window == text.as_bytes()).count()).sum()
}

/// Whether a page names all that it is about to delete.
fn names(answer: &Answer, texts: &[&str]) -> bool {
    texts.iter().all(|text| answer.body.contains(text))
}

#[tokio::test]
async fn an_account_is_gone_and_signed_out_everywhere() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "ann").await;
    let other = Owner::new(&server, "bob").await;
    let elsewhere = Browser::new(&server.url);
    done(&sign_in(&elsewhere, "ann").await);
    let store = server.store().await;
    let before = other.kept(&store).await;
    for text in PRIVATE {
        assert!(found(&server, text) > 0, "there is something to find: {text}");
    }

    let page = owner.browser.get("/account/delete").await;
    assert!(page.says("delete.take-along") && page.says("delete.backups"), "{page:?}");
    assert!(
        names(&page, &["href=\"/account/data\"", &email("ann"), "one role", "1 finished, 1 unfinished"]),
        "{page:?}"
    );
    for (password, said) in [("", "confirm-missing"), ("not this one at all", "confirm-wrong")] {
        let answer = owner.browser.post("/account/delete", &[("current-password", password)]).await;
        assert!(answer.status == 422 && answer.says(said), "{answer:?}");
    }
    assert_eq!(elsewhere.get("/home").await.status, 200, "nothing happened yet");

    let answer = owner.browser.post("/account/delete", &[("current-password", PASSWORD)]).await;
    assert_eq!((answer.status, answer.location()), (303, "/account/deleted"), "{answer:?}");
    let page = owner.browser.get(answer.location()).await;
    assert!(page.status == 200 && page.says("account-deleted.lead") && page.says("delete.gone"), "{page:?}");
    for browser in [&owner.browser, &elsewhere] {
        assert!(browser.get("/home").await.turns_away());
    }
    let again = sign_in(&elsewhere, "ann").await;
    assert!(again.status == 422 && again.says("sign-in-wrong"), "{again:?}");

    // Bob wrote the same words: what is left of them is his. The address was Ann's alone.
    assert_eq!(found(&server, &email("ann")), 0);
    assert_eq!(other.kept(&store).await, before);
    let answer = other.browser.post("/account/delete", &[("current-password", PASSWORD)]).await;
    done(&answer);
    for text in PRIVATE {
        assert_eq!(found(&server, text), 0, "{text}");
    }
    // The address can sign up anew, and finds nothing.
    let ann = sign_up(&server, "ann").await;
    assert!(ann.get("/reviews").await.says("reviews.empty"));
}

#[tokio::test]
async fn a_review_is_gone_with_its_corrections() {
    const WORDS: &str = "an unlikely quagga at the quay";
    let server = Server::start().await;
    let owner = Owner::new(&server, "ann").await;
    let browser = &owner.browser;
    let review = begin(browser, "ready-to-manage").await;
    done(&browser.post(&format!("{review}/items/heard-less"), &[("words", WORDS)]).await);
    done(&browser.post(&format!("{review}/check"), &[]).await);
    let correction = browser.post(&format!("{review}/correct"), &[]).await;
    let correction = correction.location().strip_suffix("/check").unwrap().to_owned();
    assert!(found(&server, WORDS) >= 2, "in both");
    let store = server.store().await;
    let before = owner.kept(&store).await;

    let page = browser.get(&format!("{review}/delete")).await;
    assert!(
        page.body.contains("One answer, one in your own words.") && page.body.contains("One other version"),
        "{page:?}"
    );
    let missing = browser.post(&format!("{review}/delete"), &[]).await;
    assert!(missing.status == 422 && missing.says("confirm-missing"), "{missing:?}");
    let answer = browser.post(&format!("{review}/delete"), &[("current-password", PASSWORD)]).await;
    assert_eq!((answer.status, answer.location()), (303, "/reviews?deleted=1"), "{answer:?}");
    let list = browser.get(answer.location()).await;
    assert!(list.says("delete-review.done") && list.says("delete.gone") && !list.body.contains(&review), "{list:?}");
    for path in [&review, &correction] {
        assert_eq!(browser.get(path).await.status, 404);
    }
    assert_eq!(found(&server, WORDS), 0);
    assert_eq!(owner.kept(&store).await, before, "everything else stays");
    // One that is open can be deleted as well, and only once.
    let open = format!("/reviews/{}/delete", owner.open);
    assert!(browser.get(&open).await.body.contains("and not finished"));
    done(&browser.post(&open, &[("current-password", PASSWORD)]).await);
    assert_eq!(browser.post(&open, &[("current-password", PASSWORD)]).await.status, 404);
    let started = begin(browser, "where-am-i").await;
    assert_ne!(started, format!("/reviews/{}", owner.open));
    done(&browser.post(&format!("{started}/items/{ITEM}"), &[("value", "2")]).await);
}

/// Somebody reads from before: it is said plainly that traces are left, and the next sweep has them.
#[tokio::test]
async fn traces_that_cannot_go_at_once_are_said_and_go_later() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "ann").await;
    let store = server.store().await;
    let Store::Sqlite { read, .. } = &store else { panic!("SQLite") };
    let mut reader = read.begin().await.unwrap();
    sqlx::query("SELECT COUNT(*) FROM accounts").execute(&mut *reader).await.unwrap();
    let answer = owner.browser.post("/account/delete", &[("current-password", PASSWORD)]).await;
    assert_eq!((answer.status, answer.location()), (303, "/account/deleted?traces=left"), "{answer:?}");
    let page = owner.browser.get(answer.location()).await;
    assert!(page.body.contains("overwritten within 15 minutes"), "{page:?}");
    assert!(store.find_account_by_email(&email("ann")).await.unwrap().is_none(), "gone from the database all the same");
    reader.rollback().await.unwrap();
    assert_eq!(store.erase_traces().await.unwrap(), Traces::Gone);
    assert_eq!(found(&server, PRIVATE[0]), 0);
}
