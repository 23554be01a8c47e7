//! A tab as a little server: what is posted to it, what it shows, what it reads back.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod anything;
mod files;
mod pages;
mod walk;

use domain::instrument::{Catalogue, Instrument};
use engine::{
    form::Fields,
    tab::{Shown, Tab, advice::Finished},
};

/// A day on which nothing in these tests lies ahead.
pub const TODAY: &str = "2026-11-23";

/// Every questionnaire that ships; a tab takes its own from among them.
pub fn versions() -> &'static [&'static Instrument] {
    Catalogue::shipped().all()
}

/// The questionnaire of a tab.
pub fn where_am_i() -> &'static Instrument {
    Catalogue::shipped().latest("where-am-i").unwrap()
}

/// A UUID made of a number.
pub fn id(number: usize) -> String {
    format!("00000000-0000-4000-8000-{number:012}")
}

/// What a form sends.
pub fn fields(pairs: &[(&str, &str)]) -> Fields {
    Fields(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
}

/// The page at an address, whichever part of a browser's program shows it.
pub fn show(tab: &Tab, hash: &str, today: &str) -> Shown {
    let shown = tab.show(hash, today);
    match shown.advice {
        Some(finished) => {
            let handed = engine::json::text(&finished);
            Finished::read(&handed).unwrap().show(hash)
        }
        None => shown,
    }
}

/// A tab that counts its ids, on one day.
pub struct Seat {
    /// The tab.
    pub tab: Tab,
    /// Its day.
    pub today: String,
    ids: usize,
}

impl Seat {
    /// Nothing was entered yet.
    pub fn new(today: &str) -> Self {
        Self { tab: Tab::new(versions()), today: today.to_owned(), ids: 0 }
    }

    /// The page at an address.
    pub fn show(&self, hash: &str) -> Shown {
        show(&self.tab, hash, &self.today)
    }

    /// Where an address leads, through as many others as it takes, and what is shown there.
    pub fn follow(&mut self, hash: &str) -> (String, Shown) {
        let mut at = hash.to_owned();
        for _ in 0..5 {
            let shown = self.show(&at);
            match shown.at {
                Some(next) => at = next,
                None => return (at, shown),
            }
        }
        panic!("{hash} leads round in circles, to {at}");
    }

    /// What comes of a form.
    pub fn post(&mut self, hash: &str, pairs: &[(&str, &str)]) -> Shown {
        self.ids += 1;
        self.tab.post(hash, &fields(pairs), &self.today, &id(self.ids))
    }

    /// Posts what is in order, and says where it leads.
    pub fn send(&mut self, hash: &str, pairs: &[(&str, &str)]) -> String {
        let shown = self.post(hash, pairs);
        shown.at.unwrap_or_else(|| panic!("{hash} {pairs:?} came back: {}", shown.html))
    }

    /// With one role that goes on, and the questions begun.
    pub fn begun() -> Self {
        let mut seat = Self::new(TODAY);
        seat.send("#/timeline", &[("track", "engineer"), ("from", "2019-04")]);
        seat.send("#/begin", &[]);
        seat
    }

    /// The same with one answer, and finished.
    pub fn finished() -> Self {
        let mut seat = Self::begun();
        seat.send("#/items/looked-forward", &[("value", "4")]);
        assert_eq!(seat.send("#/check", &[]), "#/result");
        seat
    }
}
