//! Withdraws something shown.

use store::ShareId;

use crate::{
    context::now,
    erasing,
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// Permissions: whoever shows it.
pub const FORM: Form = Form { path: "/shares/{share}", may: May::Owner, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store, id) = (call.account()?.id, &call.services.store, call.param::<ShareId>("share")?);
    if store.withdraw_share(account, id, now()).await? {
        erasing::at_once(store).await;
    } else if store.find_share(account, id).await?.is_none() {
        return Err(AppError::NotFound);
    }
    Ok(Reply::Go(format!("/shares/{id}?withdrawn=1")))
}
