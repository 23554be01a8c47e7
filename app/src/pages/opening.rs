//! `/openings/{opening}`: a guide through looking for somebody to lead a team, step by step, and what was decided once it is.

mod guide;
mod record;

use engine::html::{
    Sheet, Width,
    form::{notice, page_head},
};
use leptos::prelude::*;
use maud::{Markup, html};
use store::{Opening, OpeningId};

use super::{param, query};
use crate::{
    components::{html::framed, page::load},
    context::{self, now},
    error::AppError,
    forms::Posted,
    openings::{MayAsk, may_be_asked},
    t,
};

/// The page.
#[component]
pub fn OpeningPage() -> impl IntoView {
    let id = param::<OpeningId>("opening");
    let posted = use_context::<Posted>();
    let said = query("saved").map(|what| t!(if what == "decided" { "opening.decided" } else { "opening.saved" }));
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let opening = services.store.find_opening(account.id, id?).await?.ok_or(AppError::NotFound)?;
        let may_ask = may_be_asked(&services, &account, now()).await?;
        Ok::<_, AppError>(framed(sheet(&opening, &may_ask, said.as_deref(), posted.as_ref())))
    })
}

fn sheet(opening: &Opening, may_ask: &[MayAsk], said: Option<&str>, posted: Option<&Posted>) -> Sheet {
    // What was typed comes back, even if it was decided in another tab meanwhile.
    let decided = opening.decided_at.filter(|_| posted.is_none());
    let body = html! {
        @if let Some(said) = said { (notice("success", said)) }
        (page_head(&opening.content.team, decided.is_none().then(|| t!("opening.lead")).as_deref()))
        p.small.muted.opening__private { (t!("opening.private")) }
        @match decided {
            Some(at) => (record::record(opening, at)),
            None => { (guide::map(may_ask)) (guide::guide(opening, posted)) }
        }
        (delete(opening))
        p.cluster.page-end { a href="/openings" { (t!("openings.all")) } a href="/reports" { (t!("reports.link")) } }
    };
    Sheet { title: t!("chats.tab"), width: Width::Reading, body }
}

fn delete(opening: &Opening) -> Markup {
    html! {
        details.details.page-end {
            summary.details__summary { (t!("opening.delete")) }
            div.details__body {
                p { (t!("opening.delete-text")) }
                form method="post" action={ "/openings/" (opening.id) "/delete" } {
                    button.button.button--danger { (t!("opening.delete-submit")) }
                }
            }
        }
    }
}
