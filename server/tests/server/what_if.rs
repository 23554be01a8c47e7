//! What if without script: for the owner alone, kept nowhere, the same as a browser works out by itself.

use app::forms::Fields;
use domain::assess::{Assessment, Person};
use store::{Review, ReviewId, Store};

use crate::{
    people::{Owner, account, begin, done, sign_up},
    support::{Answer, Browser, Server, escaped},
};

/// Somebody who would have been in the role for half a year, with energy and without joy.
const TRIED: [(&str, &str); 4] =
    [("months", "6"), ("state-enjoyment", "3"), ("supposed", "energy"), ("state-energy", "80")];

fn address(review: &str) -> String {
    format!("/reviews/{review}/what-if")
}

async fn review(store: &Store, owner: &Owner) -> Review {
    let account = account(store, &owner.name).await.id;
    let id: ReviewId = owner.sent.parse().unwrap();
    store.find_review(account, id).await.unwrap().unwrap()
}

/// The person behind the sent review, and what they were told.
async fn behind(store: &Store, owner: &Owner) -> (Person, Assessment) {
    let sent = review(store, owner).await.sent.unwrap();
    let result = sent.result.advice().unwrap().clone();
    let person = Person { as_of: result.as_of, stints: sent.timeline, goals: sent.goals, state: sent.state };
    (person, result)
}

fn fields(list: &[(&str, &str)]) -> Fields {
    Fields(list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
}

#[tokio::test]
async fn a_form_shows_what_a_browser_would_work_out() {
    let server = Server::start().await;
    let ann = Owner::new(&server, "ann").await;
    let (person, _) = behind(&server.store().await, &ann).await;
    let page = ann.browser.get(&address(&ann.sent)).await;
    assert_eq!(page.status, 200);
    let so = domain::assess::assess(&person);
    let now = app::what_if::try_out(&person, &so, &fields(&[]));
    assert!(page.body.contains(&now.html), "{page:?}\n{now:?}");

    let shown = app::what_if::try_out(&person, &so, &fields(&TRIED));
    assert_ne!(shown.said, now.said);
    let answer = ann.browser.post(&address(&ann.sent), &TRIED).await;
    // No other address to go to, which could tell what was tried.
    assert_eq!((answer.status, answer.location()), (200, ""));
    assert!(answer.body.contains(&shown.html), "{answer:?}\n{shown:?}");
    for text in ["value=\"6\"", "value=\"80\"", "changed, was not known", "value=\"energy\" checked"] {
        assert!(answer.body.contains(text), "{text}: {answer:?}");
    }
    // It is about the person of that time, whatever they are now.
    assert_eq!(ann.browser.post(&format!("/timeline/{}/delete", ann.stint), &[]).await.status, 200);
    assert_eq!(ann.browser.get(&address(&ann.sent)).await.body, page.body);
}

#[tokio::test]
async fn nothing_of_it_is_kept() {
    let server = Server::start().await;
    let ann = Owner::new(&server, "ann").await;
    let store = server.store().await;
    let before = (ann.kept(&store).await, ann.browser.get(&address(&ann.sent)).await.body);
    let result = ann.browser.get(&format!("/reviews/{}", ann.sent)).await.body;
    assert_eq!(ann.browser.post(&address(&ann.sent), &TRIED).await.status, 200);
    assert_eq!((ann.kept(&store).await, ann.browser.get(&address(&ann.sent)).await.body), before);
    assert_eq!(ann.browser.get(&format!("/reviews/{}", ann.sent)).await.body, result);
}

#[tokio::test]
async fn it_is_for_the_owner_alone() {
    let server = Server::start().await;
    let ann = Owner::new(&server, "ann").await;
    let (nobody, other) = (Browser::new(&server.url), sign_up(&server, "bob").await);
    let nowhere = address(&ReviewId::new().to_string());
    let address = address(&ann.sent);
    assert!(nobody.get(&address).await.turns_away());
    assert!(nobody.post(&address, &TRIED).await.turns_away());
    for (theirs, none) in [
        (other.get(&address).await, other.get(&nowhere).await),
        (other.post(&address, &TRIED).await, other.post(&nowhere, &TRIED).await),
    ] {
        assert_eq!((theirs.status, theirs.body), (404, none.body));
    }
}

#[tokio::test]
async fn what_makes_no_sense_comes_back_as_typed() {
    let server = Server::start().await;
    let ann = Owner::new(&server, "ann").await;
    for (name, value, key) in [
        ("state-enjoyment", "101", "0 to 100"),
        ("state-enjoyment", "\"><b>", "0 to 100"),
        ("months", "9000", "0 to "),
        ("pull-people", "7", "Choose one"),
        ("constraint", "fate", "Choose one"),
        ("offer", "king", "Choose one"),
    ] {
        let answer = ann.browser.post(&address(&ann.sent), &[(name, value), ("pull-stay", "2")]).await;
        assert_eq!(answer.status, 422, "{name}={value}: {answer:?}");
        assert!(answer.body.contains("error-summary") && answer.body.contains(key), "{name}={value}: {answer:?}");
        // Radios and boxes have no place for what is none of theirs.
        if ["state-enjoyment", "months"].contains(&name) {
            let typed = format!("value=\"{}\"", escaped(value).replace('"', "&quot;"));
            assert!(answer.body.contains(&typed), "{name}={value}: {answer:?}");
        }
        assert!(answer.body.contains("changed, was “Neither”"), "what makes sense is tried: {answer:?}");
    }
}

#[tokio::test]
async fn only_advice_that_was_given_can_be_tried_otherwise() {
    let server = Server::start().await;
    let ann = Owner::new(&server, "ann").await;
    let figures = begin(&ann.browser, "check-in").await;
    done(&ann.browser.post(&format!("{figures}/items/strength-left"), &[("value", "2")]).await);
    done(&ann.browser.post(&format!("{figures}/check"), &[]).await);
    let figures = figures.rsplit('/').next().unwrap();
    for review in [figures, &*ann.open] {
        for answer in [ann.browser.get(&address(review)).await, ann.browser.post(&address(review), &TRIED).await] {
            leads_to_the_review(&answer, review);
        }
    }
}

fn leads_to_the_review(answer: &Answer, review: &str) {
    assert_eq!((answer.status, answer.location()), (303, &*format!("/reviews/{review}")), "{answer:?}");
}
