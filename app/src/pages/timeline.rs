//! `/timeline`: the stints of a working life, and the form that adds one.

use engine::{html, ways::Ways};
use leptos::prelude::*;

use super::query;
use crate::{
    api::timeline::entered,
    components::{html::framed, kept, page::load},
    context::{self, month_of, now},
    forms::Posted,
    t,
};

/// The page.
#[component]
pub fn TimelinePage() -> impl IntoView {
    let posted = use_context::<Posted>();
    let said = html::timeline::NOTICES
        .into_iter()
        .find(|(name, _)| query(name).is_some())
        .map(|(name, kind)| (kind, t!(format!("timeline.{name}"))));
    let kept = kept::notice();
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let stints = entered(&services.store.list_stints(account.id).await?);
        let sheet = html::timeline::page(&Ways::account(), &stints, month_of(now()), posted.as_ref(), &said);
        Ok(framed(kept::above(&kept, sheet)))
    })
}
