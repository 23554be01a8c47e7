//! Signing up where mail can be sent: by a code, and alike for known and unknown addresses.

use app::account::code::TRIES;

use super::told;
use crate::{
    people::{PASSWORD, WELCOME, account, done, email, sign_in, sign_up},
    support::{Answer, Browser, ORIGIN, Server, hidden},
};

async fn typed(browser: &Browser, name: &str) -> Answer {
    browser.post("/sign-up", &[("email", &email(name)), ("password", PASSWORD)]).await
}

async fn enter(browser: &Browser, code: &str) -> Answer {
    browser.post("/sign-up/code", &[("code", code)]).await
}

/// A code that isn't this one.
fn other_than(code: &str) -> String {
    let turned = |one: char| if one == '1' { '2' } else { '1' };
    code.chars().map(|one| if one.is_ascii_digit() { turned(one) } else { one }).collect()
}

#[tokio::test]
async fn the_account_is_there_once_the_code_came_back() {
    let server = Server::with_mail().await;
    let browser = Browser::new(&server.url);
    let answer = typed(&browser, "ann").await;
    assert_eq!((answer.status, answer.location()), (303, "/sign-up/code"));
    let page = browser.get("/sign-up/code").await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains(&email("ann")), "a slip in the address shows here: {page:?}");
    let store = server.store().await;
    assert!(store.find_account_by_email(&email("ann")).await.unwrap().is_none());
    assert!(browser.get("/home").await.turns_away());

    let mail = server.mail().await;
    assert_eq!(mail.to, email("ann"));
    let code = mail.code();
    for (wrong, said) in [("", "code-missing"), ("1234", "code-malformed"), (&*other_than(&code), "code-wrong")] {
        let answer = enter(&browser, wrong).await;
        assert_eq!(answer.status, 422, "{wrong}");
        assert!(answer.says(said), "{wrong}: {answer:?}");
    }
    let answer = enter(&browser, &code).await;
    assert_eq!((answer.status, answer.location()), (303, WELCOME));
    assert_eq!(browser.get("/home").await.status, 200);
    assert!(account(&store, "ann").await.verified_at.is_some());
    assert_eq!(sign_in(&Browser::new(&server.url), "ann").await.status, 303);
    // The code is used up with it.
    assert_eq!(enter(&browser, &code).await.location(), "/sign-up");
}

#[tokio::test]
async fn a_known_and_an_unknown_address_get_the_same_answers() {
    let server = Server::with_mail().await;
    sign_up(&server, "xenia").await;
    let mut answers = Vec::new();
    for name in ["xenia", "yorick"] {
        let browser = Browser::new(&server.url);
        let mut all = vec![typed(&browser, name).await, browser.get("/sign-up/code").await];
        for _ in 0..=TRIES {
            all.push(enter(&browser, "1234 5678").await);
        }
        all.push(browser.post("/sign-up/code", &[("again", "yes")]).await);
        all.push(browser.get("/sign-up/code?sent=again").await);
        assert_eq!(all.last().unwrap().status, 200);
        answers.push(all.iter().map(|answer| told(answer, name)).collect::<Vec<_>>());
    }
    assert_eq!(answers[0], answers[1]);

    // The mail tells the owner, and nobody else.
    let mails = [server.mail().await, server.mail().await, server.mail().await, server.mail().await];
    for mail in mails {
        let known = mail.to == email("xenia");
        assert_eq!(mail.header("Subject").contains("You have an account already"), known, "{mail:?}");
        assert_eq!(mail.text().contains(&format!("\n{ORIGIN}/reset\n")), known, "{}", mail.text());
    }
}

#[tokio::test]
async fn an_address_that_was_never_confirmed_is_offered_no_link_that_would_never_come() {
    let server = Server::with_mail().await;
    let store = server.store().await;
    sign_up(&server, "ann").await;
    let ann = account(&store, "ann").await;
    let _ = store.update_email(ann.id, &ann.email, &ann.email_key, None, None).await.unwrap();
    done(&typed(&Browser::new(&server.url), "ann").await);
    let text = server.mail().await.text();
    assert!(text.contains("/sign-in") && !text.contains("/reset"), "{text}");
}

#[tokio::test]
async fn links_lead_to_the_public_address_whatever_a_request_calls_us() {
    let server = Server::with_mail().await;
    sign_up(&server, "ann").await;
    let form = Browser::new(&server.url).form("/sign-up", &[("email", &email("ann")), ("password", PASSWORD)]);
    let form = form.header("host", "evil.example").header("x-forwarded-host", "evil.example");
    assert_eq!(Answer::of(form).await.status, 303);
    let mail = server.mail().await;
    assert!(mail.text().contains(ORIGIN) && !mail.raw.contains("evil.example"), "{}", mail.raw);
}

#[tokio::test]
async fn few_tries_are_given_and_another_code_replaces_the_first() {
    let server = Server::with_mail().await;
    let browser = Browser::new(&server.url);
    done(&typed(&browser, "ann").await);
    let first = server.mail().await.code();
    for _ in 1..TRIES {
        assert!(enter(&browser, &other_than(&first)).await.says("code-wrong"));
    }
    // The last try says that it was the last.
    assert!(enter(&browser, &other_than(&first)).await.says("code-over"));
    assert!(enter(&browser, &first).await.says("code-over"), "even the right one comes too late");

    let answer = browser.post("/sign-up/code", &[("again", "yes")]).await;
    assert_eq!(answer.location(), "/sign-up/code?sent=again");
    let second = server.mail().await.code();
    assert!(enter(&browser, &first).await.says("code-wrong"));
    assert_eq!(enter(&browser, &second).await.location(), WELCOME);
}

#[tokio::test]
async fn only_the_browser_that_signed_up_can_go_on() {
    let server = Server::with_mail().await;
    let browser = Browser::new(&server.url);
    done(&typed(&browser, "ann").await);
    let code = server.mail().await.code();
    let stranger = Browser::new(&server.url);
    assert_eq!(enter(&stranger, &code).await.location(), "/sign-up");
    assert_eq!(stranger.get("/sign-up/code").await.location(), "/sign-up");
    assert_eq!(enter(&browser, &code).await.location(), WELCOME);
}

#[tokio::test]
async fn of_two_who_wait_with_one_address_the_first_gets_it() {
    let server = Server::with_mail().await;
    let browsers = [Browser::new(&server.url), Browser::new(&server.url)];
    let mut codes = Vec::new();
    for browser in &browsers {
        done(&typed(browser, "ann").await);
        codes.push(server.mail().await.code());
    }
    assert_eq!(enter(&browsers[1], &codes[1]).await.location(), WELCOME);
    let late = enter(&browsers[0], &codes[0]).await;
    assert_eq!(late.status, 422);
    assert!(late.says("email-taken"), "{late:?}");
}

#[tokio::test]
async fn no_mailbox_is_flooded() {
    let server = Server::with_mail().await;
    sign_up(&server, "xenia").await;
    for name in ["xenia", "yorick"] {
        let mut asked = 0;
        let held_up = loop {
            let answer = typed(&Browser::new(&server.url), name).await;
            if answer.status != 303 {
                break answer;
            }
            asked += 1;
            assert!(asked < 20, "{name}");
        };
        assert_eq!(held_up.status, 429, "{name}");
        assert!(held_up.says("mail-too-many") && held_up.body.contains(&email(name)), "{held_up:?}");
    }
    assert_eq!(typed(&Browser::new(&server.url), "third").await.status, 303, "others are not held up");
}

#[tokio::test]
async fn a_form_in_hand_comes_along_to_the_end() {
    let server = Server::with_mail().await;
    let browser = Browser::new(&server.url);
    let wish = "a \"quiet\" <year>";
    let carried = [("carried-to", "/goals"), ("carried.near", wish)];
    let with = |more: &[(&'static str, &str)]| {
        let all = carried.iter().chain(more).map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        all.collect::<Vec<_>>()
    };
    let post = async |path: &str, fields: Vec<(String, String)>| {
        let fields: Vec<_> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
        browser.post(path, &fields).await
    };
    let page = post("/sign-up", with(&[("email", &email("ann")), ("password", PASSWORD)])).await;
    assert_eq!(page.status, 200, "{page:?}");
    assert!(page.body.contains(r#"action="/sign-up/code""#) && page.body.contains(&email("ann")), "{page:?}");
    assert_eq!(hidden(&page.body, "carried.near"), wish);
    server.mail().await;

    let again = post("/sign-up/code", with(&[("again", "yes")])).await;
    assert_eq!(hidden(&again.body, "carried.near"), wish);
    let code = server.mail().await.code();
    let slip = post("/sign-up/code", with(&[("code", "1")])).await;
    assert_eq!(hidden(&slip.body, "carried.near"), wish);
    let resumed = post("/sign-up/code", with(&[("code", &code)])).await;
    assert_eq!(resumed.status, 200);
    assert!(resumed.body.contains(r#"action="/goals""#), "{resumed:?}");
    assert_eq!(hidden(&resumed.body, "near"), wish);
}

#[tokio::test]
async fn without_mail_no_code_is_asked_for() {
    let server = Server::start().await;
    let browser = Browser::new(&server.url);
    assert_eq!(browser.get("/sign-up/code").await.location(), "/sign-up");
    assert_eq!(enter(&browser, "1234 5678").await.location(), "/sign-up");
}
