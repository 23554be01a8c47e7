//! How a review comes into its table: begun here, or brought along as far as it had come.

use super::NewReview;
use super::send::Sent;
use crate::id::{BroughtId, Instant, ReviewId};

/// A review as it arrives.
pub(crate) struct Arriving<'a> {
    /// What every review has from its beginning.
    pub(crate) new: &'a NewReview,
    /// The item to resume at.
    pub(crate) place: Option<&'a str>,
    /// How many answers come with it.
    pub(crate) revision: i64,
    /// When an answer was last saved.
    pub(crate) touched_at: Instant,
    /// Which edition it is, counted from 1.
    pub(crate) edition: u32,
    /// The first edition, where it is another one.
    pub(crate) original: Option<ReviewId>,
    /// By what it was known where it was exported.
    pub(crate) known_as: Option<BroughtId>,
    /// What was sent; none if it arrives open.
    pub(crate) sent: Option<&'a Sent>,
}

impl<'a> Arriving<'a> {
    /// One that begins here and now.
    pub(crate) fn new(new: &'a NewReview) -> Self {
        let touched_at = new.started_at;
        Self { new, place: None, revision: 0, touched_at, edition: 1, original: None, known_as: None, sent: None }
    }
}

/// Inserts a review, or finds the one that is open for the same account and instrument already, where the arriving one
/// is open too and no correction: the ids tell. Gives its row. Served by `reviews_one_open`.
macro_rules! insert_review {
    ($tx:ident, $arriving:expr) => {{
        let arriving: &$crate::review::insert::Arriving<'_> = &$arriving;
        let (new, sent) = (arriving.new, arriving.sent);
        let edition = i32::try_from(arriving.edition).map_err(|_| $crate::StoreError::Unstorable)?;
        let lead = sent.map($crate::review::send::Sent::lead).unwrap_or_default();
        // The update changes nothing; it makes the open review come back, and wait for one that is just being made.
        sqlx::query_as::<_, $crate::review::Row>(concat!(
            "INSERT INTO reviews (id, account_id, instrument, version, track, as_of, place, revision, started_at,
                                  touched_at, sent_at, rules_version, result, timeline, goals, state, archetype, guise,
                                  move, edition, original_id, corrected_at, known_as)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
                     $23)
             ON CONFLICT (account_id, instrument) WHERE sent_at IS NULL AND original_id IS NULL
             DO UPDATE SET place = reviews.place
             RETURNING ",
            $crate::review::columns!(),
        ))
        .bind(new.id)
        .bind(new.account)
        .bind(&new.instrument)
        .bind(i32::from(new.version))
        .bind(new.track.map(|track| track.id()))
        .bind(new.as_of.to_string())
        .bind(arriving.place)
        .bind(arriving.revision)
        .bind(new.started_at)
        .bind(arriving.touched_at)
        .bind(sent.map(|sent| sent.at))
        .bind(sent.map(|sent| &sent.rules_version))
        .bind(sent.map(|sent| sqlx::types::Json(&sent.result)))
        .bind(sent.map(|sent| sqlx::types::Json(&sent.timeline)))
        .bind(sent.map(|sent| sqlx::types::Json(&sent.goals)))
        .bind(sent.map(|sent| sqlx::types::Json(&sent.state)))
        .bind(lead.archetype)
        .bind(lead.guise)
        .bind(lead.leading_move)
        .bind(edition)
        .bind(arriving.original)
        .bind(sent.and_then(|sent| sent.corrected_at))
        .bind(arriving.known_as)
        .fetch_one(&mut *$tx)
        .await?
    }};
}

pub(crate) use insert_review;
