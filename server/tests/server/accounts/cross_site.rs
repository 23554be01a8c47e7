//! Posts that another site makes a browser send.

use reqwest::header::ORIGIN;
use serde_json::json;

use crate::{
    people::{Owner, PASSWORD, account, email, sign_up},
    support::{Answer, Browser, Server},
};

#[tokio::test]
async fn are_refused_whatever_they_aim_at() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "ann").await;
    let store = server.store().await;
    let before = owner.kept(&store).await;
    let foreign = [
        (ORIGIN.as_str(), "https://evil.example"),
        (ORIGIN.as_str(), "null"),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
    ];
    for (name, value) in foreign {
        for form in app::forms::all() {
            let path = owner.fill(form.path);
            let sent = owner.browser.form(&path, &[("value", "5"), ("email", &email("bob")), ("password", PASSWORD)]);
            let answer = Answer::of(sent.header(name, value)).await;
            assert_eq!(answer.status, 403, "{path} with {name}: {value}");
            assert_eq!(answer.cookie(), None);
        }
        let arguments = json!({ "review": owner.open, "item": "energy-left", "value": "4", "place": "energy-left" });
        let call = owner.browser.request("/api/save_response").json(&arguments);
        assert_eq!(Answer::of(call.header(name, value)).await.status, 403, "{name}: {value}");
    }
    assert_eq!(owner.kept(&store).await, before);
    assert_eq!(owner.browser.get("/home").await.status, 200, "still signed in");
    assert!(store.find_account_by_email(&email("bob")).await.unwrap().is_none());
}

#[tokio::test]
async fn our_own_pages_may_post() {
    let server = Server::start().await;
    let browser = sign_up(&server, "ann").await;
    for (name, value) in [(ORIGIN.as_str(), &*server.url), ("sec-fetch-site", "same-origin")] {
        let answer = Answer::of(browser.form("/goals", &[("near", "rest")]).header(name, value)).await;
        assert_eq!((answer.status, answer.location()), (303, "/goals?saved=1"), "{name}: {value}");
    }
    let kept = server.store().await;
    let goals = kept.find_goals(account(&kept, "ann").await.id).await.unwrap();
    assert_eq!(goals.unwrap().near, "rest");
}

#[tokio::test]
async fn a_link_from_elsewhere_finds_its_reader() {
    let server = Server::start().await;
    let browser: Browser = sign_up(&server, "ann").await;
    let request = browser.page("/home").header("sec-fetch-site", "cross-site").header("sec-fetch-mode", "navigate");
    assert_eq!(Answer::of(request).await.status, 200);
}
