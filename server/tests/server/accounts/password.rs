//! Changing the password.

use crate::{
    people::{PASSWORD, account, email, sign_in, sign_up},
    support::{Browser, Server},
};

const OTHER: &str = "three slow barges on the canal";

#[tokio::test]
async fn a_new_one_counts_at_once_and_signs_out_every_other_browser() {
    let server = Server::start().await;
    let here = sign_up(&server, "ann").await;
    let (elsewhere, bob) = (Browser::new(&server.url), sign_up(&server, "bob").await);
    let before = sign_in(&elsewhere, "ann").await.cookie().unwrap().to_owned();

    let answer = here.post("/account/password", &[("current-password", PASSWORD), ("password", OTHER)]).await;
    assert_eq!((answer.status, answer.location()), (303, "/account?password=changed"));
    assert_ne!(answer.cookie(), Some(&*before));
    assert!(here.get(answer.location()).await.says("account.password-changed"));
    assert!(elsewhere.get("/home").await.turns_away(), "another browser is still signed in");
    assert_eq!(bob.get("/home").await.status, 200);

    assert_eq!(sign_in(&Browser::new(&server.url), "ann").await.status, 422, "the old one still opens the door");
    let fields = [("email", &*email("ann")), ("password", OTHER)];
    assert_eq!(Browser::new(&server.url).post("/sign-in", &fields).await.status, 303);
}

#[tokio::test]
async fn takes_the_present_one_and_a_good_new_one() {
    let server = Server::start().await;
    let browser = sign_up(&server, "ann").await;
    let store = server.store().await;
    let before = account(&store, "ann").await;
    for (current, new, text) in [
        ("", OTHER, "confirm-missing"),
        ("wrong", OTHER, "confirm-wrong"),
        (&*"x".repeat(10_000), OTHER, "confirm-wrong"),
        (PASSWORD, "password123", "password-guessable"),
    ] {
        let answer = browser.post("/account/password", &[("current-password", current), ("password", new)]).await;
        assert_eq!(answer.status, 422, "{text}: {answer:?}");
        assert!(answer.says(text), "{text}: {answer:?}");
        assert!(!answer.body.contains(new), "a password comes back to the page: {answer:?}");
    }
    assert_eq!(account(&store, "ann").await, before);
}

#[tokio::test]
async fn guessing_at_it_is_limited_with_the_guesses_at_the_door() {
    let server = Server::start().await;
    let browser = sign_up(&server, "ann").await;
    let most = app::account::limits::Rates::default().per_account.get();
    for _ in 0..most {
        let answer = browser.post("/account/password", &[("current-password", "guess"), ("password", OTHER)]).await;
        assert_eq!(answer.status, 422);
    }
    let answer = browser.post("/account/password", &[("current-password", PASSWORD), ("password", OTHER)]).await;
    assert_eq!(answer.status, 429, "{answer:?}");
    assert!(answer.says("too-many-attempts"));
    assert_eq!(sign_in(&Browser::new(&server.url), "ann").await.status, 429);
}
