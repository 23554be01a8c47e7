//! Saves a note beside a sent review; an empty one goes.

use store::{Note, ReviewId};

use crate::{
    context::now,
    decisions::read::{LONGEST, words},
    error::AppError,
    forms::{Call, Faults, Form, Reply},
    permissions::May,
};

/// Permissions: the review's owner.
pub const FORM: Form = Form { path: "/reviews/{review}/note", may: May::Owner, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store) = (call.account()?.id, &call.services.store);
    let id: ReviewId = call.param("review")?;
    let review = store.find_review(account, id).await?.filter(|one| one.sent.is_some()).ok_or(AppError::NotFound)?;
    let mut faults = Faults::default();
    let words = words(&call.fields, "words", LONGEST, &mut faults);
    if !faults.0.is_empty() {
        return Ok(Reply::Again(faults));
    }
    let note = Note { review: review.first(), words, saved_at: now() };
    if store.save_note(account, &note).await? {
        Ok(Reply::Go("/history#figures".to_owned()))
    } else {
        Err(AppError::NotFound)
    }
}
