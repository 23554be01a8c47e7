//! Openings, as pages and forms share them: what may be typed, and who of those who report said that they may be asked.

pub mod read;

use std::collections::BTreeSet;

use domain::{sharing::Part, state::Measure};
use store::{Account, Instant, Pair, Side};

use crate::{
    components::review::WHERE_AM_I,
    context::Services,
    error::AppError,
    reports::shown::{READY, listed},
    sharing::headed,
};

/// The most openings of an account. [ours]
pub const MOST_OPENINGS: u32 = 50;

/// Somebody who may be asked, and what they show that bears on it; what it says is read on the page of the pair.
pub struct MayAsk {
    /// The pair.
    pub pair: Pair,
    /// The names of the parts, by all that shows. They say nothing of what is in them.
    pub parts: Vec<String>,
}

/// Those who report to this account and said that they may be asked, in the order of the pairs. Of the others nothing is said, not even
/// that there are any.
///
/// # Errors
/// When the database can't be asked.
pub async fn may_be_asked(services: &Services, account: &Account, now: Instant) -> Result<Vec<MayAsk>, AppError> {
    let mut pairs = services.store.list_pairs(account.id).await?;
    pairs.retain(|pair| pair.side == Side::Manager && pair.ended_at.is_none() && pair.may_ask_at.is_some());
    if pairs.is_empty() {
        return Ok(Vec::new());
    }
    let shares = services.store.list_shown(account.id, now).await?;
    let of = |pair: Pair| {
        let shown = listed(&shares, pair.id, now).flat_map(|(_, shows)| shows.parts);
        let parts: BTreeSet<&Part> = shown.filter(|part| bears(part)).collect();
        let mut named: Vec<String> = Vec::new();
        for name in parts.into_iter().map(|part| headed(services, part)) {
            if !named.contains(&name) {
                named.push(name);
            }
        }
        let parts = named;
        MayAsk { pair, parts }
    };
    Ok(pairs.into_iter().map(of).collect())
}

/// Whether a part bears on leading a team, by its kind: which move it is, or which question, would say a part of what is in it. [ours]
fn bears(part: &Part) -> bool {
    match part {
        Part::Goals | Part::Timeline | Part::Move(_) | Part::Plan(_) => true,
        Part::Measure(id) | Part::Trend(id) => {
            matches!(id, Measure::CommitmentManaging | Measure::PowerAwareness | Measure::TeamReception)
        }
        Part::Field { instrument, .. } => instrument == READY.0,
        Part::Answers(instrument) | Part::Answer { instrument, .. } => [READY.0, WHERE_AM_I].contains(&&**instrument),
        Part::Archetypes => false,
    }
}
