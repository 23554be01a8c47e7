//! `/timeline/{stint}`: changes one stint, or takes it out.

use engine::stint::{track_name, when};
use leptos::prelude::*;
use store::StintId;

use super::param;
use crate::{
    components::{
        page::{Page, PageHead, load},
        stint::StintForm,
    },
    context,
    error::AppError,
    t,
};

/// The page.
#[component]
pub fn EditStint() -> impl IntoView {
    let id = param::<StintId>("stint");
    load(async move {
        let (account, services, id) = (context::account()?, context::services()?, id?);
        let stints = services.store.list_stints(account.id).await?;
        let stint = stints.into_iter().find(|stint| stint.id == id).ok_or(AppError::NotFound)?.stint;
        let lead = format!("{} · {}", track_name(stint.track), when(&stint));
        Ok(view! {
            <Page title=t!("stint.title")>
                <PageHead title=t!("stint.title") lead=lead/>
                <div class="card"><StintForm action=format!("/timeline/{id}") saved=Some(stint)/></div>
                <details class="details">
                    <summary class="details__summary">{t!("stint.remove")}</summary>
                    <div class="details__body">
                        <p>{t!("stint.remove-lead")}</p>
                        <form method="post" action=format!("/timeline/{id}/delete")>
                            <button class="button button--danger">{t!("stint.remove-confirm")}</button>
                        </form>
                    </div>
                </details>
            </Page>
        })
    })
}
