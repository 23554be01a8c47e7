//! What is exported: an account's rows, its reviews a page at a time.

use domain::instrument::{Answers, Instrument, Item};
use store::{Account, AccountId, ExportCursor, ExportedReview, Share, View};

use crate::{context::Services, error::AppError};

/// Reviews that are in memory at once.
const PAGE: u32 = 25;

/// Whose data, and where they are.
pub struct Source {
    pub services: Services,
    pub account: Account,
}

/// A way through all reviews, in the order in which they began.
pub struct Reviews<'a> {
    source: &'a Source,
    after: Option<ExportCursor>,
}

impl Source {
    /// Whose data.
    pub const fn id(&self) -> AccountId {
        self.account.id
    }

    /// All that is or was shared, the latest first, each with the times it was read.
    pub async fn shares(&self) -> Result<Vec<(Share, Vec<View>)>, AppError> {
        let store = &self.services.store;
        let mut all = Vec::new();
        for share in store.list_shares(self.id()).await? {
            let views = store.list_share_views(self.id(), share.id).await?;
            all.push((share, views));
        }
        Ok(all)
    }

    pub const fn reviews(&self) -> Reviews<'_> {
        Reviews { source: self, after: Some(ExportCursor::START) }
    }
}

impl Reviews<'_> {
    /// The next page; empty at the end.
    pub async fn next(&mut self) -> Result<Vec<ExportedReview>, AppError> {
        let Some(after) = self.after else { return Ok(Vec::new()) };
        let Source { services, account } = self.source;
        let page = services.store.export_reviews(account.id, PAGE, after).await?;
        self.after = page.last().map(ExportedReview::cursor);
        Ok(page)
    }
}

/// A review in the form that people read: with its questionnaire, if this server has it.
pub struct Shown<'a> {
    pub one: &'a ExportedReview,
    pub instrument: Option<&'static Instrument>,
    pub answers: Answers,
}

impl<'a> Shown<'a> {
    pub fn new(source: &Source, one: &'a ExportedReview) -> Self {
        let instrument = source.services.instruments.find(&one.review.instrument, one.review.version);
        Self { one, instrument, answers: store::answers(&one.responses) }
    }

    /// What the questionnaire is called: by its id if it isn't here.
    pub fn title(&self) -> &str {
        self.instrument.map_or(&self.one.review.instrument, |known| &known.title)
    }

    /// All questions that were asked, then those that were answered on a way that was left again.
    pub fn items(&self) -> Vec<&'static Item> {
        let Some(instrument) = self.instrument else { return Vec::new() };
        let mut items = instrument.path(self.one.review.track, &self.answers);
        let aside = instrument.items.iter().filter(|item| self.answers.contains_key(&item.id));
        let aside: Vec<_> = aside.filter(|item| !items.iter().any(|one| one.id == item.id)).collect();
        items.extend(aside);
        items
    }
}
