//! Sends a review: scores it, asks the rules where the questionnaire gives advice, and keeps the result with everything it
//! rested on.

use store::{Instant, ReviewId, Sending, Sent};

use crate::{
    context::{month_of, now},
    error::AppError,
    forms::{Call, Faults, Form, Reply},
    permissions::May,
    review::{self, InHand, editions::Editions},
    t,
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
    if let Some(first) = hand.review.original {
        return correct(&call, &hand, first, at).await;
    }
    let stints: Vec<_> = store.list_stints(account.id).await?.into_iter().map(|stored| stored.stint).collect();
    let goals = store.find_goals(account.id).await?.unwrap_or_default();
    let sent = review::work_out(hand.in_hand(), month_of(at), stints, goals, at).await?;
    send(&call, &hand, &sent).await
}

/// Sends a correction: of the same month, with the timeline and the goals that were kept with what it corrects. It takes the place of
/// that one wherever reviews stand in order, so it counts as sent when that was.
async fn correct(call: &Call, hand: &InHand, first: ReviewId, at: Instant) -> Result<Reply, AppError> {
    let (account, store) = (call.account()?.id, &call.services.store);
    let editions = Editions::of(&call.services, account, &hand.review).await?;
    let newest = editions.newest().ok_or(AppError::NotFound)?;
    if store::answers(&store.list_responses(account, newest.id).await?) == hand.answers {
        return Ok(Reply::Again(Faults::one("", t!("correction.nothing-changed"))));
    }
    let before = store.find_review(account, first).await?.and_then(|one| one.sent).ok_or(AppError::NotFound)?;
    let as_of = before.result.advice().map_or(hand.review.as_of, |result| result.as_of);
    let mut sent = review::work_out(hand.in_hand(), as_of, before.timeline, before.goals, before.at).await?;
    // A clock that was set back makes no correction earlier than what it corrects.
    sent.corrected_at = Some(at.max(newest.corrected_at.unwrap_or(before.at)));
    send(call, hand, &sent).await
}

/// Keeps what was worked out, unless something was changed meanwhile.
async fn send(call: &Call, hand: &InHand, sent: &Sent) -> Result<Reply, AppError> {
    let (account, id) = (call.account()?.id, hand.review.id);
    match call.services.store.send_review(account, id, hand.review.revision, sent).await? {
        Sending::Sent => Ok(Reply::Go(format!("/reviews/{id}"))),
        Sending::AlreadySent => Ok(Reply::Go(format!("/reviews/{id}?already=1"))),
        Sending::Changed => Ok(Reply::Again(Faults::one("", t!("check-changed")))),
        Sending::NotFound => Err(AppError::NotFound),
    }
}
