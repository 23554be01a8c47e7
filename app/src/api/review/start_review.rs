//! Starts a review, or goes on with the one that is open.

use domain::timeline;
use store::{NewReview, ReviewId};

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
    let account = call.account()?;
    let store = &call.services.store;
    let Some(instrument) = call.services.instruments.latest(call.fields.text("instrument")) else {
        return Ok(Reply::Again(Faults::one("", t!("instrument-unknown"))));
    };
    let stints: Vec<_> = store.list_stints(account.id).await?.into_iter().map(|stored| stored.stint).collect();
    // The questions depend on what a person does now, so the timeline comes first.
    if stints.is_empty() {
        return Ok(Reply::Go("/timeline?first=1".to_owned()));
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
