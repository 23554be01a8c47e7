//! `/talks/{talk}`: a talk, for use in the room: what to talk about, what was agreed, the notes that both edit, and one's own.
//!
//! Where the other one shares archetypes, what is good to ask because of them is on record for whoever they belong to.

use engine::html::{
    Sheet, Width,
    form::{error_summary, notice, page_head},
};
use leptos::prelude::*;
use maud::html;
use store::{Entry, EntryKind, Pair, Side, Talk, TalkId, Together};

use super::{param, query};
use crate::{
    components::{html::framed, page::load},
    context::{self, now},
    decisions::day_in_words,
    error::AppError,
    forms::Posted,
    sharing::{Between, between},
    t,
};

mod agenda;
mod entries;
mod notes;

pub use entries::settled;

/// What is said after saving, by what the address says was saved.
const SAID: [(&str, &str); 5] = [
    ("both", "talk.saved-both"),
    ("notes", "talk.saved"),
    ("own", "talk.saved"),
    ("entry", "talk.saved"),
    ("together", "ask-together.saved"),
];

/// The page.
#[component]
pub fn TalkPage() -> impl IntoView {
    let id = param::<TalkId>("talk");
    let posted = use_context::<Posted>();
    let saved = query("saved");
    let said = SAID.into_iter().find(|(name, _)| saved.as_deref() == Some(name));
    load(async move {
        let (account, services, id) = (context::account()?, context::services()?, id?);
        let store = &services.store;
        let talk = store.find_talk(account.id, id).await?.ok_or(AppError::NotFound)?;
        let mut earlier = store.list_talks(account.id).await?;
        earlier.retain(|one| one.pair == talk.pair && (&one.held_on, one.id) < (&talk.held_on, talk.id));
        let of_earlier = |one: &Entry| earlier.iter().any(|talk| talk.id == one.talk);
        let (entries, others): (Vec<_>, Vec<_>) =
            store.list_entries(account.id).await?.into_iter().partition(|one| one.talk == id);
        let own = store.list_talk_notes(account.id).await?.into_iter().find(|note| note.talk == Some(id));
        let pair = store.list_pairs(account.id).await?.into_iter().find(|pair| pair.id == talk.pair);
        let shown = between(&services, account.id, talk.pair, now()).await?;
        let page = Page {
            pair: pair.ok_or(AppError::NotFound)?,
            own: own.map(|note| note.words).unwrap_or_default(),
            talk,
            entries,
            // What is done stays with the talk in which it was agreed; what is open comes back each time.
            open: others.into_iter().filter(|one| one.done_at.is_none() && of_earlier(one)).collect(),
            together: store.find_together(account.id, id).await?,
            between: shown,
            posted: posted.as_ref(),
        };
        Ok(framed(page.sheet(said)))
    })
}

/// All there is to show.
struct Page<'a> {
    talk: Talk,
    pair: Pair,
    /// What was put on the list in this talk.
    entries: Vec<Entry>,
    /// What is open from earlier ones.
    open: Vec<Entry>,
    own: String,
    /// What one answered before it, and the other one's if both have.
    together: Option<Together>,
    /// What the two show each other.
    between: Between,
    posted: Option<&'a Posted>,
}

impl Page<'_> {
    fn sheet(&self, said: Option<(&str, &str)>) -> Sheet {
        let other = &*self.talk.other;
        let body = html! {
            @if let Some((name, key)) = said { (notice(if name == "both" { "info" } else { "success" }, &t!(key))) }
            (error_summary(self.posted))
            (page_head(&day_in_words(&self.talk.held_on), Some(&t!("talk.with", "other" => other))))
            @if self.talk.over { p.notice.notice--info { (t!("talk.over", "other" => other)) } }
            (self.agenda())
            (self.agreed())
            (self.shared_notes())
            (self.own_notes())
            p.cluster.page-end {
                @if !self.talk.over { a href={ "/chats/" (self.talk.pair) } { (t!("talk.pair", "other" => other)) } }
                a href="/talks" { (t!("talks.title")) }
            }
        };
        Sheet { title: t!("chats.tab"), width: Width::Reading, body }
    }

    /// Where its forms post to.
    fn here(&self) -> String {
        format!("/talks/{}", self.talk.id)
    }

    /// What whoever is on this side is called.
    fn who(&self, side: Side) -> &str {
        if side == self.pair.side { &self.pair.name } else { &self.pair.other }
    }

    /// What of this kind was put on the list in this talk.
    fn of_kind(&self, kind: EntryKind) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |one| one.kind == kind)
    }
}
