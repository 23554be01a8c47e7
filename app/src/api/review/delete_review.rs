//! Deletes a review with all its editions; of a correction that is open, that alone.

use store::ReviewId;

use crate::{
    account::confirm,
    context::now,
    erasing::{self, Left},
    error::AppError,
    forms::{Call, Form, Reply},
    permissions::May,
};

/// Permissions: the review's owner, who has confirmed it. Throwing an open correction away needs no confirming: what it would correct stays.
pub const FORM: Form = Form { path: "/reviews/{review}/delete", may: May::Owner, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let (account, store) = (call.account()?.id, &call.services.store);
    let id: ReviewId = call.param("review")?;
    let review = store.find_review(account, id).await?.ok_or(AppError::NotFound)?;
    let correction = review.original.filter(|_| review.sent.is_none());
    if correction.is_none()
        && let Some(reply) = confirm::refused(&call).await?
    {
        return Ok(reply);
    }
    // Deleted meanwhile in another tab, it is what was asked for.
    store.delete_review(account, id, now()).await?;
    let left = erasing::at_once(store).await;
    Ok(Reply::Go(match correction {
        Some(first) => {
            let editions = store.list_editions(account, first).await?;
            let newest = editions.iter().rev().find(|one| one.sent_at.is_some()).map_or(first, |one| one.id);
            format!("/reviews/{newest}?correction=dropped")
        }
        None => format!("/reviews?deleted=1{}", Left::query(left, '&')),
    }))
}
