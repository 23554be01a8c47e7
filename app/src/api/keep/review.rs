//! Keeps a review that was begun in a tab: as a result, or to be gone on with.
//!
//! The same review may come more than once, and both sides may have gone on with it in between. Then the account's is brought up to date
//! where the answers agree, and where they don't, nothing is changed and the page says so.

use domain::timeline::Stint;
use engine::{
    review::InHand,
    tab::draft::{Begun, day_in_words},
};
use store::{BroughtId, BroughtReview, Instant, Keeping, Response, Review, Saving, Sending, Sent};

use super::{Bringing, day, refused};
use crate::{
    components::kept::{Became, Part, address},
    context::month_of,
    error::AppError,
    forms::{Faults, Reply},
    review::work_out,
    t,
};

/// A review in a tab, with what it takes to work out its result.
struct Brought<'a> {
    bringing: &'a Bringing<'a>,
    begun: &'a Begun,
    /// When it was finished, once it is.
    finished: Option<Instant>,
}

/// Keeps it with timeline and goals, or says why not.
pub(super) async fn keep(bringing: &Bringing<'_>, begun: &Begun) -> Result<Reply, AppError> {
    let finished = match &begun.finished {
        None => None,
        Some(day) => match day::noon(day, bringing.at) {
            Some(at) => Some(at),
            None => {
                let day = day_in_words(day).unwrap_or_default();
                return Ok(refused(t!("keep-fault.too-early", "day" => day)));
            }
        },
    };
    let id: BroughtId = begun.id.parse().map_err(|_| AppError::BadRequest)?;
    let one = Brought { bringing, begun, finished };
    let found = bringing.services.store.find_review(bringing.account, id.in_account(bringing.account)).await?;
    match found {
        None => one.keep_as(id).await,
        Some(there) if there.sent.is_none() => one.go_on_with(there).await,
        Some(there) if one.is_of(&there).await? => Ok(one.leads_to(&there, Became::Before)),
        Some(there) if finished.is_none() => Ok(one.leads_to(&there, Became::FinishedThere)),
        // Finished once more, with something changed since it was kept: that is a result of its own.
        Some(_) => one.keep_as(id.changed(&one.content())).await,
    }
}

impl Brought<'_> {
    /// Keeps it as a review that the account doesn't have.
    async fn keep_as(&self, id: BroughtId) -> Result<Reply, AppError> {
        let Self { bringing, begun, .. } = *self;
        let sent = self.sent().await?;
        let latest = self.finished.unwrap_or(bringing.at);
        let started_at = day::noon_or_later(&begun.began, latest);
        let response = |(item, value): (&String, &_)| Response {
            item: item.clone(),
            value: Clone::clone(value),
            answered_at: latest,
        };
        let review = BroughtReview {
            id,
            instrument: begun.instrument.clone(),
            version: begun.version,
            track: begun.track,
            as_of: begun.as_of().filter(|_| sent.is_some()).unwrap_or(month_of(started_at)),
            started_at,
            responses: begun.answers.iter().map(response).collect(),
            place: begun.place.clone(),
            sent,
        };
        let page = |review| format!("/reviews/{review}");
        Ok(match bringing.services.store.keep_review(&bringing.brought(Some(review))).await? {
            Keeping::Kept { review: Some(review), stints, goals } => {
                let (timeline, goals) = bringing.became(stints, goals);
                Reply::Go(address(&page(review), self.news(), timeline, goals))
            }
            Keeping::KeptBefore(review) => Reply::Go(address(&page(review), Became::Before, Part::None, Part::None)),
            Keeping::OpenAlready(_) => Reply::Again(Faults::one("open", t!("keep-fault.open"))),
            Keeping::Kept { review: None, .. } => return Err(AppError::Internal),
        })
    }

    /// Brings the account's own, which is open, up to date: with answers it hasn't, and finished where this one is.
    async fn go_on_with(&self, there: Review) -> Result<Reply, AppError> {
        let Self { bringing, begun, .. } = *self;
        let (store, account) = (&bringing.services.store, bringing.account);
        let answers = store::answers(&store.list_responses(account, there.id).await?);
        let same = (&*there.instrument, there.version, there.track) == (&*begun.instrument, begun.version, begun.track);
        // What is open may have more answers there, and go on with both; a result is of these answers and no others.
        let agrees = |(item, value): (&String, &_)| match begun.answers.get(item) {
            Some(mine) => mine == value,
            None => self.finished.is_none(),
        };
        let apart = || Ok(Reply::Again(Faults::one("open", t!("keep-fault.apart"))));
        if !same || !answers.iter().all(agrees) {
            return apart();
        }
        let (timeline, goals) = bringing.keep_parts().await?;
        let missing: Vec<_> = begun.answers.iter().filter(|(item, _)| !answers.contains_key(*item)).collect();
        for (item, value) in &missing {
            let place = begun.place.as_ref().unwrap_or(item);
            match store.save_response(account, there.id, item, value, place, bringing.at).await? {
                Saving::Saved => {}
                Saving::AlreadySent => return Ok(self.leads_to(&there, Became::FinishedThere)),
                Saving::NotFound => return Err(AppError::NotFound),
            }
        }
        if let Some(mut sent) = self.sent().await? {
            sent.at = sent.at.max(there.started_at);
            let revision = there.revision + i64::try_from(missing.len()).unwrap_or(i64::MAX);
            match store.send_review(account, there.id, revision, &sent).await? {
                Sending::Sent => {}
                Sending::Changed => return apart(),
                Sending::AlreadySent => return Ok(self.leads_to(&there, Became::FinishedThere)),
                Sending::NotFound => return Err(AppError::NotFound),
            }
        } else if missing.is_empty() {
            return Ok(self.leads_to(&there, Became::Before));
        }
        Ok(Reply::Go(address(&format!("/reviews/{}", there.id), self.news(), timeline, goals)))
    }

    /// Its result, worked out here, with all that it rests on; nothing while it is open.
    async fn sent(&self) -> Result<Option<Sent>, AppError> {
        let (Some(at), Some(as_of)) = (self.finished, self.begun.as_of()) else { return Ok(None) };
        let Begun { instrument, version, track, answers, place, .. } = self.begun;
        let instrument =
            self.bringing.services.instruments.find(instrument, *version).ok_or(AppError::UnknownInstrument)?;
        let hand = InHand { instrument, track: *track, answers, place: place.as_deref() };
        let goals = self.bringing.draft.goals.clone().unwrap_or_default();
        work_out(hand, as_of, self.stints(), goals, at).await.map(Some)
    }

    fn stints(&self) -> Vec<Stint> {
        self.bringing.draft.stints.iter().map(|one| one.stint.clone()).collect()
    }

    /// Whether the result that is there is of just what is brought.
    async fn is_of(&self, there: &Review) -> Result<bool, AppError> {
        let (Some(_), Some(sent)) = (self.finished, &there.sent) else { return Ok(false) };
        let Bringing { services, account, draft, .. } = self.bringing;
        let answers = store::answers(&services.store.list_responses(*account, there.id).await?);
        Ok(answers == self.begun.answers
            && sent.timeline == self.stints()
            && sent.goals == draft.goals.clone().unwrap_or_default()
            && sent.result.advice().is_none_or(|result| Some(result.as_of) == self.begun.as_of()))
    }

    /// All that its result depends on, as text.
    fn content(&self) -> String {
        let mut draft = self.bringing.draft.clone();
        draft.review = Some(Begun { place: None, ..self.begun.clone() });
        draft.text()
    }

    fn leads_to(&self, there: &Review, became: Became) -> Reply {
        Reply::Go(address(&format!("/reviews/{}", there.id), became, Part::None, Part::None))
    }

    const fn news(&self) -> Became {
        if self.finished.is_some() { Became::Review } else { Became::Open }
    }
}
