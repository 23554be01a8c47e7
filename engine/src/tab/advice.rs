//! The pages of a tab that rest on the result. What it takes to give advice weighs so much that browsers load it by itself: the tab
//! hands over no more than the person.

use domain::assess::{Person, assess, assess_in_full};
use serde::Serialize;
use serde_json::Value;

use super::{
    Shown, WAYS,
    address::Address,
    hash,
    show::{leads, shown},
};
use crate::{
    html::{self, Sheet, private},
    person, t,
};

/// A person whose review is finished.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finished {
    /// All that is known about them.
    pub person: Person,
    /// The day it was finished, in words.
    pub day: String,
}

impl Finished {
    /// What [`super::Tab::show`] handed over, as JSON; nothing where it isn't that.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let root: Value = serde_json::from_str(text).ok()?;
        let day = root.get("day")?.as_str()?.to_owned();
        Some(Self { person: person::of(root.get("person")?)?, day })
    }

    /// The page at an address.
    #[must_use]
    pub fn show(&self, at: &str) -> Shown {
        let address = Address::of(at);
        match address.first() {
            "result" => shown(&address, self.advised()),
            "what-if" => shown(&address, html::what_if::page(&WAYS, &self.person, &assess(&self.person), None)),
            _ => *leads(hash(&WAYS.start())),
        }
    }

    fn advised(&self) -> Sheet {
        let (person, kicker) = (&self.person, t!("result.kicker", "day" => self.day.as_str()));
        let sheet =
            html::result::page(&WAYS, person, &assess_in_full(person), &kicker, &maud::html! {}, &maud::html! {});
        Sheet { body: maud::html! { (sheet.body) (private::below_result()) }, ..sheet }
    }
}
