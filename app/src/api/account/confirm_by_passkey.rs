//! Confirms by a passkey that it is the owner who sits there, before something weighty: for accounts without a password.

use crate::{
    account::{confirm, session},
    components::passkey::{ANSWER, OPTIONS},
    context::now,
    error::AppError,
    forms::{Call, Faults, Fields, Form, Reply},
    permissions::May,
    t,
};

/// Permissions: whoever is signed in, with a passkey of that account; limited by network address.
pub const FORM: Form = Form { path: "/account/confirm", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let account = call.account()?;
    let passkeys = call.services.passkeys.as_ref().ok_or(AppError::NotFound)?;
    if !call.services.limits.allow_address(call.ip) {
        return Ok(Reply::Later(Faults::one("", t!("too-many-attempts"))));
    }
    let next = call.fields.text("next");
    let answer = call.fields.raw(ANSWER);
    if answer.is_empty() {
        let options = passkeys.ask(&call.session, now()).await?;
        let fields = [("next".to_owned(), next.to_owned()), (OPTIONS.to_owned(), options)];
        return Ok(Reply::Show(Fields(fields.into())));
    }
    match passkeys.answered(&call.session, &call.services.store, answer, now()).await? {
        Some(shown) if shown.id == account.id => {
            confirm::remember(&call.session, now()).await?;
            Ok(Reply::Go(session::safe_next(next).to_owned()))
        }
        Some(_) => Ok(Reply::Again(Faults::one("", t!("account-confirm.other")))),
        None => Ok(Reply::Again(Faults::one("", t!("passkey.failed")))),
    }
}
