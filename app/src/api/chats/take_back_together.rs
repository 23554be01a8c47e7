//! Takes back what one of the two answered before a talk, until both have answered.

use store::{Answering, TalkId};

use crate::{
    context::now,
    erasing,
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// Permissions: either of the two, each their own.
pub const FORM: Form =
    Form { path: "/talks/{talk}/together/delete", may: May::Paired, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store, id) = (call.account()?.id, &call.services.store, call.param::<TalkId>("talk")?);
    match store.take_back_together(account, id, now()).await? {
        Answering::Saved => {
            erasing::at_once(store).await;
            Ok(Reply::Go(format!("/talks/{id}/together?taken-back=1")))
        }
        Answering::Settled => Ok(Reply::Go(format!("/talks/{id}/together?late=1"))),
        Answering::NotFound => Err(AppError::NotFound),
    }
}
