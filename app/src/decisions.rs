//! What the pages and forms about decisions share: a review's result with what was decided on it, days, and a person's history as
//! the domain asks for it.

pub mod read;
pub mod said;

use domain::{
    assess::Assessment,
    bias::{History, Look, Past},
    decision::Choice,
    moves::Move,
};
use store::{AccountId, Decision, Instant, Point, Review, ReviewId, Sent};
use time::{Date, OffsetDateTime, format_description::StaticFormatDescription, macros::format_description};

use crate::{components::date::in_words, context::Services, error::AppError};

/// A day as forms write it.
const DAY: StaticFormatDescription = format_description!("[year]-[month]-[day]");

/// Reads a day, `2026-06-12`.
pub fn day(text: &str) -> Option<Date> {
    Date::parse(text, DAY).ok()
}

/// The day of a moment, in UTC.
pub fn day_of(at: Instant) -> Date {
    OffsetDateTime::from_unix_timestamp(at.0 / 1000).unwrap_or(OffsetDateTime::UNIX_EPOCH).date()
}

/// A written day in words; as it is written where it is none.
pub fn day_in_words(text: &str) -> String {
    day(text)
        .map_or_else(|| text.to_owned(), |day| in_words(Instant(day.midnight().assume_utc().unix_timestamp() * 1000)))
}

/// Whether the day has come on which to ask what happened, and nothing is told yet.
pub fn is_due(decision: &Decision, today: Date) -> bool {
    decision.outcome.is_none() && decision.review_on.as_deref().and_then(day).is_some_and(|on| on <= today)
}

/// Whether there is a plan that goes on.
pub fn is_under_way(decision: &Decision) -> bool {
    decision.choice == Choice::Accept && decision.outcome.is_none()
}

/// A sent review that gives advice, and one of its moves.
pub struct OnMove {
    /// The review.
    pub review: Review,
    /// Its result.
    pub result: Assessment,
    /// What that rested on.
    pub sent: Sent,
    /// The move.
    pub about: Move,
}

impl OnMove {
    /// Fetches it.
    ///
    /// # Errors
    /// [`AppError::NotFound`] unless the review is this account's, sent, and its result holds the move.
    pub async fn get(services: &Services, account: AccountId, id: ReviewId, about: Move) -> Result<Self, AppError> {
        let mut review = services.store.find_review(account, id).await?.ok_or(AppError::NotFound)?;
        let sent = review.sent.take().ok_or(AppError::NotFound)?;
        let result = sent.result.advice().ok_or(AppError::NotFound)?.clone();
        let held = result.moves.iter().any(|one| one.id == about);
        if held { Ok(Self { review, result, sent, about }) } else { Err(AppError::NotFound) }
    }

    /// The decision on it, among all of the account.
    pub fn decided<'a>(&self, decisions: &'a [Decision]) -> Option<&'a Decision> {
        decisions.iter().find(|one| one.review == self.review.first() && one.about == self.about)
    }

    /// Everything that a prompt may rest on.
    pub fn history(&self, points: &[Point], decisions: &[Decision]) -> History {
        let looks = points.iter().map(|point| Look { month: point.as_of, state: point.state.clone() }).collect();
        let past = |one: &Decision| {
            let look = points.iter().position(|point| point.first == one.review)?;
            let felt = one.outcome.as_ref().map(|(outcome, _)| outcome.felt);
            Some(Past { id: one.about, look, choice: one.choice, felt })
        };
        let others = decisions.iter().filter(|one| one.review != self.review.first());
        History {
            looks,
            past: others.filter_map(past).collect(),
            goals: self.sent.goals.clone(),
            tenure: self.result.tenure,
            state: self.sent.state.clone(),
        }
    }
}

/// What the coach asks about what was typed into a form that came back.
pub fn coached(fields: &crate::forms::Fields) -> maud::Markup {
    said::coach(&["expect", "sign", "words"].map(|name| fields.text(name)))
}
