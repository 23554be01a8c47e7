//! Takes the secret address of one's calendar away.

use crate::{
    context::now,
    erasing,
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// Permissions: whoever is signed in, for their own account.
pub const FORM: Form = Form { path: "/account/calendar/delete", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store) = (call.account()?.id, &call.services.store);
    // Whoever takes it away twice has what they wanted.
    if store.delete_feed(account, now()).await? {
        erasing::at_once(store).await;
    }
    Ok(Reply::Go("/account/calendar?gone=1".to_owned()))
}
