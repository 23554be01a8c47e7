//! `/resume`: signed in again with a form in hand that had been posted without a session. Offers to save it now.

use leptos::prelude::*;

use crate::{
    components::page::{Page, PageHead, Width},
    forms::Carried,
    render, t,
};

/// The page. Opened by its address it has nothing in hand and leads home.
#[component]
pub fn Resume() -> impl IntoView {
    let Some(carried) = use_context::<Carried>() else {
        render::redirect("/home");
        return ().into_any();
    };
    view! {
        <Page title=t!("resume.title") width=Width::Narrow>
            <PageHead title=t!("resume.title") lead=t!("resume.lead")/>
            <form class="form" method="post" action=carried.to>
                {carried.fields.0.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view()}
                <div class="form__actions">
                    <button class="button">{t!("resume.save")}</button>
                    <a class="button button--quiet" href="/home">{t!("resume.drop")}</a>
                </div>
            </form>
        </Page>
    }
    .into_any()
}
