//! Deletes the account with all that is its, and signs out everywhere.

use crate::{
    account::{confirm, session},
    context::now,
    erasing::{self, Left},
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// Permissions: whoever is signed in and has confirmed it, for their own account.
pub const FORM: Form = Form { path: "/account/delete", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store) = (call.account()?.id, &call.services.store);
    if let Some(reply) = confirm::refused(&call).await? {
        return Ok(reply);
    }
    store.delete_account(account, now()).await?;
    // Its row is gone with the account; this takes the cookie along.
    session::sign_out(&call.session).await?;
    let left = erasing::at_once(store).await;
    Ok(Reply::Go(format!("/account/deleted{}", Left::query(left, '?'))))
}
