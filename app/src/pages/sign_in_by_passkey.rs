//! `/sign-in/passkey`: shows a passkey instead of typing a password.

use leptos::prelude::*;

use super::{query, resume::Resume};
use crate::{
    components::{
        carried::{CarriedFields, Over},
        field::typed,
        form::ErrorSummary,
        page::{Page, PageHead, Width},
        passkey::{AskPasskey, NeedsScript, asked},
    },
    context, t,
};

/// The page.
#[component]
pub fn SignInByPasskey() -> impl IntoView {
    if context::visitor().is_some() {
        return view! { <Resume/> }.into_any();
    }
    let next = typed("next", query("next"));
    view! {
        <Page title=t!("sign-in.title") width=Width::Narrow>
            <PageHead title=t!("sign-in.passkey")/>
            {match asked() {
                Some(options) => view! {
                    <AskPasskey kind="get" action="/sign-in/passkey" options along=&["next"] back="/sign-in"/>
                }.into_any(),
                None => view! {
                    <form class="form" method="post" action="/sign-in/passkey">
                        <ErrorSummary/>
                        <input type="hidden" name="next" value=next/>
                        <CarriedFields/>
                        <NeedsScript/>
                        <div class="form__actions">
                            <button class="button button--wide">{t!("sign-in.passkey")}</button>
                        </div>
                        <p><Over to="/sign-in" text=t!("sign-in.by-password")/></p>
                    </form>
                }.into_any(),
            }}
        </Page>
    }
    .into_any()
}
