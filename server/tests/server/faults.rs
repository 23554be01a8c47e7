//! A database that can't be written, and bodies too large: a clear answer, the typed text kept, nothing half-saved.

use app::context::Services;
use serde_json::json;
use store::{Location, Store};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::{
    people::{ITEM, Owner, PASSWORD, PRIVATE, account, email, sign_up},
    support::{Browser, Server},
};

/// As with a file or a disk that can only be read: whatever writes fails.
fn read_only(services: &mut Services) {
    if let Store::Sqlite { read, .. } = &services.store {
        services.store = Store::Sqlite { read: read.clone(), write: read.clone() };
    }
}

#[tokio::test]
async fn read_only_every_form_says_so_and_nothing_changes() {
    let server = Server::start().await;
    let owner = Owner::among_others(&server, "ann").await;
    let store = server.store().await;
    let before = owner.kept(&store).await;
    let beside = server.beside(read_only).await;
    let taken = owner.browser.get(app::data::Form::Json.path()).await.body;
    // These keep nothing at first, so that nothing can fail; some of them because no mail can be sent here.
    let keep_nothing = ["/reviews/{review}/what-if", "/account/confirm", "/account/passkeys", "/share"];
    let without_mail = ["/sign-up/code", "/reset", "/account/email/code"];
    let keeps = |path: &str| !keep_nothing.contains(&path) && !without_mail.contains(&path);
    for form in app::forms::all().into_iter().filter(|form| keeps(form.path)) {
        // Only what was sent can be corrected.
        let path = match form.path {
            "/reviews/{review}/correct" | "/reviews/{review}/moves/{move}" | "/reviews/{review}/note" => {
                owner.fill(&form.path.replace("{review}", &owner.sent))
            }
            path => owner.fill(path),
        };
        let mut fields =
            vec![("instrument", "where-am-i"), ("value", "5"), ("near", "a quiet year"), ("overlap", "yes")];
        fields.extend([("track", "engineer"), ("from", "2019-02"), ("title", "Scribe"), ("password", PASSWORD)]);
        fields.extend([("current-password", PASSWORD), ("recovery-code", "0000-0000-0000-0000")]);
        let address = email(if ["/sign-up", "/account/email"].contains(&&*path) { "new" } else { "ann" });
        fields.push(("email", &address));
        fields.push(("draft", r#"{"pendulum":1,"goals":{"near":"a loud year"}}"#));
        fields.extend([
            ("choice", "decline"),
            ("expect", "a calm year"),
            ("sure", "75"),
            ("came", "yes"),
            ("felt", "good"),
            ("cadence", "quarterly"),
            ("asks", "by=track"),
            ("held_on", "2026-07-12"),
            ("rhythm", "once"),
            ("team", "a team by the sea"),
            ("seen", "1"),
            ("save", "own"),
            ("own", "a windy day"),
            ("side", "report"),
            ("name", "Ann of the lighthouse"),
            ("heard", "2"),
        ]);
        if form.path != "/reviews/{review}/items/{item}" {
            fields.push(("words", "a windy month"));
        }
        // Who is signed in has no use for the pages to get in.
        let (url, known) = (&beside, !["/sign-in", "/sign-in/passkey", "/sign-up", "/recover"].contains(&&*path));
        let browser = if known { owner.browser.at(url) } else { Browser::new(url) };
        let answer = if app::forms::takes_file(&path).is_some() {
            let mut form = browser.multipart(&path);
            form.file("file", "taken.json", taken.as_bytes());
            form.post().await
        } else {
            browser.post(&path, &fields).await
        };
        assert_eq!(answer.status, 503, "{path}: {answer:?}");
        let said = answer.says("error-not-saved") || answer.says("error-unavailable.lead");
        assert!(said, "{path} does not say it: {}", answer.body);
        let typed = match form.path {
            "/goals" => "a quiet year",
            "/keep" => "a loud year",
            "/reviews/{review}/moves/{move}" => "a calm year",
            "/decisions/{decision}" | "/reviews/{review}/note" => "a windy month",
            "/timeline" | "/timeline/{stint}" => r#"value="Scribe""#,
            "/talks/{talk}" => "a windy day",
            "/talks/{talk}/together" => r#"name="heard" value="2" checked"#,
            "/openings" | "/openings/{opening}" => r#"value="a team by the sea""#,
            "/chats" | "/invitations/{secret}" => r#"value="Ann of the lighthouse""#,
            "/sign-in" | "/sign-up" | "/recover" | "/account/email" => &address,
            "/reviews/{review}/items/{item}" => r#"value="5" checked"#,
            _ => "",
        };
        assert!(answer.body.contains(typed), "{path} lost {typed:?}: {}", answer.body);
    }
    let arguments = json!({ "review": owner.open, "item": ITEM, "value": "5", "place": ITEM });
    let answer = owner.browser.at(&beside).call("/api/save_response", &arguments).await;
    assert_eq!((answer.status, &*answer.body), (503, r#""Unavailable""#));
    assert_eq!(owner.kept(&store).await, before);
    assert!(store.find_account_by_email(&email("new")).await.unwrap().is_none());
}

#[tokio::test]
async fn read_only_pages_can_still_be_read() {
    let server = Server::start().await;
    // Nothing was asked yet in this session: its first page of the day would note the day.
    let ann = sign_up(&server, "ann").await.at(&server.beside(read_only).await);
    for page in ["/home", "/timeline", "/goals", "/reviews", "/home"] {
        let answer = ann.get(page).await;
        assert_eq!(answer.status, 200, "{page}: {answer:?}");
    }
}

#[tokio::test]
async fn locked_a_form_says_so_and_works_once_the_lock_is_gone() {
    let server = Server::start().await;
    let owner = Owner::new(&server, "ann").await;
    let other = server.store().await;
    let Store::Sqlite { write, .. } = &other else { panic!("SQLite") };
    let lock = write.begin_with("BEGIN IMMEDIATE").await.unwrap();
    let typed = [("near", "a quiet year"), ("constraint", "visa")];
    let answer = owner.browser.post("/goals", &typed).await;
    assert_eq!(answer.status, 503);
    assert!(answer.says("error-not-saved") && answer.body.contains("a quiet year"), "{answer:?}");
    assert!(owner.browser.get("/goals").await.body.contains(PRIVATE[2]), "reading needs no lock");
    drop(lock);
    assert_eq!(owner.browser.post("/goals", &typed).await.location(), "/goals?saved=1");
    let goals = other.find_goals(account(&other, "ann").await.id).await.unwrap();
    assert_eq!(goals.unwrap().near, "a quiet year");
}

#[tokio::test]
async fn missing_nothing_is_taken_for_a_file_that_is_gone() {
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    let Location::Sqlite(file) = server.folder.location() else { panic!("SQLite") };
    std::fs::remove_file(file).unwrap();
    let answer = ann.post("/goals", &[("near", "a quiet year")]).await;
    assert_eq!(answer.status, 503);
    assert!(answer.says("error-not-saved") || answer.says("error-unavailable.lead"), "{answer:?}");
}

#[tokio::test]
async fn too_large_a_body_is_refused_in_words() {
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    let large = "x".repeat(server_limit() + 1);
    for path in ["/goals", "/sign-in", "/timeline"] {
        let answer = ann.post(path, &[("near", &large)]).await;
        assert_eq!(answer.status, 413, "{path}: {answer:?}");
        assert!(answer.says("refused-too-large"), "{path}: {answer:?}");
    }
    let arguments = json!({ "review": large, "item": ITEM, "value": "5", "place": ITEM });
    assert_eq!(ann.call("/api/save_response", &arguments).await.status, 413);
    // What fits is judged by its form.
    let fits = "x".repeat(server_limit() - 100);
    let answer = ann.post("/goals", &[("near", &fits)]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.body.contains(&fits), "what was typed is gone");
}

#[tokio::test]
async fn a_body_that_does_not_say_how_large_it_is_is_refused_as_well() {
    let server = Server::start().await;
    let mut stream = TcpStream::connect(server.url.trim_start_matches("http://")).await.unwrap();
    let size = server_limit() + 1;
    let form = format!(
        "POST /sign-in HTTP/1.1\r\nhost: pendulum\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\
         content-type: application/x-www-form-urlencoded\r\n\r\n{size:x}\r\n{}\r\n0\r\n\r\n",
        "x".repeat(size)
    );
    stream.write_all(form.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    assert!(answer.contains(&app::t!("refused-too-large")), "{answer}");
}

/// The largest body taken, in bytes: what was entered in a tab may be 200 KB long, and three times as long in a form.
fn server_limit() -> usize {
    3 * 200_000 + 16 * 1024
}
