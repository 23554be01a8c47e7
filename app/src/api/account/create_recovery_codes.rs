//! Makes recovery codes, in place of those there were, and shows them this once.

use crate::{
    account::{confirm, recovery},
    context::now,
    error::AppError,
    forms::{Call, Fields, Form, Reply},
    permissions::May,
};

/// The field by which the page gets the codes to show, one each.
pub const CODE: &str = "code";

/// Permissions: whoever is signed in and knows the password, for their own account. Right after signing up, while there are none,
/// the password was given a moment ago and isn't asked for again.
pub const FORM: Form = Form { path: "/account/recovery", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store) = (call.account()?, &call.services.store);
    let asks = store.count_recovery_codes(account.id).await? > 0 || !recovery::just_signed_up(account, now());
    if asks && let Some(reply) = confirm::refused(&call).await? {
        return Ok(reply);
    }
    let codes = recovery::fresh()?;
    let hashes: Vec<_> = codes.iter().filter_map(|code| recovery::hashed(code)).collect();
    store.replace_recovery_codes(account.id, &hashes, now()).await?;
    Ok(Reply::Show(Fields(codes.into_iter().map(|code| (CODE.to_owned(), code)).collect())))
}
