//! Mail that waits to be sent. A row is written together with what caused it, and is gone once it is sent or given up.

use std::fmt;

use tracing::instrument;

use crate::backend::{Store, reading, transacting, writing};
use crate::error::StoreError;
use crate::id::{AccountId, Instant, MailId};

/// A mail as it is queued.
#[derive(Clone, PartialEq, Eq)]
pub struct NewMail {
    /// Its id in the queue.
    pub id: MailId,
    /// Whom it is for, where there is an account: it goes when the account does.
    pub account: Option<AccountId>,
    /// The address it goes to.
    pub recipient: String,
    /// One line.
    pub subject: String,
    /// Plain text.
    pub body: String,
    /// By which a mail that arrives twice is known for the same, without the angle brackets.
    pub message_id: String,
    /// When it was queued, which is also the first moment to send it.
    pub queued_at: Instant,
    /// From here on it is worth nothing to its reader.
    pub give_up_at: Instant,
}

/// A mail that was taken to be sent.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Mail {
    /// Its id in the queue.
    pub id: MailId,
    /// The address it goes to.
    pub recipient: String,
    /// One line.
    pub subject: String,
    /// Plain text.
    pub body: String,
    /// By which a mail that arrives twice is known for the same, without the angle brackets.
    pub message_id: String,
    /// When it was queued.
    pub queued_at: Instant,
    /// How often it was taken, this time included.
    pub attempts: i32,
    /// From here on it is worth nothing to its reader.
    pub give_up_at: Instant,
}

impl fmt::Debug for NewMail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Neither the address nor the text belongs into a log.
        f.debug_struct("NewMail").field("id", &self.id).finish_non_exhaustive()
    }
}

impl fmt::Debug for Mail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mail").field("id", &self.id).field("attempts", &self.attempts).finish_non_exhaustive()
    }
}

/// Queues a mail within a transaction, or by itself.
macro_rules! queue_mail {
    ($on:expr, $mail:expr) => {{
        let mail: &$crate::mail::NewMail = $mail;
        sqlx::query(
            "INSERT INTO mail (id, account_id, recipient, subject, body, message_id, queued_at, next_at, give_up_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)",
        )
        .bind(mail.id)
        .bind(mail.account)
        .bind($crate::text::storable(&mail.recipient)?)
        .bind($crate::text::storable(&mail.subject)?)
        .bind($crate::text::storable(&mail.body)?)
        .bind($crate::text::storable(&mail.message_id)?)
        .bind(mail.queued_at)
        .bind(mail.give_up_at)
        .execute($on)
        .await
        .map(|_| ())?
    }};
}
pub(crate) use queue_mail;

impl Store {
    /// Queues a mail that nothing else was written with.
    #[instrument(level = "debug", skip_all)]
    pub async fn queue_mail(&self, mail: &NewMail) -> Result<(), StoreError> {
        writing!(self, db => queue_mail!(db, mail));
        Ok(())
    }

    /// Takes the mail that has been due longest by `now`, and keeps everybody else from it until `until`. Whoever took it
    /// says what came of it before then, by [`Store::delete_mail`] or [`Store::postpone_mail`]; otherwise it is due again.
    /// Served by `mail_due`.
    #[instrument(level = "debug", skip_all)]
    pub async fn take_mail(&self, now: Instant, until: Instant) -> Result<Option<Mail>, StoreError> {
        // Taking needs the lock for writing, which the most frequent answer, that nothing is due, can do without.
        while self.find_next_mail().await?.is_some_and(|at| at <= now) {
            let taken: Option<Mail> = transacting!(self, tx => {
                let due: Option<Mail> = sqlx::query_as(
                    "SELECT id, recipient, subject, body, message_id, queued_at, attempts, give_up_at FROM mail
                     WHERE next_at <= $1 ORDER BY next_at, id LIMIT 1",
                )
                .bind(now)
                .fetch_optional(&mut *tx)
                .await?;
                let Some(due) = due else { return Ok(None) };
                let taken = sqlx::query(
                    "UPDATE mail SET next_at = $3, attempts = attempts + 1 WHERE id = $1 AND attempts = $2",
                )
                .bind(due.id)
                .bind(due.attempts)
                .bind(until)
                .execute(&mut *tx)
                .await?
                .rows_affected();
                // Another process may have been quicker: then there is perhaps a next one.
                (taken == 1).then(|| Mail { attempts: due.attempts + 1, ..due })
            });
            if taken.is_some() {
                return Ok(taken);
            }
        }
        Ok(None)
    }

    /// When the next mail is due; none if nothing waits. Served by `mail_due`.
    #[instrument(level = "debug", skip_all)]
    pub async fn find_next_mail(&self) -> Result<Option<Instant>, StoreError> {
        Ok(reading!(self, db => sqlx::query_scalar("SELECT MIN(next_at) FROM mail").fetch_one(db).await?))
    }

    /// Removes a mail that was sent, or that is given up; `false` if somebody else has taken it since. Served by the primary
    /// key.
    #[instrument(level = "debug", skip_all)]
    pub async fn delete_mail(&self, mail: &Mail) -> Result<bool, StoreError> {
        let deleted = writing!(self, db => sqlx::query("DELETE FROM mail WHERE id = $1 AND attempts = $2")
            .bind(mail.id)
            .bind(mail.attempts)
            .execute(db)
            .await?
            .rows_affected());
        Ok(deleted == 1)
    }

    /// Puts a mail that couldn't be sent off until `next_at`; `false` if somebody else has taken it since. Served by the
    /// primary key.
    #[instrument(level = "debug", skip_all)]
    pub async fn postpone_mail(&self, mail: &Mail, next_at: Instant) -> Result<bool, StoreError> {
        let postponed = writing!(self, db => sqlx::query("UPDATE mail SET next_at = $3 WHERE id = $1 AND attempts = $2")
            .bind(mail.id)
            .bind(mail.attempts)
            .bind(next_at)
            .execute(db)
            .await?
            .rows_affected());
        Ok(postponed == 1)
    }
}
