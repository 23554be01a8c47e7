//! `/resume`: signed in again with a form in hand that had been posted without a session. Offers to save it now.

use engine::{html::private::KEEP, ways::TAB};
use leptos::prelude::*;

use crate::{
    components::{
        carried,
        page::{Page, PageHead, Width},
    },
    forms::Carried,
    render, t,
};

/// The page. Opened by its address it has nothing in hand and leads home.
#[component]
pub fn Resume() -> impl IntoView {
    let Some(Carried { to, fields }) = carried::in_hand() else {
        render::redirect("/home");
        return ().into_any();
    };
    let Offer { title, lead, save, leave, leads } = Offer::of(&to);
    view! {
        <Page title=title.clone() width=Width::Narrow>
            <PageHead title lead/>
            <form class="form" method="post" action=to>
                {fields.0.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view()}
                <div class="form__actions">
                    <button class="button">{save}</button>
                    <a class="button button--quiet" href=leads>{leave}</a>
                </div>
            </form>
        </Page>
    }
    .into_any()
}

/// What the page offers, in words.
struct Offer {
    title: String,
    lead: String,
    save: String,
    leave: String,
    /// Where one goes who leaves it.
    leads: &'static str,
}

impl Offer {
    fn of(to: &str) -> Self {
        match to {
            KEEP => Self {
                title: t!("keep.title"),
                lead: t!("keep-way.resume"),
                save: t!("keep-way.submit"),
                leave: t!("keep-way.leave"),
                leads: TAB,
            },
            _ => Self {
                title: t!("resume.title"),
                lead: t!("resume.lead"),
                save: t!("resume.save"),
                leave: t!("resume.drop"),
                leads: "/home",
            },
        }
    }
}
