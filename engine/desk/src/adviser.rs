//! What rests on a result: its page, and what-if. It weighs a good part of the whole, so browsers fetch it by itself, after the first
//! page; `script/assets` parts the program here.
//!
//! Must not be asked before it was fetched: what asks it traps then.

use std::{
    cell::RefCell,
    pin::pin,
    task::{Context, Poll, Waker},
};

use domain::assess::{Assessment, Person, assess, assess_in_full};
use engine::{browser, json, person, tab::advice::Finished, what_if};
use wasm_split_helpers::wasm_split;

/// What the adviser can be asked.
pub enum Question<'a> {
    /// The page for somebody, who is a text, at an address.
    Page(&'a str, &'a str),
    /// What would shift for a person by these fields, both texts.
    WhatIf(&'a str, &'a str),
    /// The result of a person, who is a text.
    Assess(&'a str),
}

/// Somebody at the dials: their text, who it is, and what is so.
struct Seated {
    text: String,
    person: Person,
    real: Assessment,
}

thread_local! {
    /// Who tried something last, so that what is so is worked out once and not at every move.
    static SEATED: RefCell<Option<Seated>> = const { RefCell::new(None) };
}

/// The answer; nothing where the question can't be read. The adviser is there already, which two looks make sure of: at the first one
/// the loader is asked, and says so at once.
pub fn ask(question: &Question<'_>) -> Option<String> {
    let (mut answer, mut context) = (pin!(answered(question)), Context::from_waker(Waker::noop()));
    for _ in 0..2 {
        if let Poll::Ready(answer) = answer.as_mut().poll(&mut context) {
            return answer;
        }
    }
    None
}

/// What stands in here is the part.
#[wasm_split(adviser)]
fn answered(question: &Question<'_>) -> Option<String> {
    match question {
        Question::Page(finished, hash) => Some(json::text(&Finished::read(finished)?.show(hash))),
        Question::WhatIf(person, fields) => tried(person, fields),
        Question::Assess(person) => Some(json::text(&assess_in_full(&person::read(person)?))),
    }
}

fn tried(text: &str, fields: &str) -> Option<String> {
    let fields = browser::fields(fields)?;
    SEATED.with_borrow_mut(|seated| {
        if seated.as_ref().is_none_or(|seated| seated.text != text) {
            let person = person::read(text)?;
            *seated = Some(Seated { text: text.to_owned(), real: assess(&person), person });
        }
        let Seated { person, real, .. } = seated.as_ref()?;
        Some(json::text(&what_if::try_out(person, real, &fields)))
    })
}
