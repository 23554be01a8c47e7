//! Opening: what is made, what is refused, and in which words.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection, Executor, PgPool};
use store::{Location, Store, StoreError};

use crate::on_both;
use crate::place::{Place, server};
use crate::samples::full_stint;

async fn refusal(location: &Location) -> StoreError {
    Store::open(location).await.expect_err("this can't be opened")
}

async fn connection(file: &Path) -> SqliteConnection {
    SqliteConnectOptions::new().filename(file).create_if_missing(true).connect().await.expect("a connection")
}

fn mode(file: &Path) -> u32 {
    file.metadata().expect("the file").permissions().mode() & 0o777
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_processes_may_start_at_once() {
    for place in [Place::sqlite(), Place::postgres().await] {
        let starts: tokio::task::JoinSet<_> = (0..8)
            .map(|_| {
                let location = place.location.clone();
                async move { Store::open(&location).await.expect("each of them opens").close().await }
            })
            .collect();
        starts.join_all().await;
        place.remove().await;
    }
}

#[tokio::test]
async fn a_sqlite_file_is_private_and_durable() {
    let place = Place::sqlite();
    let store = place.open().await;
    for beside in ["", "-wal", "-shm"] {
        let file = format!("{}{beside}", place.file().display());
        assert_eq!(mode(Path::new(&file)), 0o600, "{file} is for its owner alone");
    }
    let Store::Sqlite { read, write } = &store else { panic!("SQLite") };
    for (pragma, expected) in [
        ("PRAGMA synchronous", 2),
        ("PRAGMA foreign_keys", 1),
        ("PRAGMA secure_delete", 1),
        ("PRAGMA busy_timeout", 5000),
    ] {
        let found: i64 = sqlx::query_scalar(pragma).fetch_one(write).await.expect("a pragma");
        assert_eq!(found, expected, "{pragma}");
    }
    let journal: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(read).await.expect("a pragma");
    assert_eq!(journal, "wal");
    let refused = read.execute("DELETE FROM accounts").await.expect_err("a reader can't write");
    assert!(matches!(StoreError::from(refused), StoreError::ReadOnly));

    // A mode that the operator chose stays.
    store.close().await;
    std::fs::set_permissions(place.file(), PermissionsExt::from_mode(0o640)).expect("a change of mode");
    place.open().await.close().await;
    assert_eq!(mode(place.file()), 0o640);
}

#[tokio::test]
async fn a_missing_folder_is_named() {
    let place = Place::sqlite();
    let folder = place.file().with_file_name("no such folder");
    let error = refusal(&Location::Sqlite(folder.join("pendulum.sqlite"))).await;
    assert!(matches!(&error, StoreError::NoFolder(named) if *named == folder), "{error:?}");
    assert!(error.to_string().contains("no such folder"));
}

#[tokio::test]
async fn what_is_no_database_of_ours_is_left_alone() {
    let place = Place::sqlite();
    let text = "Not a database, and long enough to be looked at as one. ".repeat(100);
    std::fs::write(place.file(), &text).expect("a file");
    assert!(matches!(refusal(&place.location).await, StoreError::NotADatabase(_)));
    assert_eq!(std::fs::read_to_string(place.file()).expect("the file"), text);

    std::fs::remove_file(place.file()).expect("removing");
    let mut other = connection(place.file()).await;
    other.execute("CREATE TABLE recipes (name TEXT)").await.expect("another program's table");
    other.close().await.expect("closing");
    assert!(matches!(refusal(&place.location).await, StoreError::NotADatabase(_)));
    let mut other = connection(place.file()).await;
    let tables: i64 =
        sqlx::query_scalar("SELECT COUNT(*) FROM sqlite_schema").fetch_one(&mut other).await.expect("a count");
    assert_eq!(tables, 1, "nothing was added");

    let folder = Location::Sqlite(place.file().parent().expect("a folder").to_owned());
    assert!(matches!(refusal(&folder).await, StoreError::NotADatabase(_)));
}

#[tokio::test]
async fn a_locked_file_is_busy() {
    let place = Place::sqlite();
    let store = place.open().await;
    let mut other = connection(place.file()).await;
    other.execute("BEGIN IMMEDIATE").await.expect("the lock");
    let (at_start, later) =
        tokio::join!(Store::open(&place.location), store.delete_expired_sessions(store::Instant(0)));
    assert!(matches!(at_start, Err(StoreError::Busy)));
    assert!(matches!(later, Err(StoreError::Busy)));
    store.ping().await.expect("readers go on");
    other.execute("ROLLBACK").await.expect("letting go");
    assert_eq!(store.delete_expired_sessions(store::Instant(0)).await.expect("free again"), 0);
}

#[tokio::test]
async fn a_database_from_the_future_is_refused() {
    on_both(async |place: &Place, store: &Store| {
        const MARK: &str = "UPDATE _sqlx_migrations SET version = 9999 WHERE version = 1";
        match store {
            Store::Sqlite { write, .. } => drop(write.execute(MARK).await.expect("a mark")),
            Store::Postgres(pool) => drop(pool.execute(MARK).await.expect("a mark")),
        }
        let error = refusal(&place.location).await;
        assert!(matches!(error, StoreError::Newer { found: 9999, known: 1..9999 }), "{error:?}");
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_taken_away_is_noticed() {
    let place = Place::sqlite();
    let store = place.open().await;
    std::fs::remove_file(place.file()).expect("removing");
    assert!(matches!(store.ping().await, Err(StoreError::Unavailable(_))));
}

#[tokio::test]
async fn a_server_that_is_not_there_is_unavailable() {
    const URLS: [&str; 3] = [
        "postgres://pendulum:swordfish@127.0.0.1:1/pendulum",
        "postgres:///pendulum?host=/no/such/folder",
        "no URL: swordfish",
    ];
    let mut locations = URLS.map(|url| Location::Postgres(url.to_owned())).to_vec();
    let nowhere = server().database("no_such_database").to_url_lossy();
    locations.push(Location::Postgres(nowhere.to_string()));
    for location in locations {
        let error = refusal(&location).await;
        assert!(matches!(error, StoreError::Unavailable(_)), "{error:?}");
        let said = format!("{error} {error:?} {location:?}");
        assert!(!said.contains("swordfish"), "a password is never shown: {said}");
    }
}

#[tokio::test]
async fn errors_never_show_what_a_row_holds() {
    on_both(async |_: &Place, store: &Store| {
        let account = store::NewAccount {
            id: store::AccountId::new(),
            email: "marker@example.org".to_owned(),
            email_key: "marker@example.org".to_owned(),
            password_hash: None,
            created_at: store::Instant(0),
            verified_at: None,
        };
        let _ = store.create_account(&account).await.expect("a sign-up");
        let mut backwards = full_stint("2020-01", "2020-01");
        backwards.stint.title = Some("marker".to_owned());
        let error = store.create_stint(account.id, &backwards).await.expect_err("it ends as it begins");
        let source = std::error::Error::source(&error).map(|source| format!("{source} {source:?}"));
        let said = format!("{error} {error:?} {source:?} {account:?}");
        assert!(said.to_lowercase().contains("check constraint"), "{said}");
        assert!(!said.contains("marker"), "{said}");
    })
    .await;
}

/// Root may write to any file, so that as root the check is made by this same test run as somebody else.
#[test]
fn a_read_only_file_is_refused() {
    const FILE: &str = "PENDULUM_TEST_READ_ONLY_FILE";
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    if let Some(file) = std::env::var_os(FILE) {
        let error = runtime.block_on(refusal(&Location::Sqlite(file.into())));
        assert!(matches!(error, StoreError::ReadOnly), "{error:?}");
        return;
    }
    let place = Place::sqlite();
    runtime.block_on(async { place.open().await.close().await });
    let folder = place.file().parent().expect("a folder");
    let program = folder.join("test");
    std::fs::copy(std::env::current_exe().expect("this program"), &program).expect("a copy that anyone can run");
    std::fs::set_permissions(place.file(), PermissionsExt::from_mode(0o444)).expect("a read-only file");
    std::fs::set_permissions(folder, PermissionsExt::from_mode(0o777)).expect("an open folder");
    let mut again = std::process::Command::new(program);
    again.args(["--exact", "opening::a_read_only_file_is_refused"]).env(FILE, place.file()).current_dir("/");
    if std::fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0) {
        const NOBODY: u32 = 65534;
        std::os::unix::process::CommandExt::uid(&mut again, NOBODY);
        std::os::unix::process::CommandExt::gid(&mut again, NOBODY);
    }
    let output = again.output().expect("the test runs again");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}

#[tokio::test]
async fn what_is_overwritten_is_gone_from_the_file() {
    const MARKER: &str = "a-marker-that-must-not-linger";
    let place = Place::sqlite();
    let store = place.open().await;
    let Store::Sqlite { write, .. } = &store else { panic!("SQLite") };
    write
        .execute(sqlx::query("INSERT INTO accounts VALUES (zeroblob(16), $1, 'key', '', 0, NULL)").bind(MARKER))
        .await
        .expect("a row");
    let in_file = || {
        let bytes = std::fs::read(place.file()).expect("the file");
        bytes.windows(MARKER.len()).any(|window| window == MARKER.as_bytes())
    };
    write.execute("PRAGMA wal_checkpoint(TRUNCATE)").await.expect("a checkpoint");
    assert!(in_file(), "the marker was on disk");
    write.execute("DELETE FROM accounts").await.expect("a deletion");
    store.close().await;
    assert!(!in_file());
}

#[tokio::test]
async fn queries_do_not_outlive_their_timeout() {
    let place = Place::postgres().await;
    let store = place.open().await;
    let Store::Postgres(pool) = &store else { panic!("PostgreSQL") };
    let timeout: String = sqlx::query_scalar("SHOW statement_timeout").fetch_one(pool).await.expect("a setting");
    assert_eq!(timeout, "15s");
    // A row that another connection holds: the wait ends, and says that it was for being busy.
    let Location::Postgres(url) = &place.location else { panic!("PostgreSQL") };
    let other = PgPool::connect(url).await.expect("a connection");
    let mut tx = other.begin().await.expect("a transaction");
    tx.execute("LOCK TABLE sessions").await.expect("the lock");
    assert!(matches!(store.delete_expired_sessions(store::Instant(0)).await, Err(StoreError::Busy)));
    tx.rollback().await.expect("letting go");
    other.close().await;
    store.close().await;
    place.remove().await;
}
