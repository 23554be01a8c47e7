//! Answers in one's own words: kept as written, never lost, shown to nobody else.

use app::t;
use domain::instrument::Value;
use store::ReviewId;

use super::{ann, shows};
use crate::{
    people::{account, begin, done, sign_in, sign_up},
    support::{Browser, Server, escaped},
};

/// An item of `ready-to-manage` that is answered in words, and the one that follows it.
const IN_WORDS: &str = "heard-less";
const AFTER: &str = "had-it-easier";
/// What somebody wrote there: nothing of it is markup.
const WORDS: &str = "<script>alert(1)</script> & \"quotes\"\n  \u{201c}two\u{201d} lines </textarea>";

/// What is saved for an item.
async fn saved(server: &Server, review: &str, item: &str) -> Option<Value> {
    let store = server.store().await;
    let id: ReviewId = review.rsplit('/').next().unwrap().parse().unwrap();
    let responses = store.list_responses(account(&store, "ann").await.id, id).await.unwrap();
    store::answers(&responses).remove(item)
}

#[tokio::test]
async fn words_are_kept_as_they_were_written() {
    let server = Server::start().await;
    let browser = ann(&server).await;
    let review = begin(&browser, "ready-to-manage").await;
    let item = format!("{review}/items/{IN_WORDS}");
    let page = browser.get(&item).await;
    assert!(page.status == 200 && page.body.contains("<textarea"), "{page:?}");
    assert!(!page.body.contains("<script"), "a plain form needs no module");

    let typed = WORDS.replace('\n', "\r\n");
    let answer = browser.post(&item, &[("words", &format!("  {typed}\r\n\r\n")), ("value", ""), ("go", "next")]).await;
    assert_eq!((answer.status, answer.location()), (303, &*format!("{review}/items/{AFTER}")));
    assert_eq!(saved(&server, &review, IN_WORDS).await, Some(Value::Words(WORDS.to_owned())));

    for path in [&item, &format!("{review}/check")] {
        let page = browser.get(path).await;
        // Whatever of it could end an element is written out.
        assert!(page.body.contains("&lt;script&gt;") || page.body.contains("&lt;script>"), "{path}: {page:?}");
        assert!(!page.body.contains("<script>alert"), "{path}: {page:?}");
        assert!(page.body.contains("\n  \u{201c}two\u{201d} lines"), "{path}: {page:?}");
    }
    // The island gets no word of it.
    let island = browser.get(&format!("{review}/items/not-heard")).await;
    assert!(island.status == 200 && !island.body.contains("\u{201c}two\u{201d} lines"), "{island:?}");
    assert!(island.body.contains(r#"data-state="answered""#), "but knows that there is an answer");

    done(&browser.post(&item, &[("words", ""), ("value", "skip"), ("had", &typed)]).await);
    assert_eq!(saved(&server, &review, IN_WORDS).await, Some(Value::RatherNot));
}

#[tokio::test]
async fn every_way_out_of_a_page_of_words_saves_them() {
    let server = Server::start().await;
    let browser = ann(&server).await;
    let review = begin(&browser, "ready-to-manage").await;
    let item = format!("{review}/items/{IN_WORDS}");
    let ways = [
        ("next", format!("{review}/items/{AFTER}")),
        ("back", format!("{review}/items/same-around-boss")),
        ("stay", item.clone()),
        ("check", format!("{review}/check")),
        ("item-not-heard", format!("{review}/items/not-heard")),
        ("item-no-such", format!("{review}/items/{AFTER}")),
    ];
    for (go, there) in ways {
        let words = format!("on the way {go}");
        let answer = browser.post(&item, &[("words", &words), ("go", go)]).await;
        assert_eq!((answer.status, answer.location()), (303, &*there), "{go}");
        assert_eq!(saved(&server, &review, IN_WORDS).await, Some(Value::Words(words)), "{go}");
    }
}

#[tokio::test]
async fn a_tab_left_open_puts_nothing_back() {
    let server = Server::start().await;
    let browser = ann(&server).await;
    let review = begin(&browser, "ready-to-manage").await;
    let item = format!("{review}/items/{IN_WORDS}");
    let words = |text: &str| Some(Value::Words(text.to_owned()));
    done(&browser.post(&item, &[("words", "first\ntry")]).await);
    let page = browser.get(&item).await;
    assert!(page.body.contains("name=\"had\" value=\"first\ntry\""), "{page:?}");
    // Saved in another tab; then the first tab goes on, with nothing changed there.
    done(&browser.post(&item, &[("words", "second try"), ("had", "first\r\ntry")]).await);
    done(&browser.post(&item, &[("words", "first\r\ntry"), ("had", "first\r\ntry")]).await);
    assert_eq!(saved(&server, &review, IN_WORDS).await, words("second try"));
    // What is typed there counts.
    done(&browser.post(&item, &[("words", "third try"), ("had", "first\r\ntry")]).await);
    assert_eq!(saved(&server, &review, IN_WORDS).await, words("third try"));
}

#[tokio::test]
async fn words_for_a_review_that_was_sent_meanwhile_come_back() {
    let server = Server::start().await;
    let browser = ann(&server).await;
    let review = begin(&browser, "ready-to-manage").await;
    let item = format!("{review}/items/{IN_WORDS}");
    done(&browser.post(&item, &[("words", "in time")]).await);
    done(&browser.post(&format!("{review}/check"), &[]).await);
    let late = browser.post(&item, &[("words", "too late"), ("had", "in time")]).await;
    assert_eq!(late.status, 422, "{late:?}");
    assert!(shows(&late, &t!("words.already-sent")) && late.body.contains("too late"), "{late:?}");
    assert_eq!(saved(&server, &review, IN_WORDS).await, Some(Value::Words("in time".to_owned())));
    // Whoever only passes by goes on to the result.
    assert_eq!(browser.post(&item, &[("words", "in time"), ("had", "in time")]).await.status, 303);
}

#[tokio::test]
async fn words_that_cannot_be_taken_come_back() {
    let server = Server::start().await;
    let browser = ann(&server).await;
    let review = begin(&browser, "ready-to-manage").await;
    let item = format!("{review}/items/{IN_WORDS}");
    // Nothing typed, nothing there: one may go on and leave it open.
    assert_eq!(browser.post(&item, &[("words", ""), ("go", "next")]).await.status, 303);
    assert_eq!(saved(&server, &review, IN_WORDS).await, None);

    let (long, fits) = ("ä".repeat(2_001), "ä".repeat(2_000));
    let too_long = t!("words.too-long", "most" => 2_000);
    let cases: [(&str, &str, &str, String); 4] = [
        (&long, "", "", too_long),
        (" \r\n \t", "", "", t!("words.empty")),
        ("", "", "1", t!("words.empty")),
        ("kept <as> it is & was", "na", "", t!("words.and-aside")),
    ];
    for (words, value, had, fault) in cases {
        let answer = browser.post(&item, &[("words", words), ("value", value), ("had", had), ("go", "next")]).await;
        assert_eq!(answer.status, 422, "{words:?}: {answer:?}");
        assert!(shows(&answer, &fault), "{words:?}: {answer:?}");
        assert!(answer.body.contains(&escaped(words)), "{words:?} is still there: {answer:?}");
        assert_eq!(saved(&server, &review, IN_WORDS).await, None, "{words:?}");
    }
    done(&browser.post(&item, &[("words", &fits)]).await);
    assert_eq!(saved(&server, &review, IN_WORDS).await, Some(Value::Words(fits)));
    // A point where words are asked, and words where a point is.
    for (item, fields) in [(IN_WORDS, [("value", "3")]), ("not-heard", [("words", "some")])] {
        let answer = browser.post(&format!("{review}/items/{item}"), &fields).await;
        assert_eq!(answer.status, 422, "{item}: {answer:?}");
        assert!(answer.says("choice-unknown"), "{item}: {answer:?}");
    }
}

#[tokio::test]
async fn words_outlive_their_session_and_are_their_owners() {
    let server = Server::start().await;
    let browser = ann(&server).await;
    let review = begin(&browser, "ready-to-manage").await;
    let item = format!("{review}/items/{IN_WORDS}");
    done(&browser.post(&item, &[("words", "first")]).await);
    let (nobody, other) = (Browser::new(&server.url), sign_up(&server, "bob").await);
    assert!(nobody.get(&item).await.turns_away());
    assert!(nobody.get("/questionnaires").await.turns_away());
    for answer in [other.get(&item).await, other.post(&item, &[("words", "theirs")]).await] {
        assert_eq!(answer.status, 404, "{answer:?}");
        assert!(!answer.body.contains("first"), "{answer:?}");
    }
    let carried = nobody.post(&item, &[("words", "second\r\n  try"), ("go", "next")]).await;
    assert!(carried.status == 401 && carried.body.contains("\"second\r\n  try\""), "{carried:?}");
    assert_eq!(saved(&server, &review, IN_WORDS).await, Some(Value::Words("first".to_owned())));
    done(&sign_in(&nobody, "ann").await);
    done(&nobody.post(&item, &[("words", "second\r\n  try"), ("go", "next")]).await);
    assert_eq!(saved(&server, &review, IN_WORDS).await, Some(Value::Words("second\n  try".to_owned())));
}
