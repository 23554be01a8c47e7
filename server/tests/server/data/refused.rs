//! Files that are refused: with the place, and with nothing half-saved.

use std::time::Duration;

use app::t;
use serde_json::{Value, json};

use super::{export, full, import};
use crate::{
    people::{Owner, sign_up},
    support::{Answer, Browser, Server, escaped},
};

/// Refused with these words, and nothing was added.
async fn refuses(browser: &Browser, file: &[u8], said: &str) {
    let before = super::bare(export(browser).await.0);
    let answer = import(browser, file, false).await;
    assert_eq!(answer.status, 422, "{said}");
    let text = answer.body.replace("&quot;", "\"");
    assert!(text.contains(&escaped(said)), "{said}: {}", fault(&answer));
    assert_eq!(super::bare(export(browser).await.0), before, "{said}");
}

fn fault(answer: &Answer) -> &str {
    answer.body.split("error-summary__list").nth(1).unwrap_or(&answer.body).split("</ul>").next().unwrap_or_default()
}

#[tokio::test]
async fn what_is_broken_is_told_by_its_place_and_nothing_is_half_saved() {
    let server = Server::start().await;
    let owner = full(&server, "ann").await;
    let bob = sign_up(&server, "bob").await;
    let (file, text) = export(&owner.browser).await;
    let with = |pointer: &str, value: Value| {
        let mut file = file.clone();
        *file.pointer_mut(pointer).unwrap() = value;
        file.to_string().into_bytes()
    };
    let last = file["reviews"].as_array().unwrap().len() - 1;
    let broken = [
        (with(&format!("/reviews/{last}/as_of"), json!("2999-01")), format!("reviews[{last}].as_of: ")),
        (with(&format!("/reviews/{last}/id"), file["reviews"][0]["id"].clone()), format!("reviews[{last}].id: ")),
        (with(&format!("/reviews/{last}/instrument"), json!("our-own")), format!("reviews[{last}].instrument: ")),
        (
            with("/reviews/0/answers/looked-forward/value", json!("99")),
            "reviews[0].answers.looked-forward: ".to_owned(),
        ),
        (with("/reviews/0/original", file["reviews"][0]["id"].clone()), "reviews[0].original: ".to_owned()),
        (with("/version", json!(2)), t!("draft-fault.newer", "found" => "2", "known" => "1")),
        (text.replace("Keeper of", "Keeper\\u0000of").into_bytes(), "timeline[0].title: ".to_owned()),
        (text.as_bytes()[..text.len() / 2].to_vec(), "can’t be read as something written here".to_owned()),
        ([&text.as_bytes()[..40], b"\xff", &text.as_bytes()[40..]].concat(), t!("data-fault.not-text", "byte" => "41")),
        (
            format!("{{\"format\": \"pendulum-account\", \"version\": 1, \"goals\": {}", "[".repeat(200_000))
                .into_bytes(),
            "can’t be read as something written here".to_owned(),
        ),
        (b"PK\x03\x04".to_vec(), t!("data-fault.compressed")),
        (Vec::new(), t!("draft-fault.empty")),
    ];
    for (file, said) in broken {
        refuses(&bob, &file, &said).await;
    }
    let none = bob.multipart("/account/data").post().await;
    assert!(none.status == 422 && none.says("data-fault.no-file"), "{none:?}");
}

#[tokio::test]
async fn a_questionnaire_that_is_not_here_can_be_left_out() {
    let server = Server::start().await;
    let owner = full(&server, "ann").await;
    let bob = sign_up(&server, "bob").await;
    let (mut file, _) = export(&owner.browser).await;
    let count = file["reviews"].as_array().unwrap().len();
    file["reviews"][0]["instrument"] = json!("our-own");
    refuses(&bob, file.to_string().as_bytes(), "This server doesn’t have: our-own (version 1).").await;
    let answer = import(&bob, file.to_string().as_bytes(), true).await;
    assert_eq!(answer.status, 303, "{}", fault(&answer));
    let page = bob.get(answer.location()).await;
    assert!(page.body.contains(&t!("data-imported.apart", "count" => 1)), "{page:?}");
    assert_eq!(export(&bob).await.0["reviews"].as_array().unwrap().len(), count - 1);
}

/// Ids in a file are nobody's keys: with those of somebody else one gets a copy, and touches nothing of theirs.
#[tokio::test]
async fn ids_of_another_account_reach_nothing_of_it() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "ann").await;
    let bob = sign_up(&server, "bob").await;
    let store = server.store().await;
    let before = owner.kept(&store).await;
    let (_, text) = export(&owner.browser).await;
    assert!(text.contains(&owner.sent), "the file names the review");
    assert_eq!(import(&bob, text.as_bytes(), false).await.status, 303);
    assert_eq!(owner.kept(&store).await, before);
    assert_eq!(bob.get(&format!("/reviews/{}", owner.sent)).await.status, 404);
    assert_eq!(export(&bob).await.0["reviews"].as_array().unwrap().len(), 2, "a copy of their own");
}

/// Two hundred megabytes are refused by what they say they are, long before they have all come.
#[tokio::test]
async fn a_file_that_is_far_too_large_is_not_read() {
    const SIZE: usize = 200 * 1024 * 1024;
    let server = Server::start().await;
    let bob = sign_up(&server, "bob").await;
    let file = vec![b' '; SIZE];
    let answer = import(&bob, &file, false).await;
    assert_eq!(answer.status, 422, "{answer:?}");
    let most = app::data::read::MOST_BYTES / (1024 * 1024);
    assert!(answer.body.contains(&escaped(&t!("data-fault.too-large", "most" => most))), "{}", fault(&answer));
    // And one that doesn't say: it is cut off where it becomes too much.
    let mut form = bob.multipart("/account/data");
    form.file("file", "taken.json", &file[..40 * 1024 * 1024]);
    let answer = form.post_in_pieces().await;
    assert!(answer.is_none_or(|answer| answer.status == 422), "refused, or cut off");
    // The connection is fine, and so is everybody else.
    assert_eq!(bob.get("/account/data").await.status, 200);
    tokio::time::timeout(Duration::from_secs(60), bob.get("/home")).await.unwrap();
}

/// A million answers: refused by their number.
#[tokio::test]
async fn a_million_answers_are_too_many() {
    let server = Server::start().await;
    let owner = full(&server, "ann").await;
    let (mut file, _) = export(&owner.browser).await;
    let review = file["reviews"][0].clone();
    let mut reviews = Vec::new();
    for number in 0..6_000 {
        let mut review = review.clone();
        review["id"] = json!(format!("018f0000-0000-7000-8000-{number:012}"));
        review["sent"] = json!(null);
        reviews.push(review);
    }
    file["reviews"] = json!(reviews);
    let bob = sign_up(&server, "bob").await;
    refuses(&bob, file.to_string().as_bytes(), "reviews: there are more than").await;
    let answers: serde_json::Map<_, _> =
        (0..200_001).map(|number| (format!("i{number}"), json!({ "value": "1", "at": "x" }))).collect();
    file["reviews"] = json!([review]);
    file["reviews"][0]["answers"] = answers.into();
    refuses(&bob, file.to_string().as_bytes(), "reviews[0]").await;
}
