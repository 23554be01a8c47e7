//! Saves one answer as it is given, and where the person is.

use leptos::{prelude::*, server_fn::codec::Json};
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Saved {
    /// It is on disk.
    Yes,
    /// The review was sent meanwhile, perhaps in another tab: it takes no more answers.
    AlreadySent,
}

/// Saves an answer; `place` is the item the person goes to next, for resuming on any device. An empty `value` saves the place
/// alone.
///
/// Permissions: the review's owner.
///
/// # Errors
/// [`AppError::NotFound`] for somebody else's review or an item it does not have; [`AppError::BadRequest`] for a value that
/// is not on the item's scale.
#[server(prefix = "/api", endpoint = "save_response", input = Json)]
pub async fn save_response(review: String, item: String, value: String, place: String) -> Result<Saved, AppError> {
    let account = crate::context::account()?;
    let services = crate::context::services()?;
    keep(&services, account.id, &review, &item, &value, &place).await
}

/// The same for the form without script: checks item and value against the questionnaire, then saves.
#[cfg(feature = "ssr")]
pub(crate) async fn keep(
    services: &crate::context::Services,
    account: store::AccountId,
    review: &str,
    item: &str,
    value: &str,
    place: &str,
) -> Result<Saved, AppError> {
    use store::Saving;

    let store = &services.store;
    let id = review.parse().map_err(|_| AppError::NotFound)?;
    let review = store.find_review(account, id).await?.ok_or(AppError::NotFound)?;
    let instrument =
        services.instruments.find(&review.instrument, review.version).ok_or(AppError::UnknownInstrument)?;
    if instrument.item(item).is_none() || instrument.item(place).is_none() {
        return Err(AppError::NotFound);
    }
    let at = crate::context::now();
    let saving = if value.is_empty() {
        store.save_place(account, id, place, at).await?
    } else {
        let value = value.parse().map_err(|_| AppError::BadRequest)?;
        instrument.check_value(item, &value).map_err(|_| AppError::BadRequest)?;
        store.save_response(account, id, item, &value, place, at).await?
    };
    match saving {
        Saving::Saved => Ok(Saved::Yes),
        Saving::AlreadySent => Ok(Saved::AlreadySent),
        Saving::NotFound => Err(AppError::NotFound),
    }
}
