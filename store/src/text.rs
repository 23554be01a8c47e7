//! Between the domain's types and columns: ids and months as text, compound values as JSON.

use std::str::FromStr;

use serde::de::DeserializeOwned;
use serde_json::Value;
use sqlx::types::Json;

use crate::error::StoreError;

/// A text as both databases can store it: PostgreSQL has no NUL character, and SQLite's functions stop at one.
pub(crate) fn storable(text: &str) -> Result<&str, StoreError> {
    if text.contains('\0') {
        return Err(StoreError::Unstorable);
    }
    Ok(text)
}

/// [`storable`] for a text that may be missing.
pub(crate) fn storable_opt(text: Option<&str>) -> Result<Option<&str>, StoreError> {
    text.map(storable).transpose()
}

/// Reads back an id, a month or a value that its type wrote.
pub(crate) fn parsed<T: FromStr>(text: &str, what: &'static str) -> Result<T, StoreError> {
    text.parse().map_err(|_| StoreError::Corrupt(what))
}

/// [`parsed`] for a text that may be missing.
pub(crate) fn parsed_opt<T: FromStr>(text: Option<&str>, what: &'static str) -> Result<Option<T>, StoreError> {
    text.map(|text| parsed(text, what)).transpose()
}

/// Reads back JSON. The reader's own message is dropped, as it quotes the value.
pub(crate) fn read<T: DeserializeOwned>(json: Json<Value>, what: &'static str) -> Result<T, StoreError> {
    serde_json::from_value(json.0).map_err(|_| StoreError::Corrupt(what))
}
