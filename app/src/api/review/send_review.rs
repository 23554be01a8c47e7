//! Sends a review: scores it, asks the rules where the questionnaire gives advice, and keeps the result with everything it
//! rested on.

use store::{ReviewId, Sending};

use crate::{
    context::{month_of, now},
    error::AppError,
    forms::{Call, Faults, Form, Reply},
    permissions::May,
    review, t,
};

/// Permissions: the review's owner.
pub const FORM: Form = Form { path: "/reviews/{review}/check", may: May::Owner, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let account = call.account()?;
    let id: ReviewId = call.param("review")?;
    let store = &call.services.store;
    let hand = review::get(&call.services, account.id, id).await?;
    if hand.is_sent() {
        return Ok(Reply::Go(format!("/reviews/{id}?already=1")));
    }
    // What is sent is what was looked over.
    if call.fields.text("revision").parse().is_ok_and(|seen: i64| seen != hand.review.revision) {
        return Ok(Reply::Again(Faults::one("", t!("check-changed"))));
    }
    if hand.answered() == 0 {
        return Ok(Reply::Again(Faults::one("", t!("check-nothing-answered"))));
    }
    let at = now();
    let stints: Vec<_> = store.list_stints(account.id).await?.into_iter().map(|stored| stored.stint).collect();
    let goals = store.find_goals(account.id).await?.unwrap_or_default();
    let sent = review::work_out(hand.in_hand(), month_of(at), stints, goals, at).await?;
    match store.send_review(account.id, id, hand.review.revision, &sent).await? {
        Sending::Sent => Ok(Reply::Go(format!("/reviews/{id}"))),
        Sending::AlreadySent => Ok(Reply::Go(format!("/reviews/{id}?already=1"))),
        Sending::Changed => Ok(Reply::Again(Faults::one("", t!("check-changed")))),
        Sending::NotFound => Err(AppError::NotFound),
    }
}
