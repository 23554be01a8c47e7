//! `pendulum backup`: whole, checked, private, never over another file without being told, and nothing left where it fails.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Output,
    sync::{Arc, Mutex},
};

use domain::instrument::Value;
use sqlx::Executor;
use store::{Instant, Location, Store};
use tokio::{
    sync::Notify,
    task::{JoinSet, spawn_blocking},
};

use crate::{
    people::{PASSWORD, account, begin, done, email, stint},
    program::{Serving, pendulum, run, text},
    support::{Browser, Folder},
};

/// A folder with the data of a server that has stopped, and somewhere for backups.
pub struct Stopped {
    pub folder: Folder,
    pub data: PathBuf,
}

impl Stopped {
    /// One in which this person has an account and is signed in.
    pub async fn with(name: &str) -> Self {
        let folder = Folder::new();
        let data = folder.path().join("data");
        fs::create_dir(&data).unwrap();
        fs::set_permissions(&data, PermissionsExt::from_mode(0o700)).unwrap();
        let stopped = Self { folder, data };
        let store = stopped.store().await;
        sign_up(&store, name).await;
        store.close().await;
        stopped
    }

    /// Its database, opened.
    pub async fn store(&self) -> Store {
        Store::open(&Location::Sqlite(self.database())).await.unwrap()
    }

    /// Its database's file.
    pub fn database(&self) -> PathBuf {
        self.data.join("pendulum.sqlite")
    }

    /// A file beside the data folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs a command on the data, with these arguments.
    pub fn run(&self, arguments: &[&str]) -> Output {
        pendulum(arguments).args(["--data".as_ref(), self.data.as_os_str()]).output().unwrap()
    }

    /// Makes a backup of this name.
    pub fn back_up(&self, name: &str) -> PathBuf {
        let file = self.file(name);
        let output = self.run(&["backup", file.to_str().unwrap()]);
        assert!(output.status.success(), "{}", text(&output.stderr));
        file
    }
}

/// An account, straight into a database.
pub async fn sign_up(store: &Store, name: &str) {
    sign_up_at(store, name, app::context::now()).await;
}

/// The same, at this moment.
pub async fn sign_up_at(store: &Store, name: &str, created_at: Instant) {
    let account = store::NewAccount {
        id: store::AccountId::new(),
        email: email(name),
        email_key: email(name),
        password_hash: None,
        created_at,
        verified_at: None,
    };
    assert_eq!(store.create_account(&account).await.unwrap(), store::Created::Yes);
}

/// Whether a database has this person's account.
pub async fn has(file: &Path, name: &str) -> bool {
    let store = Store::open(&Location::Sqlite(file.to_owned())).await.unwrap();
    let found = store.find_account_by_email(&email(name)).await.unwrap().is_some();
    store.close().await;
    found
}

/// Runs a statement on the database in a file.
pub async fn change(file: &Path, statement: &'static str) {
    let store = Store::open_as_is(&Location::Sqlite(file.to_owned())).await.unwrap().unwrap();
    let Store::Sqlite { write, .. } = &store else { panic!("SQLite") };
    write.execute(statement).await.unwrap();
    store.close().await;
}

/// The files of a folder, by name.
pub fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_backup_is_one_private_file_with_all_of_it() {
    let stopped = Stopped::with("ann").await;
    let file = stopped.file("copy");
    let output = stopped.run(&["backup", file.to_str().unwrap()]);
    let said = text(&output.stdout);
    assert!(said.starts_with(&format!("Backed up to {}: ", file.display())) && said.ends_with("checked.\n"), "{said}");
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(names(stopped.folder.path()), ["copy", "data"]);
    assert_eq!(names(&stopped.data), ["pendulum.sqlite"], "nothing is left beside the database");
    assert!(has(&file, "ann").await);
}

#[tokio::test]
async fn a_file_that_is_there_is_replaced_only_when_told() {
    let stopped = Stopped::with("ann").await;
    let file = stopped.file("copy");
    fs::write(&file, "last year's").unwrap();
    let refused = stopped.run(&["backup", file.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("--replace"), "{}", text(&refused.stderr));
    assert_eq!(fs::read(&file).unwrap(), b"last year's");
    assert!(stopped.run(&["backup", "--replace", file.to_str().unwrap()]).status.success());
    assert!(has(&file, "ann").await);
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
}

#[tokio::test]
async fn the_database_itself_is_never_written_over() {
    let stopped = Stopped::with("ann").await;
    let before = fs::read(stopped.database()).unwrap();
    std::os::unix::fs::symlink(&stopped.data, stopped.file("link")).unwrap();
    for name in ["data/pendulum.sqlite", "data/../data/pendulum.sqlite-wal", "link/pendulum.sqlite-shm"] {
        let refused = stopped.run(&["backup", "--replace", stopped.file(name).to_str().unwrap()]);
        assert_eq!(refused.status.code(), Some(2), "{name}");
        assert!(text(&refused.stderr).contains("the database itself"), "{name}: {}", text(&refused.stderr));
    }
    assert_eq!(names(&stopped.data), ["pendulum.sqlite"]);
    assert_eq!(fs::read(stopped.database()).unwrap(), before);
}

#[tokio::test]
async fn where_nothing_can_be_written_it_says_so_and_leaves_nothing() {
    let stopped = Stopped::with("ann").await;
    fs::write(stopped.file("a-file"), "").unwrap();
    let places = [
        ("no-such-folder/copy", 2, "does not exist"),
        ("a-file/copy", 2, "does not exist"),
        ("data", 2, "a folder"),
        ("data/..", 2, "a folder"),
    ];
    for (name, code, reason) in places {
        let refused = stopped.run(&["backup", stopped.file(name).to_str().unwrap()]);
        assert_eq!(refused.status.code(), Some(code), "{name}");
        assert!(text(&refused.stderr).contains(reason), "{name}: {}", text(&refused.stderr));
    }
    // Not even root makes a file there.
    let refused = stopped.run(&["backup", "/proc/copy"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("can't write in /proc"), "{}", text(&refused.stderr));
    assert_eq!(names(stopped.folder.path()), ["a-file", "data"]);
}

/// As on a full disk: after the first few kilobytes, writing fails.
#[tokio::test]
async fn a_backup_that_runs_out_of_space_leaves_nothing() {
    let stopped = Stopped::with("ann").await;
    let file = stopped.file("copy");
    fs::write(&file, "last year's").unwrap();
    let [program, data] = [env!("CARGO_BIN_EXE_pendulum").as_ref(), stopped.data.as_os_str()];
    let output = std::process::Command::new("sh")
        .args(["-c", r#"trap "" XFSZ; ulimit -f 8; exec "$0" backup --replace "$1" --data "$2""#])
        .args([program, file.as_os_str(), data])
        .env_clear()
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("no backup was made"), "{}", text(&output.stderr));
    assert_eq!(fs::read(&file).unwrap(), b"last year's", "what was there is still there");
    assert_eq!(names(stopped.folder.path()), ["copy", "data"]);
}

#[tokio::test]
async fn where_there_is_no_database_there_is_no_backup() {
    let folder = Folder::new();
    let (data, file) = (folder.path().join("data"), folder.path().join("copy"));
    let arguments =
        |data: &Path| ["backup", file.to_str().unwrap(), "--data", data.to_str().unwrap()].map(str::to_owned);
    let refused = run(&arguments(&data).each_ref().map(String::as_str));
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("there is no database in"), "{}", text(&refused.stderr));
    // And somebody else's is not taken.
    fs::create_dir(&data).unwrap();
    fs::write(data.join("pendulum.sqlite"), "Dear diary, this is not a database. ".repeat(200)).unwrap();
    let refused = run(&arguments(&data).each_ref().map(String::as_str));
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("not a Pendulum database"), "{}", text(&refused.stderr));
    assert_eq!(names(folder.path()), ["data"]);
}

#[test]
fn on_postgresql_it_names_the_tool_for_it() {
    let url = "postgres://pendulum:swordfish@127.0.0.1:1/pendulum";
    for (command, tool) in [("backup", "pg_dump --format=custom"), ("restore", "pg_restore --clean")] {
        let refused = run(&[command, "/no/such/folder/copy", "--database-url", url]);
        assert_eq!(refused.status.code(), Some(1));
        let said = text(&refused.stderr);
        assert!(said.contains(tool) && !said.contains("swordfish"), "{said}");
    }
}

/// How many people answer at once.
const WRITERS: usize = 4;
/// How many answers are acknowledged before the backup begins.
const BEFORE: usize = 60;
/// An open question, so that each answer can say which one it is.
const QUESTION: (&str, &str) = ("ready-to-manage", "heard-less");

/// What each writer has had acknowledged: the number of its last answer.
#[derive(Default)]
struct Acknowledged {
    last: Mutex<[usize; WRITERS]>,
    more: Notify,
}

impl Acknowledged {
    fn now(&self) -> [usize; WRITERS] {
        *self.last.lock().unwrap()
    }

    /// Waits until there are this many in all.
    async fn reach(&self, count: usize) {
        loop {
            let more = self.more.notified();
            if self.now().iter().sum::<usize>() >= count {
                return;
            }
            more.await;
        }
    }
}

/// Answers the same question again and again, each time with the next number, and notes what was acknowledged.
async fn answer(writer: usize, url: String, noted: Arc<Acknowledged>) {
    let browser = Browser::new(&url);
    let name = format!("writer-{writer}");
    done(&browser.post("/sign-up", &[("email", &email(&name)), ("password", PASSWORD)]).await);
    done(&browser.post("/timeline", &stint()).await);
    let review = begin(&browser, QUESTION.0).await;
    let question = format!("{review}/items/{}", QUESTION.1);
    for number in 1.. {
        done(&browser.post(&question, &[("words", &format!("answer {number}")), ("go", "stay")]).await);
        noted.last.lock().unwrap()[writer] = number;
        // A permit is kept for who is just about to wait.
        noted.more.notify_one();
    }
}

/// The number of the answer that a database holds of a writer.
async fn held(store: &Store, writer: usize) -> usize {
    let account = account(store, &format!("writer-{writer}")).await.id;
    let review = store.find_open_review(account, QUESTION.0).await.unwrap().unwrap();
    let responses = store.list_responses(account, review.id).await.unwrap();
    let number = responses.iter().find_map(|one| match &one.value {
        Value::Words(words) => words.strip_prefix("answer ")?.parse().ok(),
        _ => None,
    });
    number.unwrap_or(0)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_under_load_holds_every_answer_acknowledged_before_it_began() {
    let mut serving = Serving::start("warn");
    let noted = Arc::new(Acknowledged::default());
    let mut writers = JoinSet::new();
    for writer in 0..WRITERS {
        writers.spawn(answer(writer, serving.url.clone(), noted.clone()));
    }
    noted.reach(BEFORE).await;
    let acknowledged = noted.now();
    let (data, file) = (serving.data(), serving.folder.path().join("copy"));
    let arguments = [file.to_str().unwrap(), "--data", data.to_str().unwrap()].map(str::to_owned);
    let output = spawn_blocking(|| pendulum(&["backup"]).args(arguments).output().unwrap()).await.unwrap();
    assert!(output.status.success(), "{}", text(&output.stderr));
    // The load went on through all of it, and goes on.
    noted.reach(noted.now().iter().sum::<usize>() + WRITERS).await;
    let later = noted.now();
    assert_ne!(later, acknowledged);
    writers.shutdown().await;
    serving.terminate();
    assert!(serving.ended().success(), "{}", serving.log());

    let restored = pendulum(&["restore", file.to_str().unwrap(), "--data", data.to_str().unwrap()]).output().unwrap();
    assert!(restored.status.success(), "{}", text(&restored.stderr));
    let store = Store::open(&Location::Sqlite(data.join("pendulum.sqlite"))).await.unwrap();
    assert_eq!(store.find_faults().await.unwrap(), [""; 0], "PRAGMA integrity_check");
    let mut all = true;
    for (writer, known) in acknowledged.into_iter().enumerate() {
        let found = held(&store, writer).await;
        assert!(found >= known, "writer {writer}: answer {known} was acknowledged, {found} is there");
        all &= found >= later[writer];
    }
    assert!(!all, "the backup is of a moment before the end");
}
