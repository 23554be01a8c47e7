//! Recovery codes: shown once, each good once.

use app::account::recovery::CODES;

use crate::{
    people::{PASSWORD, WELCOME, account, email, sign_in, sign_up},
    support::{Answer, Browser, Server},
};

const OTHER: &str = "three slow barges on the canal";

/// The codes that a page shows.
fn codes(answer: &Answer) -> Vec<String> {
    let parts = answer.body.split(r#"<code class="codes__code">"#).skip(1);
    parts.map(|part| part.split('<').next().unwrap().to_owned()).collect()
}

async fn recover(browser: &Browser, name: &str, code: &str, password: &str) -> Answer {
    let fields = [("email", &*email(name)), ("recovery-code", code), ("password", password)];
    browser.post("/recover", &fields).await
}

#[tokio::test]
async fn one_gets_its_owner_back_in_once_and_signs_out_everyone_else() {
    let server = Server::start().await;
    let here = sign_up(&server, "ann").await;
    sign_up(&server, "bob").await;
    assert!(here.get(WELCOME).await.says("account-recovery.new"));
    let shown = here.post("/account/recovery", &[]).await;
    assert_eq!(shown.status, 200);
    let codes = codes(&shown);
    assert_eq!(codes.len(), CODES);
    for page in ["/account", "/account/recovery"] {
        assert!(!here.get(page).await.body.contains(&codes[0]), "{page} shows a code again");
    }
    assert_eq!(
        server.store().await.count_recovery_codes(account(&server.store().await, "ann").await.id).await.unwrap(),
        8
    );

    let elsewhere = Browser::new(&server.url);
    let answer = recover(&elsewhere, "ann", &codes[0].to_lowercase().replace('-', " "), OTHER).await;
    assert_eq!((answer.status, answer.location()), (303, "/account?password=recovered"));
    assert!(elsewhere.get(answer.location()).await.says("account.password-recovered"));
    assert!(here.get("/home").await.turns_away(), "whoever was signed in is out");
    assert_eq!(sign_in(&Browser::new(&server.url), "ann").await.status, 422, "the old password still opens the door");

    // Used up, and never anybody else's. All get the same answer as an address that is unknown.
    let mut answers = Vec::new();
    for (name, code) in [("ann", &codes[0]), ("bob", &codes[1]), ("eve", &codes[1]), ("ann", &"0".repeat(16))] {
        let answer = recover(&Browser::new(&server.url), name, code, OTHER).await;
        assert!(answer.says("recover.wrong"), "{answer:?}");
        answers.push((answer.status, answer.body.replace(&email(name), "ADDRESS").replace(code, "CODE")));
    }
    assert_eq!(answers[0].0, 422);
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:#?}");
    assert_eq!(recover(&Browser::new(&server.url), "ann", &codes[1], OTHER).await.status, 303, "the others are good");
}

#[tokio::test]
async fn new_ones_take_the_password_and_replace_the_old() {
    let server = Server::start().await;
    let browser = sign_up(&server, "ann").await;
    let first = codes(&browser.post("/account/recovery", &[]).await);
    for (password, text) in [("", "confirm-missing"), ("wrong", "confirm-wrong")] {
        let answer = browser.post("/account/recovery", &[("current-password", password)]).await;
        assert_eq!((answer.status, codes(&answer).len()), (422, 0), "{answer:?}");
        assert!(answer.says(text), "{answer:?}");
    }
    let second = codes(&browser.post("/account/recovery", &[("current-password", PASSWORD)]).await);
    assert_eq!(second.len(), CODES);
    assert_eq!(recover(&Browser::new(&server.url), "ann", &first[0], OTHER).await.status, 422);
    assert_eq!(recover(&Browser::new(&server.url), "ann", &second[0], OTHER).await.status, 303);
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_the_field_and_uses_nothing_up() {
    let server = Server::start().await;
    let browser = sign_up(&server, "ann").await;
    let code = codes(&browser.post("/account/recovery", &[]).await).remove(0);
    for (code, password, text) in [
        ("", OTHER, "recover.code-missing"),
        ("0000-0000", OTHER, "recover.code-malformed"),
        (&*code, "short", "password-guessable"),
    ] {
        let answer = recover(&Browser::new(&server.url), "ann", code, password).await;
        let said =
            if text == "password-guessable" { answer.body.contains("password-error") } else { answer.says(text) };
        assert!(answer.status == 422 && said, "{text}: {answer:?}");
        assert!(answer.body.contains(&format!(r#"value="{}""#, email("ann"))), "the address is gone: {answer:?}");
    }
    assert_eq!(recover(&Browser::new(&server.url), "ann", &code, OTHER).await.status, 303);
}

#[tokio::test]
async fn none_stands_in_the_database() {
    let server = Server::start().await;
    let browser = sign_up(&server, "ann").await;
    let codes = codes(&browser.post("/account/recovery", &[]).await);
    let data: Vec<u8> = std::fs::read_dir(server.folder.path())
        .unwrap()
        .flat_map(|file| std::fs::read(file.unwrap().path()).unwrap())
        .collect();
    let holds = |bytes: &[u8]| data.windows(bytes.len()).any(|window| window == bytes);
    assert!(holds(&app::account::recovery::hashed(&codes[0]).unwrap()));
    for code in codes {
        assert!(!holds(code.as_bytes()) && !holds(code.replace('-', "").as_bytes()), "{code}");
    }
}
