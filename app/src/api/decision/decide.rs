//! Decides on a move of a result.

use domain::decision::Choice;
use store::{Deciding, Decision, DecisionId};

use crate::{
    context::{month_of, now},
    decisions::{OnMove, day_of, read},
    error::AppError,
    forms::{Call, Faults, Form, Reply},
    permissions::May,
    t,
};

/// Permissions: the review's owner.
pub const FORM: Form =
    Form { path: "/reviews/{review}/moves/{move}", may: May::Owner, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let account = call.account()?.id;
    let here = OnMove::get(&call.services, account, call.param("review")?, call.param("move")?).await?;
    let at = now();
    let read = match read::decided(&call.fields, here.about, day_of(at), month_of(at)) {
        Ok(read) => read,
        Err(faults) => return Ok(Reply::Again(faults)),
    };
    let decisions = call.services.store.list_decisions(account).await?;
    let before = here.decided(&decisions);
    // What was seen when this was typed; a form that was never shown has seen nothing.
    let revision = call.fields.text("seen").parse().ok().filter(|seen| *seen >= 0).unwrap_or(0);
    let decision = Decision {
        id: before.map_or_else(DecisionId::new, |one| one.id),
        review: here.review.first(),
        about: here.about,
        choice: read.choice,
        decided_at: at,
        revision,
        journal: read.journal,
        review_on: read.review_on,
        outcome: None,
    };
    match call.services.store.save_decision(account, &decision).await? {
        Deciding::Saved if read.choice == Choice::Accept => {
            Ok(Reply::Go(format!("/decisions/{}?saved=1", decision.id)))
        }
        Deciding::Saved => Ok(Reply::Go(format!("/reviews/{}?decided=1#decide", here.review.id))),
        // What was seen may have been taken back in another tab: the review is there.
        Deciding::Changed | Deciding::NotFound => Ok(Reply::Again(Faults::one("", t!("decide-changed")))),
    }
}
