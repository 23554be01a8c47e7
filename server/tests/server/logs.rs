//! The log, at its most talkative: nothing that a person wrote, no address of mail or network, no key.

use serde_json::json;

use crate::{
    people::{ITEM, PASSWORD, PRIVATE, begin, done, email, stint},
    program::{Serving, mail_flags},
    smtp::{Act, Smtp},
    support::Browser,
};

#[tokio::test]
async fn says_nothing_that_a_person_wrote() {
    let mut serving = Serving::start("trace");
    let ann = Browser::new(&serving.url);
    let sign_up = ann.post("/sign-up", &[("email", &email("ann.writes")), ("password", PASSWORD)]).await;
    let cookie = sign_up.cookie().unwrap().trim_start_matches("session=").to_owned();
    done(&ann.post("/timeline", &stint()).await);
    done(&ann.post("/goals", &[("near", PRIVATE[2]), ("constraint", "visa")]).await);
    let review = begin(&ann, "where-am-i").await;
    let id = review.rsplit('/').next().unwrap();
    let answer = json!({ "review": id, "item": ITEM, "value": "2", "place": ITEM });
    assert_eq!(ann.call("/api/save_response", &answer).await.status, 200);
    // And what goes wrong: in the body, in the address, in a header, in the database.
    let broken = json!({ "review": id, "item": "harrumph-item", "value": "harrumph-value", "place": 7 });
    assert_eq!(ann.call("/api/save_response", &broken).await.status, 400);
    let unknown = json!({ "review": id, "item": ITEM, "value": "harrumph-value", "place": "harrumph-item" });
    assert_eq!(ann.call("/api/save_response", &unknown).await.status, 404);
    assert_eq!(ann.post("/goals", &[("near", "harrumph"), ("pull-people", "harrumph")]).await.status, 422);
    let wrong = [("email", &*email("harrumph")), ("password", "harrumph-guess")];
    assert_eq!(Browser::new(&serving.url).post("/sign-in", &wrong).await.status, 422);
    assert_eq!(ann.get("/harrumph-page?with=harrumph-query").await.status, 404);
    ann.get(&review).await;
    let planted = Browser::new(&serving.url).page("/home").header("cookie", "session=harrumph-cookie");
    assert_eq!(planted.send().await.unwrap().status(), 303);
    done(&ann.post(&format!("{review}/check"), &[]).await);
    let other = ann.post("/reviews", &[("instrument", "ready-to-manage")]).await.location().to_owned();
    let words = format!("{other}/items/heard-less");
    assert_eq!(ann.post(&words, &[("words", &"harrumph ".repeat(300))]).await.status, 422);
    done(&ann.post(&words, &[("words", "harrumph in my own words"), ("go", "stay")]).await);
    assert_eq!(ann.get(&words).await.status, 200);
    let nobody = Browser::new(&serving.url);
    assert_eq!(nobody.post(&words, &[("words", "harrumph without a session")]).await.status, 401);
    // Secrets in addresses, names, passphrases and what two people write.
    assert_eq!(ann.get("/invitations/harrumph-secret").await.status, 410);
    assert_eq!(nobody.post("/shared/harrumph-secret", &[("passphrase", "harrumph-words")]).await.status, 410);
    let made = ann.post("/chats", &[("side", "report"), ("name", "harrumph the second")]).await;
    let invitation = made.body.split("/invitations/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let bob = Browser::new(&serving.url);
    done(&bob.post("/sign-up", &[("email", &email("bob.writes")), ("password", PASSWORD)]).await);
    let accepted = bob.post(&format!("/invitations/{invitation}"), &[("name", "harrumph the third")]).await;
    done(&accepted);
    let pair = accepted.location().split('?').next().unwrap().to_owned();
    let talk = ann.post(&pair, &[("held_on", "2026-06-12")]).await.location().to_owned();
    done(&ann.post(&talk, &[("save", "notes"), ("notes", "harrumph for both")]).await);
    done(&ann.post(&talk, &[("save", "question"), ("asks", "harrumph, what next?")]).await);
    done(&ann.post(&format!("{talk}/together"), &[("hands-on", "4")]).await);
    assert_eq!(bob.get(&talk).await.status, 200);
    let opening = ann.post("/openings", &[("team", "harrumph team")]).await.location().to_owned();
    done(&ann.post(&opening, &[("team", "harrumph team"), ("one-name", "harrumph name"), ("seen", "1")]).await);
    assert_eq!(ann.post(&opening, &[("team", ""), ("one-said", "harrumph said"), ("seen", "2")]).await.status, 422);
    assert_eq!(ann.get("/reports").await.status, 200);
    assert_eq!(ann.get(&review).await.status, 200);
    serving.terminate();
    assert!(serving.ended().success());

    let log = serving.log();
    assert!(log.contains(r#""http.route":"/reviews/{review}""#), "the log is empty: {log}");
    let private = PRIVATE.into_iter().chain([
        PASSWORD,
        &*cookie,
        &*invitation,
        id,
        "ann.writes",
        "lighthouse.example",
        "harrumph",
    ]);
    for text in private {
        let lines: Vec<&str> = log.lines().filter(|line| line.contains(text)).collect();
        assert!(lines.is_empty(), "the log has {text:?}: {lines:#?}");
    }
    // As it runs by default, the visitor's network address is not there either.
    let lines = log.lines().filter(|line| line.contains("127.0.0.1"));
    let ours: Vec<&str> = lines.filter(|line| !line.contains(r#""level":"TRACE""#)).collect();
    assert!(ours.is_empty(), "{ours:?}");
}

#[tokio::test]
async fn says_nothing_of_mail_but_what_became_of_it() {
    // The first arrives; the mail server then quotes the address, as many do.
    let smtp =
        Smtp::start([Act::Take, Act::Answer("RCPT", b"550 5.1.1 <ann.writes@lighthouse.example> harrumph")]).await;
    let url = smtp.url();
    let mut serving = Serving::start_with("trace", &mail_flags(&url));
    let ann = Browser::new(&serving.url);
    done(&ann.post("/sign-up", &[("email", &email("ann.writes")), ("password", PASSWORD)]).await);
    let code = smtp.next().await.code();
    done(&ann.post("/sign-up/code", &[("code", &code)]).await);
    done(&Browser::new(&serving.url).post("/reset", &[("email", &email("ann.writes"))]).await);
    let mut looks = tokio::time::interval(std::time::Duration::from_millis(20));
    while !serving.log().contains("a mail was given up") {
        looks.tick().await;
    }
    assert_eq!(Browser::new(&serving.url).get("/reset/harrumph-token").await.status, 410);
    serving.terminate();
    assert!(serving.ended().success());
    let log = serving.log();
    assert!(log.contains("the mail server answered 550") && log.contains(r#""mail.given_up":1"#), "{log}");
    let digits = code.replace(' ', "");
    for text in [PASSWORD, &*code, &*digits, "ann.writes", "lighthouse.example", "harrumph", "/reset/A"] {
        let lines: Vec<&str> = log.lines().filter(|line| line.contains(text)).collect();
        assert!(lines.is_empty(), "the log has {text:?}: {lines:#?}");
    }
}

#[tokio::test]
async fn has_one_event_for_each_request() {
    let mut serving = Serving::start("info");
    let nobody = Browser::new(&serving.url);
    for path in ["/", "/sign-in", "/home", "/none", "/favicon.svg"] {
        nobody.get(path).await;
    }
    serving.terminate();
    assert!(serving.ended().success());
    let log = serving.log();
    let events: Vec<serde_json::Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let seen: Vec<_> = events
        .iter()
        .filter(|event| event["fields"]["message"] == "request")
        .map(|event| {
            (event["fields"]["http.route"].as_str().unwrap(), event["fields"]["http.status"].as_u64().unwrap())
        })
        .collect();
    assert_eq!(seen, [("/", 200), ("/sign-in", 200), ("/home", 303), ("-", 404), ("/favicon.svg", 200)]);
}
