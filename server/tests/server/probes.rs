//! What service managers and balancers ask.

use std::time::Duration;

use sqlx::Executor;
use store::Store;

use crate::{
    program::Serving,
    support::{Answer, Browser, Server},
};

fn said(answer: &Answer) -> (u16, &str) {
    (answer.status, answer.body.trim_end())
}

#[tokio::test]
async fn alive_and_ready_without_a_session_and_never_kept() {
    let server = Server::start().await;
    for (path, word) in [("/healthz", "alive"), ("/readyz", "ready")] {
        // Whatever cookie comes along is not looked at.
        let request = Browser::new(&server.url).page(path).header("cookie", "session=not-one-of-ours");
        let answer = Answer::of(request).await;
        assert_eq!(said(&answer), (200, word));
        assert_eq!(answer.header("cache-control"), "private, no-store");
        assert_eq!(answer.cookie(), None);
        assert_eq!(Browser::new(&server.url).post(path, &[]).await.status, 405);
    }
}

#[tokio::test]
async fn a_database_that_is_gone_is_not_ready_but_alive() {
    let server = Server::start().await;
    let nobody = Browser::new(&server.url);
    assert_eq!(said(&nobody.get("/readyz").await), (200, "ready"));
    std::fs::remove_file(server.folder.path().join("pendulum.sqlite")).unwrap();
    assert_eq!(said(&nobody.get("/readyz").await), (503, "database"));
    assert_eq!(said(&nobody.get("/healthz").await), (200, "alive"));
}

#[tokio::test]
async fn tables_of_another_version_are_not_ready() {
    let server = Server::start().await;
    let nobody = Browser::new(&server.url);
    assert_eq!(said(&nobody.get("/readyz").await), (200, "ready"));
    let store = server.store().await;
    let Store::Sqlite { write, .. } = &store else { panic!("SQLite") };
    write.execute("UPDATE _sqlx_migrations SET version = 9999 WHERE version = 1").await.unwrap();
    assert_eq!(said(&nobody.get("/readyz").await), (503, "tables"));
    write.execute("DELETE FROM _sqlx_migrations WHERE version = 9999").await.unwrap();
    assert_eq!(said(&nobody.get("/readyz").await), (503, "tables"));
    assert_eq!(said(&nobody.get("/healthz").await), (200, "alive"));
}

#[tokio::test]
async fn they_make_no_noise_in_the_log() {
    for (level, expected) in [("info", 0), ("debug", 2)] {
        let mut serving = Serving::start(level);
        let nobody = Browser::new(&serving.url);
        for path in ["/healthz", "/readyz"] {
            assert_eq!(nobody.get(path).await.status, 200);
        }
        serving.terminate();
        assert!(serving.ended().success());
        assert_eq!(serving.log().matches(r#"z","request.id""#).count(), expected, "{}", serving.log());
    }
}

#[tokio::test]
async fn told_to_stop_it_is_not_ready_but_goes_on_while_it_drains_until_told_again() {
    let mut serving = Serving::start_with("info", &["--drain-seconds", "3600"]);
    let nobody = Browser::new(&serving.url);
    assert_eq!(said(&nobody.get("/readyz").await), (200, "ready"));
    serving.terminate();
    let mut tries = tokio::time::interval(Duration::from_millis(10));
    while nobody.get("/readyz").await.status == 200 {
        tries.tick().await;
    }
    assert_eq!(said(&nobody.get("/readyz").await), (503, "stopping"));
    let late = Browser::new(&serving.url);
    assert_eq!(said(&late.get("/healthz").await), (200, "alive"));
    assert_eq!(late.get("/sign-in").await.status, 200, "who comes now is still served");
    serving.terminate();
    assert_eq!(serving.ended().code(), Some(1), "{}", serving.log());
    assert!(serving.log().contains("told to stop a second time"), "{}", serving.log());
}
