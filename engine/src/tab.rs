//! A review that never leaves the browser: timeline, goals, answers and result of one person, in one tab.
//!
//! A [`Tab`] is a little server of its own. It answers the addresses behind the `#` ([`crate::ways`]) with pages, and the forms on them
//! with the address that comes next, or with the same page and what is wrong. Nothing here sends or stores anything: the script around
//! it keeps [`Tab::draft`] in the tab's storage, and in a file if asked.

mod address;
pub mod advice;
pub mod draft;
mod post;
mod show;

use domain::{assess::Person, instrument::Instrument, month::Month, scoring, timeline::Stint};
use serde::Serialize;

use crate::{
    form::{Fields, Posted},
    review::InHand,
    ways::Ways,
};
use address::Address;
use advice::Finished;
use draft::{Begun, Draft};
use show::shown;

/// The questionnaire that is answered here.
pub const QUESTIONNAIRE: &str = "where-am-i";

/// What one person has entered, and the questionnaires to answer.
pub struct Tab {
    versions: &'static [&'static Instrument],
    draft: Draft,
}

/// What to show for an address, or after a form.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Shown {
    /// For the browser's tab, which others may see.
    pub title: String,
    /// The classes of the main column.
    pub class: &'static str,
    /// What goes into the main column. Empty where it leads elsewhere.
    pub html: String,
    /// The address it leads on to, `#` included: that one is to be shown instead.
    pub at: Option<String>,
    /// The id of the element to go to on the page, where the address names one.
    pub mark: Option<String>,
    /// Whether something was taken in, so that the draft is to be stored anew.
    pub kept: bool,
    /// Where the page rests on the result, whose it is: there is nothing of the page here then, and [`Finished::show`] shows it.
    pub advice: Option<Finished>,
}

/// The present day.
#[derive(Clone, Copy)]
struct Today<'a> {
    /// As the browser says it: `2026-11-23`.
    day: &'a str,
    month: Month,
}

impl<'a> Today<'a> {
    fn of(day: &'a str) -> Self {
        // A clock that says no day is behind every month: nothing can begin then, and the forms say so.
        Self { day, month: draft::month_of(day).unwrap_or(Month::FIRST) }
    }
}

impl Tab {
    /// A tab in which nothing was entered. `versions` are those of [`QUESTIONNAIRE`] that can be gone on with; the newest is begun with.
    #[must_use]
    pub const fn new(versions: &'static [&'static Instrument]) -> Self {
        Self { versions, draft: Draft { pendulum: draft::FORMAT, stints: Vec::new(), goals: None, review: None } }
    }

    /// A tab with what a text holds: the tab's own storage, or a file brought along.
    ///
    /// # Errors
    /// What is wrong with the text, in a sentence for the person. Nothing of it is taken then.
    pub fn open(versions: &'static [&'static Instrument], text: &str, today: &str) -> Result<Self, String> {
        let find = |id: &str, version: u16| find(versions, id, version);
        let draft = draft::read(text, &find, Today::of(today).month)?;
        Ok(Self { versions, draft })
    }

    /// Whether nothing was entered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.draft.is_empty()
    }

    /// As it is stored, taken home, and sent where the person asks to have it kept.
    #[must_use]
    pub fn draft(&self) -> String {
        self.draft.text()
    }

    /// The page at an address, which begins with `#` or `/`. `today` is a day such as `2026-11-23`.
    #[must_use]
    pub fn show(&self, hash: &str, today: &str) -> Shown {
        let address = Address::of(hash);
        match self.page(&address, Today::of(today), None) {
            Ok(sheet) => Shown { mark: address.mark().map(str::to_owned), ..shown(&address, sheet) },
            Err(elsewhere) => *elsewhere,
        }
    }

    /// What comes of a form that was sent to an address. `fresh` is a UUID that was never used before.
    pub fn post(&mut self, hash: &str, fields: &Fields, today: &str, fresh: &str) -> Shown {
        let (address, today) = (Address::of(hash), Today::of(today));
        // No keyboard types this character, and no database stores it.
        let clean = |(name, value): &(String, String)| (name.clone(), value.replace('\0', ""));
        let fields = Fields(fields.0.iter().map(clean).collect());
        let (before, grounds) = (self.draft.text(), self.draft.grounds());
        let answer = self.take(&address, &fields, today, fresh);
        self.reopen(&grounds);
        let kept = self.draft.text() != before;
        match answer {
            Ok(leads) => Shown { at: Some(leads), kept, ..Shown::default() },
            Err(faults) => match self.page(&address, today, Some(&Posted { fields, faults })) {
                Ok(sheet) => Shown { kept, ..shown(&address, sheet) },
                Err(elsewhere) => Shown { kept, ..*elsewhere },
            },
        }
    }

    /// A result is of what stands here: whatever changes, it has to be asked for anew.
    fn reopen(&mut self, before: &str) {
        let same = self.draft.grounds() == before;
        if let Some(review) = self.draft.review.as_mut().filter(|_| !same) {
            review.finished = None;
        }
    }

    /// The review with its questionnaire, once it was begun.
    fn hand(&self) -> Option<InHand<'_>> {
        let Begun { instrument, version, track, answers, place, .. } = self.draft.review.as_ref()?;
        let instrument = find(self.versions, instrument, *version)?;
        Some(InHand { instrument, track: *track, answers, place: place.as_deref() })
    }

    /// The person whose review this is, once it is finished.
    #[must_use]
    pub fn person(&self) -> Option<Person> {
        let review = self.draft.review.as_ref().filter(|review| review.finished.is_some())?;
        let hand = self.hand()?;
        let state = scoring::score(hand.instrument, hand.track, hand.answers).state;
        let goals = self.draft.goals.clone().unwrap_or_default();
        Some(Person { as_of: review.as_of()?, stints: self.stints(), goals, state })
    }

    fn stints(&self) -> Vec<Stint> {
        self.draft.stints.iter().map(|one| one.stint.clone()).collect()
    }
}

/// That version of the questionnaire.
fn find(versions: &'static [&'static Instrument], id: &str, version: u16) -> Option<&'static Instrument> {
    versions.iter().copied().find(|one| one.id == QUESTIONNAIRE && one.id == id && one.version == version)
}

/// An address of the tab with a word of what happened, which its page then says.
fn saying(address: &str, word: &str) -> String {
    let hash = address.find('#').map_or(address, |at| &address[at..]);
    format!("{hash}?{word}=1")
}

/// An address of the tab, as what stands behind the document's own.
fn hash(address: &str) -> String {
    address.find('#').map_or(address, |at| &address[at..]).to_owned()
}

/// The ways within a tab.
const WAYS: Ways = Ways::Tab;
