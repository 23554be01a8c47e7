//! What can't be kept: each says why, nothing is saved, nothing is lost.

use serde_json::{Value, json};

use super::{draft, has_nothing, keep, shows, with};
use crate::{
    people::{ITEM, sign_up},
    support::{Server, hidden},
};

#[tokio::test]
async fn each_bad_draft_is_told_what_is_wrong() {
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    let store = server.store().await;
    let added = |key: &str, value: Value| {
        let mut draft = draft();
        draft[key] = value;
        draft.to_string()
    };
    for (draft, text) in [
        (String::new(), "There is nothing in it."),
        ("{ \"pendulum\": 1,".to_owned(), "line 1, column 16"),
        ("[1, 2]".to_owned(), "they say “pendulum”"),
        (added("pendulum", json!(2)), "A newer Pendulum wrote it"),
        (added("result", json!({})), "“result”"),
        (json!({ "pendulum": 1 }).to_string(), &app::t!("keep-fault.nothing")),
        (with("/review/instrument", json!("ready-to-manage")).to_string(), "ready-to-manage"),
        (with("/review/version", json!(99)).to_string(), "in version 99"),
        (with(&format!("/review/answers/{ITEM}"), json!("9")).to_string(), "“9”"),
        (with("/review/id", json!("7")).to_string(), "“7”"),
        (with("/review/finished", json!("2199-01-01")).to_string(), "still to come"),
        (with("/review/finished", json!("2026-06-13")).to_string(), "before the one it began"),
        (with("/stints/0/stint/from", json!("2199-01")).to_string(), "Role 1"),
        (with("/stints/1/stint/title", json!("a\u{0}b")).to_string(), "can’t be stored"),
        (with("/goals/near", json!("x".repeat(5_001))).to_string(), "5000 characters"),
        (with("/goals/pulls/people", json!(3)).to_string(), "from −2 to 2"),
        (draft().to_string() + &" ".repeat(200_000), "200 kilobytes"),
    ] {
        let answer = ann.post("/keep", &[("draft", &draft)]).await;
        assert_eq!(answer.status, 422, "{text}: {answer:?}");
        assert!(shows(&answer, text) && answer.body.contains("error-summary"), "{text}: {answer:?}");
        assert!(answer.says("keep.not-lead") && answer.body.contains(r#"href="/private""#), "{text}: {answer:?}");
        assert_eq!(hidden(&answer.body, "draft"), draft, "{text}");
        assert!(has_nothing(&store, "ann").await, "{text}: something was saved");
    }
}

#[tokio::test]
async fn a_result_from_before_there_was_anything_to_finish_is_none() {
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    let mut draft = with("/stints", json!([]));
    draft["review"]["began"] = json!("1970-01-01");
    draft["review"]["finished"] = json!("1970-01-01");
    let answer = keep(&ann, &draft).await;
    assert_eq!(answer.status, 422, "{answer:?}");
    assert!(shows(&answer, &app::t!("keep-fault.too-early", "day" => "1 January 1970")), "{answer:?}");
    let store = server.store().await;
    assert!(has_nothing(&store, "ann").await);
    // Begun then and finished since, it is only the clock that was wrong once.
    draft["review"]["finished"] = json!("2026-06-15");
    super::led(&keep(&ann, &draft).await);
    assert_eq!(super::reviews(&store, "ann").await[0].started_at.0, 1_767_268_800_000);
}
