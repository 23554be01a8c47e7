//! The program killed while a mail is on its way, and what it says where mail is half set up.

use std::fs;

use store::{Location, Store};

use super::failing::note;
use crate::{
    program::{Serving, mail_flags, run, text},
    smtp::{Act, Smtp},
    support::Folder,
};

#[tokio::test]
async fn no_mail_is_lost_and_the_one_on_its_way_repeated_at_most_once_under_the_same_id() {
    // The second is taken whole, and the word that it is never comes.
    let smtp = Smtp::start([Act::Take, Act::Hang(".")]).await;
    let folder = Folder::new();
    let data = folder.path().join("data");
    fs::create_dir(&data).unwrap();
    let store = Store::open(&Location::Sqlite(data.join("pendulum.sqlite"))).await.unwrap();
    let mut queued = Vec::new();
    for number in 0..4 {
        let mail = note("ann@example.org", &format!("number {number}"));
        store.queue_mail(&mail).await.unwrap();
        queued.push(format!("<{}>", mail.message_id));
    }
    store.close().await;

    let url = smtp.url();
    let serving = Serving::start_in(folder, "info", &mail_flags(&url));
    let mut arrived = Vec::new();
    for _ in 0..2 {
        arrived.push(smtp.next().await.header("Message-ID"));
    }
    let held = arrived[1].clone();
    let folder = serving.kill();
    let mut serving = Serving::start_in(folder, "info", &mail_flags(&url));
    for _ in 0..3 {
        arrived.push(smtp.next().await.header("Message-ID"));
    }
    serving.terminate();
    assert!(serving.ended().success());
    assert_eq!(smtp.at_hand().await, None);
    let store = Store::open(&Location::Sqlite(serving.folder.path().join("data/pendulum.sqlite"))).await.unwrap();
    assert_eq!(store.find_next_mail().await.unwrap(), None, "nothing waits any more");

    assert_eq!(arrived.iter().filter(|id| **id == held).count(), 2, "{arrived:?}");
    arrived.sort_unstable();
    arrived.dedup();
    queued.sort_unstable();
    assert_eq!(arrived, queued, "each arrived");
}

#[test]
fn half_set_up_it_says_what_to_set_and_never_shows_the_password() {
    let secret = "smtps://ann:swordfish@mail.example.org";
    let (from, public) = (["--mail-from", "no-reply@example.org"], ["--public-url", "https://pendulum.example"]);
    let cases: [(Vec<&str>, &[&str]); 8] = [
        ([&["--smtp-url", secret][..], &public].concat(), &["--mail-from", "PENDULUM_MAIL_FROM"]),
        ([&from[..], &public].concat(), &["--smtp-url", "PENDULUM_SMTP_URL"]),
        ([&["--smtp-url", secret][..], &from].concat(), &["--public-url", "PENDULUM_PUBLIC_URL"]),
        ([&["--smtp-url", secret, "--mail-from", "nobody"][..], &public].concat(), &["--mail-from"]),
        ([&["--smtp-url", "ann:swordfish"][..], &from, &public].concat(), &["--smtp-url"]),
        (
            [&["--smtp-url", "smtps://swordfish@mail.example.org"][..], &from, &public].concat(),
            &["--smtp-url", "password"],
        ),
        (
            [&["--smtp-url", secret][..], &from, &["--public-url", "https://pendulum.example/under"]].concat(),
            &["--public-url"],
        ),
        ([&["--smtp-url", secret][..], &from, &["--public-url", "pendulum.example"]].concat(), &["--public-url"]),
    ];
    for (arguments, said) in cases {
        let folder = Folder::new();
        let data = folder.path().join("data");
        let output =
            run(&[&["serve", "--addr", "127.0.0.1:0", "--data", data.to_str().unwrap()][..], &arguments].concat());
        let error = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {error}");
        assert_eq!(error.lines().count(), 1, "{error}");
        assert!(said.iter().all(|part| error.contains(part)), "{said:?} is not in {error:?}");
        assert!(!error.contains("swordfish"), "{error}");
        assert!(!data.exists(), "nothing is made before it is clear that it can start");
    }
}
