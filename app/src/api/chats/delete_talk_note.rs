//! Deletes what one noted of a talk for oneself.

use store::TalkNoteId;

use crate::{
    context::now,
    erasing,
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// Permissions: whoever noted it.
pub const FORM: Form = Form { path: "/talks/notes/{note}/delete", may: May::Owner, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store) = (call.account()?.id, &call.services.store);
    if !store.delete_talk_note(account, call.param::<TalkNoteId>("note")?, now()).await? {
        return Err(AppError::NotFound);
    }
    erasing::at_once(store).await;
    Ok(Reply::Go("/talks?deleted=1".to_owned()))
}
