//! Answers one item by a plain form and goes to the one asked for.

use domain::instrument::{MAX_WORDS, Value, ValueFault};
use store::{ReviewId, Saving};

use crate::{
    api::review::save_response::{Saved, keep},
    error::AppError,
    forms::{Call, Faults, Fields, Form, Reply},
    permissions::May,
    review, t,
};

/// Permissions: the review's owner.
pub const FORM: Form =
    Form { path: "/reviews/{review}/items/{item}", may: May::Owner, run: |call| Box::pin(run(call)) };

/// What `go` says to look over everything next; beside it there are `next`, `back` and `stay`.
pub const GO_CHECK: &str = "check";
/// How `go` begins to name an item, whose id follows.
pub const GO_TO: &str = "item-";

async fn run(call: Call) -> Result<Reply, AppError> {
    let account = call.account()?;
    let store = &call.services.store;
    let (id, item): (ReviewId, String) = (call.param("review")?, call.param("item")?);
    let value = match value(&call.fields) {
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
    let there = match call.fields.text("go") {
        "back" => here.checked_sub(1).and_then(|before| path.get(before)),
        "stay" => path.get(here),
        GO_CHECK => None,
        other => {
            let named = other.strip_prefix(GO_TO).and_then(|id| path.iter().find(|known| known.id == id));
            named.or_else(|| path.get(here + 1))
        }
    };
    let Some(next) = there else {
        return Ok(Reply::Go(format!("/reviews/{id}/check")));
    };
    // The answer is saved; should the place be lost to a sending in another tab, the next page says so.
    let _: Saving = store.save_place(account.id, id, &next.id, crate::context::now()).await?;
    Ok(Reply::Go(format!("/reviews/{id}/items/{}", next.id)))
}

/// The written form of what was answered; nothing where the item is left as it is.
fn value(fields: &Fields) -> Result<String, Faults> {
    let chosen = fields.text("value");
    let (typed, had) = (fields.raw("words"), Value::words(fields.raw("had")));
    match Value::words(typed) {
        // An answer can be changed, not taken back: whoever empties the field is asked what they mean.
        Err(ValueFault::NoWords) if chosen.is_empty() && (!typed.is_empty() || had.is_ok()) => {
            Err(Faults::one("words", t!("words.empty")))
        }
        Err(ValueFault::NoWords) => Ok(chosen.to_owned()),
        Err(_) => Err(Faults::one("words", t!("words.too-long", "most" => MAX_WORDS))),
        same if chosen.is_empty() && same == had => Ok(String::new()),
        Ok(words) if chosen.is_empty() => Ok(words.to_string()),
        Ok(_) => Err(Faults::one("words", t!("words.and-aside"))),
    }
}
