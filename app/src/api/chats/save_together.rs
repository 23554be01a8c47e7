//! Keeps what one of the two answers before a talk, until both have answered.

use store::{Answering, TalkId};

use crate::{
    context::now,
    error::AppError,
    forms::{Call, Faults, Form, Reply},
    permissions::May,
    t, together,
};

/// Permissions: either of the two, each for themselves.
pub const FORM: Form = Form { path: "/talks/{talk}/together", may: May::Paired, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store, id) = (call.account()?.id, &call.services.store, call.param::<TalkId>("talk")?);
    // Of a pair that has ended nothing changes; to everybody else there is no such talk, whatever they send.
    store.find_talk(account, id).await?.filter(|talk| !talk.over).ok_or(AppError::NotFound)?;
    let answers = match together::read(&call.fields) {
        Ok(answers) => answers,
        Err(faults) => return Ok(Reply::Again(faults)),
    };
    match store.save_together(account, id, &answers, now()).await? {
        Answering::Saved => Ok(Reply::Go(format!("/talks/{id}?saved=together"))),
        Answering::Settled => Ok(Reply::Again(Faults::one("", t!("ask-together.late")))),
        Answering::NotFound => Err(AppError::NotFound),
    }
}
