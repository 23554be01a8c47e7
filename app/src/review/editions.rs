//! Where one edition of a review stands among the others.

use store::{AccountId, Edition, Instant, Review, ReviewId};

use crate::{context::Services, error::AppError};

/// All editions of a review, as seen from one of them.
pub struct Editions {
    /// The one looked at.
    this: ReviewId,
    /// The first one first; an open correction comes last.
    all: Vec<Edition>,
}

impl Editions {
    /// Fetches them.
    ///
    /// # Errors
    /// When the database can't be read.
    pub async fn of(services: &Services, account: AccountId, review: &Review) -> Result<Self, AppError> {
        Ok(Self { this: review.id, all: services.store.list_editions(account, review.first()).await? })
    }

    fn sent(&self) -> impl DoubleEndedIterator<Item = &Edition> {
        self.all.iter().filter(|one| one.sent_at.is_some())
    }

    /// The edition that counts.
    pub fn newest(&self) -> Option<&Edition> {
        self.sent().next_back()
    }

    /// What corrected this one: the next that was sent, with the moment.
    pub fn corrected_by(&self) -> Option<(ReviewId, Instant)> {
        let mut later = self.sent().skip_while(|one| one.id != self.this).skip(1);
        later.next().and_then(|one| Some((one.id, one.corrected_at?)))
    }

    /// The correction that is open, if one is. The first edition is none, open or not.
    pub fn open(&self) -> Option<ReviewId> {
        self.all.iter().skip(1).find(|one| one.sent_at.is_none()).map(|one| one.id)
    }

    /// How many there are beside this one.
    pub fn others(&self) -> usize {
        self.all.iter().filter(|one| one.id != self.this).count()
    }

    /// Those that were sent before this one, the latest first, each with the moment it was sent.
    pub fn earlier(&self) -> Vec<(ReviewId, Instant)> {
        let before: Vec<_> = self.sent().take_while(|one| one.id != self.this).collect();
        before.into_iter().rev().filter_map(|one| Some((one.id, one.corrected_at.or(one.sent_at)?))).collect()
    }

    /// When the review was first sent.
    pub fn first_sent(&self) -> Option<Instant> {
        self.all.first().and_then(|one| one.sent_at)
    }
}
