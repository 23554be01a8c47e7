//! `/goals`: wishes in words, pulls, an offer, what binds, how urgent a change feels.

use engine::{html, ways::Ways};
use leptos::prelude::*;
use maud::html;

use super::query;
use crate::{
    components::{html::framed, kept, page::load},
    context,
    forms::Posted,
    t,
};

/// The page.
#[component]
pub fn GoalsPage() -> impl IntoView {
    let posted = use_context::<Posted>();
    let said = query("saved").map(|_| ("success", t!("goals.saved")));
    let kept = kept::notice();
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let goals = services.store.find_goals(account.id).await?;
        let next = html! { @if said.is_some() { p { a.button href="/home" { (t!("goals.next")) } } } };
        let sheet = html::goals::page(&Ways::account(), goals.as_ref(), posted.as_ref(), &said, &next);
        Ok(framed(kept::above(&kept, sheet)))
    })
}
