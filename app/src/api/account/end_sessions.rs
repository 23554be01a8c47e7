//! Signs out everywhere, here included or not.

use crate::{
    account::session,
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// Permissions: whoever is signed in, for their own sessions.
pub const FORM: Form = Form { path: "/account/sessions", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let account = call.account()?;
    call.services.store.delete_sessions(account.id).await?;
    if call.fields.text("here").is_empty() {
        // All are gone, this one too: it goes on under a new id, so that a stolen copy of the cookie is worth nothing either.
        session::sign_in(&call.session, account, &call.agent).await?;
        return Ok(Reply::Go("/account/sessions?ended=others".to_owned()));
    }
    session::sign_out(&call.session).await?;
    Ok(Reply::Go("/sign-in?out=1".to_owned()))
}
