//! What people show: to the other one of a pair, or to whoever holds a link. Each time it was seen is in `view`.
//!
//! Whether something shows is the domain's to say (`domain::sharing::visible`); what is here gives it what it needs to. Nothing is
//! copied but goals and timeline, and those no longer than they may be seen: all else is read from the reviews it is about.

use std::fmt;

use domain::goals::Goals;
use domain::sharing::{Audience, Consent, Moment};
use domain::timeline::Stint;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sqlx::types::Json;
use tracing::instrument;

use crate::backend::{Store, reading, transacting};
use crate::erase;
use crate::error::StoreError;
use crate::id::{AccountId, Instant, PairId, ShareId};
use crate::session::TokenHash;
use crate::text::{read, storable};

pub(crate) mod view;

/// Goals and timeline as they were when they were given; each only if it is part of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The goals.
    pub goals: Option<Goals>,
    /// The timeline.
    pub timeline: Option<Vec<Stint>>,
}

/// To whom something is to be shown.
#[derive(Clone, PartialEq, Eq)]
pub enum To {
    /// The other one of a pair.
    Pair(PairId),
    /// Whoever holds the link.
    Link {
        /// SHA-256 of the secret in it.
        token_hash: TokenHash,
        /// A PHC string, where it asks for a passphrase.
        passphrase_hash: Option<String>,
        /// For whom it is, as a reminder to its owner.
        label: String,
    },
}

impl fmt::Debug for To {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pair(_) => "To::Pair",
            Self::Link { .. } => "To::Link",
        })
    }
}

/// Something about to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct NewShare {
    /// Its id.
    pub id: ShareId,
    /// Whose it is.
    pub account: AccountId,
    /// To whom.
    pub to: To,
    /// What, and until when.
    pub consent: Consent,
    /// What is kept of it.
    pub kept: Option<Kept>,
}

/// What became of giving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Giving {
    /// It shows.
    Given,
    /// The account is in no such pair (any more).
    NotFound,
    /// The account shows as much as it may at a time.
    TooMany,
}

/// Something that is or was shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// Its id.
    pub id: ShareId,
    /// Whose it is.
    pub account: AccountId,
    /// The pair it is within; none for a link, and where the other account is gone.
    pub pair: Option<PairId>,
    /// What the other one is called there, or for whom the link is; empty where that account is gone.
    pub with: String,
    /// To whom it was given, as that stands now.
    pub audience: Audience,
    /// A PHC string, where the link asks for a passphrase.
    pub passphrase_hash: Option<String>,
    /// What, and until when.
    pub consent: Consent,
    /// What is kept of it.
    pub kept: Option<Kept>,
}

#[derive(sqlx::FromRow)]
pub(crate) struct Row {
    id: ShareId,
    account_id: AccountId,
    pair_id: Option<PairId>,
    link: bool,
    other: Option<String>,
    label: String,
    passphrase_hash: Option<String>,
    parts: Json<Value>,
    kept: Option<Json<Value>>,
    follows: bool,
    given_at: Instant,
    ends_at: Instant,
    withdrawn_at: Option<Instant>,
    ended_at: Option<Instant>,
}

impl TryFrom<Row> for Share {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let audience = match (row.link, row.pair_id) {
            (true, _) => Audience::Link,
            (false, Some(_)) => Audience::Pair { ended: row.ended_at.map(|at| Moment(at.0)) },
            (false, None) => Audience::Gone,
        };
        Ok(Self {
            id: row.id,
            account: row.account_id,
            pair: row.pair_id,
            with: row.other.unwrap_or(row.label),
            audience,
            passphrase_hash: row.passphrase_hash,
            consent: Consent {
                parts: read(row.parts, "parts")?,
                given: Moment(row.given_at.0),
                ends: Moment(row.ends_at.0),
                follows: row.follows,
                withdrawn: row.withdrawn_at.map(|at| Moment(at.0)),
            },
            kept: row.kept.map(|kept| read(kept, "kept")).transpose()?,
        })
    }
}

/// What is or was shown, and to whom.
macro_rules! shares {
    ($rest:literal) => {
        concat!(
            "SELECT shares.id, shares.account_id, shares.pair_id, shares.token_hash IS NOT NULL AS link,
                    CASE WHEN pairs.report_id = shares.account_id THEN pairs.manager_name ELSE pairs.report_name END AS other,
                    shares.label, shares.passphrase_hash, shares.parts, shares.kept, shares.follows, shares.given_at,
                    shares.ends_at, shares.withdrawn_at, pairs.ended_at
             FROM shares LEFT JOIN pairs ON pairs.id = shares.pair_id ",
            $rest,
        )
    };
}

pub(crate) use shares;

/// Ends whatever is shown within pair `$1` at the moment `$2`.
pub(crate) const END_SHARES_OF_PAIR: &str =
    "UPDATE shares SET withdrawn_at = COALESCE(withdrawn_at, $2), kept = NULL WHERE pair_id = $1";

fn storable_kept(kept: Option<&Kept>) -> Result<(), StoreError> {
    let Some(kept) = kept else { return Ok(()) };
    kept.goals.as_ref().map_or(Ok(()), crate::review::keep::storable_goals)?;
    kept.timeline.iter().flatten().try_for_each(crate::review::keep::storable_stint)
}

impl Store {
    /// Gives something to see, unless `most` of the account's show at that moment. Served by the primary key of pairs and `shares_account`.
    #[instrument(level = "debug", skip_all)]
    pub async fn create_share(&self, new: &NewShare, most: u32) -> Result<Giving, StoreError> {
        storable_kept(new.kept.as_ref())?;
        let (pair, token, passphrase, label) = match &new.to {
            To::Pair(pair) => (Some(*pair), None, None, ""),
            To::Link { token_hash, passphrase_hash, label } => {
                (None, Some(token_hash.as_slice()), passphrase_hash.as_deref(), storable(label)?)
            }
        };
        let (given, ends) = (Instant(new.consent.given.0), Instant(new.consent.ends.0));
        Ok(transacting!(self, tx => {
            // Of several at once one comes after the other, so that each is counted.
            sqlx::query(crate::account::TAKE).bind(new.account).execute(&mut *tx).await?;
            let shown: i64 = sqlx::query_scalar(
                "SELECT COUNT(*) FROM shares WHERE account_id = $1 AND withdrawn_at IS NULL AND ends_at > $2",
            )
            .bind(new.account)
            .bind(given)
            .fetch_one(&mut *tx)
            .await?;
            if shown >= i64::from(most) {
                Giving::TooMany
            } else {
                // Takes the row of the pair, so that it isn't ended between here and there.
                let there = match pair {
                    Some(pair) => sqlx::query(
                        "UPDATE pairs SET began_at = began_at
                         WHERE id = $1 AND (report_id = $2 OR manager_id = $2) AND ended_at IS NULL",
                    )
                    .bind(pair)
                    .bind(new.account)
                    .execute(&mut *tx)
                    .await?
                    .rows_affected(),
                    None => 1,
                };
                if there == 1 {
                    sqlx::query(
                        "INSERT INTO shares (id, account_id, pair_id, token_hash, passphrase_hash, label, parts, kept, follows,
                                             given_at, ends_at)
                         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                    )
                    .bind(new.id)
                    .bind(new.account)
                    .bind(pair)
                    .bind(token)
                    .bind(passphrase)
                    .bind(label)
                    .bind(Json(&new.consent.parts))
                    .bind(new.kept.as_ref().map(Json))
                    .bind(new.consent.follows)
                    .bind(given)
                    .bind(ends)
                    .execute(&mut *tx)
                    .await?;
                    Giving::Given
                } else {
                    Giving::NotFound
                }
            }
        }))
    }

    /// Lists all that an account shows or showed, the latest first. Served by `shares_account`, sorting included.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_shares(&self, account: AccountId) -> Result<Vec<Share>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, Row>(shares!(
            "WHERE shares.account_id = $1 ORDER BY shares.given_at DESC, shares.id DESC"
        ))
        .bind(account)
        .fetch_all(db)
        .await?)
        .into_iter()
        .map(Share::try_from)
        .collect()
    }

    /// Finds one of them. Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_share(&self, account: AccountId, id: ShareId) -> Result<Option<Share>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, Row>(shares!("WHERE shares.id = $1 AND shares.account_id = $2"))
            .bind(id)
            .bind(account)
            .fetch_optional(db)
            .await?)
        .map(Share::try_from)
        .transpose()
    }

    /// Lists what the other one of a pair gave to this account, over or not, the latest first; nothing where the two are no pair (any more).
    /// Served by `shares_pair`.
    #[instrument(level = "debug", skip_all)]
    pub async fn list_shares_for(&self, viewer: AccountId, pair: PairId) -> Result<Vec<Share>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, Row>(shares!(
            "WHERE shares.pair_id = $1 AND shares.account_id <> $2 AND (pairs.report_id = $2 OR pairs.manager_id = $2)
               AND pairs.ended_at IS NULL
             ORDER BY shares.given_at DESC, shares.id DESC"
        ))
        .bind(pair)
        .bind(viewer)
        .fetch_all(db)
        .await?)
        .into_iter()
        .map(Share::try_from)
        .collect()
    }

    /// Finds what a link leads to, over or not. Served by the unique constraint on `token_hash`.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_share_by_link(&self, token_hash: &TokenHash) -> Result<Option<Share>, StoreError> {
        reading!(self, db => sqlx::query_as::<_, Row>(shares!("WHERE shares.token_hash = $1"))
            .bind(token_hash.as_slice())
            .fetch_optional(db)
            .await?)
        .map(Share::try_from)
        .transpose()
    }

    /// Withdraws what an account shows; `false` if it has no such thing that is not withdrawn. What was kept of it goes. Served by the
    /// primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn withdraw_share(&self, account: AccountId, id: ShareId, at: Instant) -> Result<bool, StoreError> {
        Ok(transacting!(self, tx => {
            let withdrawn = sqlx::query(
                "UPDATE shares SET withdrawn_at = $3, kept = NULL
                 WHERE id = $1 AND account_id = $2 AND withdrawn_at IS NULL",
            )
            .bind(id)
            .bind(account)
            .bind(at)
            .execute(&mut *tx)
            .await?
            .rows_affected();
            if withdrawn == 1 {
                erase::note_deletion!(tx, at);
            }
            withdrawn == 1
        }))
    }

    /// Deletes something shown, with the record of who saw it; from then on it shows to nobody. `false` if the account has none of this id.
    /// Served by the primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn delete_share(&self, account: AccountId, id: ShareId, at: Instant) -> Result<bool, StoreError> {
        erase::delete_own!(self, "shares", account, id, at)
    }

    /// Forgets what was kept of things that show no longer at `now`, and says of how many.
    #[instrument(level = "debug", skip_all)]
    pub async fn clear_ended_shares(&self, now: Instant) -> Result<u64, StoreError> {
        Ok(transacting!(self, tx => {
            let cleared = sqlx::query("UPDATE shares SET kept = NULL WHERE kept IS NOT NULL AND ends_at <= $1")
                .bind(now)
                .execute(&mut *tx)
                .await?
                .rows_affected();
            if cleared > 0 {
                erase::note_deletion!(tx, now);
            }
            cleared
        }))
    }
}
