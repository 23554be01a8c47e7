//! `/private`: the document around a review that never leaves the browser. Without script it says what this part is and why it needs
//! some; with script the pages of the tab take its place (`app/static/browser.js`).

use engine::{tab::draft::MOST_BYTES, ways::TAB};
use leptos::prelude::*;

use crate::{
    components::{
        islands::DeskAhead,
        page::{Page, PageHead},
    },
    context::{self, Services},
    t,
};

/// The page.
#[component]
pub fn Private() -> impl IntoView {
    view! {
        <Page title=t!("private-doc.tab")>
            <PageHead title=t!("private-doc.title") lead=t!("private-doc.lead")/>
            <Tab/>
            <div class="private-wait">
                <svg class="private-wait__swing" viewBox="0 0 64 40" aria-hidden="true" focusable="false">
                    <path class="private-wait__arc" d="M8 18a28 28 0 0 0 48 0"/>
                    <circle class="private-wait__bob" cx="32" cy="31" r="5"/>
                </svg>
                <p role="status">{t!("private-doc.wait")}</p>
                <div class="private-wait__late stack">
                    <p>{t!("private-doc.late")}</p>
                    <Ways again=true/>
                </div>
            </div>
            <div class="private-plain prose">
                <div class="notice notice--info"><p>{t!("private-doc.no-script")}</p></div>
                <h2>{t!("private-doc.sent-title")}</h2>
                <p>{t!("private-doc.sent")}</p>
                <h2>{t!("private-doc.why-title")}</h2>
                <p>{t!("private-doc.why")}</p>
                <h2>{t!("private-doc.account-title")}</h2>
                <p>{t!("private-doc.account")} " " <a href="/privacy">{t!("privacy-link")}</a></p>
                <Ways again=false/>
            </div>
            <Spare/>
        </Page>
    }
}

/// The ways on that need no script; with a new try before them, where something failed.
#[component]
fn Ways(again: bool) -> impl IntoView {
    let signed_in = context::visitor().is_some();
    let account = if again { "button button--secondary" } else { "button" };
    view! {
        <p class="cluster">
            {again.then(|| view! { <a class="button" href=TAB>{t!("private-doc.again")}</a> })}
            {match signed_in {
                true => view! { <a class=account href="/home">{t!("private-doc.home")}</a> }.into_any(),
                false => view! {
                    <a class=account href="/sign-up">{t!("sign-up-link")}</a>
                    <a class="button button--quiet" href="/sign-in">{t!("sign-in-link")}</a>
                }.into_any(),
            }}
        </p>
    }
}

/// What the script says where something fails: it takes these parts and has no words of its own.
#[component]
fn Spare() -> impl IntoView {
    let failure = |part: &'static str, more: AnyView| {
        view! {
            <section class="private-failure stack" data-part=part tabindex="-1" hidden>
                <h1>{t!(format!("private-doc-{part}.title"))}</h1>
                <p>{t!(format!("private-doc-{part}.text"))}</p>
                {more}
            </section>
        }
    };
    let save =
        || view! { <button class="button button--secondary" type="button" data-save>{t!("private-doc.save")}</button> };
    let again = view! { <Ways again=true/> }.into_any();
    let late =
        view! { <p><a class="button" href=format!("{TAB}#/result")>{t!("private-doc-late.link")}</a></p> }.into_any();
    let broken =
        view! { <p class="cluster"><a class="button" href=TAB>{t!("private-doc.again")}</a> {save()}</p> }.into_any();
    let anew = view! {
        <p class="cluster">
            {save()} <button class="button button--danger" type="button" data-anew>{t!("private-doc.anew")}</button>
        </p>
    }
    .into_any();
    view! {
        {failure("failed", again)}
        {failure("late", late)}
        {failure("broken", broken)}
        {failure("unreadable", anew)}
        <div class="notice notice--warning" role="status" data-part="unkept" tabindex="-1" hidden>
            <p class="notice__title">{t!("private-doc-unkept.title")}</p>
            <p>{t!("private-doc-unkept.text")}</p>
        </div>
        <p data-part="too-large" hidden>{t!("draft-fault.too-long", "most" => MOST_BYTES / 1_000)}</p>
        <p data-part="unread" hidden>{t!("private-doc.unread")}</p>
    }
}

/// The script, told where everything is that it needs. What gives advice it fetches once the first page is there, so that the network
/// may go afterwards.
#[component]
fn Tab() -> impl IntoView {
    use_context::<Services>().map(|services| {
        let path = |name: &str| services.files.path(name);
        view! {
            <DeskAhead/>
            <script
                type="module"
                src=path("browser.js")
                data-desk=path("desk.js")
                data-desk-wasm=path("desk_bg.wasm")
                data-adviser=path("adviser.wasm")
                data-data=path("data.json")
                data-what-if=path("what-if.js")
                data-most=MOST_BYTES.to_string()
            ></script>
        }
    })
}
