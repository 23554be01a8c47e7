//! `/timeline/{stint}`: changes one stint, or takes it out.

use engine::{html, ways::Ways};
use leptos::prelude::*;
use store::StintId;

use super::param;
use crate::{
    api::timeline::entered,
    components::{html::framed, page::load},
    context::{self, month_of, now},
    error::AppError,
    forms::Posted,
};

/// The page.
#[component]
pub fn EditStint() -> impl IntoView {
    let (id, posted) = (param::<StintId>("stint"), use_context::<Posted>());
    load(async move {
        let (account, services, id) = (context::account()?, context::services()?, id?.to_string());
        let stints = entered(&services.store.list_stints(account.id).await?);
        let stint = stints.iter().find(|stint| stint.id == id).ok_or(AppError::NotFound)?;
        Ok(framed(html::stint::edit(&Ways::account(), stint, month_of(now()), posted.as_ref())))
    })
}
