//! Signing up.

use crate::{
    people::{PASSWORD, account, email, sign_up},
    support::{Answer, Browser, Server},
};

async fn typed(browser: &Browser, email: &str, password: &str) -> Answer {
    browser.post("/sign-up", &[("email", email), ("password", password)]).await
}

#[tokio::test]
async fn leads_home_and_keeps_no_password() {
    let server = Server::start().await;
    let browser = sign_up(&server, "ann").await;
    assert_eq!(browser.get("/home").await.status, 200);
    let kept = account(&server.store().await, "ann").await;
    let hash = kept.password_hash.unwrap();
    assert!(hash.starts_with("$argon2id$v=19$m=47104,t=2,p=1$"), "{hash}");
}

#[tokio::test]
async fn says_beside_each_field_what_is_wrong_and_keeps_the_address() {
    let server = Server::start().await;
    let browser = Browser::new(&server.url);
    let long = "a".repeat(10_000);
    let cases = [
        ("", PASSWORD, "email-error", app::t!("email-missing")),
        ("ann at home", PASSWORD, "email-error", app::t!("email-malformed")),
        ("ann@example.org", "short", "password-error", app::t!("password-too-short", "least" => 10)),
        ("ann@example.org", "password123", "password-error", app::t!("password-guessable")),
        ("ann@example.org", &long, "password-error", app::t!("password-too-long", "most" => 256)),
    ];
    for (email, password, place, text) in cases {
        let answer = typed(&browser, email, password).await;
        assert_eq!(answer.status, 422, "{text}");
        let beside = format!(r#"class="field__error" id="{place}">{text}<"#);
        assert!(answer.body.contains(&beside), "{beside} is missing: {}", answer.body);
        assert!(answer.body.contains(&format!(r#"value="{email}""#)), "{email:?} is gone: {}", answer.body);
        assert!(!answer.body.contains(password), "the password came back: {}", answer.body);
        assert_eq!(answer.cookie(), None);
    }
}

#[tokio::test]
async fn an_address_makes_one_account_however_it_is_spelled() {
    let server = Server::start().await;
    sign_up(&server, "ann").await;
    for spelled in [email("ann"), email("ann").to_uppercase(), format!("  {} ", email("Ann"))] {
        let browser = Browser::new(&server.url);
        let answer = typed(&browser, &spelled, "another four unrelated words").await;
        assert_eq!(answer.status, 422);
        assert!(answer.says("email-taken"), "{answer:?}");
        assert!(browser.get("/home").await.turns_away());
    }
    // Nothing of the account has changed.
    let answer = crate::people::sign_in(&Browser::new(&server.url), "ann").await;
    assert_eq!((answer.status, answer.location()), (303, "/home"));
}

#[tokio::test]
async fn of_two_at_once_with_one_address_one_gets_it() {
    let server = Server::start().await;
    let (first, second) = (Browser::new(&server.url), Browser::new(&server.url));
    let typing = |browser| async move { typed(browser, "ann@lighthouse.example", PASSWORD).await.status };
    let mut statuses = <[u16; 2]>::from(tokio::join!(typing(&first), typing(&second)));
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
}
