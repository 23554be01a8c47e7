//! Sends a review: scores it, asks the rules where the questionnaire gives advice, and keeps the result with everything it
//! rested on.

use domain::{
    assess::{Person, RULES_VERSION, assess_in_full},
    instrument::Gives,
    outcome::Outcome,
    scoring,
};
use store::{ReviewId, Sending, Sent};
use tokio::task::spawn_blocking;

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
    let scored = scoring::score(hand.instrument, hand.review.track, &hand.answers);
    let person = Person { as_of: month_of(at), stints, goals, state: scored.state.clone() };
    let (person, result) = match hand.instrument.result {
        Gives::Figures => (person, Outcome::Figures(scored)),
        // The search for what would change the advice takes the processor for a while: other requests go on meanwhile.
        Gives::Advice => spawn_blocking(move || {
            let result = assess_in_full(&person);
            (person, Outcome::Advice(Box::new(result)))
        })
        .await
        .map_err(|error| {
            // Never with what it was about: only that it stopped, and whether it panicked.
            tracing::error!(panicked = error.is_panic(), "the search for changes stopped");
            AppError::Internal
        })?,
    };
    let Person { stints, goals, state, .. } = person;
    let sent = Sent { at, rules_version: RULES_VERSION.to_owned(), result, timeline: stints, goals, state };
    match store.send_review(account.id, id, hand.review.revision, &sent).await? {
        Sending::Sent => Ok(Reply::Go(format!("/reviews/{id}"))),
        Sending::AlreadySent => Ok(Reply::Go(format!("/reviews/{id}?already=1"))),
        Sending::Changed => Ok(Reply::Again(Faults::one("", t!("check-changed")))),
        Sending::NotFound => Err(AppError::NotFound),
    }
}
