//! `/keep`: what comes back when something that was entered in a tab could not be kept. Asked for by its address it says how to keep it.

use engine::{
    html::{
        Sheet, Width,
        form::{error_summary, page_head},
        private::KEEP,
    },
    tab::QUESTIONNAIRE,
    ways::TAB,
};
use leptos::prelude::*;
use maud::{Markup, html};

use crate::{
    components::{html::framed, page::load},
    context,
    error::AppError,
    forms::Posted,
    t,
};

/// The page.
#[component]
pub fn Keep() -> impl IntoView {
    let posted = use_context::<Posted>();
    load(async move {
        let body = match &posted {
            Some(posted) => came_back(posted, open(posted).await?.as_deref()),
            None => how(),
        };
        Ok(framed(Sheet { title: t!("keep.title"), width: Width::Reading, body }))
    })
}

/// How to keep something.
fn how() -> Markup {
    html! {
        (page_head(&t!("keep.title"), Some(&t!("keep.lead"))))
        p.cluster { a.button href=(TAB) { (t!("keep.go")) } }
    }
}

/// Why it was not kept. All that was sent stays on the page, in case the tab it came from is gone.
fn came_back(posted: &Posted, open: Option<&str>) -> Markup {
    html! {
        (page_head(&t!("keep.not"), Some(&t!("keep.not-lead"))))
        form.form method="post" action=(KEEP) {
            (error_summary(Some(posted)))
            @if let Some(open) = open { p { a id="open" href=(open) { (t!("keep.open-link")) } } }
            input type="hidden" name="draft" value=(posted.fields.raw("draft"));
            div.form__actions {
                a.button href=(TAB) { (t!("keep.back")) }
                button.button.button--secondary { (t!("keep.again")) }
            }
        }
    }
}

/// The review of the account that is in the way, if one is.
async fn open(posted: &Posted) -> Result<Option<String>, AppError> {
    if posted.faults.of("open").is_none() {
        return Ok(None);
    }
    let (account, services) = (context::account()?, context::services()?);
    let found = services.store.find_open_review(account.id, QUESTIONNAIRE).await?;
    Ok(found.map(|review| format!("/reviews/{}", review.id)))
}
