//! What shows within a pair, as a talk's agenda has it: which parts, by name alone, and the archetypes that say what is good to ask.

use std::collections::BTreeSet;

use domain::{
    assess::Match,
    sharing::{Part, Visible},
};
use store::{AccountId, Instant, PairId, Share};

use super::{Content, named, showing};
use crate::{context::Services, error::AppError, t};

/// It, as one of the two sees it.
#[derive(Default)]
pub struct Between {
    /// What the other one shows.
    pub theirs: Shown,
    /// What one shows oneself.
    pub mine: Shown,
}

/// What one of the two shows to the other.
#[derive(Default)]
pub struct Shown {
    /// The names of the parts. They say nothing of what is in them.
    pub parts: Vec<String>,
    /// The archetypes, best first, where they show: of what was given last.
    pub archetypes: Vec<Match>,
}

/// What shows now. Archetypes of the other one are on record as seen, they alone, before they come back.
///
/// # Errors
/// When the database can't be asked, or can't be written.
pub async fn between(services: &Services, viewer: AccountId, pair: PairId, at: Instant) -> Result<Between, AppError> {
    let theirs = services.store.list_shares_for(viewer, pair).await?;
    let mut mine = services.store.list_shares(viewer).await?;
    mine.retain(|share| share.pair == Some(pair));
    Ok(Between { theirs: shown(services, &theirs, at, true).await?, mine: shown(services, &mine, at, false).await? })
}

async fn shown(services: &Services, shares: &[Share], at: Instant, recorded: bool) -> Result<Shown, AppError> {
    let mut shown = Shown::default();
    for share in shares {
        let Some(shows) = showing(share, at) else { continue };
        for name in shows.parts.iter().map(|part| headed(services, part)) {
            if !shown.parts.contains(&name) {
                shown.parts.push(name);
            }
        }
        if shown.archetypes.is_empty() && shows.parts.contains(&Part::Archetypes) {
            let only = BTreeSet::from([Part::Archetypes]);
            let found = archetypes(services, share, &Visible { parts: &only, as_of: shows.as_of }).await?;
            // What was withdrawn since it was found is on no record, and doesn't show.
            if !found.is_empty() && (!recorded || services.store.record_view(share, &only, at).await?) {
                shown.archetypes = found;
            }
        }
    }
    Ok(shown)
}

async fn archetypes(services: &Services, share: &Share, shows: &Visible<'_>) -> Result<Vec<Match>, AppError> {
    let content = Content::of(services, share.account, shows, None, share.consent.follows).await?;
    Ok(content.archetypes.map(|(_, found)| found).unwrap_or_default())
}

/// How a part is named where nothing of what is in it may be read: which move, or which single question, would say a part of that.
pub fn headed(services: &Services, part: &Part) -> String {
    match part {
        Part::Move(_) => t!("talk-agenda.moves"),
        Part::Plan(_) => t!("talk-agenda.plans"),
        Part::Answer { instrument, .. } => named(services, &Part::Answers(instrument.clone())),
        part => named(services, part),
    }
}
