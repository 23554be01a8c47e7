//! The pages of a tab. One that is asked for too early leads to what is missing, which says why.

use domain::{scoring, timeline::MAX_STINTS};

use super::{Shown, Tab, Today, WAYS, address::Address, advice::Finished, draft, hash, saying};
use crate::{
    form::Posted,
    html::{self, Sheet, answers::Behind, form::Notice, private},
    t,
};

/// A page, or where it is to be found.
pub(super) type Page = Result<Sheet, Box<Shown>>;

/// The address to show instead.
pub(super) fn leads(to: String) -> Box<Shown> {
    Box::new(Shown { at: Some(to), ..Shown::default() })
}

/// A page in the frame of the tab.
pub(super) fn shown(address: &Address<'_>, sheet: Sheet) -> Shown {
    let Sheet { title, width, body } = sheet;
    Shown {
        title: t!("page-title", "page" => title),
        class: width.class(),
        html: private::framed(address.first(), &body).into_string(),
        ..Shown::default()
    }
}

impl Tab {
    /// The page of an address; with what was typed, where its form came back.
    pub(super) fn page(&self, address: &Address<'_>, today: Today<'_>, posted: Option<&Posted>) -> Page {
        match address.parts() {
            [""] => Ok(private::start(&self.standing(), &notice(address, "private", &START))),
            ["timeline"] => Ok(self.timeline(address, today, posted)),
            ["timeline", id] => self.stint(id, today, posted),
            ["goals"] => Ok(self.goals(address, posted)),
            ["items", id] => self.item(id, posted),
            ["check"] => self.check(address, posted),
            ["answers"] | ["answers", _] => self.answers(),
            ["result" | "what-if"] => Err(self.handed_over()),
            ["keep"] if !self.draft.is_empty() => Ok(private::keep(&self.draft.text())),
            ["file"] => Ok(private::file(self.draft.is_empty())),
            ["forget"] if !self.draft.is_empty() => Ok(private::forget()),
            ["keep" | "forget"] => Err(leads(saying(&WAYS.start(), "nothing"))),
            _ => Err(leads(hash(&WAYS.start()))),
        }
    }

    fn timeline(&self, address: &Address<'_>, today: Today<'_>, posted: Option<&Posted>) -> Sheet {
        let notice = notice(address, "timeline", &html::timeline::NOTICES);
        html::timeline::page(&WAYS, &self.draft.stints, today.month, posted, &notice, None)
    }

    fn stint(&self, id: &str, today: Today<'_>, posted: Option<&Posted>) -> Page {
        let found = self.draft.stints.iter().find(|one| one.id == id);
        found.map(|one| html::stint::edit(&WAYS, one, today.month, posted)).ok_or_else(|| leads(hash(&WAYS.timeline())))
    }

    fn goals(&self, address: &Address<'_>, posted: Option<&Posted>) -> Sheet {
        let notice = notice(address, "goals", &[("saved", "success")]);
        let next = maud::html! { @if notice.is_some() { (private::next(&self.standing())) } };
        html::goals::page(&WAYS, self.draft.goals.as_ref(), posted, &notice, &next)
    }

    fn item(&self, id: &str, posted: Option<&Posted>) -> Page {
        let hand = self.hand().ok_or_else(|| leads(self.not_begun()))?;
        let item = hand.path().into_iter().find(|item| item.id == id).ok_or_else(|| leads(self.place()))?;
        Ok(html::item::page(&WAYS, &hand, item, posted))
    }

    fn check(&self, address: &Address<'_>, posted: Option<&Posted>) -> Page {
        let hand = self.hand().ok_or_else(|| leads(self.not_begun()))?;
        let notice = notice(address, "private", &[("finish", "info")]);
        let around = html::check::Around {
            before: html::form::said(&notice),
            lead: &t!("private.check-lead"),
            hidden: maud::html! {},
            wants_goals: self.draft.goals.is_none(),
            submit: &t!("private.check-submit"),
            after: &t!("private.check-after"),
        };
        Ok(html::check::page(&WAYS, &hand, &around, posted))
    }

    /// What is missing before the questions: a timeline, or to begin.
    fn not_begun(&self) -> String {
        match self.draft.stints.is_empty() {
            true => saying(&WAYS.timeline(), "first"),
            false => saying(&WAYS.start(), "begin"),
        }
    }

    fn answers(&self) -> Page {
        let early = || leads(self.not_finished());
        let person = self.person().ok_or_else(early)?;
        let hand = self.hand().ok_or_else(early)?;
        let scored = scoring::score(hand.instrument, hand.track, hand.answers);
        let behind = Behind { hand, scored: &scored, goals: &person.goals, timeline: &person.stints };
        Ok(html::answers::page(&WAYS, &behind))
    }

    /// A page that rests on the result: that is for somebody else to show.
    fn handed_over(&self) -> Box<Shown> {
        let Some(person) = self.person() else { return leads(self.not_finished()) };
        let finished = self.draft.review.as_ref().and_then(|review| review.finished.as_deref());
        let day = finished.and_then(draft::day_in_words).unwrap_or_default();
        Box::new(Shown { advice: Some(Finished { person, day }), ..Shown::default() })
    }

    /// What is missing before the result.
    fn not_finished(&self) -> String {
        if self.hand().is_some() { saying(&WAYS.check(), "finish") } else { self.not_begun() }
    }

    /// What was done so far.
    fn standing(&self) -> private::Standing {
        let hand = self.hand();
        private::Standing {
            roles: self.draft.stints.len().min(MAX_STINTS),
            goals: self.draft.goals.is_some(),
            questions: hand.map(|hand| (hand.answered(), hand.path().len())),
            go_on: hand.and_then(|hand| Some(WAYS.item(&hand.place()?.id))),
            finished: self.draft.review.as_ref().is_some_and(|review| review.finished.is_some()),
        }
    }
}

/// Notices of the start: the word in the address, and what kind it is.
const START: [(&str, &str); 4] =
    [("forgotten", "success"), ("opened", "success"), ("begin", "info"), ("nothing", "info")];

/// The notice that the address asks for, of those there are: its kind and its text.
fn notice(address: &Address<'_>, family: &str, words: &[(&'static str, &'static str)]) -> Notice {
    let (word, kind) = words.iter().find(|(word, _)| address.says(word))?;
    Some((kind, t!(format!("{family}.{word}"))))
}
