//! `/chats/{pair}`: what the other one shares, what one shares oneself, and the way to end it.
//!
//! It shows of the other one what they share and nothing else: the same to the byte whether there is nothing, or nothing shared. To read
//! what is shared puts that on record for whoever it belongs to.

use domain::cadence::ChatRhythm;
use engine::html::{
    Sheet, Width,
    form::{error_summary, notice, page_head},
};
use leptos::prelude::*;
use maud::{Markup, html};
use store::{Pair, PairId, Share, Side, Talk};

use super::{chats::listed, param, query};
use crate::{
    components::{day_field::day_field, html::framed, page::load},
    context::{self, now},
    decisions::day_in_words,
    error::AppError,
    forms::Posted,
    sharing::seen_in_pair,
    t,
};

/// The page.
#[component]
pub fn PairPage() -> impl IntoView {
    let id = param::<PairId>("pair");
    let said = [("accepted", "pair.accepted"), ("saved", "pair.saved")];
    let said = said.into_iter().find(|(name, _)| query(name).is_some()).map(|(_, key)| t!(key));
    let posted = use_context::<Posted>();
    load(async move {
        let (account, services, id) = (context::account()?, context::services()?, id?);
        let store = &services.store;
        let pair = store.find_pair(account.id, id).await?.ok_or(AppError::NotFound)?;
        let seen = seen_in_pair(&services, account.id, id, now()).await?;
        let mut mine = store.list_shares(account.id).await?;
        mine.retain(|share| share.pair == Some(id));
        let mut talks = store.list_talks(account.id).await?;
        talks.retain(|talk| talk.pair == id);
        Ok(framed(sheet(&pair, &seen, &mine, &talks, said.as_deref(), posted.as_ref())))
    })
}

fn sheet(
    pair: &Pair,
    seen: &[Markup],
    mine: &[Share],
    talks: &[Talk],
    said: Option<&str>,
    posted: Option<&Posted>,
) -> Sheet {
    let other = &*pair.other;
    let body = html! {
        @if let Some(said) = said { (notice("success", said)) }
        (error_summary(posted))
        (page_head(other, Some(&t!(format!("chats-side-{}", pair.side.id()), "other" => other))))
        section.section aria-labelledby="theirs" {
            h2.section__title id="theirs" { (t!("pair.shows", "other" => other)) }
            @if seen.is_empty() { p { (t!("pair.shows-nothing", "other" => other)) } }
            @for article in seen { (article) }
        }
        section.section aria-labelledby="mine" {
            h2.section__title id="mine" { (t!("pair.you-show", "other" => other)) }
            @if mine.is_empty() { p { (t!("chats.nothing-shown")) } }
            (listed(mine))
            p.cluster { a.button href={ "/share?with=" (pair.id) } { (t!("pair.share")) } a href="/guide" { (t!("chats.guide")) } }
        }
        section.section aria-labelledby="talks" {
            h2.section__title id="talks" { (t!("talks.title")) }
            @if pair.side == Side::Report { p.section__lead { (t!(format!("chat-rhythm-{}.between", pair.rhythm), "other" => other)) } }
            @if talks.is_empty() { p { (t!("talks.none")) } }
            ul.history {
                @for talk in talks {
                    li.history__item { a.history__link href={ "/talks/" (talk.id) } { span.history__what { (day_in_words(&talk.held_on)) } } }
                }
            }
            form.form method="post" action={ "/chats/" (pair.id) } novalidate {
                (day_field("held_on", &t!("talk-day"), &t!("talk-day.hint"), "", false, posted))
                div.form__actions { button.button.button--secondary { (t!("talk-day.add")) } }
            }
        }
        @match pair.side { Side::Manager => (rhythm(pair)), Side::Report => (may_ask(pair)) }
        section.section aria-labelledby="sees" {
            h2.section__title id="sees" { (t!("pair.sees")) }
            p { (t!("pair.sees-text", "other" => other)) }
        }
        details.details.page-end {
            summary.details__summary { (t!("pair.end")) }
            div.details__body {
                p { (t!("pair.end-text", "other" => other)) }
                form method="post" action={ "/chats/" (pair.id) "/end" } {
                    button.button.button--danger { (t!("pair.end-submit")) }
                }
            }
        }
    };
    Sheet { title: t!("chats.tab"), width: Width::Reading, body }
}

/// How often the manager wants to talk, and whether they may ask: they see a yes, and nothing where there is none.
fn rhythm(pair: &Pair) -> Markup {
    let other = &*pair.other;
    html! {
        section.section aria-labelledby="rhythm" {
            h2.section__title id="rhythm" { (t!("pair-rhythm")) }
            @if pair.may_ask_at.is_some() { p { (t!("pair-may-ask.said", "other" => other)) } }
            form.form method="post" action={ "/chats/" (pair.id) "/rhythm" } {
                fieldset.fieldset {
                    legend.fieldset__legend { (t!("pair-rhythm.label", "other" => other)) }
                    p.fieldset__hint { (t!("pair-rhythm.hint")) }
                    div.checks.checks--row {
                        @for one in ChatRhythm::ALL {
                            label.check {
                                input.check__input type="radio" name="rhythm" value=(one) checked[*one == pair.rhythm] required;
                                span.check__text { span.check__label { (t!(format!("chat-rhythm-{one}"))) } }
                            }
                        }
                    }
                }
                div.form__actions { button.button.button--secondary { (t!("pair-rhythm.save")) } }
            }
        }
    }
}

/// Whether the manager may ask when there is a team to lead, for the one who says so or doesn't.
fn may_ask(pair: &Pair) -> Markup {
    let other = &*pair.other;
    let said = pair.may_ask_at.is_some();
    html! {
        section.section aria-labelledby="may-ask" {
            h2.section__title id="may-ask" { (t!("pair-may-ask")) }
            p { (t!(if said { "pair-may-ask.yes" } else { "pair-may-ask.text" }, "other" => other)) }
            p.small.muted { (t!("pair-may-ask.none", "other" => other)) }
            form method="post" action={ "/chats/" (pair.id) "/may-ask" } {
                input type="hidden" name="say" value=(if said { "" } else { "yes" });
                button.button.button--secondary { (t!(if said { "pair-may-ask.take-back" } else { "pair-may-ask.say" })) }
            }
        }
    }
}
