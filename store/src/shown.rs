//! What those who report to an account show to it, read for all of them at once: as many queries for thirty as for one.
//!
//! Each query names the account as the manager of the pair that a share is within, asks that the share shows at that moment, and that the part
//! which it reads is among those that were given. Whether something shows, and what of it, is the domain's to say once more.

use domain::goals::Goals;
use domain::instrument::Value as Answer;
use domain::outcome::Outcome;
use domain::sharing::Part;
use domain::timeline::{Stint, Track};
use serde_json::Value;
use sqlx::types::Json;
use tracing::instrument;

use crate::backend::{Store, reading};
use crate::error::StoreError;
use crate::goals;
use crate::id::{AccountId, Instant, ReviewId, ShareId};
use crate::share::{Share, shares};
use crate::text::{parsed, parsed_opt, read};
use crate::timeline;

/// The last result of a questionnaire, as of a share.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownResult {
    /// By which share.
    pub share: ShareId,
    /// The questionnaire's version.
    pub version: u16,
    /// When the review was sent.
    pub sent_at: Instant,
    /// The result.
    pub result: Outcome,
}

/// The answer to one question in the last review by a questionnaire, as of a share.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownAnswer {
    /// By which share.
    pub share: ShareId,
    /// The questionnaire's version.
    pub version: u16,
    /// The person's track when the review began.
    pub track: Option<Track>,
    /// When it was sent.
    pub sent_at: Instant,
    /// The answer.
    pub value: Answer,
}

#[derive(sqlx::FromRow)]
struct GoalsRow {
    share_id: ShareId,
    #[sqlx(flatten)]
    goals: goals::Row,
}

#[derive(sqlx::FromRow)]
struct StintRow {
    share_id: ShareId,
    #[sqlx(flatten)]
    stint: timeline::Row,
}

#[derive(sqlx::FromRow)]
struct ResultRow {
    share_id: ShareId,
    review_id: ReviewId,
    version: i32,
    sent_at: Instant,
    result: Json<Value>,
}

#[derive(sqlx::FromRow)]
struct AnswerRow {
    share_id: ShareId,
    review_id: ReviewId,
    version: i32,
    track: Option<String>,
    sent_at: Instant,
    value: String,
}

/// What shows at the moment `$2` to account `$1` from those who report to it.
macro_rules! shown {
    () => {
        "pairs.manager_id = $1 AND pairs.ended_at IS NULL AND shares.account_id = pairs.report_id
           AND shares.withdrawn_at IS NULL AND shares.given_at <= $2 AND shares.ends_at > $2"
    };
}

/// The moment that a share shows things as of.
macro_rules! as_of {
    () => {
        "CASE WHEN shares.follows THEN $2 ELSE shares.given_at END"
    };
}

/// Of the questionnaire `$3` the last review as of the share, in the edition of then; two that were sent at one moment are both there.
macro_rules! last_review {
    () => {
        concat!(
            "reviews.account_id = shares.account_id AND reviews.instrument = $3
               AND COALESCE(reviews.corrected_at, reviews.sent_at) <= ",
            as_of!(),
            " AND NOT EXISTS (SELECT 1 FROM reviews AS later
                              WHERE later.original_id = COALESCE(reviews.original_id, reviews.id)
                                AND later.edition > reviews.edition AND later.corrected_at <= ",
            as_of!(),
            ") AND NOT EXISTS (SELECT 1 FROM reviews AS newer
                               WHERE newer.account_id = shares.account_id AND newer.instrument = $3
                                 AND newer.sent_at > reviews.sent_at
                                 AND COALESCE(newer.corrected_at, newer.sent_at) <= ",
            as_of!(),
            ")"
        )
    };
}

/// How a part stands in the list of a share, in the JSON of either database: no id of one has a character that JSON writes otherwise.
fn listed(part: &Part) -> String {
    format!("%\"{part}\"%")
}

impl Store {
    /// Lists what those who report to this account show to it at a moment, the latest given first. Served by `pairs_manager` and
    /// `shares_pair`.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_shown(&self, account: AccountId, now: Instant) -> Result<Vec<Share>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, crate::share::Row>(shares!(
            "WHERE pairs.manager_id = $1 AND pairs.ended_at IS NULL AND shares.account_id = pairs.report_id
               AND shares.withdrawn_at IS NULL AND shares.given_at <= $2 AND shares.ends_at > $2
             ORDER BY shares.given_at DESC, shares.id DESC"
        ))
        .bind(account)
        .bind(now)
        .fetch_all(db)
        .await?)
        .into_iter()
        .map(Share::try_from)
        .collect()
    }

    /// Lists the goals of those whose share goes along with them, each by the share. Served by `pairs_manager`, `shares_pair` and the
    /// primary key of goals.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_shown_goals(
        &self,
        account: AccountId,
        now: Instant,
    ) -> Result<Vec<(ShareId, Goals)>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, GoalsRow>(concat!(
            "SELECT shares.id AS share_id, goals.near, goals.far, goals.pulls, goals.offer, goals.constraints, goals.urgency
             FROM pairs JOIN shares ON shares.pair_id = pairs.id JOIN goals ON goals.account_id = shares.account_id
             WHERE shares.follows AND CAST(shares.parts AS TEXT) LIKE $3 AND ", shown!(),
        ))
        .bind(account)
        .bind(now)
        .bind(listed(&Part::Goals))
        .fetch_all(db)
        .await?)
        .into_iter()
        .map(|row| Ok((row.share_id, row.goals.try_into()?)))
        .collect()
    }

    /// Lists the stints of those whose share goes along with their timeline, each by the share, the earliest first. Served by
    /// `pairs_manager`, `shares_pair` and `stints_timeline`.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_shown_stints(
        &self,
        account: AccountId,
        now: Instant,
    ) -> Result<Vec<(ShareId, Stint)>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, StintRow>(concat!(
            "SELECT shares.id AS share_id, stints.id, stints.track, stints.title, stints.organisation, stints.from_month,
                    stints.to_month, stints.reports, stints.hands_on, stints.entry, stints.overlap_confirmed
             FROM pairs JOIN shares ON shares.pair_id = pairs.id JOIN stints ON stints.account_id = shares.account_id
             WHERE shares.follows AND CAST(shares.parts AS TEXT) LIKE $3 AND ", shown!(),
            " ORDER BY stints.from_month, stints.id",
        ))
        .bind(account)
        .bind(now)
        .bind(listed(&Part::Timeline))
        .fetch_all(db)
        .await?)
        .into_iter()
        .map(|row| Ok((row.share_id, timeline::StoredStint::try_from(row.stint)?.stint)))
        .collect()
    }

    /// Lists the last result of a questionnaire, as of each share that has this part. Served by `pairs_manager`, `shares_pair`,
    /// `reviews_sent` and `reviews_editions`.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_shown_results(
        &self,
        account: AccountId,
        now: Instant,
        instrument: &str,
        part: &Part,
    ) -> Result<Vec<ShownResult>, StoreError> {
        let mut rows: Vec<ResultRow> = reading!(self, db => sqlx::query_as(concat!(
            "SELECT shares.id AS share_id, reviews.id AS review_id, reviews.version, reviews.sent_at, reviews.result
             FROM pairs JOIN shares ON shares.pair_id = pairs.id JOIN reviews ON ", last_review!(),
            " WHERE CAST(shares.parts AS TEXT) LIKE $4 AND ", shown!(),
        ))
        .bind(account)
        .bind(now)
        .bind(instrument)
        .bind(listed(part))
        .fetch_all(db)
        .await?);
        rows.sort_by_key(|row| (row.share_id, std::cmp::Reverse(row.review_id)));
        rows.dedup_by_key(|row| row.share_id);
        let shown = |row: ResultRow| {
            Ok(ShownResult {
                share: row.share_id,
                version: row.version.try_into().map_err(|_| StoreError::Corrupt("version"))?,
                sent_at: row.sent_at,
                result: read(row.result, "result")?,
            })
        };
        rows.into_iter().map(shown).collect()
    }

    /// Lists the answer to one question in the last review by a questionnaire, as of each share that has one of these two parts. Served by
    /// `pairs_manager`, `shares_pair`, `reviews_sent`, `reviews_editions` and the primary key of responses.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_shown_answers(
        &self,
        account: AccountId,
        now: Instant,
        (instrument, item): (&str, &str),
        parts: [&Part; 2],
    ) -> Result<Vec<ShownAnswer>, StoreError> {
        let mut rows: Vec<AnswerRow> = reading!(self, db => sqlx::query_as(concat!(
            "SELECT shares.id AS share_id, reviews.id AS review_id, reviews.version, reviews.track, reviews.sent_at, responses.value
             FROM pairs JOIN shares ON shares.pair_id = pairs.id JOIN reviews ON ", last_review!(),
            " JOIN responses ON responses.review_id = reviews.id AND responses.item = $4
             WHERE (CAST(shares.parts AS TEXT) LIKE $5 OR CAST(shares.parts AS TEXT) LIKE $6) AND ", shown!(),
        ))
        .bind(account)
        .bind(now)
        .bind(instrument)
        .bind(item)
        .bind(listed(parts[0]))
        .bind(listed(parts[1]))
        .fetch_all(db)
        .await?);
        rows.sort_by_key(|row| (row.share_id, std::cmp::Reverse(row.review_id)));
        rows.dedup_by_key(|row| row.share_id);
        let shown = |row: AnswerRow| {
            Ok(ShownAnswer {
                share: row.share_id,
                version: row.version.try_into().map_err(|_| StoreError::Corrupt("version"))?,
                track: parsed_opt(row.track.as_deref(), "track")?,
                sent_at: row.sent_at,
                value: parsed(&row.value, "response")?,
            })
        };
        rows.into_iter().map(shown).collect()
    }
}
