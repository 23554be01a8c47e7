//! What is shown to somebody else: what there is to choose from, what a choice comes to, and the one page it is read on, which its
//! owner sees before anybody else does.
//!
//! Who may see what and when is the domain's to say (`domain::sharing`). Here it is asked in one place, [`showing`];
//! the page of a manager, which draws a little from many shares, asks it in `reports::shown`.

mod article;
mod between;
mod content;
mod offer;
pub mod read;

use domain::sharing::{Moment, Part, Visible, visible};
use maud::Markup;
use store::{AccountId, Instant, Kept, PairId, Share};

pub use article::article;
pub use between::{Between, between, headed};
pub use content::{Content, in_the_lot};
pub use offer::{Offer, offers};

use crate::{
    context::{Services, month_of},
    error::AppError,
    t,
};

/// The most invitations of an account that wait at a time. [ours]
pub const MOST_INVITATIONS: u32 = 20;
/// The most that an account shows at a time. [ours]
pub const MOST_SHARES: u32 = 50;
/// How long an invitation works, in milliseconds: two weeks, as people are away. [ours]
pub const INVITATION_LASTS: i64 = 14 * DAY;
/// One day, in milliseconds.
pub const DAY: i64 = 24 * 60 * 60 * 1000;
/// The most characters of the notes of a talk. [ours]
pub const LONGEST_NOTES: usize = 20_000;
/// The most characters of something agreed on, or to be asked. [ours]
pub const LONGEST_ENTRY: usize = 300;
/// The most characters of a name or a label.
pub const LONGEST_NAME: usize = 80;

/// Where an invitation with this secret leads, after the address of the server.
pub fn invitation_path(secret: &str) -> String {
    format!("/invitations/{secret}")
}

/// Where a link to something shown leads, by its secret.
pub fn link_path(secret: &str) -> String {
    format!("/shared/{secret}")
}

/// What of something shown may be seen at a moment.
fn showing(share: &Share, at: Instant) -> Option<Visible<'_>> {
    visible(&share.consent, share.audience, Moment(at.0))
}

/// Something shown, as it stands at a moment: what its viewer would read then.
///
/// # Errors
/// When the database can't be asked.
pub async fn as_read(services: &Services, share: &Share, at: Instant) -> Result<Option<Markup>, AppError> {
    let Some(shows) = showing(share, at) else { return Ok(None) };
    let content = Content::of(services, share.account, &shows, share.kept.as_ref(), share.consent.follows).await?;
    Ok(Some(article(&content, &share.consent, month_of(at))))
}

/// The same for whoever looks: it is on record for the owner before it is shown, and what was withdrawn meanwhile isn't.
///
/// # Errors
/// When the database can't be asked, or can't be written: then nothing shows.
pub async fn seen_by(services: &Services, share: &Share, at: Instant) -> Result<Option<Markup>, AppError> {
    let Some(read) = as_read(services, share, at).await? else { return Ok(None) };
    Ok(services.store.record_view(share, &share.consent.parts, at).await?.then_some(read))
}

/// All that the other one of a pair shows to this account now, the latest first, each on record as seen.
///
/// # Errors
/// When the database can't be asked, or can't be written.
pub async fn seen_in_pair(
    services: &Services,
    viewer: AccountId,
    pair: PairId,
    at: Instant,
) -> Result<Vec<Markup>, AppError> {
    let mut seen = Vec::new();
    for share in services.store.list_shares_for(viewer, pair).await? {
        seen.extend(seen_by(services, &share, at).await?);
    }
    Ok(seen)
}

/// What is kept of a choice that stays as it is: goals and timeline, each where it is part of it.
///
/// # Errors
/// When the database can't be asked.
pub async fn kept(
    services: &Services,
    account: AccountId,
    consent: &domain::sharing::Consent,
) -> Result<Option<Kept>, AppError> {
    let has = |part: Part| consent.parts.contains(&part);
    if consent.follows || !(has(Part::Goals) || has(Part::Timeline)) {
        return Ok(None);
    }
    let goals = if has(Part::Goals) { services.store.find_goals(account).await? } else { None };
    let timeline = if has(Part::Timeline) {
        Some(services.store.list_stints(account).await?.into_iter().map(|one| one.stint).collect())
    } else {
        None
    };
    Ok(Some(Kept { goals, timeline }))
}

/// How a part is named, to its owner and to whoever reads it: goals and timeline are nobody's “your” here.
pub fn named(services: &Services, part: &Part) -> String {
    let title = |id: &str| services.instruments.latest(id).map_or_else(|| id.to_owned(), |known| known.title.clone());
    match part {
        Part::Archetypes => t!("share-part.archetypes"),
        Part::Goals => t!("nav-goals"),
        Part::Timeline => t!("nav-timeline"),
        Part::Move(id) => t!("share-part.move", "move" => t!(format!("move-{id}.name"))),
        Part::Plan(id) => t!("share-part.plan", "move" => t!(format!("move-{id}.name"))),
        Part::Measure(measure) => crate::words::fact_name((*measure).into()),
        Part::Trend(measure) => t!("share-part.trend", "name" => crate::words::fact_name((*measure).into())),
        Part::Field { instrument, field } => {
            let known = services.instruments.latest(instrument);
            known.and_then(|known| known.field(field)).map_or_else(|| field.clone(), |known| known.title.clone())
        }
        Part::Answers(instrument) => t!("share-part.answers", "name" => title(instrument)),
        Part::Answer { instrument, item } => {
            let known = services.instruments.latest(instrument);
            known.and_then(|known| known.item(item)).map_or_else(|| item.clone(), |known| known.text.clone())
        }
    }
}
