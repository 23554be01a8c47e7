//! Puts the note away that says the operator made a link to the account. It stays on the account's own page.

use crate::{
    context::now,
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// Permissions: whoever is signed in, for their own account.
pub const FORM: Form = Form { path: "/account/operator-links", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    call.services.store.mark_operator_resets_seen(call.account()?.id, now()).await?;
    Ok(Reply::Go("/home".to_owned()))
}
