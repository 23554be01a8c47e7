//! Without a session: what was entered comes along through signing up or in, whatever goes wrong on the way.

use serde_json::Value;

use super::{draft, has_nothing, led, reviews};
use crate::{
    people::{PASSWORD, email, sign_up},
    support::{Answer, Browser, Server, hidden},
};

/// The longest there may be, all of what is added taking three bytes in a form: white space changes nothing.
fn longest() -> String {
    let draft = draft().to_string();
    draft.clone() + &"\t".repeat(200_000 - draft.len())
}

/// The fields that the page carries along.
fn carried(page: &Answer) -> Vec<(&'static str, String)> {
    ["carried-to", "carried.draft"].into_iter().map(|name| (name, hidden(&page.body, name))).collect()
}

/// Posts a page's form as a browser does, with an address and a password; `over` to come to the other of the two pages.
async fn post(browser: &Browser, path: &str, from: &Answer, name: &str, password: &str, over: bool) -> Answer {
    let carried = carried(from);
    let address = email(name);
    let mut fields = vec![("email", &*address), ("password", password)];
    fields.extend(carried.iter().map(|(name, value)| (*name, &**value)));
    if over {
        fields.push(("over", "yes"));
    }
    browser.post(path, &fields).await
}

/// What was carried is offered to be kept, and is.
async fn is_kept(server: &Server, browser: &Browser, resumed: &Answer, name: &str, draft: &str) {
    assert_eq!(resumed.status, 200, "{resumed:?}");
    assert!(resumed.says("keep-way.resume") && resumed.says("keep-way.submit"), "{resumed:?}");
    assert!(resumed.body.contains(r#"action="/keep""#), "{resumed:?}");
    let come = hidden(&resumed.body, "draft");
    assert_eq!(come.len(), draft.len());
    assert_eq!(come, draft);
    let store = server.store().await;
    assert!(has_nothing(&store, name).await, "nothing is kept that nobody asked to keep");
    led(&browser.post("/keep", &[("draft", &come)]).await);
    assert_eq!(reviews(&store, name).await.len(), 1);
}

async fn nobody(server: &Server, draft: &str) -> (Browser, Answer) {
    let browser = Browser::new(&server.url);
    let page = browser.post("/keep", &[("draft", draft)]).await;
    assert_eq!(page.status, 401, "{page:?}");
    assert!(page.says("keep-way.sign-in") && page.says("sign-in.title"), "{page:?}");
    (browser, page)
}

#[tokio::test]
async fn through_signing_up() {
    let server = Server::start().await;
    let draft = longest();
    let (browser, page) = nobody(&server, &draft).await;
    assert!(page.body.contains(r#"formaction="/sign-up""#), "{page:?}");
    // Over to the other page, with the address that was typed and without the password.
    let page = post(&browser, "/sign-up", &page, "ann", PASSWORD, true).await;
    assert_eq!(page.status, 200);
    assert!(page.says("sign-up.lead") && page.says("keep-way.sign-up"), "{page:?}");
    assert!(page.body.contains(&email("ann")) && !page.body.contains(PASSWORD), "{page:?}");
    assert!(page.cookie().is_none() && !page.body.contains("error-summary"), "{page:?}");
    // A weak password brings everything back.
    let page = post(&browser, "/sign-up", &page, "ann", "short", false).await;
    assert_eq!(page.status, 422);
    let page = post(&browser, "/sign-up", &page, "ann", PASSWORD, false).await;
    is_kept(&server, &browser, &page, "ann", &draft).await;
}

#[tokio::test]
async fn through_signing_in() {
    let server = Server::start().await;
    sign_up(&server, "ann").await;
    let draft = longest();
    let (browser, page) = nobody(&server, &draft).await;
    let page = post(&browser, "/sign-in", &page, "ann", "not the password", false).await;
    assert_eq!(page.status, 422);
    let page = post(&browser, "/sign-in", &page, "ann", PASSWORD, false).await;
    is_kept(&server, &browser, &page, "ann", &draft).await;
}

#[tokio::test]
async fn through_an_address_that_is_taken() {
    let server = Server::start().await;
    sign_up(&server, "ann").await;
    let draft = longest();
    let (browser, page) = nobody(&server, &draft).await;
    let page = post(&browser, "/sign-up", &page, "ann", PASSWORD, true).await;
    let page = post(&browser, "/sign-up", &page, "ann", "some other four words", false).await;
    assert_eq!(page.status, 422);
    assert!(page.says("email-taken") && page.body.contains(r#"formaction="/sign-in""#), "{page:?}");
    let page = post(&browser, "/sign-in", &page, "ann", "some other four words", true).await;
    assert_eq!(page.status, 200);
    assert!(page.says("keep-way.sign-in") && page.body.contains(&email("ann")), "{page:?}");
    let page = post(&browser, "/sign-in", &page, "ann", PASSWORD, false).await;
    is_kept(&server, &browser, &page, "ann", &draft).await;
}

#[tokio::test]
async fn though_signed_in_meanwhile_in_another_tab() {
    let server = Server::start().await;
    sign_up(&server, "ann").await;
    let draft = draft().to_string();
    let (browser, page) = nobody(&server, &draft).await;
    assert_eq!(crate::people::sign_in(&browser, "ann").await.status, 303);
    for (path, over) in [("/sign-in", false), ("/sign-up", true)] {
        let resumed = post(&browser, path, &page, "ann", "not the password", over).await;
        assert_eq!(hidden(&resumed.body, "draft"), draft, "{path}");
        assert!(resumed.says("keep-way.resume"), "{path}: {resumed:?}");
    }
    // Without a form in hand there is nothing to do there.
    for path in ["/sign-in", "/sign-up", "/resume"] {
        let answer = browser.get(path).await;
        assert_eq!((answer.status, answer.location()), (303, "/home"), "{path}");
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_carried_as_well() {
    let server = Server::start().await;
    let (browser, page) = nobody(&server, "{ \"half\": <a> & b").await;
    let page = post(&browser, "/sign-up", &page, "ann", PASSWORD, false).await;
    let come = hidden(&page.body, "draft");
    let answer = browser.post("/keep", &[("draft", &come)]).await;
    assert_eq!((answer.status, hidden(&answer.body, "draft")), (422, "{ \"half\": <a> & b".to_owned()));
    assert!(serde_json::from_str::<Value>(&come).is_err());
}
