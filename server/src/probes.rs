//! What a service manager or a balancer asks: whether the process lives, and whether it can serve. Open to all, without session
//! and gate; the answers hold nothing of anybody.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use app::{context::Services, permissions::PROBES};
use axum::{Extension, Router, extract::State, http::StatusCode, routing::get};
use store::{Store, StoreError, Tables};

/// How long the database may take to answer: balancers commonly wait five seconds in all.
const ANSWER_WITHIN: Duration = Duration::from_secs(3);

/// Whether the server was told to stop. Cloning shares it.
#[derive(Clone, Default)]
pub struct Stopping(Arc<AtomicBool>);

impl Stopping {
    /// From now on the server is not ready.
    pub fn begin(&self) {
        self.0.store(true, Ordering::Release);
    }

    fn has_begun(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

/// The two routes.
pub fn routes(stopping: &Stopping) -> Router<Services> {
    Router::new().route("/healthz", get(alive)).route("/readyz", get(ready)).layer(Extension(stopping.clone()))
}

/// Whether a route is one of these. They are asked every few seconds, so that they are not logged like visits.
pub fn is_probe(route: &str) -> bool {
    PROBES.iter().any(|(path, _)| *path == route)
}

/// The process runs and answers; the database is not asked.
async fn alive() -> &'static str {
    "alive\n"
}

/// Whether visitors should be sent here: one word, and 503 where it is not `ready`.
async fn ready(
    State(services): State<Services>,
    Extension(stopping): Extension<Stopping>,
) -> (StatusCode, &'static str) {
    if stopping.has_begun() {
        return (StatusCode::SERVICE_UNAVAILABLE, "stopping\n");
    }
    match tokio::time::timeout(ANSWER_WITHIN, tables(&services.store)).await {
        Ok(Ok(Tables::Current)) => (StatusCode::OK, "ready\n"),
        Ok(Ok(Tables::Older | Tables::Newer { .. })) => (StatusCode::SERVICE_UNAVAILABLE, "tables\n"),
        Ok(Err(_)) | Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "database\n"),
    }
}

async fn tables(store: &Store) -> Result<Tables, StoreError> {
    store.ping().await?;
    store.compare_tables().await
}
