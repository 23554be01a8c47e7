//! `/talks/{talk}/together`: short questions that both answer before a talk, neither seeing the other's; once both have, both sides of it.
//!
//! Before one has answered oneself it is the same to the byte whether or not the other one has.

use domain::together::{Level, Topic};
use engine::html::{
    Sheet, Width, field,
    form::{error_summary, notice, page_head},
};
use leptos::prelude::*;
use maud::{Markup, html};
use store::{Pair, Side, Talk, TalkId, Together};

use super::{param, query};
use crate::{
    components::{html::framed, page::load},
    context,
    error::AppError,
    forms::Posted,
    t,
    together::{CANNOT, in_return, level, lines, sentence, side_by_side},
};

/// The page.
#[component]
pub fn TogetherPage() -> impl IntoView {
    let id = param::<TalkId>("talk");
    let posted = use_context::<Posted>();
    let said = [("taken-back", "success", "ask-together.taken-back"), ("late", "warning", "ask-together.late")];
    let said = said.into_iter().find(|(name, ..)| query(name).is_some());
    load(async move {
        let (account, services, id) = (context::account()?, context::services()?, id?);
        let store = &services.store;
        let talk = store.find_talk(account.id, id).await?.ok_or(AppError::NotFound)?;
        let given = store.find_together(account.id, id).await?;
        let pair = store.list_pairs(account.id).await?.into_iter().find(|pair| pair.id == talk.pair);
        let (pair, posted) = (pair.ok_or(AppError::NotFound)?, posted.as_ref());
        let body = html! {
            @if let Some((_, kind, key)) = said { (notice(kind, &t!(key))) }
            (error_summary(posted))
            (content(&talk, &pair, given.as_ref(), posted))
            p.page-end { a href={ "/talks/" (talk.id) } { (t!("ask-together.talk")) } }
        };
        Ok::<_, AppError>(framed(Sheet { title: t!("chats.tab"), width: Width::Reading, body }))
    })
}

fn content(talk: &Talk, pair: &Pair, given: Option<&Together>, posted: Option<&Posted>) -> Markup {
    let (side, other) = (talk.side, &*talk.other);
    if let Some(lines) = given.and_then(|given| lines(given, side)) {
        return html! {
            (page_head(&t!("ask-together.both"), Some(&t!("ask-together.both-lead"))))
            (side_by_side(&lines, side, [&pair.name, other]))
            @if !talk.over { (in_return(talk)) }
        };
    }
    let lead = match side {
        Side::Report => t!("ask-together.lead-report", "other" => other),
        Side::Manager => t!("ask-together.lead-manager", "other" => other),
    };
    html! {
        (page_head(&t!("ask-together.title"), Some(&lead)))
        @if talk.over {
            p.notice.notice--info { (t!("talk.over", "other" => other)) }
            @if let Some(given) = given { (own(given, talk)) }
        } @else {
            @let free = if given.is_some() { "ask-together.kept" } else { "ask-together.free" };
            div.prose { p { (t!(free, "other" => other)) } }
            (form(talk, given, posted))
            @if given.is_some() {
                form.talk-go method="post" action={ "/talks/" (talk.id) "/together/delete" } {
                    button.button.button--quiet { (t!("ask-together.take-back")) }
                }
            }
        }
    }
}

fn form(talk: &Talk, given: Option<&Together>, posted: Option<&Posted>) -> Markup {
    let save = if given.is_some() { "ask-together.change" } else { "ask-together.save" };
    html! {
        form.form method="post" action={ "/talks/" (talk.id) "/together" } novalidate {
            @for &topic in Topic::ALL {
                @let saved = given.map_or_else(String::new, |given| written(given.mine.answers.get(&topic).copied()));
                (scale(topic, &sentence(topic, talk.side, &talk.other), &saved, posted))
            }
            div.form__actions { button.button { (t!(save)) } }
        }
    }
}

/// An answer as the form sends it.
fn written(answer: Option<Level>) -> String {
    answer.map_or_else(|| CANNOT.to_owned(), |level| u8::from(level).to_string())
}

/// One topic. Nothing is chosen until somebody chooses.
fn scale(topic: Topic, sentence: &str, saved: &str, posted: Option<&Posted>) -> Markup {
    let (name, fault) = (topic.id(), field::fault(topic.id(), posted));
    let chosen = field::typed(name, saved, posted);
    let error = fault.map(|_| format!("{name}-error"));
    let point = |value: &str, label: &str| {
        html! {
            label.scale__point {
                input.scale__input type="radio" name=(name) value=(value) checked[chosen == value];
                span.scale__face {
                    span.scale__label { (label) }
                }
            }
        }
    };
    html! {
        fieldset.scale.scale--choices.together-scale id=(name) aria-describedby=[error.as_deref()] {
            legend.fieldset__legend { (sentence) }
            @if let (Some(fault), Some(id)) = (fault, &error) { p.field__error id=(id) { (fault) } }
            div.scale__points {
                @for one in Level::ALL { (point(&written(Some(one)), &level(one))) }
                div.scale__aside { (point(CANNOT, &t!("topic-none"))) }
            }
        }
    }
}

/// What one answered oneself, where nothing more can come of it.
fn own(given: &Together, talk: &Talk) -> Markup {
    html! {
        dl.shared__answers {
            @for (topic, answer) in &given.mine.answers { dt { (sentence(*topic, talk.side, &talk.other)) } dd { (level(*answer)) } }
        }
    }
}
