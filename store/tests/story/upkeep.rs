//! Upkeep: how the tables stand, what is found wrong, copies, and putting one in place.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use sqlx::Executor;
use store::{Instant, Location, Session, Store, StoreError, Tables, make_ready, migrate, put_in_place};

use crate::on_both;
use crate::people;
use crate::place::Place;
use crate::snapshot::Everything;

/// Of a database that is in order nothing is to be said, and nothing to be done.
pub async fn all_is_well(store: &Store, place: &Place) {
    assert_eq!(store.compare_tables().await.expect("a comparison"), Tables::Current);
    assert_eq!(store.find_faults().await.expect("a check"), [""; 0]);
    assert!(store.find_newest_moment().await.expect("a search").is_some());
    assert_eq!(migrate(&place.location).await.expect("nothing to do"), []);
    let as_is = Store::open_as_is(&place.location).await.expect("it opens").expect("it is there");
    as_is.ping().await.expect("it answers");
    as_is.close().await;
}

/// A copy of all there is; put in place elsewhere it is all there again, but for the sessions.
pub async fn copies_are_whole_or_refused(store: &Store, place: &Place, before: &Everything) {
    let there = Place::sqlite();
    let copy = there.file().with_file_name("copy");
    File::create(&copy).expect("an empty file");
    let ready = match &place.location {
        Location::Sqlite(_) => {
            store.copy_to(&copy).await.expect("a copy");
            assert_eq!(make_ready(&Location::Sqlite(copy.clone())).await.expect("a sound copy"), []);
            &there.location
        }
        // PostgreSQL has programs of its own for all of it.
        Location::Postgres(_) => {
            assert!(matches!(store.copy_to(&copy).await, Err(StoreError::NotAFile)));
            assert!(matches!(make_ready(&place.location).await, Err(StoreError::NotAFile)));
            &place.location
        }
    };
    match put_in_place(&copy, ready, &copy.with_extension("aside")).await {
        Ok(replaced) => {
            assert!(!replaced, "there was none");
            let restored = there.open().await;
            let account = before.account.as_ref().expect("an account").id;
            assert_eq!(&Everything::of(&restored, account).await, before);
            restored.close().await;
        }
        Err(error) => {
            assert!(matches!((&place.location, error), (Location::Postgres(_), StoreError::NotAFile)));
        }
    }
}

/// A place with one account and one session, closed; and the account.
async fn somewhere() -> (Place, store::Account) {
    let place = Place::sqlite();
    let store = place.open().await;
    let ada = people::sign_up(&store, "ada@example.org").await;
    let session = Session {
        token_hash: [7; 32],
        account_id: Some(ada.id),
        data: serde_json::json!({}),
        created_at: Instant(0),
        seen_at: Instant(0),
        expires_at: Instant(100),
    };
    assert!(store.create_session(&session).await.expect("a session"));
    let Store::Sqlite { write, .. } = &store else { panic!("SQLite") };
    for under_way in [
        "INSERT INTO mail VALUES (zeroblob(16), $1, 'ada@example.org', '', '', '', 0, 0, 0, 9)",
        "INSERT INTO confirmations VALUES (zeroblob(16), $1, 'a@example.org', 'a@example.org', NULL, '', 3, 9)",
        "INSERT INTO feeds VALUES ($1, zeroblob(32), 0)",
        "INSERT INTO resets VALUES (zeroblob(32), $1, 'mail', 0, 9, 0, NULL, NULL)",
    ] {
        write.execute(sqlx::query(under_way).bind(ada.id)).await.expect("a row");
    }
    store.close().await;
    (place, ada)
}

/// A copy of a place's database beside it.
async fn copied(place: &Place, name: &str) -> PathBuf {
    let copy = place.file().with_file_name(name);
    File::create(&copy).expect("an empty file");
    let store = Store::open_as_is(&place.location).await.expect("it opens").expect("it is there");
    store.copy_to(&copy).await.expect("a copy");
    store.close().await;
    copy
}

fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[tokio::test]
async fn what_is_replaced_is_kept_and_what_was_under_way_is_ended() {
    let (place, ada) = somewhere().await;
    let copy = copied(&place, "copy").await;
    let later = place.open().await;
    let bob = people::sign_up(&later, "bob@example.org").await;
    // Not closed, as after a crash: the log beside the file holds what is new.
    std::mem::forget(later);
    let log = place.file().with_file_name("pendulum.sqlite-wal");
    let in_log = fs::read(&log).expect("a log");
    assert!(!in_log.is_empty());
    // Another process has the database open.
    make_ready(&Location::Sqlite(copy.clone())).await.expect("a sound copy");
    let aside = place.file().with_file_name("aside");
    let busy = put_in_place(&copy, &place.location, &aside).await;
    assert!(matches!(busy, Err(StoreError::Busy)), "{busy:?}");
    assert_eq!(fs::read(&log).expect("the log"), in_log, "nothing was changed");
    assert!(copy.exists() && !aside.exists());

    // The same files without that process.
    let folder = Place::sqlite();
    for (from, to) in [(place.file(), folder.file()), (&log, &folder.file().with_file_name("pendulum.sqlite-wal"))] {
        fs::copy(from, to).expect("a copy of the file");
    }
    let (copy, aside) = (copy, folder.file().with_file_name("aside"));
    let ready = folder.file().with_file_name("ready");
    fs::copy(copy, &ready).expect("a copy of the copy");
    assert!(put_in_place(&ready, &folder.location, &aside).await.expect("it is put in place"));
    assert_eq!(names(folder.file().parent().expect("a folder")), ["aside", "pendulum.sqlite"]);
    let restored = folder.open().await;
    assert!(restored.find_account(ada.id).await.expect("a search").is_some());
    assert!(restored.find_account(bob.id).await.expect("a search").is_none());
    // Nothing that was under way goes on.
    assert!(restored.find_session(&[7; 32], Instant(0)).await.expect("a search").is_none());
    let Store::Sqlite { read, .. } = &restored else { panic!("SQLite") };
    for (under_way, expected) in [
        ("SELECT COUNT(*) FROM mail", 0),
        ("SELECT COUNT(*) FROM confirmations", 0),
        ("SELECT COUNT(*) FROM feeds", 0),
        ("SELECT SUM(closed) FROM resets", 1),
    ] {
        let found: i64 = sqlx::query_scalar(under_way).fetch_one(read).await.expect("a count");
        assert_eq!(found, expected, "{under_way}");
    }
    restored.close().await;
    let kept = Store::open(&Location::Sqlite(aside)).await.expect("it opens");
    assert!(kept.find_account(bob.id).await.expect("a search").is_some(), "what was in the log is kept as well");
    kept.close().await;
}

#[tokio::test]
async fn a_database_beyond_opening_is_replaced() {
    let (place, ada) = somewhere().await;
    let copy = copied(&place, "copy").await;
    fs::write(place.file(), "not a database any more ".repeat(400)).expect("damage");
    fs::write(place.file().with_file_name("pendulum.sqlite-wal"), "nor is this a log").expect("a file");
    make_ready(&Location::Sqlite(copy.clone())).await.expect("a sound copy");
    let aside = place.file().with_file_name("aside");
    assert!(put_in_place(&copy, &place.location, &aside).await.expect("it is put in place"));
    assert_eq!(names(aside.parent().expect("a folder")), ["aside", "pendulum.sqlite"]);
    let restored = place.open().await;
    assert!(restored.find_account(ada.id).await.expect("a search").is_some());
    restored.close().await;
}

#[tokio::test]
async fn a_copy_cut_short_anywhere_is_refused() {
    let (place, _) = somewhere().await;
    let copy = copied(&place, "copy").await;
    // SQLite's pages are this long; at their borders a cut is hardest to see.
    const PAGE: usize = 4096;
    // A backup, and the file of a server that was stopped.
    for file in [&*copy, place.file()] {
        let whole = fs::read(file).expect("a file");
        assert!(whole.len() > 8 * PAGE && whole.len().is_multiple_of(PAGE));
        let borders = (1..whole.len() / PAGE).map(|page| page * PAGE);
        let odd = [0, 1, 15, 16, 50, 99, 100, 511, PAGE - 1, PAGE + 1, whole.len() / 2 + 7, whole.len() - 1];
        for length in borders.chain(odd) {
            let cut = Place::sqlite();
            fs::write(cut.file(), &whole[..length]).expect("a file");
            let refused = make_ready(&cut.location).await;
            assert!(
                matches!(refused, Err(StoreError::Damaged | StoreError::NotADatabase(_))),
                "{length} of {} bytes: {refused:?}",
                whole.len()
            );
        }
        make_ready(&Location::Sqlite(file.to_owned())).await.expect("the whole is taken");
    }
    let whole = fs::read(&copy).expect("the copy");
    // What was written over in the middle shows as well.
    let mut bent = whole;
    bent[3 * PAGE..4 * PAGE].fill(0xa5);
    let file = place.file().with_file_name("bent");
    fs::write(&file, bent).expect("a file");
    assert!(matches!(make_ready(&Location::Sqlite(file)).await, Err(StoreError::Damaged)));
}

#[tokio::test]
async fn rows_that_refer_to_nothing_are_found() {
    let (place, ada) = somewhere().await;
    let store = place.open().await;
    let Store::Sqlite { write, .. } = &store else { panic!("SQLite") };
    let mut connection = write.acquire().await.expect("a connection");
    connection.execute("PRAGMA foreign_keys = OFF").await.expect("a pragma");
    connection.execute(sqlx::query("DELETE FROM accounts WHERE id = $1").bind(ada.id)).await.expect("a deletion");
    drop(connection);
    assert!(
        store
            .find_faults()
            .await
            .expect("a check")
            .iter()
            .any(|fault| fault == "1 rows of sessions refer to no row of accounts")
    );
    store.close().await;
}

#[tokio::test]
async fn a_foreign_file_is_never_copied_or_made_ready() {
    let place = Place::sqlite();
    assert!(Store::open_as_is(&place.location).await.expect("a look").is_none());
    assert!(!place.file().exists(), "looking makes nothing");
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(place.file()).create_if_missing(true);
    let mut other = sqlx::ConnectOptions::connect(&options).await.expect("a file");
    other.execute("CREATE TABLE recipes (name TEXT)").await.expect("another program's table");
    sqlx::Connection::close(other).await.expect("closing");
    let store = Store::open_as_is(&place.location).await.expect("it opens").expect("it is there");
    let copy = place.file().with_file_name("copy");
    assert!(matches!(store.copy_to(&copy).await, Err(StoreError::NotADatabase(_))));
    assert!(matches!(store.find_faults().await, Err(StoreError::NotADatabase(_))));
    store.close().await;
    assert!(matches!(make_ready(&place.location).await, Err(StoreError::NotADatabase(_))));
}

#[tokio::test]
async fn tables_older_or_newer_are_told_apart() {
    on_both(async |place: &Place, store: &Store| {
        const NEWER: &str = "UPDATE _sqlx_migrations SET version = 9999 WHERE version = 1";
        const BACK: &str = "UPDATE _sqlx_migrations SET version = 1 WHERE version = 9999";
        // The one migration that can be run again: an index.
        const OLDER: [&str; 2] = ["DROP INDEX reviews_sent", "DELETE FROM _sqlx_migrations WHERE version = 4"];
        let run = async |sql: &'static str| match store {
            Store::Sqlite { write, .. } => drop(write.execute(sql).await.expect("a change")),
            Store::Postgres(pool) => drop(pool.execute(sql).await.expect("a change")),
        };
        run(NEWER).await;
        assert!(matches!(store.compare_tables().await, Ok(Tables::Newer { found: 9999, known: 1..9999 })));
        assert!(matches!(migrate(&place.location).await, Err(StoreError::Newer { .. })));
        run(BACK).await;
        for sql in OLDER {
            run(sql).await;
        }
        assert!(matches!(store.compare_tables().await, Ok(Tables::Older)));
        let steps = migrate(&place.location).await.expect("a migration");
        assert_eq!(steps.iter().map(|step| (step.number, &*step.name)).collect::<Vec<_>>(), [(4, "sent reviews")]);
        assert!(matches!(store.compare_tables().await, Ok(Tables::Current)));
    })
    .await;
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_named_with_the_reason() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let silent = format!("postgres://pendulum:swordfish@127.0.0.1:{port}/pendulum");
    let cases = [
        ("postgres://pendulum:swordfish@127.0.0.1:1/pendulum".to_owned(), "127.0.0.1:1: Connection refused"),
        (silent, "no answer within 5 seconds"),
        ("postgres://pendulum:swordfish@no-such-host.invalid/pendulum".to_owned(), "no-such-host.invalid:5432: "),
    ];
    for (url, expected) in cases {
        let location = Location::Postgres(url);
        let (opened, looked) = tokio::join!(Store::open(&location), Store::open_as_is(&location));
        for error in [opened.map(|_| ()).expect_err("nobody"), looked.map(|_| ()).expect_err("nobody")] {
            let said = error.to_string();
            assert!(said.contains(expected) && !said.contains("swordfish"), "{said}");
        }
    }
    drop(listener);
}
