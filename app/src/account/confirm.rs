//! Before something that can't be undone, or that decides who gets in: is it the owner who sits there, or a colleague at their desk?

use crate::{
    account::password::LONGEST,
    error::AppError,
    forms::{Call, Faults, Reply},
    t,
};

/// The field that asks for the password.
pub const FIELD: &str = "current-password";

/// What to answer where the form did not bring the owner's password; nothing where it did. To be asked last, after all else that
/// could be wrong with the form, so that a typing mistake uses up no attempt.
///
/// # Errors
/// When the session has ended or hashing fails.
pub async fn refused(call: &Call) -> Result<Option<Reply>, AppError> {
    let account = call.account()?;
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
