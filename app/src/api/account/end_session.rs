//! Signs out one other browser.

use crate::{
    account::session,
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// Permissions: the owner of the session.
pub const FORM: Form =
    Form { path: "/account/sessions/{session}/end", may: May::Owner, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let account = call.account()?;
    let hash = call.params.get("session").and_then(|text| session::read_hash(text)).ok_or(AppError::NotFound)?;
    if session::token_hash(&call.session) == Some(hash) {
        session::sign_out(&call.session).await?;
        return Ok(Reply::Go("/sign-in?out=1".to_owned()));
    }
    if !call.services.store.delete_session_of(account.id, &hash).await? {
        return Err(AppError::NotFound);
    }
    Ok(Reply::Go("/account/sessions?ended=one".to_owned()))
}
