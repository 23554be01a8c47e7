//! Those who report to somebody: how the talks with each of them stand, and what each shows of it that a manager wants at a glance.
//!
//! What is read of a share is on record for its owner, by the very parts that were used, before it is shown. Whoever shows nothing looks
//! like somebody of whom there is nothing.

pub mod shown;
pub mod standing;

use std::collections::{BTreeMap, BTreeSet};

use domain::sharing::Part;
use standing::Standing;
use store::{Account, Entry, EntryKind, Instant, Pair, Share, ShareId, Side, Talk};

use crate::{context::Services, decisions::day_of, error::AppError};
use shown::{Clock, Interest, Shown};

/// All of them, those to whom a talk is owed first, then by the day on which the next one is due.
pub struct Reports {
    /// The pairs in which the account is the manager.
    pub pairs: Vec<Pair>,
    talks: Vec<Talk>,
    actions: Vec<Entry>,
    seen: Vec<(Option<Clock>, Option<Interest>)>,
    now: Instant,
}

/// One of them.
pub struct Report<'a> {
    /// The pair.
    pub pair: &'a Pair,
    /// How their talks stand.
    pub standing: Standing<'a>,
    /// What the two agreed and isn't done, the earliest first.
    pub open: Vec<&'a Entry>,
    /// How long they have been in their role, where they show it.
    pub clock: Option<&'a Clock>,
    /// Whether managing is of interest to them, where they said so.
    pub interest: Option<&'a Interest>,
}

impl Reports {
    /// Reads them, and puts on record what is read of shares.
    ///
    /// # Errors
    /// When the database can't be asked, or can't be written: then nothing shows.
    pub async fn get(services: &Services, account: &Account, now: Instant) -> Result<Self, AppError> {
        let store = &services.store;
        let mut pairs = store.list_pairs(account.id).await?;
        pairs.retain(|pair| pair.side == Side::Manager && pair.ended_at.is_none());
        let (talks, mut actions) = (store.list_talks(account.id).await?, store.list_entries(account.id).await?);
        actions.retain(|one| one.kind == EntryKind::Action && one.done_at.is_none());
        let shown = Shown::get(services, account.id, &talks, now).await?;
        let mut seen: Vec<_> = pairs.iter().map(|pair| (shown.clock(pair.id), shown.interest(pair.id))).collect();

        // The same share may show both: that is one reading.
        let mut used = BTreeMap::<ShareId, (&Share, BTreeSet<Part>)>::new();
        for (clock, interest) in &seen {
            let sources = [clock.as_ref().map(|one| &one.from), interest.as_ref().and_then(|one| one.from.as_ref())];
            for (id, part) in sources.into_iter().flatten() {
                if let Some(share) = shown.share(*id) {
                    used.entry(*id).or_insert_with(|| (share, [].into())).1.insert(part.clone());
                }
            }
        }
        let used: Vec<_> = used.into_values().collect();
        let recorded = store.record_views(account.id, &used, now).await?;
        for (clock, interest) in &mut seen {
            clock.take_if(|one| !recorded.contains(&one.from.0));
            interest.take_if(|one| one.from.as_ref().is_some_and(|(share, _)| !recorded.contains(share)));
        }
        Ok(Self { pairs, talks, actions, seen, now })
    }

    /// Each of them, in order.
    pub fn each(&self) -> Vec<Report<'_>> {
        let today = day_of(self.now);
        let of_pair =
            |action: &Entry, pair: &Pair| self.talks.iter().any(|talk| talk.id == action.talk && talk.pair == pair.id);
        let mut all: Vec<Report<'_>> = Vec::new();
        for (pair, (clock, interest)) in self.pairs.iter().zip(&self.seen) {
            let (clock, interest) = (clock.as_ref(), interest.as_ref());
            let open = self.actions.iter().filter(|one| of_pair(one, pair)).collect();
            all.push(Report { pair, standing: Standing::of(pair, &self.talks, today), open, clock, interest });
        }
        all.sort_by(|one, other| {
            let key = |report: &Report<'_>| (!report.standing.owed, report.standing.due);
            key(one)
                .cmp(&key(other))
                .then_with(|| one.pair.other.cmp(&other.pair.other))
                .then(one.pair.id.cmp(&other.pair.id))
        });
        all
    }
}
