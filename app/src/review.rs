//! A review with the questionnaire behind it: what pages, forms and server functions about a review all need first.

use domain::instrument::{Answers, Instrument, Item, Value};
use store::{AccountId, Review, ReviewId};

use crate::{context::Services, error::AppError};

/// A review of the caller's, its questionnaire and the answers so far.
pub struct InHand {
    /// The review.
    pub review: Review,
    /// The very version it was started with.
    pub instrument: &'static Instrument,
    /// Item id to value.
    pub answers: Answers,
}

/// Fetches a review and all it needs.
///
/// # Errors
/// [`AppError::NotFound`] unless it is this account's; [`AppError::UnknownInstrument`] when this program is older than the
/// review's questionnaire.
pub async fn get(services: &Services, account: AccountId, id: ReviewId) -> Result<InHand, AppError> {
    let store = &services.store;
    let review = store.find_review(account, id).await?.ok_or(AppError::NotFound)?;
    let instrument =
        services.instruments.find(&review.instrument, review.version).ok_or(AppError::UnknownInstrument)?;
    let answers = store::answers(&store.list_responses(account, id).await?);
    Ok(InHand { review, instrument, answers })
}

impl InHand {
    /// The items this person is asked, in order.
    pub fn path(&self) -> Vec<&'static Item> {
        self.instrument.path(self.review.track, &self.answers)
    }

    /// Whether it was sent.
    pub fn is_sent(&self) -> bool {
        self.review.sent.is_some()
    }

    /// The item to go on with: where the person was, else the first that is open, else the first.
    pub fn place(&self) -> Option<&'static Item> {
        let path = self.path();
        let at = |id: &str| path.iter().copied().find(|item| item.id == id);
        self.review.place.as_deref().and_then(at).or_else(|| self.first_open()).or_else(|| path.first().copied())
    }

    /// The first item without an answer.
    pub fn first_open(&self) -> Option<&'static Item> {
        self.path().into_iter().find(|item| !self.answers.contains_key(&item.id))
    }

    /// How many items on the path have an answer, "rather not say" included.
    pub fn answered(&self) -> usize {
        self.path().iter().filter(|item| self.answers.contains_key(&item.id)).count()
    }
}

/// What the person chose, in the words they chose it by.
pub fn label(item: &Item, value: &Value) -> String {
    match value {
        Value::NotApplicable => crate::t!("answer-na"),
        Value::RatherNot => crate::t!("answer-skip"),
        Value::Words(words) => words.clone(),
        other => item.scale.label(other).unwrap_or_default().to_owned(),
    }
}
