//! Answering, as the island saves it and as the form without script does; two tabs, and reviews of a newer program.

use app::context::now;
use domain::month::Month;
use serde_json::{Value, json};
use store::{NewReview, ReviewId, Store};

use crate::{
    people::{ITEM, Owner, account, begin, done, email, sign_up, stint},
    support::{Answer, Browser, Server},
};

/// The item that comes after [`ITEM`].
const NEXT: &str = "energy-left";

async fn save(browser: &Browser, review: &str, item: &str, value: &str) -> Answer {
    browser.call("/api/save_response", &json!({ "review": review, "item": item, "value": value, "place": NEXT })).await
}

async fn post(browser: &Browser, review: &str, item: &str, value: &str) -> Answer {
    browser.post(&format!("/reviews/{review}/items/{item}"), &[("value", value)]).await
}

fn outcome(answer: &Answer) -> (u16, Value) {
    (answer.status, serde_json::from_str(&answer.body).unwrap_or_else(|_| panic!("no JSON: {answer:?}")))
}

/// What is saved of a review: item and value, in the order of the items' ids; and the place.
async fn saved(store: &Store, name: &str, review: &str) -> (Vec<(String, String)>, Option<String>) {
    let (account, id) = (account(store, name).await.id, review.parse().unwrap());
    let responses = store::answers(&store.list_responses(account, id).await.unwrap());
    let place = store.find_review(account, id).await.unwrap().unwrap().place;
    (responses.into_iter().map(|(item, value)| (item, value.to_string())).collect(), place)
}

fn pair(item: &str, value: &str) -> (String, String) {
    (item.to_owned(), value.to_owned())
}

#[tokio::test]
async fn what_is_acknowledged_is_in_the_database() {
    let server = Server::start().await;
    let ann = Owner::new(&server, "ann").await;
    let store = server.store().await;
    for value in ["4", "na", "skip", "5"] {
        assert_eq!(outcome(&save(&ann.browser, &ann.open, ITEM, value).await), (200, json!("Yes")));
        let expected = (vec![pair(ITEM, value)], Some(NEXT.to_owned()));
        assert_eq!(saved(&store, "ann", &ann.open).await, expected);
    }
    // An empty value saves the place alone.
    let place = json!({ "review": ann.open, "item": ITEM, "value": "", "place": ITEM });
    assert_eq!(outcome(&ann.browser.call("/api/save_response", &place).await), (200, json!("Yes")));
    assert_eq!(saved(&store, "ann", &ann.open).await, (vec![pair(ITEM, "5")], Some(ITEM.to_owned())));
    // On any device the review opens at its place.
    let answer = ann.browser.get(&format!("/reviews/{}", ann.open)).await;
    assert_eq!(answer.location(), format!("/reviews/{}/items/{ITEM}", ann.open));
}

#[tokio::test]
async fn what_makes_no_sense_changes_nothing() {
    let server = Server::start().await;
    let ann = Owner::new(&server, "ann").await;
    let store = server.store().await;
    let before = saved(&store, "ann", &ann.open).await;
    for value in ["0", "6", "99", "-1", "1.5", "often", "🙂", &"5".repeat(5_000)] {
        assert_eq!(outcome(&save(&ann.browser, &ann.open, ITEM, value).await), (400, json!("BadRequest")), "{value}");
        let answer = post(&ann.browser, &ann.open, ITEM, value).await;
        assert_eq!(answer.status, 422, "{value}");
        assert!(answer.says("choice-unknown"), "{value}: {answer:?}");
    }
    for item in ["no-such-item", "Looked-Forward", "../../home"] {
        assert_eq!(outcome(&save(&ann.browser, &ann.open, item, "3").await), (404, json!("NotFound")), "{item}");
    }
    assert_eq!(post(&ann.browser, &ann.open, "no-such-item", "3").await.status, 404);
    for review in ["", "nonsense", &ReviewId::new().to_string()] {
        assert_eq!(outcome(&save(&ann.browser, review, ITEM, "3").await), (404, json!("NotFound")), "{review}");
    }
    for arguments in [json!({}), json!([]), json!({ "review": ann.open, "item": 5 })] {
        let answer = ann.browser.call("/api/save_response", &arguments).await;
        assert_eq!(outcome(&answer), (400, json!("BadRequest")), "{arguments}");
    }
    assert_eq!(saved(&store, "ann", &ann.open).await, before);
}

#[tokio::test]
async fn only_the_owner_answers() {
    let server = Server::start().await;
    let ann = Owner::new(&server, "ann").await;
    let store = server.store().await;
    let before = saved(&store, "ann", &ann.open).await;
    let (nobody, other) = (Browser::new(&server.url), sign_up(&server, "bob").await);
    assert_eq!(outcome(&save(&nobody, &ann.open, ITEM, "5").await), (401, json!("SignedOut")));
    assert_eq!(outcome(&save(&other, &ann.open, ITEM, "5").await), (404, json!("NotFound")));
    assert_eq!(post(&nobody, &ann.open, ITEM, "5").await.status, 401);
    assert_eq!(post(&other, &ann.open, ITEM, "5").await.status, 404);
    assert_eq!(saved(&store, "ann", &ann.open).await, before);
}

#[tokio::test]
async fn a_sent_review_takes_no_more_answers() {
    let server = Server::start().await;
    let ann = Owner::new(&server, "ann").await;
    let before = saved(&server.store().await, "ann", &ann.sent).await;
    assert_eq!(outcome(&save(&ann.browser, &ann.sent, ITEM, "5").await), (200, json!("AlreadySent")));
    let result = format!("/reviews/{}?already=1", ann.sent);
    for path in [format!("/reviews/{}/items/{ITEM}", ann.sent), format!("/reviews/{}/check", ann.sent)] {
        let answer = ann.browser.post(&path, &[("value", "5")]).await;
        assert_eq!((answer.status, answer.location()), (303, &*result), "{path}");
    }
    assert!(ann.browser.get(&result).await.says("result.already"));
    // Whatever is wrong besides: the page of an item that takes no answers leads to the result.
    let answer = post(&ann.browser, &ann.sent, ITEM, "no answer").await;
    assert_eq!((answer.status, answer.location()), (303, &*format!("/reviews/{}", ann.sent)));
    assert_eq!(saved(&server.store().await, "ann", &ann.sent).await, before);
}

#[tokio::test]
async fn two_tabs_share_one_review_and_lose_no_answer() {
    let server = Server::start().await;
    let first = sign_up(&server, "ann").await;
    let second = Browser::new(&server.url);
    done(&crate::people::sign_in(&second, "ann").await);
    done(&first.post("/timeline", &stint()).await);
    let path = begin(&first, "where-am-i").await;
    assert_eq!(begin(&second, "where-am-i").await, path, "two tabs that start at once get one review");
    let review = path.rsplit('/').next().unwrap();

    assert_eq!(save(&first, review, ITEM, "2").await.status, 200);
    assert_eq!(save(&second, review, NEXT, "3").await.status, 200);
    let store = server.store().await;
    assert_eq!(saved(&store, "ann", review).await.0, [pair(NEXT, "3"), pair(ITEM, "2")]);

    done(&first.post(&format!("{path}/check"), &[]).await);
    let kept = saved(&store, "ann", review).await;
    assert_eq!(outcome(&save(&second, review, ITEM, "5").await), (200, json!("AlreadySent")));
    let late = post(&second, review, ITEM, "5").await;
    assert_eq!((late.status, late.location()), (303, &*format!("{path}?already=1")));
    assert_eq!(saved(&store, "ann", review).await, kept);
}

#[tokio::test]
async fn nothing_answered_is_not_sent() {
    let server = Server::start().await;
    let browser = sign_up(&server, "ann").await;
    done(&browser.post("/timeline", &stint()).await);
    let path = begin(&browser, "where-am-i").await;
    let answer = browser.post(&format!("{path}/check"), &[]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.says("check-nothing-answered"), "{answer:?}");
}

#[tokio::test]
async fn the_timeline_comes_before_the_questions() {
    let server = Server::start().await;
    let browser = sign_up(&server, "ann").await;
    let answer = browser.post("/reviews", &[("instrument", "where-am-i")]).await;
    assert_eq!((answer.status, answer.location()), (303, "/timeline?first=1"));
    let answer = browser.post("/reviews", &[("instrument", "no-such")]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.says("instrument-unknown"), "{answer:?}");
}

#[tokio::test]
async fn a_review_of_a_newer_program_says_so_and_stays_as_it_is() {
    let server = Server::start().await;
    let browser = sign_up(&server, "ann").await;
    done(&browser.post("/timeline", &stint()).await);
    let store = server.store().await;
    let id = ReviewId::new();
    let account = store.find_account_by_email(&email("ann")).await.unwrap().unwrap().id;
    let newer = NewReview {
        id,
        account,
        instrument: "where-am-i".to_owned(),
        version: 99,
        track: None,
        as_of: Month::new(2026, 6).unwrap(),
        started_at: now(),
    };
    let before = store.create_review(&newer).await.unwrap();
    for path in [format!("/reviews/{id}"), format!("/reviews/{id}/check"), format!("/reviews/{id}/items/{ITEM}")] {
        let answer = browser.get(&path).await;
        assert_eq!(answer.status, 409, "{path}");
        assert!(answer.says("error-unknown-instrument.lead"), "{path}: {answer:?}");
    }
    for path in [format!("/reviews/{id}/check"), format!("/reviews/{id}/items/{ITEM}")] {
        let answer = browser.post(&path, &[("value", "3")]).await;
        assert_eq!(answer.status, 409, "{path}");
        assert!(answer.says("error-unknown-instrument.lead"), "{path}: {answer:?}");
    }
    let answer = save(&browser, &id.to_string(), ITEM, "3").await;
    assert_eq!(outcome(&answer), (409, json!("UnknownInstrument")));
    assert_eq!(store.find_review(account, id).await.unwrap(), Some(before));
    for path in ["/reviews", "/home"] {
        assert_eq!(browser.get(path).await.status, 200, "{path}");
    }
}
