//! Takes a stint out of the timeline. Reviews already sent keep the timeline they rested on.

use store::StintId;

use crate::{
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// Permissions: the stint's owner.
pub const FORM: Form = Form { path: "/timeline/{stint}/delete", may: May::Owner, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let id: StintId = call.param("stint")?;
    match call.services.store.delete_stint(call.account()?.id, id).await? {
        true => Ok(Reply::Go("/timeline?removed=1".to_owned())),
        false => Err(AppError::NotFound),
    }
}
