//! Links that set a new password: one token each, of which the database has the hash alone.

use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest, Sha256};
use store::{Account, Instant, Reset, Store, TokenHash};

use crate::error::AppError;

/// Random bytes of a token: 192 bits are beyond any trying.
const BYTES: usize = 24;
/// How long a link works that was mailed, in milliseconds.
pub const MAILED_LASTS: i64 = 60 * 60 * 1000;
/// How long one works that the operator made, in milliseconds: it is handed over by people.
pub const OPERATOR_LASTS: i64 = 24 * 60 * 60 * 1000;
/// How long an expired link is remembered, in milliseconds, to say of it that it has expired.
pub const REMEMBERED: i64 = 7 * 24 * 60 * 60 * 1000;

/// A fresh token.
///
/// # Errors
/// [`AppError::Internal`] when the machine has no source of randomness.
pub fn fresh() -> Result<String, AppError> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes).map_err(|_| AppError::Internal)?;
    Ok(BASE64URL_NOPAD.encode(&bytes))
}

/// What the database keeps of a token.
pub fn hashed(token: &str) -> TokenHash {
    Sha256::digest(token.as_bytes()).into()
}

/// Where a link with this token leads, after the address of the server.
pub fn path(token: &str) -> String {
    format!("/reset/{token}")
}

/// A link that still opens its account at `now`, and that account.
///
/// # Errors
/// When the database can't be asked.
pub async fn opens(store: &Store, token_hash: &TokenHash, now: Instant) -> Result<Option<(Reset, Account)>, AppError> {
    let found = store.find_reset(token_hash).await?.filter(|link| !link.closed && link.expires_at > now);
    let Some(link) = found else { return Ok(None) };
    Ok(store.find_account(link.account).await?.map(|account| (link, account)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_differ_and_stand_in_an_address_as_they_are() -> Result<(), AppError> {
        let (one, other) = (fresh()?, fresh()?);
        assert_ne!(one, other);
        assert_ne!(hashed(&one), hashed(&other));
        let plain = |text: &str| text.bytes().all(|one| one.is_ascii_alphanumeric() || b"-_".contains(&one));
        assert!(one.len() == 32 && plain(&one), "{one}");
        Ok(())
    }
}
