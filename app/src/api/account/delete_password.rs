//! Gives the password up, where a passkey is there to get in by, and signs out every other browser.

use crate::{
    account::{confirm, session},
    error::AppError,
    forms::{Call, Faults, Form, Reply},
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
    if !store.delete_password(account.id, None).await? {
        return Ok(Reply::Again(Faults::one("", t!("account-no-password.no-passkey"))));
    }
    session::sign_in(&call.session, account, &call.agent).await?;
    Ok(Reply::Go("/account?password=given-up".to_owned()))
}
