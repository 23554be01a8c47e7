//! `/talks`: all talks that one can still read, and what one noted for oneself, whatever became of the pair.

use engine::html::{
    Sheet, Width,
    form::{notice, page_head},
};
use leptos::prelude::*;
use maud::html;

use super::query;
use crate::{
    components::{html::framed, page::load},
    context,
    decisions::day_in_words,
    error::AppError,
    t,
};

/// The page.
#[component]
pub fn Talks() -> impl IntoView {
    let deleted = query("deleted").is_some();
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let talks = services.store.list_talks(account.id).await?;
        let notes = services.store.list_talk_notes(account.id).await?;
        let body = html! {
            @if deleted { (notice("success", &t!("talks.deleted"))) }
            (page_head(&t!("talks.title"), Some(&t!("talks.lead"))))
            @if talks.is_empty() { p { (t!("talks.none")) } }
            ul.history {
                @for talk in &talks {
                    li.history__item {
                        a.history__link href={ "/talks/" (talk.id) } {
                            span.history__when { (day_in_words(&talk.held_on)) }
                            span.history__what { (t!("talk.with", "other" => &*talk.other)) }
                            @if talk.over { span.history__lead { (t!("talk.over-tag")) } }
                        }
                    }
                }
            }
            @if !notes.is_empty() {
                section.section aria-labelledby="own" {
                    h2.section__title id="own" { (t!("talk-own")) }
                    p.section__lead { (t!("talk-own.hint")) }
                    @for note in &notes {
                        article.card.shared {
                            h3 { (day_in_words(&note.held_on)) }
                            blockquote.own-words__text { (note.words) }
                            form method="post" action={ "/talks/notes/" (note.id) "/delete" } {
                                button.button.button--quiet.button--small { (t!("talk-own.delete")) }
                            }
                        }
                    }
                }
            }
            p.page-end { a href="/chats" { (t!("invitation.to-chats")) } }
        };
        Ok::<_, AppError>(framed(Sheet { title: t!("chats.tab"), width: Width::Reading, body }))
    })
}
