//! `/talks/{talk}`: a talk, for use in the room: what to ask, what was agreed before, the notes that both edit, and one's own.

use engine::html::{
    Sheet, Width,
    field::{self, Field},
    form::{error_summary, notice, page_head},
};
use leptos::prelude::*;
use maud::{Markup, html};
use store::{Action, Pair, Side, Talk, TalkId};

use super::{param, query};
use crate::{
    components::{day_field::day_field, html::framed, page::load},
    context,
    decisions::day_in_words,
    error::AppError,
    forms::Posted,
    sharing::LONGEST_ACTION,
    t,
};

/// What to ask each time: texts of the guide, so that a talk with an account asks what one without does.
const ASKED: [&str; 4] =
    ["guide-before-report.two", "guide-before-report.three", "guide-before-report.four", "guide-together.two"];

/// The page.
#[component]
pub fn TalkPage() -> impl IntoView {
    let id = param::<TalkId>("talk");
    let posted = use_context::<Posted>();
    let said = [("both", "talk.saved-both"), ("notes", "talk.saved"), ("own", "talk.saved"), ("action", "talk.saved")];
    let saved = query("saved");
    let said = said.into_iter().find(|(name, _)| saved.as_deref() == Some(name));
    load(async move {
        let (account, services, id) = (context::account()?, context::services()?, id?);
        let store = &services.store;
        let talk = store.find_talk(account.id, id).await?.ok_or(AppError::NotFound)?;
        let of_pair = |other: &Talk| other.pair == talk.pair;
        let talks: Vec<TalkId> =
            store.list_talks(account.id).await?.into_iter().filter(of_pair).map(|one| one.id).collect();
        let mut actions = store.list_actions(account.id).await?;
        // What is done stays with the talk in which it was agreed; what is open comes back each time.
        actions.retain(|one| one.talk == id || (one.done_at.is_none() && talks.contains(&one.talk)));
        let own = store.list_talk_notes(account.id).await?.into_iter().find(|note| note.talk == Some(id));
        let pair = store.list_pairs(account.id).await?.into_iter().find(|pair| pair.id == talk.pair);
        let page = Page {
            pair: pair.ok_or(AppError::NotFound)?,
            own: own.map(|note| note.words).unwrap_or_default(),
            talk,
            actions,
            posted: posted.as_ref(),
        };
        Ok(framed(page.sheet(said)))
    })
}

struct Page<'a> {
    talk: Talk,
    pair: Pair,
    actions: Vec<Action>,
    own: String,
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
            section.section aria-labelledby="ask" {
                h2.section__title id="ask" { (t!("talk.ask")) }
                ul.guide__list { @for key in ASKED { li { (t!(key)) } } }
            }
            (self.agreed())
            (self.shared())
            (self.private())
            p.cluster.page-end {
                @if !self.talk.over { a href={ "/chats/" (self.talk.pair) } { (t!("talk.pair", "other" => other)) } }
                a href="/talks" { (t!("talks.title")) }
            }
        };
        Sheet { title: t!("chats.tab"), width: Width::Reading, body }
    }

    fn here(&self) -> String {
        format!("/talks/{}", self.talk.id)
    }

    fn who(&self, side: Side) -> &str {
        if side == self.pair.side { &self.pair.name } else { &self.pair.other }
    }

    fn agreed(&self) -> Markup {
        let (what, hint) = (t!("talk-action.what"), t!("talk-action.due-hint"));
        let fault = field::fault("side", self.posted);
        let typed = field::typed("side", "", self.posted);
        html! {
            section.section aria-labelledby="agreed" {
                h2.section__title id="agreed" { (t!("talk-action")) }
                @if self.actions.is_empty() { p { (t!("talk-action.none")) } }
                ul.history {
                    @for one in &self.actions {
                        li.history__item {
                            div.history__link {
                                span.history__what { (one.what) }
                                span.history__lead {
                                    (self.who(one.side))
                                    @if let Some(on) = &one.due_on { " · " (t!("decision.by", "day" => day_in_words(on))) }
                                    @if one.done_at.is_some() { " · " (t!("talk-action.is-done")) }
                                }
                            }
                            @if !self.talk.over {
                                form method="post" action=(self.here()) {
                                    input type="hidden" name="action" value=(one.id);
                                    @let save = if one.done_at.is_some() { "open" } else { "done" };
                                    button.button.button--quiet.button--small name="save" value=(save) { (t!(format!("talk-action.{save}"))) }
                                }
                            }
                        }
                    }
                }
                @if !self.talk.over {
                    form.form.talk-add method="post" action=(self.here()) novalidate {
                        input type="hidden" name="save" value="action";
                        (field::field(Field { name: "what", label: &what, longest: Some(LONGEST_ACTION), ..Field::default() }, self.posted))
                        fieldset.fieldset id="side" aria-describedby=[fault.map(|_| "side-error")] {
                            legend.fieldset__legend { (t!("talk-action.who")) }
                            @if let Some(fault) = fault { p.field__error id="side-error" { (fault) } }
                            div.checks.checks--row {
                                @for side in [self.pair.side, self.pair.side.other()] {
                                    label.check {
                                        input.check__input type="radio" name="side" value=(side.id()) checked[typed == side.id()];
                                        span.check__text { span.check__label { (self.who(side)) } }
                                    }
                                }
                            }
                        }
                        (day_field("due_on", &t!("talk-action.due"), &hint, "", true, self.posted))
                        div.form__actions { button.button.button--secondary { (t!("talk-action.add")) } }
                    }
                }
            }
        }
    }

    fn shared(&self) -> Markup {
        html! {
            section.section aria-labelledby="notes-title" {
                h2.section__title id="notes-title" { (t!("talk-notes")) }
                @if self.talk.over { blockquote.own-words__text { (self.talk.notes) } } @else {
                    form.form method="post" action=(self.here()) novalidate {
                        input type="hidden" name="save" value="notes";
                        // What was seen: what comes to it is merged with what the other one saved meanwhile.
                        input type="hidden" name="seen" value=(seen(&self.talk.notes, self.posted));
                        (field::area("notes", &t!("talk-notes.label"), &t!("talk-notes.hint", "other" => &*self.talk.other), &self.talk.notes, self.of("notes")))
                        div.form__actions { button.button { (t!("talk-notes.save")) } }
                    }
                }
            }
        }
    }

    fn private(&self) -> Markup {
        html! {
            section.section.talk-own aria-labelledby="own-title" {
                h2.section__title id="own-title" { (t!("talk-own")) }
                form.form method="post" action=(self.here()) novalidate {
                    input type="hidden" name="save" value="own";
                    (field::area("own", &t!("talk-own.label"), &t!("talk-own.hint"), &self.own, self.of("own")))
                    div.form__actions { button.button.button--secondary { (t!("talk-own.save")) } }
                }
            }
        }
    }

    /// What was typed into this field, if it was this field's form that came back.
    fn of(&self, name: &str) -> Option<&Posted> {
        self.posted.filter(|posted| posted.fields.0.iter().any(|(known, _)| known == name))
    }
}

/// What stood there when the notes were typed that came back, else what stands there now.
fn seen<'a>(notes: &'a str, posted: Option<&'a Posted>) -> &'a str {
    let came_back = posted.filter(|posted| posted.fields.0.iter().any(|(name, _)| name == "seen"));
    came_back.map_or(notes, |posted| posted.fields.raw("seen"))
}
