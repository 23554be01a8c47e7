//! What became of the figures since the last time the questionnaire was sent.

use domain::{instrument::Instrument, scoring::Scored};
use leptos::prelude::*;
use store::{ReviewId, Taken};

/// What changed since the review before this one; nothing for the first.
pub fn since(
    _instrument: &Instrument,
    _version: u16,
    _id: ReviewId,
    _scored: &Scored,
    _series: &[Taken],
) -> Option<impl IntoView + use<>> {
    None::<()>
}
