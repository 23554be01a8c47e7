//! Answers one item by a plain form and goes to the one asked for.

use domain::instrument::Value;
use store::{ReviewId, Saving};

use crate::{
    api::review::save_response::{Saved, keep},
    error::AppError,
    forms::{Call, Faults, Form, Reply},
    permissions::May,
    review, t,
};

/// Permissions: the review's owner.
pub const FORM: Form =
    Form { path: "/reviews/{review}/items/{item}", may: May::Owner, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let account = call.account()?;
    let store = &call.services.store;
    let (id, item): (ReviewId, String) = (call.param("review")?, call.param("item")?);
    let value = match engine::answer::read(&call.fields) {
        Ok(value) => value,
        Err(faults) => return Ok(Reply::Again(faults)),
    };
    match keep(&call.services, account.id, &id.to_string(), &item, &value, &item).await {
        Ok(Saved::Yes) => {}
        // Words can't be saved any more; they come back once, to be kept elsewhere.
        Ok(Saved::AlreadySent) if Value::words(call.fields.raw("words")).is_ok() && !value.is_empty() => {
            return Ok(Reply::Again(Faults::one("words", t!("words.already-sent"))));
        }
        Ok(Saved::AlreadySent) => return Ok(Reply::Go(format!("/reviews/{id}?already=1"))),
        Err(AppError::BadRequest) => {
            return Ok(Reply::Again(Faults::one("value", t!("choice-unknown"))));
        }
        Err(error) => return Err(error),
    }
    // Read again: the answer may have opened or closed a branch.
    let hand = review::get(&call.services, account.id, id).await?;
    let path = hand.path();
    let here = path.iter().position(|known| known.id == item).ok_or(AppError::NotFound)?;
    let Some(next) = engine::review::next(&path, here, call.fields.text("go")) else {
        return Ok(Reply::Go(format!("/reviews/{id}/check")));
    };
    // The answer is saved; should the place be lost to a sending in another tab, the next page says so.
    let _: Saving = store.save_place(account.id, id, &next.id, crate::context::now()).await?;
    Ok(Reply::Go(format!("/reviews/{id}/items/{}", next.id)))
}
