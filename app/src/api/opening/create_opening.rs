//! Begins an opening, by the team that needs somebody.

use domain::opening::Opening;
use store::OpeningId;

use crate::{
    context::now,
    error::AppError,
    forms::{Call, Faults, Form, Reply},
    openings::{MOST_OPENINGS, read},
    permissions::May,
    t,
};

/// Permissions: whoever is signed in, for themselves.
pub const FORM: Form = Form { path: "/openings", may: May::SignedIn, run: |call| Box::pin(run(call)) };

async fn run(call: Call) -> Result<Reply, AppError> {
    let mut faults = Faults::default();
    let team = read::team(&call.fields, &mut faults);
    if !faults.0.is_empty() {
        return Ok(Reply::Again(faults));
    }
    let (account, id, content) = (call.account()?.id, OpeningId::new(), Opening { team, ..Opening::default() });
    if !call.services.store.create_opening(account, id, &content, now(), MOST_OPENINGS).await? {
        return Ok(Reply::Again(Faults::one("", t!("openings.too-many", "most" => MOST_OPENINGS))));
    }
    Ok(Reply::Go(format!("/openings/{id}")))
}
