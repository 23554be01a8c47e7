//! Starts a review, or goes on with the one that is open.

use domain::timeline;
use store::{AccountId, NewReview, ReviewId};

use crate::{
    context::{month_of, now},
    error::AppError,
    forms::{Call, Faults, Form, Reply},
    permissions::May,
    t,
};

/// Permissions: signed in; the review is the caller's own.
pub const FORM: Form = Form { path: "/reviews", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    start(&call, call.fields.text("instrument")).await
}

/// Starts a review of the latest version of a questionnaire, or finds the one that is open.
pub async fn start(call: &Call, instrument: &str) -> Result<Reply, AppError> {
    let account = call.account()?;
    let store = &call.services.store;
    let Some(instrument) = call.services.instruments.latest(instrument) else {
        return Ok(Reply::Again(Faults::one("", t!("instrument-unknown"))));
    };
    let stints: Vec<_> = store.list_stints(account.id).await?.into_iter().map(|stored| stored.stint).collect();
    // The questions depend on what a person does now, so the timeline comes first.
    if stints.is_empty() {
        return Ok(Reply::Go("/timeline?first=1".to_owned()));
    }
    if call.fields.text("anew") == "yes" {
        give_up_stranded(call, account.id, &instrument.id).await?;
    }
    let at = now();
    let as_of = month_of(at);
    let review = store
        .create_review(&NewReview {
            id: ReviewId::new(),
            account: account.id,
            instrument: instrument.id.clone(),
            version: instrument.version,
            track: timeline::current(&stints, as_of).map(|stint| stint.track),
            as_of,
            started_at: at,
        })
        .await?;
    Ok(Reply::Go(format!("/reviews/{}", review.id)))
}

/// Deletes the open review of a questionnaire where this server doesn't have its version any more. One that can be gone on
/// with stays, whatever was asked.
async fn give_up_stranded(call: &Call, account: AccountId, instrument: &str) -> Result<(), AppError> {
    let store = &call.services.store;
    if let Some(open) = store.find_open_review(account, instrument).await?
        && call.services.instruments.find(&open.instrument, open.version).is_none()
    {
        store.delete_review(account, open.id, now()).await?;
    }
    Ok(())
}
