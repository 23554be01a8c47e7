//! `pendulum admin reset-link`: a link for somebody who can't get in any more, and what its owner is told.

use crate::{
    people::{PASSWORD, done, email},
    program::{Serving, run, text},
    support::{Answer, Browser, Folder},
};

const NEW: &str = "five brisk otters in a creek";

/// Runs the command on this data; gives code, output and error.
fn reset_link(data: &std::path::Path, more: &[&str]) -> (Option<i32>, String, String) {
    let output = run(&[&["admin", "reset-link", "--data", data.to_str().unwrap()][..], more].concat());
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

/// The path of the link that it printed.
fn path(printed: &str, origin: &str) -> String {
    let link = printed.lines().last().unwrap();
    link.strip_prefix(origin).unwrap_or_else(|| panic!("{link} does not begin with {origin}")).to_owned()
}

fn says(page: &Answer, sentence: &str) -> bool {
    page.body.contains(sentence)
}

#[tokio::test]
async fn while_the_server_runs_it_opens_the_account_once_and_the_owner_is_told_until_they_have_read_it() {
    let serving = Serving::start("info");
    let data = serving.folder.path().join("data");
    let ann = Browser::new(&serving.url);
    done(&ann.post("/sign-up", &[("email", &email("ann")), ("password", PASSWORD)]).await);
    assert!(!ann.get("/home").await.says("operator-link-hint"));

    // Another spelling is the same account.
    let public = ["--public-url", "https://pendulum.example/", &email("ANN")];
    let (code, printed, error) = reset_link(&data, &public);
    assert_eq!(code, Some(0), "{error}");
    let link = path(&printed, "https://pendulum.example");
    assert!(says(&ann.get("/home").await, "It was not used so far."), "told before anybody uses it");

    let operator = Browser::new(&serving.url);
    let answer = operator.post(&link, &[("password", NEW)]).await;
    assert_eq!((answer.status, answer.location()), (303, "/account?password=reset"));
    assert!(ann.get("/home").await.turns_away(), "whoever was signed in is out");
    assert_eq!(operator.post(&link, &[("password", NEW)]).await.status, 410);
    let owner = Browser::new(&serving.url);
    done(&owner.post("/sign-in", &[("email", &email("ann")), ("password", NEW)]).await);
    for page in ["/home", "/account"] {
        assert!(says(&owner.get(page).await, "and it was used on "), "{page}");
    }

    // Put away, it is on the account's page for good, so that nobody hides it for the owner.
    assert_eq!(operator.post("/account/operator-links", &[]).await.location(), "/home");
    assert!(!owner.get("/home").await.says("operator-link-hint"));
    let page = owner.get("/account").await;
    assert!(page.says("operator-links") && says(&page, "and it was used on "), "{page:?}");
    assert!(!page.says("operator-link-hint"), "{page:?}");

    // Another one is news again, and closes the one before.
    let (_, first, _) = reset_link(&data, &[&email("ann")]);
    let (_, second, _) = reset_link(&data, &[&email("ann")]);
    assert!(owner.get("/home").await.says("operator-link-hint"));
    let origin = "http://127.0.0.1:3000";
    assert!(operator.get(&path(&first, origin)).await.says("reset-link.over"));
    assert_eq!(operator.get(&path(&second, origin)).await.status, 200);
    // One that was put away unused, and is used after that, is news too.
    done(&owner.post("/account/operator-links", &[]).await);
    done(&operator.post(&path(&second, origin), &[("password", PASSWORD)]).await);
    assert!(operator.get("/home").await.says("operator-link-hint"));
}

#[tokio::test]
async fn what_is_in_the_way_is_said() {
    let serving = Serving::start("info");
    let data = serving.folder.path().join("data");
    let (code, _, error) = reset_link(&data, &[&email("nobody")]);
    assert_eq!((code, error.contains("no account with this address")), (Some(1), true), "{error}");
    let (code, _, error) = reset_link(&data, &["ann at home"]);
    assert_eq!((code, error.contains("no e-mail address")), (Some(2), true), "{error}");
    let empty = Folder::new();
    let (code, _, error) = reset_link(empty.path(), &[&email("ann")]);
    assert_eq!((code, error.contains("no database") && error.contains("--data")), (Some(1), true), "{error}");
    assert_eq!(std::fs::read_dir(empty.path()).unwrap().count(), 0, "nothing is made");
}
