//! Begins to correct a sent review, or goes on with the correction that is open.

use store::{Correcting, ReviewId};

use crate::{
    context::now,
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// Permissions: the review's owner.
pub const FORM: Form = Form { path: "/reviews/{review}/correct", may: May::Owner, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store) = (call.account()?.id, &call.services.store);
    let id: ReviewId = call.param("review")?;
    let review = store.find_review(account, id).await?.ok_or(AppError::NotFound)?;
    if review.sent.is_none() {
        return Ok(Reply::Go(format!("/reviews/{id}")));
    }
    if call.services.instruments.find(&review.instrument, review.version).is_none() {
        return Err(AppError::UnknownInstrument);
    }
    match store.correct_review(account, id, ReviewId::new(), now()).await? {
        Correcting::Open(open) => Ok(Reply::Go(format!("/reviews/{open}/check"))),
        Correcting::Corrected(newest) => Ok(Reply::Go(format!("/reviews/{newest}?correction=newer"))),
        Correcting::NotFound => Err(AppError::NotFound),
    }
}
