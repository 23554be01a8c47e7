//! A review with the questionnaire behind it: what pages, forms and server functions about a review all need first.

pub mod editions;
mod sent;

use domain::instrument::{Answers, Gives, Instrument, Item};
pub use engine::review::label;
use engine::ways::Ways;
pub use sent::work_out;
use store::{AccountId, Listed, Review, ReviewId};

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
/// [`AppError::NotFound`] unless it is this account's; [`AppError::UnknownInstrument`] when this program does not have the
/// review's questionnaire.
pub async fn get(services: &Services, account: AccountId, id: ReviewId) -> Result<InHand, AppError> {
    let review = services.store.find_review(account, id).await?.ok_or(AppError::NotFound)?;
    in_hand(services, account, review).await
}

/// The same for a review that is fetched already.
///
/// # Errors
/// [`AppError::UnknownInstrument`] when this program does not have the review's questionnaire.
pub async fn in_hand(services: &Services, account: AccountId, review: Review) -> Result<InHand, AppError> {
    let instrument =
        services.instruments.find(&review.instrument, review.version).ok_or(AppError::UnknownInstrument)?;
    let answers = store::answers(&services.store.list_responses(account, review.id).await?);
    Ok(InHand { review, instrument, answers })
}

/// What a review in the history is called: its questionnaire's title, or the id of one that is not here any more.
pub fn title(services: &Services, one: &Listed) -> String {
    title_of(services, &one.instrument, one.version)
}

/// The same by the questionnaire's id and version.
pub fn title_of(services: &Services, instrument: &str, version: u16) -> String {
    services.instruments.find(instrument, version).map_or_else(|| instrument.to_owned(), |known| known.title.clone())
}

/// What a review in the history leads to; nothing where its questionnaire is not here any more and nothing tells.
pub fn gives(services: &Services, one: &Listed) -> Option<Gives> {
    let known = services.instruments.find(&one.instrument, one.version).map(|known| known.result);
    known.or_else(|| one.leading_move.as_ref().or(one.archetype.as_ref()).map(|_| Gives::Advice))
}

impl InHand {
    /// The same for pages that know nothing of a store.
    pub fn in_hand(&self) -> engine::review::InHand<'_> {
        let Self { review, instrument, answers } = self;
        engine::review::InHand { instrument, track: review.track, answers, place: review.place.as_deref() }
    }

    /// The ways to and within this review.
    pub fn ways(&self) -> Ways {
        Ways::Account { review: self.review.id.to_string() }
    }

    /// The items this person is asked, in order.
    pub fn path(&self) -> Vec<&Item> {
        self.in_hand().path()
    }

    /// Whether it is a correction of a sent review.
    pub fn corrects(&self) -> bool {
        self.review.original.is_some()
    }

    /// Whether it was sent.
    pub fn is_sent(&self) -> bool {
        self.review.sent.is_some()
    }

    /// The item to go on with: where the person was, else the first that is open, else the first.
    pub fn place(&self) -> Option<&Item> {
        self.in_hand().place()
    }

    /// How many items on the path have an answer, "rather not say" included.
    pub fn answered(&self) -> usize {
        self.in_hand().answered()
    }
}
