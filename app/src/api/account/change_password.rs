//! Changes the password, and signs out every other browser.

use crate::{
    account::{confirm, session},
    api::account::weak,
    context::now,
    error::AppError,
    forms::{Call, Faults, Form, Reply},
    mail::Letter,
    permissions::May,
};

/// Permissions: whoever is signed in and knows the password, for their own account.
pub const FORM: Form = Form { path: "/account/password", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let account = call.account()?;
    let password = call.fields.raw("password").to_owned();
    if let Some(weakness) = weak(&password, &account.email) {
        return Ok(Reply::Again(Faults::one("password", weakness)));
    }
    if let Some(reply) = confirm::refused(&call).await? {
        return Ok(reply);
    }
    let hash = call.services.passwords.hash(password).await?;
    let note = call.services.note(account, Letter::PasswordChanged, now());
    if !call.services.store.update_password(account.id, &hash, note.as_ref()).await? {
        return Err(AppError::SignedOut);
    }
    call.services.queued();
    session::sign_in(&call.session, account, &call.agent).await?;
    Ok(Reply::Go("/account?password=changed".to_owned()))
}
