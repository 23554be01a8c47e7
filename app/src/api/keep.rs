//! Keeps in an account what somebody entered in a tab without one: timeline, goals, and a review as far as it had come.
//!
//! What comes is text that anyone could have edited. It is read by the same functions as in the tab, and its result is worked out here.

mod day;
mod review;

use engine::{
    html::private::KEEP,
    tab::{
        QUESTIONNAIRE,
        draft::{self, Draft},
    },
};
use store::{Account, AccountId, Brought, BroughtReview, Instant, Keeping, StintId, StoredStint};

use crate::{
    components::kept::{Became, Part, address},
    context::{Services, now},
    error::AppError,
    forms::{Call, Faults, Form, Reply},
    permissions::May,
    t,
};

/// Permissions: signed in; what is kept becomes the caller's own.
pub const FORM: Form = Form { path: KEEP, may: May::SignedIn, run: |call| Box::pin(run(call)) };

/// What somebody brings along, and who.
struct Bringing<'a> {
    services: &'a Services,
    account: AccountId,
    at: Instant,
    draft: Draft,
}

async fn run(call: Call) -> Result<Reply, AppError> {
    let Account { id: account, .. } = *call.account()?;
    let (services, at) = (&call.services, now());
    let find = |id: &str, version| services.instruments.find(id, version).filter(|one| one.id == QUESTIONNAIRE);
    let draft = match draft::read(call.fields.raw("draft"), &find, day::latest_month(at)) {
        Ok(draft) => draft,
        Err(text) => return Ok(refused(t!("keep-fault.unreadable", "text" => text))),
    };
    let bringing = Bringing { services, account, at, draft };
    match &bringing.draft {
        Draft { review: Some(begun), .. } => review::keep(&bringing, begun).await,
        Draft { stints, goals: None, .. } if stints.is_empty() => Ok(refused(t!("keep-fault.nothing"))),
        _ => parts(&bringing).await,
    }
}

/// Keeps timeline and goals alone.
async fn parts(bringing: &Bringing<'_>) -> Result<Reply, AppError> {
    let (timeline, goals) = bringing.keep_parts().await?;
    let became = if [timeline, goals].contains(&Part::Added) { Became::Parts } else { Became::Nothing };
    let page = if timeline == Part::None { "/goals" } else { "/timeline" };
    Ok(Reply::Go(address(page, became, timeline, goals)))
}

impl Bringing<'_> {
    /// Keeps timeline and goals, each where the account has none.
    async fn keep_parts(&self) -> Result<(Part, Part), AppError> {
        match self.services.store.keep_review(&self.brought(None)).await? {
            Keeping::Kept { stints, goals, .. } => Ok(self.became(stints, goals)),
            // Both are said of a review alone.
            Keeping::KeptBefore(_) | Keeping::OpenAlready(_) => Err(AppError::Internal),
        }
    }

    /// Everything there is, with this review.
    fn brought(&self, review: Option<BroughtReview>) -> Brought {
        let stored = self.draft.stints.iter().map(|one| StoredStint {
            id: StintId::new(),
            stint: one.stint.clone(),
            overlap_confirmed: one.overlap_confirmed,
        });
        Brought {
            account: self.account,
            at: self.at,
            stints: stored.collect(),
            goals: self.draft.goals.clone(),
            review,
        }
    }

    /// What became of timeline and goals, of which these were taken over.
    fn became(&self, stints: bool, goals: bool) -> (Part, Part) {
        (Part::of(!self.draft.stints.is_empty(), stints), Part::of(self.draft.goals.is_some(), goals))
    }
}

/// The page that says why nothing was kept.
fn refused(text: String) -> Reply {
    Reply::Again(Faults::one("", text))
}
