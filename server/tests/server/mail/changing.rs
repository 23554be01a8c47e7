//! Another address for an account, and confirming the one there is.

use app::account::code::TRIES;
use store::Account;

use super::told;
use crate::{
    people::{PASSWORD, account, done, email, sign_in, sign_up},
    support::{Answer, Browser, ORIGIN, Server},
};

async fn change(browser: &Browser, to: &str) -> Answer {
    browser.post("/account/email", &[("email", to), ("current-password", PASSWORD)]).await
}

async fn enter(browser: &Browser, code: &str) -> Answer {
    browser.post("/account/email/code", &[("code", code)]).await
}

async fn by_id(server: &Server, account: &Account) -> Account {
    server.store().await.find_account(account.id).await.unwrap().unwrap()
}

#[tokio::test]
async fn the_new_address_counts_once_its_code_came_back_and_the_old_one_gets_a_note() {
    let server = Server::with_mail().await;
    let ann = sign_up(&server, "ann").await;
    let before = account(&server.store().await, "ann").await;
    let answer = change(&ann, &email("New.Ann")).await;
    assert_eq!((answer.status, answer.location()), (303, "/account/email/code"));
    assert!(ann.get("/account/email/code").await.body.contains(&email("New.Ann")));
    assert!(ann.get("/account/email").await.body.contains("/account/email/code"), "it is found again");
    let mail = server.mail().await;
    assert_eq!(mail.to, email("New.Ann"));
    assert_eq!(by_id(&server, &before).await, before, "until then all is as it was");

    assert_eq!(enter(&ann, "1").await.status, 422);
    let answer = enter(&ann, &mail.code()).await;
    assert_eq!((answer.status, answer.location()), (303, "/account/email?changed=yes"));
    let after = by_id(&server, &before).await;
    assert_eq!((&*after.email, &*after.email_key), (&*email("New.Ann"), &*email("new.ann")));
    assert!(after.verified_at > before.verified_at);
    let note = server.mail().await;
    assert_eq!(note.to, email("ann"));
    assert!(note.raw.contains("Subject: The address of your account was changed"), "{}", note.raw);
    assert!(!note.text().contains("New.Ann"), "who reads the old mailbox learns no new address");
    assert_eq!(sign_in(&Browser::new(&server.url), "new.ann").await.status, 303);
    assert_eq!(sign_in(&Browser::new(&server.url), "ann").await.status, 422);
}

#[tokio::test]
async fn an_address_that_somebody_has_and_one_that_nobody_has_get_the_same_answers() {
    let server = Server::with_mail().await;
    let ann = sign_up(&server, "ann").await;
    sign_up(&server, "xenia").await;
    // The first page of a day renews the cookie.
    ann.get("/home").await;
    let mut answers = Vec::new();
    for name in ["xenia", "yorick"] {
        let mut all = vec![change(&ann, &email(name)).await, ann.get("/account/email").await];
        all.push(ann.get("/account/email/code").await);
        for _ in 0..=TRIES {
            all.push(enter(&ann, "1234 5678").await);
        }
        all.push(ann.post("/account/email/code", &[("again", "yes")]).await);
        answers.push(all.iter().map(|answer| told(answer, name)).collect::<Vec<_>>());
    }
    assert_eq!(answers[0], answers[1]);
    for _ in 0..4 {
        let mail = server.mail().await;
        let known = mail.to == email("xenia");
        assert_eq!(mail.raw.contains("Subject: This address has an account already"), known, "{}", mail.raw);
        assert!(mail.text().contains(ORIGIN));
    }
}

#[tokio::test]
async fn nothing_is_changed_without_the_password() {
    let server = Server::with_mail().await;
    let ann = sign_up(&server, "ann").await;
    for (password, said) in [("", "confirm-missing"), ("not it at all", "confirm-wrong")] {
        let fields = [("email", &*email("thief")), ("current-password", password)];
        let answer = ann.post("/account/email", &fields).await;
        assert_eq!(answer.status, 422);
        assert!(answer.says(said) && answer.body.contains(&email("thief")), "{answer:?}");
    }
    for (typed, said) in [("", "email-missing"), ("nowhere", "email-malformed"), (&email("ann"), "account-email.same")]
    {
        let answer = change(&ann, typed).await;
        assert_eq!(answer.status, 422);
        assert!(answer.says(said), "{typed}: {answer:?}");
    }
    assert_eq!(ann.get("/account/email/code").await.location(), "/account/email", "nothing waits");
    assert_eq!(server.smtp.as_ref().unwrap().at_hand().await, None, "and nothing is mailed");
}

#[tokio::test]
async fn an_address_that_waits_can_be_given_up_or_replaced() {
    let server = Server::with_mail().await;
    let ann = sign_up(&server, "ann").await;
    done(&change(&ann, &email("one")).await);
    let first = server.mail().await.code();
    done(&change(&ann, &email("two")).await);
    let second = server.mail().await.code();
    if first != second {
        assert!(enter(&ann, &first).await.says("code-wrong"), "the newest counts");
    }
    assert_eq!(ann.post("/account/email/code", &[("drop", "yes")]).await.location(), "/account/email");
    assert_eq!(enter(&ann, &second).await.location(), "/account/email");
    assert_eq!(sign_in(&Browser::new(&server.url), "ann").await.status, 303);
}

#[tokio::test]
async fn another_spelling_of_the_same_address_needs_no_code_and_stays_confirmed() {
    let server = Server::with_mail().await;
    let browser = sign_up(&server, "ann").await;
    let before = account(&server.store().await, "ann").await;
    let spelled = email("ANN");
    assert_eq!(change(&browser, &spelled).await.location(), "/account/email?changed=yes");
    let after = by_id(&server, &before).await;
    assert_eq!(after, Account { email: spelled, ..before });
    assert_eq!(server.smtp.as_ref().unwrap().at_hand().await, None);
}

#[tokio::test]
async fn an_address_from_before_there_was_mail_is_confirmed_when_its_owner_wishes() {
    let server = Server::with_mail().await;
    let ann = sign_up(&server, "ann").await;
    let store = server.store().await;
    let before = account(&store, "ann").await;
    let _ = store.update_email(before.id, &before.email, &before.email_key, None, None).await.unwrap();
    assert!(ann.get("/account").await.body.contains("not confirmed yet"));
    assert!(ann.get("/account/email").await.says("account-email.unconfirmed"));
    // Nothing goes there on anybody else's wish, nor as a note.
    Browser::new(&server.url).post("/reset", &[("email", &email("ann"))]).await;
    done(&ann.post("/account/password", &[("current-password", PASSWORD), ("password", PASSWORD)]).await);

    assert_eq!(ann.post("/account/email", &[("confirm", "yes")]).await.location(), "/account/email/code");
    let mail = server.mail().await;
    assert!(mail.raw.contains("Subject: Your code for Pendulum"), "the first mail is the code: {}", mail.raw);
    assert_eq!(enter(&ann, &mail.code()).await.location(), "/account/email?confirmed=yes");
    assert!(by_id(&server, &before).await.verified_at.is_some());
    assert_eq!(server.smtp.as_ref().unwrap().at_hand().await, None, "no note where nothing moved");
    // Confirmed, it is not asked for again.
    assert_eq!(ann.post("/account/email", &[("confirm", "yes")]).await.location(), "/account/email");
}

#[tokio::test]
async fn without_mail_it_changes_at_once() {
    let server = Server::start().await;
    let ann = sign_up(&server, "ann").await;
    sign_up(&server, "bob").await;
    let taken = change(&ann, &email("BOB")).await;
    assert_eq!(taken.status, 422);
    assert!(taken.says("email-taken"), "{taken:?}");
    assert_eq!(change(&ann, "ann@EXÄMPLE.de").await.location(), "/account/email?changed=yes");
    // The same address in another case and script.
    let fields = [("email", "ANN@xn--exmple-cua.de"), ("password", PASSWORD)];
    assert_eq!(Browser::new(&server.url).post("/sign-in", &fields).await.status, 303);
    let twice = Browser::new(&server.url).post("/sign-up", &fields).await;
    assert!(twice.says("email-taken"), "{twice:?}");
    assert_eq!(enter(&ann, "1234 5678").await.location(), "/account/email");
}
