//! Gives the password up, where a passkey is there to get in by, and signs out every other browser.

use crate::{
    account::{confirm, session},
    context::now,
    error::AppError,
    forms::{Call, Faults, Form, Reply},
    mail::Letter,
    permissions::May,
    t,
};

/// Permissions: whoever is signed in and knows the password, for their own account.
pub const FORM: Form = Form { path: "/account/no-password", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store) = (call.account()?, &call.services.store);
    if store.list_passkeys(account.id).await?.is_empty() {
        return Ok(Reply::Again(Faults::one("", t!("account-no-password.no-passkey"))));
    }
    if let Some(reply) = confirm::refused(&call).await? {
        return Ok(reply);
    }
    let note = call.services.note(account, Letter::PasswordGone, now());
    if !store.delete_password(account.id, note.as_ref()).await? {
        return Ok(Reply::Again(Faults::one("", t!("account-no-password.no-passkey"))));
    }
    call.services.queued();
    session::sign_in(&call.session, account, &call.agent).await?;
    Ok(Reply::Go("/account?password=given-up".to_owned()))
}
