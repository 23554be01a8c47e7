//! Limits on guessing.

use std::num::NonZeroU32;

use app::account::limits::Rates;

use crate::{
    people::{PASSWORD, email, sign_in, sign_up},
    support::{Browser, Server},
};

#[tokio::test]
async fn after_too_many_attempts_on_an_account_even_the_right_password_waits() {
    let server = Server::start().await;
    sign_up(&server, "ann").await;
    sign_up(&server, "bob").await;
    let browser = Browser::new(&server.url);
    for _ in 0..Rates::default().per_account.get() {
        let answer = browser.post("/sign-in", &[("email", &email("ann")), ("password", "a guess")]).await;
        assert!(answer.says("sign-in-wrong"), "{answer:?}");
    }
    // Another spelling is the same account.
    let answer = browser.post("/sign-in", &[("email", &email("Ann")), ("password", PASSWORD)]).await;
    assert_eq!(answer.status, 429);
    assert!(answer.says("too-many-attempts"), "{answer:?}");
    assert!(answer.body.contains(&email("Ann")), "the address is gone: {answer:?}");
    assert_eq!(answer.cookie(), None);
    assert_eq!(sign_in(&browser, "bob").await.status, 303, "others are not held up");
}

#[tokio::test]
async fn one_network_address_has_so_many_attempts_for_all_accounts_together() {
    let few = NonZeroU32::new(3).unwrap();
    let server = Server::start_with(|args| args.attempts_per_address = few).await;
    sign_up(&server, "ann").await;
    let browser = Browser::new(&server.url);
    // Slips that cost nothing count for nothing.
    for password in ["short", "password123"] {
        assert_eq!(browser.post("/sign-up", &[("email", &email("bob")), ("password", password)]).await.status, 422);
    }
    for name in ["bob", "cleo"] {
        let answer = browser.post("/sign-in", &[("email", &email(name)), ("password", "a guess")]).await;
        assert!(answer.says("sign-in-wrong"), "{answer:?}");
    }
    for form in ["/sign-in", "/sign-up"] {
        let answer = browser.post(form, &[("email", &email("dora")), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, 429, "{form}");
        assert!(answer.says("too-many-attempts"), "{form}: {answer:?}");
        assert!(answer.body.contains(&email("dora")), "{form}: the address is gone");
    }
}
