//! What is kept of a review once it is finished: its result, and all that this rested on.

use domain::{
    assess::{Person, RULES_VERSION, assess_in_full},
    goals::Goals,
    instrument::Gives,
    month::Month,
    outcome::Outcome,
    scoring,
    timeline::Stint,
};
use engine::review::InHand;
use store::{Instant, Sent};
use tokio::task::spawn_blocking;

use crate::error::AppError;

/// Scores the answers and, where the questionnaire gives advice, asks the rules about this person as of that month.
///
/// # Errors
/// [`AppError::Internal`] where the search was stopped.
pub async fn work_out(
    hand: InHand<'_>,
    as_of: Month,
    stints: Vec<Stint>,
    goals: Goals,
    at: Instant,
) -> Result<Sent, AppError> {
    let scored = scoring::score(hand.instrument, hand.track, hand.answers);
    let person = Person { as_of, stints, goals, state: scored.state.clone() };
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
    Ok(Sent { at, corrected_at: None, rules_version: RULES_VERSION.to_owned(), result, timeline: stints, goals, state })
}
