//! Takes a passkey away.

use store::{PasskeyId, Removing};

use crate::{
    account::confirm,
    error::AppError,
    forms::{Call, Faults, Form, Reply},
    permissions::May,
    t,
};

/// Permissions: the passkey's owner, who has confirmed it.
pub const FORM: Form = Form { path: "/account/passkeys/{passkey}", may: May::Owner, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store) = (call.account()?, &call.services.store);
    let id: PasskeyId = call.param("passkey")?;
    if !store.list_passkeys(account.id).await?.iter().any(|passkey| passkey.id == id) {
        return Err(AppError::NotFound);
    }
    if let Some(reply) = confirm::refused(&call).await? {
        return Ok(reply);
    }
    match store.delete_passkey(account.id, id).await? {
        Removing::Removed => Ok(Reply::Go("/account/passkeys?passkey=removed".to_owned())),
        Removing::LastWay => Ok(Reply::Again(Faults::one("", t!("account-passkeys.last-way")))),
        Removing::NotFound => Err(AppError::NotFound),
    }
}
