//! Saves an opening: all that is typed on its page, and what was decided, at once.

use store::{Deciding, Opening, OpeningId};

use crate::{
    context::now,
    decisions::day_of,
    error::AppError,
    forms::{Call, Faults, Form, Reply},
    openings::read,
    permissions::May,
    t,
};

/// Permissions: whose opening it is.
pub const FORM: Form = Form { path: "/openings/{opening}", may: May::Owner, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, id, at) = (call.account()?.id, call.param::<OpeningId>("opening")?, now());
    let store = &call.services.store;
    let before = store.find_opening(account, id).await?.ok_or(AppError::NotFound)?;
    // What was seen when this was typed; a form that was never shown has seen nothing. Asked first: whatever comes back shows how it stands now.
    let revision = call.fields.text("seen").parse().unwrap_or(0);
    let changed = || Ok(Reply::Again(Faults::one("", t!("opening.changed"))));
    if revision != before.revision {
        return changed();
    }
    let content = match read::opening(&call.fields, day_of(at)) {
        Ok(content) => content,
        Err(faults) => return Ok(Reply::Again(faults)),
    };
    let decided = content.decision.way.is_some();
    let opening = Opening { saved_at: at, decided_at: decided.then_some(at), content, ..before };
    match store.save_opening(account, &opening).await? {
        Deciding::Saved => Ok(Reply::Go(format!("/openings/{id}?saved={}", if decided { "decided" } else { "1" }))),
        Deciding::Changed => changed(),
        Deciding::NotFound => Err(AppError::NotFound),
    }
}
