//! Deletes an opening with all that was written about it.

use store::OpeningId;

use crate::{
    context::now,
    erasing,
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// Permissions: whose opening it is.
pub const FORM: Form = Form { path: "/openings/{opening}/delete", may: May::Owner, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store) = (call.account()?.id, &call.services.store);
    if !store.delete_opening(account, call.param::<OpeningId>("opening")?, now()).await? {
        return Err(AppError::NotFound);
    }
    erasing::at_once(store).await;
    Ok(Reply::Go("/openings?deleted=1".to_owned()))
}
