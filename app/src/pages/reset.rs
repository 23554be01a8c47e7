//! `/reset`: asks for a link that sets a new password, where the server can send mail; elsewhere it says what else there is.

pub mod link;

use leptos::prelude::*;

use super::query;
use crate::{
    components::{
        carried::{CarriedFields, Over},
        field::{Field, Kind, typed},
        form::{ErrorSummary, Notice},
        page::{Page, PageHead, Width, load},
    },
    context, t,
};

/// The page.
#[component]
pub fn RequestReset() -> impl IntoView {
    let sent = !typed("sent", query("sent")).is_empty();
    load(async move {
        let mail = context::services()?.post.is_some();
        Ok(view! {
            <Page title=t!("reset.title") width=Width::Narrow>
                <PageHead title=t!("reset.title") lead=t!(if mail { "reset.lead" } else { "reset.no-mail" })/>
                {(mail && sent).then(|| view! { <Notice kind="info" text=t!("reset.sent")/> })}
                <form class="form" method="post" action="/reset" novalidate>
                    {mail.then(|| view! {
                        <ErrorSummary/>
                        <Field name="email" kind=Kind::Email label=t!("email-label") autocomplete="username"/>
                        <div class="form__actions">
                            <button class="button button--wide">{t!(if sent { "reset.again" } else { "reset.submit" })}</button>
                        </div>
                    })}
                    <CarriedFields/>
                    <p>{t!("reset.have-code")} " " <Over to="/recover" text=t!("reset.use-code")/></p>
                    <p>{t!("recover.back")} " " <Over to="/sign-in" text=t!("sign-in-link")/></p>
                </form>
                <div class="prose">
                    <h2>{t!(if mail { "reset.neither" } else { "recover.without" })}</h2>
                    <p>{t!(if mail { "reset.neither-text" } else { "recover.without-text" })}</p>
                </div>
            </Page>
        })
    })
}
