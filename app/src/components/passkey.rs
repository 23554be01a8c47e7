//! The moment in which a browser asks for a passkey.

use leptos::prelude::*;

use super::carried::CarriedFields;
use crate::{context::Services, forms::Posted, t};

/// The field with what the browser is to be asked for, from the form's first step to this page.
pub const OPTIONS: &str = "options";
/// The field with what the browser gave, from this page to the form's second step.
pub const ANSWER: &str = "answer";

/// Says that passkeys need script, where there is none.
#[component]
pub fn NeedsScript() -> impl IntoView {
    view! { <div class="notice notice--warning no-script"><p>{t!("passkey.no-script")}</p></div> }
}

/// What the browser is to be asked for, where the form's first step was taken.
pub fn asked() -> Option<String> {
    let posted = use_context::<Posted>()?;
    let options = posted.fields.raw(OPTIONS);
    (!options.is_empty() && posted.faults.0.is_empty()).then(|| options.to_owned())
}

/// A form that asks the browser and posts its answer to `action`, along with the fields named in `along`. `kind` is `create` or `get`.
#[component]
pub fn AskPasskey(
    kind: &'static str,
    action: &'static str,
    options: String,
    along: &'static [&'static str],
    back: &'static str,
) -> impl IntoView {
    let fields = use_context::<Posted>().unwrap_or_default().fields;
    let script = use_context::<Services>().map(|services| services.files.path("passkey.js"));
    let hidden = along.iter().map(|name| (*name, fields.raw(name).to_owned()));
    view! {
        <form class="form" method="post" action=action data-passkey=kind data-options=options>
            <input type="hidden" name=ANSWER/>
            {hidden.map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view()}
            <CarriedFields/>
            <NeedsScript/>
            <p>{t!("passkey.wait")}</p>
            <div role="alert"><div class="notice notice--warning" data-failed hidden><p>{t!("passkey.failed")}</p></div></div>
            <div class="form__actions">
                <button class="button">{t!("passkey.again")}</button>
                <a class="button button--quiet" href=back>{t!("cancel")}</a>
            </div>
        </form>
        <script type="module" src=script></script>
    }
}
