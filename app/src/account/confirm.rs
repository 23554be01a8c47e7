//! Before something that can't be undone, or that decides who gets in: is it the owner who sits there, or a colleague at their desk?
//!
//! Where there is a password, the form itself asks for it. Where there is none, a passkey is shown on a page of its own, and counts for
//! a while.

use store::Instant;
use tower_sessions::Session;

use crate::{
    account::password::LONGEST,
    context::now,
    error::AppError,
    forms::{Call, Faults, Reply},
    t,
};

/// The field that asks for the password.
pub const FIELD: &str = "current-password";
/// The session's key for the moment a passkey was shown.
const SHOWN: &str = "confirmed";
/// How long that counts, in milliseconds: time to read what is about to be lost.
const COUNTS: i64 = 5 * 60 * 1000;

/// What to answer where the form did not bring the owner's password; nothing where it did. To be asked last, after all else that
/// could be wrong with the form, so that a typing mistake uses up no attempt.
///
/// # Errors
/// When the session has ended or hashing fails.
pub async fn refused(call: &Call) -> Result<Option<Reply>, AppError> {
    let account = call.account()?;
    if account.password_hash.is_none() {
        let shown = lately(&call.session, now()).await?;
        return Ok((!shown).then(|| Reply::Again(Faults::one(FIELD, t!("confirm-passkey.missing")))));
    }
    let typed = call.fields.raw(FIELD).to_owned();
    if typed.is_empty() {
        return Ok(Some(Reply::Again(Faults::one(FIELD, t!("confirm-missing")))));
    }
    let limits = &call.services.limits;
    if !limits.allow_address(call.ip) || !limits.allow_account(&account.email_key) {
        return Ok(Some(Reply::Later(Faults::one("", t!("too-many-attempts")))));
    }
    let plausible = typed.chars().count() <= LONGEST;
    if plausible && call.services.passwords.check(typed, account.password_hash.clone()).await? {
        return Ok(None);
    }
    Ok(Some(Reply::Again(Faults::one(FIELD, t!("confirm-wrong")))))
}

/// Notes that the owner showed a passkey.
///
/// # Errors
/// When the session can't be written.
pub async fn remember(session: &Session, now: Instant) -> Result<(), AppError> {
    session.insert(SHOWN, now).await.map_err(|_| AppError::Unavailable)
}

/// Whether that was a moment ago.
///
/// # Errors
/// When the session can't be read.
pub async fn lately(session: &Session, now: Instant) -> Result<bool, AppError> {
    let at = session.get::<Instant>(SHOWN).await.map_err(|_| AppError::Unavailable)?;
    Ok(at.is_some_and(|at| (0..COUNTS).contains(&(now.0 - at.0))))
}

/// Forgets it: whoever signs in next has to show it again.
///
/// # Errors
/// When the session can't be written.
pub async fn forget(session: &Session) -> Result<(), AppError> {
    session.remove::<Instant>(SHOWN).await.map(|_| ()).map_err(|_| AppError::Unavailable)
}
