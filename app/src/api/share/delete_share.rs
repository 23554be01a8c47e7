//! Deletes something shown, with the record of who read it.

use store::ShareId;

use crate::{
    context::now,
    erasing,
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// Permissions: whoever shows it.
pub const FORM: Form = Form { path: "/shares/{share}/delete", may: May::Owner, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store) = (call.account()?.id, &call.services.store);
    if !store.delete_share(account, call.param::<ShareId>("share")?, now()).await? {
        return Err(AppError::NotFound);
    }
    erasing::at_once(store).await;
    Ok(Reply::Go("/chats?deleted=1".to_owned()))
}
