//! A new password by a link that was mailed.

use std::num::NonZeroU32;

use super::{Told, told};
use crate::{
    people::{PASSWORD, account, done, email, operator_link, sign_in, sign_up},
    smtp::Received,
    support::{Answer, Browser, ORIGIN, Server, hidden},
};

const NEW: &str = "five brisk otters in a creek";

async fn request(server: &Server, name: &str) -> Answer {
    Browser::new(&server.url).post("/reset", &[("email", &email(name))]).await
}

fn link(mail: &Received) -> String {
    mail.path(ORIGIN, "/reset/")
}

async fn set(browser: &Browser, link: &str) -> Answer {
    browser.post(link, &[("password", NEW)]).await
}

#[tokio::test]
async fn the_link_sets_a_password_signs_in_and_ends_every_other_session() {
    let server = Server::with_mail().await;
    let ann = sign_up(&server, "ann").await;
    let answer = request(&server, "ann").await;
    assert_eq!((answer.status, answer.location()), (303, "/reset?sent=yes"));
    assert!(Browser::new(&server.url).get("/reset?sent=yes").await.says("reset.sent"));
    let mail = server.mail().await;
    assert_eq!(mail.to, email("ann"));
    let link = link(&mail);

    let browser = Browser::new(&server.url);
    // Looking changes nothing, as mailboxes look first.
    for _ in 0..2 {
        let page = browser.get(&link).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains(&email("ann")), "{page:?}");
    }
    let weak = browser.post(&link, &[("password", "short")]).await;
    assert_eq!(weak.status, 422);
    assert!(weak.body.contains("password-error"), "{weak:?}");
    assert_eq!(ann.get("/home").await.status, 200, "nothing has changed so far");

    let answer = set(&browser, &link).await;
    assert_eq!((answer.status, answer.location()), (303, "/account?password=reset"));
    assert!(browser.get("/account?password=reset").await.says("account.password-reset"));
    assert!(ann.get("/home").await.turns_away(), "whoever was signed in is out");
    assert_eq!(sign_in(&Browser::new(&server.url), "ann").await.status, 422, "the old password opens nothing");
    let new = [("email", &*email("ann")), ("password", NEW)];
    assert_eq!(Browser::new(&server.url).post("/sign-in", &new).await.status, 303);
    let note = server.mail().await;
    assert_eq!((note.to, note.raw.contains("Subject: Your password was changed")), (email("ann"), true));
}

#[tokio::test]
async fn used_twice_it_says_so_and_leads_on() {
    let server = Server::with_mail().await;
    sign_up(&server, "ann").await;
    request(&server, "ann").await;
    let link = link(&server.mail().await);
    done(&set(&Browser::new(&server.url), &link).await);
    let browser = Browser::new(&server.url);
    for (answer, status) in [(browser.get(&link).await, 410), (set(&browser, &link).await, 410)] {
        assert_eq!(answer.status, status, "{answer:?}");
        assert!(answer.says("reset-link.used") && answer.says("reset-link.another"), "{answer:?}");
        assert!(!answer.body.contains(&email("ann")), "who finds it learns no address: {answer:?}");
    }
    assert!(browser.get("/home").await.turns_away());
}

#[tokio::test]
async fn late_overtaken_or_never_there_it_says_so_and_leads_on() {
    let server = Server::with_mail().await;
    let ann = sign_up(&server, "ann").await;
    let store = server.store().await;
    let late = format!("/reset/{}", operator_link(&store, "ann", 0).await);
    request(&server, "ann").await;
    let first = link(&server.mail().await);
    request(&server, "ann").await;
    let second = link(&server.mail().await);
    // As with an account that is gone: nothing of it is left to say more.
    let unknown = "/reset/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".to_owned();
    let browser = Browser::new(&server.url);
    let mut expected = vec![(late, "reset-link.over"), (first, "reset-link.over"), (unknown, "reset-link.over")];
    let lapsed = format!("/reset/{}", operator_link(&store, "ann", 0).await);
    expected.push((lapsed, "reset-link.late"));
    // Made last, it overtook the second.
    expected.push((second, "reset-link.over"));
    for (link, said) in expected {
        for answer in [browser.get(&link).await, set(&browser, &link).await] {
            assert_eq!(answer.status, 410, "{answer:?}");
            assert!(answer.says(said), "{said}: {answer:?}");
        }
    }

    // A change of the password closes what was made before.
    request(&server, "ann").await;
    let third = link(&server.mail().await);
    done(&ann.post("/account/password", &[("current-password", PASSWORD), ("password", NEW)]).await);
    assert!(server.mail().await.raw.contains("Subject: Your password was changed"));
    assert!(browser.get(&third).await.says("reset-link.over"));
}

#[tokio::test]
async fn known_unknown_and_unconfirmed_addresses_get_the_same_answers() {
    let server = Server::with_mail().await;
    let store = server.store().await;
    for name in ["xenia", "stray"] {
        sign_up(&server, name).await;
    }
    let stray = account(&store, "stray").await;
    let _ = store.update_email(stray.id, &stray.email, &stray.email_key, None, None).await.unwrap();
    let mut answers = Vec::new();
    for name in ["stray", "yorick", "xenia"] {
        let mut all: Vec<Told> = Vec::new();
        // Up to the one that is held up.
        while all.last().is_none_or(|(status, ..)| *status == 303) {
            all.push(told(&request(&server, name).await, name));
            assert!(all.len() < 20);
        }
        assert_eq!(all.last().unwrap().0, 429);
        answers.push(all);
    }
    // The one who signed up has had a mail before.
    for all in &mut answers {
        all.dedup();
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[0], answers[2]);
    assert_eq!(server.mail().await.to, email("xenia"), "and only one of them gets mail");
}

#[tokio::test]
async fn guesses_at_links_are_limited_by_network_address() {
    let server = Server::start_with(|args| args.attempts_per_address = NonZeroU32::new(3).unwrap()).await;
    // The first of three.
    sign_up(&server, "ann").await;
    let link = format!("/reset/{}", operator_link(&server.store().await, "ann", 60_000).await);
    let browser = Browser::new(&server.url);
    for _ in 0..2 {
        assert_eq!(set(&browser, "/reset/a-guess").await.status, 410);
    }
    let held_up = set(&browser, &link).await;
    assert_eq!(held_up.status, 429);
    assert!(held_up.says("too-many-attempts"), "{held_up:?}");
}

#[tokio::test]
async fn a_form_in_hand_stays_in_the_tab_that_asked() {
    let server = Server::with_mail().await;
    sign_up(&server, "ann").await;
    let browser = Browser::new(&server.url);
    let fields = [("email", &*email("ann")), ("carried-to", "/goals"), ("carried.near", "a quiet year")];
    let answer = browser.post("/reset", &fields).await;
    assert_eq!(answer.status, 200);
    assert!(answer.says("reset.sent"), "{answer:?}");
    assert_eq!(hidden(&answer.body, "carried.near"), "a quiet year");
    server.mail().await;
}

#[tokio::test]
async fn what_was_typed_wrong_is_said_beside_the_field() {
    let server = Server::with_mail().await;
    let browser = Browser::new(&server.url);
    for (typed, said) in [("", "email-missing"), ("ann at home", "email-malformed")] {
        let answer = browser.post("/reset", &[("email", typed)]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.says(said) && answer.body.contains(typed), "{answer:?}");
    }
}

#[tokio::test]
async fn without_mail_the_page_says_what_else_there_is() {
    let server = Server::start().await;
    let browser = Browser::new(&server.url);
    for answer in [browser.get("/reset").await, browser.post("/reset", &[("email", &email("ann"))]).await] {
        assert_eq!(answer.status, 200);
        assert!(answer.says("reset.no-mail") && answer.body.contains("/recover"), "{answer:?}");
    }
    // Where people look for it.
    assert!(browser.get("/sign-in").await.body.contains(r#"href="/recover""#));
    let mailing = Server::with_mail().await;
    assert!(Browser::new(&mailing.url).get("/sign-in").await.body.contains(r#"href="/reset""#));
}
