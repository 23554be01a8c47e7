//! The list of sessions, and ending them.

use reqwest::header::USER_AGENT;

use crate::{
    people::{Owner, PASSWORD, email, sign_in, sign_up},
    support::{Answer, Browser, Server},
};

const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/// The addresses that end the sessions of a list, in its order.
fn ends(page: &Answer) -> Vec<String> {
    let parts = page.body.split(r#"action="/account/sessions/"#).skip(1);
    parts.map(|part| format!("/account/sessions/{}", part.split('"').next().unwrap())).collect()
}

#[tokio::test]
async fn each_is_listed_with_its_browser_and_can_be_ended() {
    let server = Server::start().await;
    let here = sign_up(&server, "ann").await;
    let (phone, desk) = (Browser::new(&server.url), Browser::new(&server.url));
    sign_in(&phone, "ann").await;
    let form = desk.form("/sign-in", &[("email", &email("ann")), ("password", PASSWORD)]);
    assert_eq!(Answer::of(form.header(USER_AGENT, FIREFOX)).await.status, 303);

    let page = here.get("/account/sessions").await;
    assert!(page.body.contains("Firefox on Linux"), "{page:?}");
    assert!(!page.body.contains("rv:140.0"), "more is kept than two words: {page:?}");
    assert!(page.says("account-sessions.this") && page.says("account-sessions.today"), "{page:?}");
    let others = ends(&page);
    assert_eq!(others.len(), 2, "one for each but this: {page:?}");

    let answer = here.post(&others[0], &[]).await;
    assert_eq!((answer.status, answer.location()), (303, "/account/sessions?ended=one"));
    assert!(here.get(answer.location()).await.says("account-sessions.ended-one"));
    let out = [&phone, &desk].map(|browser| browser.get("/home"));
    let [phone_page, desk_page] = out;
    assert_eq!(
        [phone_page.await.status, desk_page.await.status].into_iter().filter(|status| *status == 200).count(),
        1
    );
    assert_eq!(here.post(&others[0], &[]).await.status, 404, "it is gone");
    assert_eq!(here.get("/home").await.status, 200);
}

#[tokio::test]
async fn all_others_can_be_ended_at_once_or_all() {
    let server = Server::start().await;
    let here = sign_up(&server, "ann").await;
    let bob = sign_up(&server, "bob").await;
    let elsewhere = Browser::new(&server.url);
    sign_in(&elsewhere, "ann").await;

    let answer = here.post("/account/sessions", &[]).await;
    assert_eq!((answer.status, answer.location()), (303, "/account/sessions?ended=others"));
    assert!(answer.cookie().is_some(), "this one goes on under a new id");
    assert!(here.get(answer.location()).await.says("account-sessions.ended-others"));
    assert!(elsewhere.get("/home").await.turns_away());

    sign_in(&elsewhere, "ann").await;
    let answer = here.post("/account/sessions", &[("here", "yes")]).await;
    assert_eq!((answer.status, answer.location()), (303, "/sign-in?out=1"));
    assert!(here.get("/home").await.turns_away() && elsewhere.get("/home").await.turns_away());
    assert_eq!(bob.get("/home").await.status, 200);
}

#[tokio::test]
async fn nobody_ends_anothers() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "owner").await;
    let other = sign_up(&server, "other").await;
    for session in [&*owner.session, "00", "", "zz", &"0".repeat(64)] {
        let answer = other.post(&format!("/account/sessions/{session}/end"), &[]).await;
        assert!([404, 405].contains(&answer.status), "{session}: {answer:?}");
    }
    assert_eq!(owner.browser.get("/home").await.status, 200);
}
