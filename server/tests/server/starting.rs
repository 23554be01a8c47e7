//! Starting and stopping: what can't be had is named, and what is under way is finished.

use std::{fs, net::TcpListener as StdListener, process::Output, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::{
    people::{PASSWORD, WELCOME, email},
    program::{Serving, run, text},
    support::{Browser, Folder},
};

/// It gave up with code 1, and said all of this in one line.
fn gave_up(output: &Output, said: &[&str]) {
    let error = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{error}");
    assert_eq!(text(&output.stdout), "", "it never listened");
    assert_eq!(error.lines().count(), 1, "{error}");
    for part in said {
        assert!(error.contains(part), "{part:?} is not in {error:?}");
    }
}

#[test]
fn a_port_that_is_taken_is_named() {
    let folder = Folder::new();
    let taken = StdListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let data = folder.path().join("data");
    let output = run(&["serve", "--addr", &address, "--data", data.to_str().unwrap()]);
    gave_up(&output, &[&address, "--addr"]);
}

#[test]
fn a_folder_that_cant_be_made_is_named() {
    let folder = Folder::new();
    let file = folder.path().join("a-file");
    fs::write(&file, "in the way").unwrap();
    let data = file.join("data");
    let output = run(&["--addr", "127.0.0.1:0", "--data", data.to_str().unwrap()]);
    gave_up(&output, &[data.to_str().unwrap(), "--data"]);
}

#[test]
fn a_file_that_is_no_database_is_named_and_left_alone() {
    let folder = Folder::new();
    let file = folder.path().join("pendulum.sqlite");
    let diary = "Dear diary, this is not a database. ".repeat(200);
    fs::write(&file, &diary).unwrap();
    let output = run(&["serve", "--addr", "127.0.0.1:0", "--data", folder.path().to_str().unwrap()]);
    gave_up(&output, &[file.to_str().unwrap(), "not a Pendulum database"]);
    assert_eq!(fs::read_to_string(&file).unwrap(), diary);
}

#[tokio::test]
async fn a_folder_that_another_server_has_is_named() {
    let serving = Serving::start("info");
    let data = serving.folder.path().join("data");
    let output = run(&["serve", "--addr", "127.0.0.1:0", "--data", data.to_str().unwrap()]);
    gave_up(&output, &["another server", data.to_str().unwrap(), "--data"]);
    assert_eq!(Browser::new(&serving.url).get("/readyz").await.status, 200);
}

#[test]
fn a_database_server_that_does_not_answer_is_named_with_the_reason() {
    let url = "postgres://pendulum:swordfish@127.0.0.1:1/pendulum";
    let output = run(&["serve", "--addr", "127.0.0.1:0", "--database-url", url]);
    gave_up(&output, &["127.0.0.1:1", "Connection refused"]);
    assert!(!text(&output.stderr).contains("swordfish"));
}

#[test]
fn what_it_is_told_is_checked() {
    for arguments in [
        &["serve", "--addr", "nowhere"][..],
        &["serve", "--attempts-per-address", "0"],
        &["serve", "--client-ip", "Somewhere"],
        &["serve", "--data", "a", "--database-url", "postgres://localhost/b"],
        &["frobnicate"],
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).contains("--help"), "{arguments:?}");
    }
    assert!(text(&run(&["--help"]).stdout).contains("instruments"));
}

#[test]
fn its_data_are_for_its_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let serving = Serving::start("info");
    let data = serving.folder.path().join("data");
    for (file, expected) in [(data.clone(), 0o700), (data.join("pendulum.sqlite"), 0o600)] {
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, expected, "{}", file.display());
    }
}

#[tokio::test]
async fn told_to_stop_it_finishes_what_is_under_way() {
    let mut serving = Serving::start("info");
    let address = serving.url.trim_start_matches("http://").to_owned();
    let body = form_urlencoded::Serializer::new(String::new())
        .extend_pairs([("email", email("ann")), ("password", PASSWORD.to_owned())])
        .finish();
    let mut stream = TcpStream::connect(&address).await.unwrap();
    let head = format!(
        "POST /sign-up HTTP/1.1\r\nhost: {address}\r\ncontent-type: application/x-www-form-urlencoded\r\n\
         content-length: {}\r\nexpect: 100-continue\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    // The server asks for the body: the request is in its hands.
    let mut asked = [0; 64];
    let read = stream.read(&mut asked).await.unwrap();
    assert!(text(&asked[..read]).starts_with("HTTP/1.1 100"), "{:?}", text(&asked[..read]));

    serving.terminate();
    // It takes no more visitors, which shows that it has heard.
    let mut tries = tokio::time::interval(Duration::from_millis(10));
    while TcpStream::connect(&address).await.is_ok() {
        tries.tick().await;
    }
    stream.write_all(body.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    assert!(answer.contains(&format!("location: {WELCOME}")), "{answer}");
    assert_eq!(serving.ended().code(), Some(0), "{}", serving.log());

    // All of it is in the one file.
    let data = serving.folder.path().join("data");
    let mut files: Vec<_> = fs::read_dir(&data).unwrap().map(|file| file.unwrap().file_name()).collect();
    files.sort();
    assert_eq!(files, ["pendulum.lock", "pendulum.sqlite"]);
    let location = store::Location::Sqlite(data.join("pendulum.sqlite"));
    let store = store::Store::open(&location).await.unwrap();
    assert!(store.find_account_by_email(&email("ann")).await.unwrap().is_some());
}
