//! The cookie of a session: how it is set, that it changes at sign-in and ends at sign-out.

use std::fs;

use reqwest::header::{COOKIE, SET_COOKIE};
use sha2::{Digest, Sha256};
use store::TokenHash;
use tower_sessions::session::Id;

use crate::{
    people::{PASSWORD, email, sign_in, sign_up},
    support::{Answer, Browser, Server},
};

/// Opens the page with this cookie and no other.
async fn with_cookie(server: &Server, cookie: &str) -> Answer {
    Answer::of(Browser::new(&server.url).page("/home").header(COOKIE, cookie)).await
}

fn attributes(answer: &Answer) -> Vec<&str> {
    let mut all: Vec<&str> = answer.header(SET_COOKIE).split("; ").skip(1).collect();
    all.sort_unstable();
    all
}

#[tokio::test]
async fn is_out_of_reach_for_scripts_and_other_sites() {
    let server = Server::start().await;
    sign_up(&server, "ann").await;
    let answer = sign_in(&Browser::new(&server.url), "ann").await;
    assert!(answer.cookie().unwrap().starts_with("session="), "{answer:?}");
    assert_eq!(attributes(&answer), ["HttpOnly", "Max-Age=2592000", "Path=/", "SameSite=Lax"]);
    assert_eq!(answer.header("strict-transport-security"), "");
}

#[tokio::test]
async fn is_for_tls_alone_where_people_come_by_it() {
    let server = Server::start_with(|args| args.public_url = Some("https://pendulum.example".to_owned())).await;
    sign_up(&server, "ann").await;
    let answer = sign_in(&Browser::new(&server.url), "ann").await;
    assert!(answer.cookie().unwrap().starts_with("__Host-session="), "{answer:?}");
    assert_eq!(attributes(&answer), ["HttpOnly", "Max-Age=2592000", "Path=/", "SameSite=Lax", "Secure"]);
    assert!(answer.header("strict-transport-security").starts_with("max-age=63072000"));
}

#[tokio::test]
async fn nobody_gets_one_without_signing_in() {
    let server = Server::start().await;
    let browser = Browser::new(&server.url);
    for page in ["/", "/sign-in", "/sign-up", "/home", "/no-such-page"] {
        assert_eq!(browser.get(page).await.cookie(), None, "{page}");
    }
}

#[tokio::test]
async fn is_another_one_after_signing_in() {
    let server = Server::start().await;
    sign_up(&server, "ann").await;
    let browser = Browser::new(&server.url);
    let first = sign_in(&browser, "ann").await.cookie().unwrap().to_owned();
    let second = sign_in(&browser, "ann").await.cookie().unwrap().to_owned();
    assert_ne!(first, second);
    assert!(with_cookie(&server, &first).await.turns_away(), "the session from before is still good");
    assert_eq!(with_cookie(&server, &second).await.status, 200);
}

#[tokio::test]
async fn a_planted_one_is_worth_nothing() {
    let server = Server::start().await;
    sign_up(&server, "ann").await;
    for planted in [format!("session={}", Id(12_345)), "session=nonsense".to_owned()] {
        let form = Browser::new(&server.url).form("/sign-in", &[("email", &email("ann")), ("password", PASSWORD)]);
        let answer = Answer::of(form.header(COOKIE, &planted)).await;
        assert_eq!(answer.status, 303);
        assert_ne!(answer.cookie().unwrap(), planted);
        assert!(with_cookie(&server, &planted).await.turns_away());
    }
}

#[tokio::test]
async fn is_worth_nothing_after_signing_out() {
    let server = Server::start().await;
    sign_up(&server, "ann").await;
    let (here, elsewhere) = (Browser::new(&server.url), Browser::new(&server.url));
    let cookie = sign_in(&here, "ann").await.cookie().unwrap().to_owned();
    sign_in(&elsewhere, "ann").await;
    let answer = here.post("/sign-out", &[]).await;
    assert_eq!((answer.status, answer.location()), (303, "/sign-in?out=1"));
    assert_eq!(answer.cookie(), Some("session="), "the browser is told to drop it");
    assert!(with_cookie(&server, &cookie).await.turns_away(), "the old cookie still opens the door");
    assert!(here.get("/home").await.turns_away());
    assert_eq!(elsewhere.get("/home").await.status, 200, "signing out ends this session alone");
    // A second time does no harm.
    assert_eq!(here.post("/sign-out", &[]).await.status, 303);
}

#[tokio::test]
async fn its_id_is_not_in_the_database() {
    let server = Server::start().await;
    sign_up(&server, "ann").await;
    let cookie = sign_in(&Browser::new(&server.url), "ann").await.cookie().unwrap().to_owned();
    let written = cookie.trim_start_matches("session=");
    let id: Id = written.parse().unwrap();
    let hash: TokenHash = Sha256::digest(id.0.to_be_bytes()).into();
    let now = app::context::now();
    assert!(server.store().await.find_session(&hash, now).await.unwrap().unwrap().account_id.is_some());

    let data: Vec<u8> =
        fs::read_dir(server.folder.path()).unwrap().flat_map(|file| fs::read(file.unwrap().path()).unwrap()).collect();
    let holds = |bytes: &[u8]| data.windows(bytes.len()).any(|window| window == bytes);
    assert!(holds(&hash));
    for form in [written.as_bytes(), id.0.to_string().as_bytes(), &id.0.to_be_bytes(), &id.0.to_le_bytes()] {
        assert!(!holds(form), "the id is in the database: {form:?}");
    }
}
