//! What the forms of a tab do: the same as those of an account, with a draft in place of a database.

use domain::{instrument::Value, timeline};

use super::{
    QUESTIONNAIRE, Tab, Today, WAYS,
    address::Address,
    draft::{self, Begun},
    hash, saying,
};
use crate::{
    answer,
    form::{Faults, Fields},
    goals, review,
    stint::{self, Entered},
    t,
};

/// Where to go on, or what is wrong.
type Answer = Result<String, Faults>;

impl Tab {
    /// Takes a form in. What the address doesn't know leads to the page there, which leads on.
    pub(super) fn take(&mut self, address: &Address<'_>, fields: &Fields, today: Today<'_>, fresh: &str) -> Answer {
        match address.parts() {
            ["timeline"] => self.add_stint(fields, today, fresh),
            ["timeline", id] => self.change_stint(id, fields, today),
            ["timeline", id, "delete"] => {
                self.draft.stints.retain(|one| one.id != *id);
                Ok(saying(&WAYS.timeline(), "removed"))
            }
            ["goals"] => {
                self.draft.goals = Some(goals::read(fields)?);
                Ok(saying(&WAYS.goals(), "saved"))
            }
            ["begin"] => Ok(self.begin(today, fresh)),
            ["items", id] => self.answer(id, fields),
            ["check"] => self.finish(today),
            ["forget"] => {
                *self = Self::new(self.versions);
                Ok(saying(&WAYS.start(), "forgotten"))
            }
            _ => Ok(hash(&WAYS.start())),
        }
    }

    fn add_stint(&mut self, fields: &Fields, today: Today<'_>, fresh: &str) -> Answer {
        let (stint, overlap_confirmed) = stint::read(fields, &self.draft.stints, None, today.month)?;
        self.draft.stints.push(Entered { id: fresh.to_owned(), stint, overlap_confirmed });
        draft::in_order(&mut self.draft.stints);
        Ok(saying(&WAYS.timeline(), "saved"))
    }

    fn change_stint(&mut self, id: &str, fields: &Fields, today: Today<'_>) -> Answer {
        let (mine, others): (Vec<_>, Vec<_>) = self.draft.stints.iter().cloned().partition(|one| one.id == id);
        let Some(mine) = mine.into_iter().next() else { return Ok(hash(&WAYS.timeline())) };
        let (stint, overlap_confirmed) = stint::read(fields, &others, Some(&mine), today.month)?;
        self.draft.stints = others;
        self.draft.stints.push(Entered { id: mine.id, stint, overlap_confirmed });
        draft::in_order(&mut self.draft.stints);
        Ok(saying(&WAYS.timeline(), "saved"))
    }

    /// Begins the questions, or goes on with them.
    fn begin(&mut self, today: Today<'_>, fresh: &str) -> String {
        let stints = self.stints();
        // The questions depend on what a person does now, so the timeline comes first.
        if stints.is_empty() {
            return saying(&WAYS.timeline(), "first");
        }
        let newest = self.versions.iter().filter(|one| one.id == QUESTIONNAIRE).max_by_key(|one| one.version);
        if let (None, Some(instrument)) = (&self.draft.review, newest) {
            self.draft.review = Some(Begun {
                id: fresh.to_owned(),
                instrument: instrument.id.clone(),
                version: instrument.version,
                track: timeline::current(&stints, today.month).map(|stint| stint.track),
                began: today.day.to_owned(),
                answers: domain::instrument::Answers::new(),
                place: None,
                finished: None,
            });
        }
        self.place()
    }

    /// The item to go on with.
    pub(super) fn place(&self) -> String {
        let place = self.hand().and_then(|hand| Some(WAYS.item(&hand.place()?.id)));
        hash(&place.unwrap_or_else(|| WAYS.start()))
    }

    fn answer(&mut self, id: &str, fields: &Fields) -> Answer {
        let Some(hand) = self.hand().filter(|hand| hand.path().iter().any(|item| item.id == id)) else {
            // Not begun, or on a branch that has closed: the page there leads on.
            return Ok(format!("#/items/{id}"));
        };
        let written = answer::read(fields)?;
        let value = match written.as_str() {
            "" => None,
            written => {
                let value = written.parse::<Value>().ok();
                let value = value.filter(|value| hand.instrument.check_value(id, value).is_ok());
                Some(value.ok_or_else(|| Faults::one("value", t!("choice-unknown")))?)
            }
        };
        if let (Some(review), Some(value)) = (&mut self.draft.review, value) {
            review.answers.insert(id.to_owned(), value);
        }
        // Found again: the answer may have opened or closed a branch.
        let path = self.hand().map(|hand| hand.path()).unwrap_or_default();
        let here = path.iter().position(|item| item.id == id).unwrap_or_default();
        let Some(next) = review::next(&path, here, fields.text("go")) else { return Ok(hash(&WAYS.check())) };
        let (place, leads) = (next.id.clone(), hash(&WAYS.item(&next.id)));
        if let Some(review) = &mut self.draft.review {
            review.place = Some(place);
        }
        Ok(leads)
    }

    /// Finishes the review: the result is of this day.
    fn finish(&mut self, today: Today<'_>) -> Answer {
        if self.hand().is_some_and(|hand| hand.answered() == 0) {
            return Err(Faults::one("", t!("check-nothing-answered")));
        }
        let before = self.draft.review.clone();
        if let Some(review) = &mut self.draft.review {
            review.finished = Some(today.day.to_owned());
        }
        // Where a clock was set back since, months may lie ahead now: nothing may come to stand here that could not be read back.
        let find = |id: &str, version: u16| super::find(self.versions, id, version);
        if let Err(fault) = draft::read(&self.draft.text(), &find, today.month) {
            self.draft.review = before;
            return Err(Faults::one("", fault));
        }
        Ok(hash(&WAYS.result()))
    }
}
