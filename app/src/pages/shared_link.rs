//! `/shared/{link}`: what somebody shares by a link. To look at the page shows nothing and notes nothing: the button does.

use domain::sharing::{Moment, visible};
use engine::html::{
    Sheet, Width,
    field::{self, Field, Kind},
    form::{error_summary, page_head},
};
use leptos::prelude::*;
use maud::html;

use super::{invitation::GONE, param};
use crate::{
    account::link,
    api::share::open_link::{OPENED, proof},
    components::{html::framed, page::load},
    context::{self, now},
    error::AppError,
    forms::Posted,
    render,
    sharing::{link_path, seen_by},
    t,
};

/// The page.
#[component]
pub fn SharedLink() -> impl IntoView {
    let secret = param::<String>("link");
    let posted = use_context::<Posted>();
    load(async move {
        let (services, secret, at) = (context::services()?, secret?, now());
        let found = services.store.find_share_by_link(&link::hashed(&secret)).await?;
        let shows = found.filter(|share| visible(&share.consent, share.audience, Moment(at.0)).is_some());
        let Some(share) = shows else { return Ok(framed(over())) };
        let fine = posted.as_ref().filter(|posted| posted.faults.0.is_empty());
        if fine.is_some_and(|posted| posted.fields.text(OPENED) == proof(&share, &secret)) {
            let Some(reading) = seen_by(&services, &share, at).await? else { return Ok(framed(over())) };
            let body = html! { (page_head(&t!("shared-link.title"), None)) (reading) };
            return Ok::<_, AppError>(framed(Sheet { title: t!("shared-link.title"), width: Width::Reading, body }));
        }
        let label = t!("shared-link.passphrase");
        let body = html! {
            (page_head(&t!("shared-link.title"), Some(&t!("shared-link.lead"))))
            form.form method="post" action=(link_path(&secret)) novalidate {
                (error_summary(posted.as_ref()))
                @if share.passphrase_hash.is_some() {
                    (field::field(Field { name: "passphrase", label: &label, kind: Kind::Password, autocomplete: Some("off"), ..Field::default() }, posted.as_ref()))
                }
                div.form__actions { button.button { (t!("shared-link.open")) } }
            }
        };
        Ok(framed(Sheet { title: t!("shared-link.title"), width: Width::Narrow, body }))
    })
}

/// The same for a link that is over, and for one that never was.
fn over() -> Sheet {
    render::set_status(GONE);
    let body = html! { (page_head(&t!("shared-link.over"), Some(&t!("shared-link.over-lead")))) };
    Sheet { title: t!("shared-link.title"), width: Width::Narrow, body }
}
