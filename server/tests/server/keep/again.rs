//! The same review more than once, and reviews that are in each other's way.

use serde_json::{Value, json};

use super::{draft, everything, judged, keep, led, open, reviews, with};
use crate::{
    people::{ITEM, Owner, sign_up},
    support::{Answer, Server},
};

/// The item after [`ITEM`].
const NEXT: &str = "energy-left";

/// Nothing was kept: the page says why, has the draft, and leads to the review that is in the way.
fn came_back(answer: &Answer, key: &str, draft: &Value, to: &str) {
    assert_eq!(answer.status, 422, "{answer:?}");
    assert!(answer.says(key), "{key}: {answer:?}");
    assert_eq!(crate::support::hidden(&answer.body, "draft"), draft.to_string());
    assert!(answer.body.contains(&format!(r#"href="{to}""#)), "{to}: {answer:?}");
}

#[tokio::test]
async fn twice_is_once() {
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    let store = server.store().await;
    for draft in [open(&json!({ ITEM: 2 })), draft()] {
        let name = if draft["review"]["finished"].is_null() { "open" } else { "finished" };
        let someone = sign_up(&server, name).await;
        let (page, _) = led(&keep(&someone, &draft).await);
        let before = everything(&store, name).await;
        let again = led(&keep(&someone, &draft).await);
        assert_eq!(again, (page.clone(), "kept=before".to_owned()));
        assert_eq!(everything(&store, name).await, before);
        let said = someone.get(&format!("{page}?kept=before")).await;
        let said = if said.status == 303 { someone.get(said.location()).await } else { said };
        assert!(said.says("kept.before") && !said.says("kept.review"), "{said:?}");
    }
    // Two at once as well.
    let draft = draft();
    let (one, two) = tokio::join!(keep(&ann, &draft), keep(&ann, &draft));
    assert_eq!(led(&one).0, led(&two).0);
    assert_eq!(reviews(&store, "ann").await.len(), 1);
}

#[tokio::test]
async fn one_that_was_gone_on_with_in_the_tab_is_brought_up_to_date() {
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    let store = server.store().await;
    let (page, _) = led(&keep(&ann, &open(&json!({ ITEM: 4 }))).await);
    // Another answer here, and another one there.
    let there = ann.post(&format!("{page}/items/worn-out-early"), &[("value", "4")]).await;
    assert_eq!(there.status, 303);
    let further = led(&keep(&ann, &open(&json!({ ITEM: 4, NEXT: 4 }))).await);
    assert_eq!(further, (page.clone(), "kept=open&timeline=left&goals=left".to_owned()));
    let kept = reviews(&store, "ann").await;
    let id = super::account(&store, "ann").await.id;
    let answers = store::answers(&store.list_responses(id, kept[0].id).await.unwrap());
    assert_eq!(answers.keys().collect::<Vec<_>>(), [NEXT, ITEM, "worn-out-early"]);
    // Finished, it is the same review, with the result of what was brought.
    let finished = led(&keep(&ann, &draft()).await);
    assert_eq!(finished, (page.clone(), "kept=1&timeline=left&goals=left".to_owned()));
    let kept = reviews(&store, "ann").await;
    assert_eq!(kept.len(), 1);
    let sent = kept[0].sent.as_ref().unwrap();
    assert_eq!(sent.result.advice(), Some(&judged(&draft()).1));
    assert!(sent.at >= kept[0].started_at);
    assert_eq!(led(&keep(&ann, &draft()).await), (page, "kept=before".to_owned()));
}

#[tokio::test]
async fn one_that_was_answered_otherwise_there_is_left_alone() {
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    let store = server.store().await;
    let (page, _) = led(&keep(&ann, &open(&json!({ ITEM: 4 }))).await);
    assert_eq!(ann.post(&format!("{page}/items/{ITEM}"), &[("value", "1")]).await.status, 303);
    let before = everything(&store, "ann").await;
    for draft in [open(&json!({ ITEM: 4, NEXT: 4 })), draft()] {
        came_back(&keep(&ann, &draft).await, "keep-fault.apart", &draft, &page);
        assert_eq!(everything(&store, "ann").await, before);
    }
    // An answer there that a finished one hasn't would not be in its result.
    assert_eq!(ann.post(&format!("{page}/items/{ITEM}"), &[("value", "4")]).await.status, 303);
    assert_eq!(ann.post(&format!("{page}/items/{NEXT}"), &[("value", "4")]).await.status, 303);
    let less = with("/review/answers", json!({ ITEM: 4 }));
    came_back(&keep(&ann, &less).await, "keep-fault.apart", &less, &page);
}

#[tokio::test]
async fn one_that_was_finished_there_says_so() {
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    let store = server.store().await;
    let (page, _) = led(&keep(&ann, &open(&json!({ ITEM: 4 }))).await);
    assert_eq!(ann.post(&format!("{page}/check"), &[]).await.status, 303);
    let before = everything(&store, "ann").await;
    let led = led(&keep(&ann, &open(&json!({ ITEM: 4, NEXT: 4 }))).await);
    assert_eq!(led, (page.clone(), "kept=finished-there".to_owned()));
    assert_eq!(everything(&store, "ann").await, before);
    assert!(ann.get(&format!("{page}?kept=finished-there")).await.says("kept.finished-there"));
}

#[tokio::test]
async fn one_that_was_finished_anew_in_the_tab_is_a_result_of_its_own() {
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    let store = server.store().await;
    let (first, _) = led(&keep(&ann, &draft()).await);
    let changed = with(&format!("/review/answers/{ITEM}"), json!("5"));
    let (second, said) = led(&keep(&ann, &changed).await);
    assert_eq!((said.as_str(), first != second), ("kept=1&timeline=left&goals=left", true));
    for (draft, page) in [(draft(), &first), (changed, &second)] {
        assert_eq!(led(&keep(&ann, &draft).await), (page.clone(), "kept=before".to_owned()));
    }
    assert_eq!(reviews(&store, "ann").await.len(), 2);
}

#[tokio::test]
async fn an_open_one_finds_no_place_beside_another_and_a_finished_one_does() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "ann").await;
    let store = server.store().await;
    let before = everything(&store, "ann").await;
    let draft = open(&json!({ ITEM: 4 }));
    let answer = keep(&owner.browser, &draft).await;
    came_back(&answer, "keep-fault.open", &draft, &format!("/reviews/{}", owner.open));
    assert!(answer.body.contains(r##"href="#open""##) && answer.body.contains(r#"id="open""#), "{answer:?}");
    assert_eq!(everything(&store, "ann").await, before);
    led(&keep(&owner.browser, &super::draft()).await);
    assert_eq!(reviews(&store, "ann").await.len(), 3);
}
