//! Begins a talk, on a day that may be past or to come.

use store::{PairId, TalkId};

use crate::{
    context::now,
    decisions::day,
    error::AppError,
    forms::{Call, Faults, Form, Reply},
    permissions::May,
    t,
};

/// Permissions: either of the two.
pub const FORM: Form = Form { path: "/chats/{pair}", may: May::Paired, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store, pair) = (call.account()?.id, &call.services.store, call.param::<PairId>("pair")?);
    store.find_pair(account, pair).await?.ok_or(AppError::NotFound)?;
    let held_on = call.fields.text("held_on");
    if day(held_on).is_none() {
        return Ok(Reply::Again(Faults::one("held_on", t!("talk-day.missing"))));
    }
    let id = TalkId::new();
    if !store.create_talk(account, pair, id, held_on, now()).await? {
        return Err(AppError::NotFound);
    }
    Ok(Reply::Go(format!("/talks/{id}")))
}
