//! `pendulum restore` and `pendulum migrate`: refused before anything is touched, or done whole, with what was there kept.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use crate::{
    backup::{Stopped, change, has, names, sign_up},
    people::{PASSWORD, done, email},
    program::{Serving, pendulum, text},
    support::Browser,
};

/// Makes a database forget its last migration, which made an index.
async fn make_older(file: &Path) {
    change(file, "DROP INDEX reviews_sent").await;
    change(file, "DELETE FROM _sqlx_migrations WHERE version = 4").await;
}

#[tokio::test]
async fn a_backup_takes_the_place_and_what_was_there_is_kept() {
    let stopped = Stopped::with("ann").await;
    let file = stopped.back_up("copy");
    let store = stopped.store().await;
    sign_up(&store, "bob").await;
    store.close().await;
    let backup = fs::read(&file).unwrap();

    let output = stopped.run(&["restore", file.to_str().unwrap()]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let found = names(&stopped.data);
    let [database, lock, kept] = &*found else { panic!("{found:?}") };
    assert_eq!((&**database, &**lock), ("pendulum.lock", "pendulum.sqlite"));
    assert!(kept.starts_with("pendulum.sqlite.replaced-20"), "{kept}");
    let said = text(&output.stdout);
    assert!(said.contains(kept) && said.contains("sign in again") && !said.contains("tables"), "{said}");
    assert!(has(&stopped.database(), "ann").await && !has(&stopped.database(), "bob").await);
    assert!(has(&stopped.data.join(kept), "bob").await);
    assert_eq!(fs::read(&file).unwrap(), backup, "the backup is as it was");
    for name in ["pendulum.sqlite", &**kept] {
        assert_eq!(stopped.data.join(name).metadata().unwrap().permissions().mode() & 0o777, 0o600, "{name}");
    }
}

#[tokio::test]
async fn on_a_new_machine_the_folder_is_made() {
    let stopped = Stopped::with("ann").await;
    let file = stopped.back_up("copy");
    let data = stopped.file("new/data");
    let output = pendulum(&["restore", file.to_str().unwrap(), "--data", data.to_str().unwrap()]).output().unwrap();
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert!(!text(&output.stdout).contains("kept"), "there was nothing to keep");
    assert_eq!(names(&data), ["pendulum.lock", "pendulum.sqlite"]);
    assert_eq!(data.metadata().unwrap().permissions().mode() & 0o777, 0o700);
    assert!(has(&data.join("pendulum.sqlite"), "ann").await);
}

#[tokio::test]
async fn over_a_running_server_it_is_refused_and_nothing_changes() {
    let stopped = Stopped::with("ann").await;
    let file = stopped.back_up("copy");
    let serving = Serving::start("info");
    let browser = Browser::new(&serving.url);
    let signed_up = browser.post("/sign-up", &[("email", &email("bob")), ("password", PASSWORD)]).await;
    done(&signed_up);
    let before = names(&serving.data());
    let data = serving.data();
    let output = pendulum(&["restore", file.to_str().unwrap(), "--data", data.to_str().unwrap()]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    assert!(said.contains("a server runs on the data folder") && said.contains("Nothing was changed"), "{said}");
    assert_eq!(names(&data), before);
    assert_eq!(browser.get("/home").await.status, 200, "the session goes on");
    assert_eq!(browser.get("/readyz").await.status, 200);
}

#[tokio::test]
async fn what_is_no_whole_backup_of_this_version_is_refused_and_nothing_changes() {
    let stopped = Stopped::with("ann").await;
    let file = stopped.back_up("copy");
    let whole = fs::read(&file).unwrap();
    // So that the file that is there differs from the backup.
    let store = stopped.store().await;
    sign_up(&store, "bob").await;
    store.close().await;
    let before = fs::read(stopped.database()).unwrap();
    let newer = stopped.back_up("newer");
    change(&newer, "UPDATE _sqlx_migrations SET version = 9999 WHERE version = 4").await;

    let wrong = |name: &str, bytes: &[u8]| {
        let file = stopped.file(name);
        fs::write(&file, bytes).unwrap();
        file
    };
    let (cut, foreign) = ("cut short or damaged", "not a backup of Pendulum");
    let mut cases = vec![
        (wrong("empty", b""), foreign),
        (wrong("diary", "Dear diary, this is not a database. ".repeat(200).as_bytes()), foreign),
        (wrong("header", &whole[..100]), cut),
        (newer, "a newer version of Pendulum"),
        (stopped.file("none"), "No such file"),
        (stopped.data.clone(), "not a file"),
    ];
    for length in [4096, whole.len() / 2, whole.len() / 2 + 7, whole.len() - 4096, whole.len() - 1] {
        cases.push((wrong(&format!("cut-{length}"), &whole[..length]), cut));
    }
    for (file, reason) in cases {
        let output = stopped.run(&["restore", file.to_str().unwrap()]);
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{}: {said}", file.display());
        assert!(said.contains(reason) && said.contains("Nothing was changed"), "{}: {said}", file.display());
        assert_eq!(fs::read(stopped.database()).unwrap(), before, "{}", file.display());
        assert!(names(&stopped.data).iter().all(|name| ["pendulum.lock", "pendulum.sqlite"].contains(&&**name)));
    }
}

#[tokio::test]
async fn an_older_backup_is_brought_up_to_date_on_the_way() {
    let stopped = Stopped::with("ann").await;
    let file = stopped.back_up("copy");
    make_older(&file).await;
    let output = stopped.run(&["restore", file.to_str().unwrap()]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let said = text(&output.stdout);
    assert!(said.contains("brought up to date: 0004 sent reviews."), "{said}");
    assert!(text(&stopped.run(&["migrate"]).stdout).contains("Nothing to do"));
}

#[tokio::test]
async fn migrating_says_what_it_did() {
    let stopped = Stopped::with("ann").await;
    let said = |data: &Path| {
        let output = pendulum(&["migrate", "--data", data.to_str().unwrap()]).output().unwrap();
        assert!(output.status.success(), "{}", text(&output.stderr));
        text(&output.stdout)
    };
    assert_eq!(said(&stopped.data), "Nothing to do: the tables are up to date.\n");
    make_older(&stopped.database()).await;
    assert_eq!(said(&stopped.data), "Brought the tables up to date: 0004 sent reviews.\n");
    let made = said(&stopped.file("new"));
    assert!(made.starts_with("Brought the tables up to date: 0001 accounts, 0002 timeline and goals, "), "{made}");
}

#[tokio::test]
async fn tables_are_not_changed_under_a_server() {
    let serving = Serving::start("info");
    let run = || pendulum(&["migrate", "--data", serving.data().to_str().unwrap()]).output().unwrap();
    assert!(run().status.success(), "there is nothing to do");
    make_older(&serving.data().join("pendulum.sqlite")).await;
    let output = run();
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("stop it first"), "{}", text(&output.stderr));
    assert_eq!(Browser::new(&serving.url).get("/readyz").await.body, "tables\n");
}
