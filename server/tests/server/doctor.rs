//! `pendulum doctor`: what it finds, one line each, and that it changes nothing.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use app::context::now;
use sqlx::Executor;
use store::{Instant, Store};

use crate::{
    backup::{Stopped, change, names, sign_up_at},
    program::{Serving, pendulum, text},
};

/// How long SQLite's pages are.
const PAGE: usize = 4096;

/// Its exit code and what it printed.
fn doctor(data: &Path, more: &[&str]) -> (Option<i32>, String) {
    let output = pendulum(&["doctor", "--data", data.to_str().unwrap()]).args(more).output().unwrap();
    assert_eq!(text(&output.stderr), "");
    (output.status.code(), text(&output.stdout))
}

/// It finds this and nothing else: one line with all of these parts.
fn finds(data: &Path, more: &[&str], parts: &[&str]) {
    let (code, said) = doctor(data, more);
    assert_eq!(code, Some(1), "{said}");
    let lines: Vec<&str> = said.lines().filter(|line| line.starts_with("mend  ")).collect();
    let [line] = &*lines else { panic!("not one finding: {said}") };
    for part in parts.iter().chain(&[". To do: "]) {
        assert!(line.contains(part), "{part:?} is not in {line:?}");
    }
    assert!(said.ends_with("To mend: 1.\n"), "{said}");
}

#[tokio::test]
async fn all_is_well_before_the_first_start_and_while_a_server_runs() {
    let serving = Serving::start("info");
    let before = names(&serving.data());
    let (code, said) = doctor(&serving.data(), &[]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.ends_with("Nothing to mend.\n") && !said.contains("mend  "), "{said}");
    assert!(said.contains("database file is sound") && said.contains("tables are those of this version"), "{said}");
    assert_eq!(names(&serving.data()), before);

    let folder = crate::support::Folder::new();
    let data = folder.path().join("data");
    finds(&data, &[], &["There is no data folder", "on a first start nothing"]);
    assert!(!data.exists(), "it makes nothing");
    fs::create_dir(&data).unwrap();
    fs::set_permissions(&data, PermissionsExt::from_mode(0o700)).unwrap();
    let (code, said) = doctor(&data, &[]);
    assert_eq!((code, said.contains("There is no database yet")), (Some(0), true), "{said}");
    assert_eq!(names(&data), [""; 0]);
}

#[tokio::test]
async fn a_folder_that_others_can_read_or_the_server_cant_write() {
    let stopped = Stopped::with("ann").await;
    let set = |path: &Path, mode| fs::set_permissions(path, PermissionsExt::from_mode(mode)).unwrap();
    set(&stopped.data, 0o755);
    finds(&stopped.data, &[], &["Every user of this machine gets into", "private", "chmod o="]);
    set(&stopped.data, 0o500);
    finds(&stopped.data, &[], &["can't be written", "Nothing could be saved", "chown"]);
    set(&stopped.data, 0o700);
    set(&stopped.database(), 0o400);
    finds(&stopped.data, &[], &["pendulum.sqlite can't be written", "chmod u+rw"]);
    set(&stopped.database(), 0o600);
    let file = stopped.file("a-file");
    fs::write(&file, "").unwrap();
    let (code, said) = doctor(&file, &[]);
    assert_eq!((code, said.contains("is a file")), (Some(1), true), "{said}");
}

#[tokio::test]
async fn tables_of_another_version() {
    let stopped = Stopped::with("ann").await;
    change(&stopped.database(), "DELETE FROM _sqlx_migrations WHERE version = 4").await;
    finds(&stopped.data, &[], &["older than this program", "pendulum migrate"]);
    change(&stopped.database(), "UPDATE _sqlx_migrations SET version = 9999 WHERE version = 3").await;
    finds(&stopped.data, &[], &["newer than this program: they are at 9999", "run the newer program"]);
}

#[tokio::test]
async fn a_damaged_or_foreign_file() {
    let stopped = Stopped::with("ann").await;
    let whole = fs::read(stopped.database()).unwrap();
    // Whichever page it is: SQLite finds it by itself, or stumbles over it.
    let mut told = 0;
    for page in 1..whole.len() / PAGE {
        let mut bent = whole.clone();
        bent[page * PAGE..(page + 1) * PAGE].fill(0xa5);
        fs::write(stopped.database(), bent).unwrap();
        let (code, said) = doctor(&stopped.data, &[]);
        assert_eq!(code, Some(1), "page {page}: {said}");
        assert!(said.contains("damaged") && said.contains("restore the last sound backup"), "page {page}: {said}");
        told += usize::from(said.contains("The database file is damaged: "));
    }
    assert!(told > 0, "what SQLite says is passed on");
    fs::write(stopped.database(), &whole[..whole.len() / 2]).unwrap();
    finds(&stopped.data, &[], &["The database file is cut short or damaged", "restore the last sound backup"]);
    fs::write(stopped.database(), "Dear diary, this is not a database. ".repeat(200)).unwrap();
    finds(&stopped.data, &[], &["is not a Pendulum database", "--data DIR"]);
}

#[tokio::test]
async fn rows_that_refer_to_nothing_and_a_clock_that_is_behind() {
    let stopped = Stopped::with("ann").await;
    let store = stopped.store().await;
    sign_up_at(&store, "marker", Instant(now().0 + 3_600_000)).await;
    store.close().await;
    finds(&stopped.data, &[], &["The clock says 20", "something was saved at 20", "NTP"]);
    let store = stopped.store().await;
    let Store::Sqlite { write, .. } = &store else { panic!("SQLite") };
    let mut connection = write.acquire().await.unwrap();
    connection.execute("PRAGMA foreign_keys = OFF").await.unwrap();
    connection.execute("DELETE FROM accounts WHERE email LIKE 'marker%'").await.unwrap();
    connection
        .execute("INSERT INTO goals VALUES (zeroblob(16), 'marker', '', '{}', NULL, '[]', NULL, 0)")
        .await
        .unwrap();
    drop(connection);
    store.close().await;
    finds(&stopped.data, &[], &["damaged: 1 rows of goals refer to no row of accounts"]);
    assert!(!doctor(&stopped.data, &[]).1.contains("marker"), "nothing of what is in a row");
}

#[tokio::test]
async fn questionnaires_with_faults_and_settings_that_do_not_fit() {
    let stopped = Stopped::with("ann").await;
    let own = stopped.file("own");
    let with_own = ["--instruments", own.to_str().unwrap()];
    finds(&stopped.data, &with_own, &["can't be read", "does not start", "--instruments"]);
    fs::create_dir(&own).unwrap();
    finds(&stopped.data, &with_own, &["There is no .toml file in"]);
    fs::write(own.join("broken.v1.toml"), "id = 7").unwrap();
    let (code, said) = doctor(&stopped.data, &with_own);
    assert_eq!(code, Some(1));
    assert!(said.contains("broken.v1.toml:1") && said.contains("leaves this questionnaire out"), "{said}");
    finds(
        &stopped.data,
        &["--public-url", "http://pendulum.example.org"],
        &["is not https", "Passwords", "proxy with TLS"],
    );
}

#[tokio::test]
async fn mail_that_is_half_set_or_reaches_nobody() {
    let stopped = Stopped::with("ann").await;
    finds(&stopped.data, &["--smtp-url", "smtp://127.0.0.1:1"], &["not whom mail comes from", "does not start"]);
    let nowhere = ["--smtp-url", "smtp://ann:swordfish@127.0.0.1:1", "--mail-from", "no-reply@example.org"];
    let more = [&nowhere[..], &["--public-url", "https://pendulum.example.org", "--client-ip", "XRealIp"]].concat();
    finds(&stopped.data, &more, &["the mail server can't be reached", "arrive late or never", "--smtp-url"]);
    assert!(!doctor(&stopped.data, &more).1.contains("swordfish"));
}

#[test]
fn a_database_server_that_does_not_answer_is_told_with_the_reason() {
    let url = "postgres://pendulum:swordfish@127.0.0.1:1/pendulum";
    let output = pendulum(&["doctor", "--database-url", url]).output().unwrap();
    let said = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("mend  The database can't be reached: 127.0.0.1:1: Connection refused"), "{said}");
    assert!(said.contains("--database-url") && !said.contains("swordfish") && !said.contains("data folder"), "{said}");
}
