//! `/reviews/{review}/note`: a note beside a sent review, for oneself.

use engine::html::{
    Sheet, Width, field,
    form::{error_summary, page_head},
};
use leptos::prelude::*;
use maud::html;
use store::ReviewId;

use super::param;
use crate::{
    components::{date::in_words, html::framed, page::load},
    context,
    error::AppError,
    forms::Posted,
    review, t,
};

/// The page.
#[component]
pub fn EditNote() -> impl IntoView {
    let id = param::<ReviewId>("review");
    let posted = use_context::<Posted>();
    load(async move {
        let (account, services, id) = (context::account()?, context::services()?, id?);
        let found = services.store.find_review(account.id, id).await?.ok_or(AppError::NotFound)?;
        let sent = found.sent.as_ref().ok_or(AppError::NotFound)?;
        let note = services.store.find_note(account.id, found.first()).await?;
        let title = review::title_of(&services, &found.instrument, found.version);
        let lead = t!("note.lead", "title" => title, "day" => in_words(sent.at));
        let body = html! {
            (page_head(&t!("note.title"), Some(&lead)))
            form.form method="post" action={ "/reviews/" (id) "/note" } {
                (error_summary(posted.as_ref()))
                (field::area("words", &t!("note.words"), &t!("note.hint"), note.as_ref().map_or("", |note| &note.words), posted.as_ref()))
                div.form__actions {
                    button.button { (t!("note.save")) }
                    a.button.button--quiet href="/history" { (t!("cancel")) }
                }
            }
            p { a href={ "/reviews/" (id) } { (t!("note.review")) } }
        };
        Ok::<_, AppError>(framed(Sheet { title: t!("note.title"), width: Width::Reading, body }))
    })
}
