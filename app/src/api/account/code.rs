//! What both pages that ask for a mailed code do with what was typed.

use store::{Confirmation, ConfirmationId};

use crate::{
    account::code,
    context::now,
    error::AppError,
    forms::{Call, Faults, Reply},
    t,
};

/// The address whose code was typed; or what to answer where it was not.
///
/// # Errors
/// When the database can't be written or hashing fails.
pub(super) async fn typed_right(call: &Call, id: ConfirmationId) -> Result<Result<Confirmation, Reply>, AppError> {
    let wrong = |key: &str| Ok(Err(Reply::Again(Faults::one("code", t!(key)))));
    let typed = call.fields.text("code");
    let Some(code) = code::read(typed) else {
        return wrong(if typed.is_empty() { "code-missing" } else { "code-malformed" });
    };
    let services = &call.services;
    if !services.limits.allow_address(call.ip) {
        return Ok(Err(Reply::Later(Faults::one("", t!("too-many-attempts")))));
    }
    let Some(waiting) = services.store.try_confirmation(id, now()).await? else { return wrong("code-over") };
    if services.passwords.check(code, Some(waiting.code_hash.clone())).await? {
        return Ok(Ok(waiting));
    }
    wrong(if waiting.tries_left == 0 { "code-over" } else { "code-wrong" })
}
