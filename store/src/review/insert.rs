//! How a review comes into its table: begun here, or brought along as far as it had come.

use super::NewReview;
use super::send::Sent;
use crate::id::Instant;

/// A review as it arrives.
pub(super) struct Arriving<'a> {
    /// What every review has from its beginning.
    pub(super) new: &'a NewReview,
    /// The item to resume at.
    pub(super) place: Option<&'a str>,
    /// How many answers come with it.
    pub(super) revision: i64,
    /// When an answer was last saved.
    pub(super) touched_at: Instant,
    /// What was sent; none if it arrives open.
    pub(super) sent: Option<&'a Sent>,
}

/// Inserts a review, or finds the one that is open for the same account and instrument already, where the arriving one
/// is open too: the ids tell. Gives its row. Served by `reviews_one_open`.
macro_rules! insert_review {
    ($tx:ident, $arriving:expr) => {{
        let arriving: &$crate::review::insert::Arriving<'_> = &$arriving;
        let (new, sent) = (arriving.new, arriving.sent);
        let lead = sent.map($crate::review::send::Sent::lead).unwrap_or_default();
        // The update changes nothing; it makes the open review come back, and wait for one that is just being made.
        sqlx::query_as::<_, $crate::review::Row>(concat!(
            "INSERT INTO reviews (id, account_id, instrument, version, track, as_of, place, revision, started_at,
                                  touched_at, sent_at, rules_version, result, timeline, goals, state, archetype, guise,
                                  move)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
             ON CONFLICT (account_id, instrument) WHERE sent_at IS NULL DO UPDATE SET place = reviews.place
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
        .fetch_one(&mut *$tx)
        .await?
    }};
}

pub(super) use insert_review;
