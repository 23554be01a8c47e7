//! Sessions in the database. The cookie holds a random id; the database only its hash, so that a stolen copy opens nothing.

use app::{account::session::hashed, context::now};
use async_trait::async_trait;
use serde_json::Value;
use store::{AccountId, Instant, Session, Store};
use time::OffsetDateTime;
use tower_sessions::{
    SessionStore,
    session::{Id, Record},
    session_store::{Error, Result},
};

/// The key in a session's data under which the account stands.
pub use app::account::session::ACCOUNT;

/// Sessions for tower-sessions on our own table.
#[derive(Clone, Debug)]
pub struct Sessions(pub Store);

#[async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        // Two ids alike among 128 random bits mean a broken source of randomness: draw again rather than share a session.
        while !self.0.create_session(&row(record)?).await.map_err(backend)? {
            record.id = Id::default();
        }
        Ok(())
    }

    async fn save(&self, record: &Record) -> Result<()> {
        // Only the day of last use is ever saved to a session that exists. Should that fail, the database can't be written
        // to just now: no reason to keep anyone from reading.
        if let Err(error) = self.0.update_session(&row(record)?).await {
            tracing::warn!(error = &error as &dyn std::error::Error, "a session could not be prolonged");
        }
        Ok(())
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let Some(row) = self.0.find_session(&hashed(*id), now()).await.map_err(backend)? else {
            return Ok(None);
        };
        let data = serde_json::from_value(row.data).map_err(|error| Error::Decode(error.to_string()))?;
        Ok(Some(Record { id: *id, data, expiry_date: moment(row.expires_at)? }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        self.0.delete_session(&hashed(*id)).await.map_err(backend)?;
        Ok(())
    }
}

fn row(record: &Record) -> Result<Session> {
    let account = record.data.get(ACCOUNT).and_then(Value::as_str).and_then(|text| text.parse::<AccountId>().ok());
    let data = serde_json::to_value(&record.data).map_err(|error| Error::Encode(error.to_string()))?;
    let at = now();
    let expires_at = Instant(i64::try_from(record.expiry_date.unix_timestamp_nanos() / 1_000_000).unwrap_or(i64::MAX));
    Ok(Session { token_hash: hashed(record.id), account_id: account, data, created_at: at, seen_at: at, expires_at })
}

fn moment(at: Instant) -> Result<OffsetDateTime> {
    OffsetDateTime::from_unix_timestamp(at.0 / 1000).map_err(|error| Error::Decode(error.to_string()))
}

fn backend(error: store::StoreError) -> Error {
    tracing::error!(error = &error as &dyn std::error::Error, "the session table failed");
    Error::Backend(error.to_string())
}
