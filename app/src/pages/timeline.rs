//! `/timeline`: the stints of a working life as a picture and as a list, and the form that adds one.

use domain::{month::Month, timeline::Stint};
use engine::{
    html::{
        self,
        picture::{Leads, Scene, figure},
    },
    picture::gaps,
    stint::Entered,
    ways::Ways,
};
use leptos::prelude::*;
use maud::{Markup, html};

use super::query;
use crate::{
    api::timeline::entered,
    components::{carried, html::framed, kept, page::load},
    context::{self, month_of, now},
    forms::{Carried, Fields, Posted},
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
    let above = carried::in_hand().map_or_else(kept::notice, removed);
    let gap = query(GAP).and_then(|gap| gap.parse().ok());
    load(async move {
        let (account, services) = (context::account()?, context::services()?);
        let (stints, as_of) = (entered(&services.store.list_stints(account.id).await?), month_of(now()));
        let picture = picture(&stints, as_of);
        let posted = posted.or_else(|| filled(&stints, as_of, gap?));
        let sheet = html::timeline::page(&Ways::account(), &stints, as_of, posted.as_ref(), &said, Some(&picture));
        Ok(framed(kept::above(&above, sheet)))
    })
}

/// Says that a role was taken out, and offers to put it back.
fn removed(role: Carried) -> Markup {
    html! {
        div.notice.notice--success {
            p role="status" { (t!("timeline.removed")) }
            form method="post" action=(role.to) {
                @for (name, value) in &role.fields.0 { input type="hidden" name=(name) value=(value); }
                button.button.button--secondary.button--small { (t!("timeline.put-back")) }
            }
        }
    }
}

/// Which time without a role is to be filled in, counted from 0 as the picture shows it. Its months are never in an address.
const GAP: &str = "gap";

/// The picture, each stint of which leads to its form.
fn picture(stints: &[Entered], as_of: Month) -> Markup {
    let bare = bare(stints);
    let addresses: Vec<String> = stints.iter().map(|entered| Ways::account().stint(&entered.id)).collect();
    let to_gap = |gap: usize| format!("{}?{GAP}={gap}#add", Ways::account().timeline());
    figure(&Scene { stints: &bare, as_of, leads: Leads::Forms(&addresses, &to_gap), meaning: true })
}

/// The form with the months of a gap in it.
fn filled(stints: &[Entered], as_of: Month, gap: usize) -> Option<Posted> {
    let open = gaps(&bare(stints), as_of).into_iter().nth(gap)?;
    // Up to today it goes on.
    let to = if open.to == as_of { String::new() } else { open.to.to_string() };
    let fields = [("from", open.from.to_string()), ("to", to)].map(|(name, value)| (name.to_owned(), value));
    Some(Posted { fields: Fields(fields.into()), ..Posted::default() })
}

fn bare(stints: &[Entered]) -> Vec<Stint> {
    stints.iter().map(|entered| entered.stint.clone()).collect()
}
