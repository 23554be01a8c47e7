//! Who is signed in, by a session that the database can end at any time.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use store::{Account, AccountId, ConfirmationId, Instant, Store, TokenHash};
use tower_sessions::{Session, session::Id};

use crate::{
    account::{confirm, device},
    context::Visitor,
    error::AppError,
};

/// The key under which a session's data names the account.
pub const ACCOUNT: &str = "account";
/// The key for the day of last use. Writing it once a day keeps the session alive without writing on every request.
const DAY: &str = "day";
/// The key for the browser that signed in: [`device::named`].
pub const DEVICE: &str = "device";
/// The key for the address that waits to be confirmed before there is an account: only the browser that signed up can go on.
const SIGNING_UP: &str = "signing-up";
const MILLISECONDS_A_DAY: i64 = 24 * 60 * 60 * 1000;

/// Finds who is signed in; nobody when the session has ended or its account is gone.
///
/// # Errors
/// When the database can't be asked.
pub async fn visitor(session: &Session, store: &Store, now: Instant) -> Result<Visitor, AppError> {
    let named: Option<AccountId> = session.get(ACCOUNT).await.map_err(failed)?;
    let Some(id) = named else {
        return Ok(Visitor::default());
    };
    let account = store.find_account(id).await?;
    let today = now.0 / MILLISECONDS_A_DAY;
    if account.is_some() && session.get::<i64>(DAY).await.map_err(failed)? != Some(today) {
        session.insert(DAY, today).await.map_err(failed)?;
    }
    let at_hand = session;
    let session = account.as_ref().and_then(|_| token_hash(session));
    let confirmed = account.is_some() && confirm::lately(at_hand, now).await?;
    Ok(Visitor { account, session, confirmed })
}

/// Signs in: a new id, so that one planted before is worth nothing. `agent` is what the browser calls itself.
///
/// # Errors
/// When the database can't be written.
pub async fn sign_in(session: &Session, account: &Account, agent: &str) -> Result<(), AppError> {
    session.cycle_id().await.map_err(failed)?;
    session.remove_value(SIGNING_UP).await.map_err(failed)?;
    session.insert(ACCOUNT, account.id).await.map_err(failed)?;
    confirm::forget(session).await?;
    session.insert(DEVICE, device::named(agent)).await.map_err(failed)?;
    session.save().await.map_err(failed)
}

/// Notes that this browser is signing up.
///
/// # Errors
/// When the database can't be written.
pub async fn begin_signing_up(session: &Session, waiting: ConfirmationId) -> Result<(), AppError> {
    session.insert(SIGNING_UP, waiting).await.map_err(failed)?;
    session.save().await.map_err(failed)
}

/// What this browser is signing up with; none where it isn't.
///
/// # Errors
/// When the database can't be asked.
pub async fn signing_up(session: &Session) -> Result<Option<ConfirmationId>, AppError> {
    session.get(SIGNING_UP).await.map_err(failed)
}

/// Signs out: the session is gone from the database.
///
/// # Errors
/// When the database can't be written.
pub async fn sign_out(session: &Session) -> Result<(), AppError> {
    session.flush().await.map_err(failed)
}

/// What the database keeps of a session's id: its SHA-256.
pub fn hashed(id: Id) -> TokenHash {
    Sha256::digest(id.0.to_be_bytes()).into()
}

/// The same of the session at hand, if it is in the database.
pub fn token_hash(session: &Session) -> Option<TokenHash> {
    session.id().map(hashed)
}

/// A session's hash as it stands in an address. It opens nothing, so its owner may see it.
pub fn written(hash: &TokenHash) -> String {
    HEXLOWER.encode(hash)
}

/// Reads what [`written`] wrote; `None` for anything else.
pub fn read_hash(text: &str) -> Option<TokenHash> {
    HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok()
}

/// The address of the page to sign in that leads back to `here`.
pub fn sign_in_address(here: &str) -> String {
    format!("/sign-in?next={}", encoded(here))
}

/// An address as it stands within another one.
pub fn encoded(address: &str) -> String {
    form_urlencoded::byte_serialize(address.as_bytes()).collect()
}

/// Where to go after signing in: a path of ours, never another site.
pub fn safe_next(next: &str) -> &str {
    if is_ours(next) { next } else { "/home" }
}

/// Whether an address is a path of ours as a browser reads it: it takes a backslash for a slash, and tabs and ends of lines
/// for nothing, so that neither may stand anywhere.
pub fn is_ours(address: &str) -> bool {
    let plain = !address.contains(|one: char| one == '\\' || one.is_control());
    plain && address.starts_with('/') && !address.starts_with("//")
}

fn failed(_: tower_sessions::session::Error) -> AppError {
    // The cause was logged where the table was read.
    AppError::Unavailable
}

#[cfg(test)]
mod tests {
    use super::{safe_next, sign_in_address};

    #[test]
    fn leads_back_and_never_away() {
        assert_eq!(sign_in_address("/reviews?before=a b"), "/sign-in?next=%2Freviews%3Fbefore%3Da+b");
        assert_eq!(safe_next("/goals"), "/goals");
        for bad in ["https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example", "goals", ""] {
            assert_eq!(safe_next(bad), "/home", "{bad}");
        }
    }
}
