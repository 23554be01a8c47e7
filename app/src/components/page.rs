//! The frame of every page: title, header, navigation, main, footer.

pub use engine::html::Width;
use engine::html::form::page_head;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use super::html::raw;
use crate::{context::Visitor, error::AppError, t};

/// The frame around a page's content. `title` names the page in the browser's tab, which others may see: it says nothing
/// of careers.
#[component]
pub fn Page(#[prop(into)] title: String, #[prop(optional)] width: Width, children: Children) -> impl IntoView {
    let visitor = use_context::<Visitor>().unwrap_or_default().account;
    let signed_in = visitor.is_some();
    let title = t!("page-title", "page" => title);
    view! {
        <Title text=title/>
        <a class="skip-link" href="#main">{t!("frame-skip")}</a>
        <header class="site-header">
            <div class="site-header__inner">
                <a class="brand" href=if signed_in { "/home" } else { "/" }>
                    <Mark/>
                    <span class="brand__name">{t!("brand")}</span>
                </a>
                {signed_in.then(|| view! { <Navigation/> })}
                <div class="site-header__account">
                    {match signed_in {
                        true => view! {
                            <a class="button button--quiet button--small" href="/account">{t!("account-link")}</a>
                            <form method="post" action="/sign-out">
                                <button class="button button--quiet button--small">{t!("sign-out")}</button>
                            </form>
                        }.into_any(),
                        false => view! { <a class="button button--quiet button--small" href="/sign-in">{t!("sign-in-link")}</a> }.into_any(),
                    }}
                </div>
            </div>
        </header>
        <main class=width.class() id="main" tabindex="-1">{children()}</main>
        <footer class="site-footer">
            <div class="site-footer__inner">
                <p>{t!("frame-footer")}</p>
                <ul class="site-footer__links">
                    <li><a href="/rules">{t!("rules-link")}</a></li>
                    <li><a href="/privacy">{t!("privacy-link")}</a></li>
                    <li><a href="/accessibility">{t!("accessibility.link")}</a></li>
                </ul>
            </div>
        </footer>
    }
}

/// The mark of the product: a bob on its way along an arc with two sides.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="brand__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <path class="brand__arc" data-side="engineering" d="M2.2 18A20.5 20.5 0 0 0 14.4 23.4"/>
            <path class="brand__arc" data-side="managing" d="M17.6 23.4A20.5 20.5 0 0 0 29.8 18"/>
            <line class="brand__rod" x1="16" y1="3" x2="22" y2="20"/>
            <circle class="brand__bob" cx="23" cy="22.3" r="5"/>
        </svg>
    }
}

/// Links to the main pages; the one that holds the current page says so.
#[component]
fn Navigation() -> impl IntoView {
    let here = use_location().pathname.get_untracked();
    let within = move |place: &str| here == place || here.starts_with(&format!("{place}/"));
    let link = move |href: &'static str, key: &str| {
        // What reviews come to over time is reached from them.
        let also: &[&str] = if href == "/reviews" { &["/history", "/decisions"] } else { &[] };
        let current = within(href) || also.iter().any(|place| within(place));
        view! { <li><a class="nav__link" href=href aria-current=current.then_some("page")>{t!(key)}</a></li> }
    };
    view! {
        <nav class="nav" aria-label=t!("nav-label")>
            <ul class="nav__list">
                {link("/home", "nav-home")}
                {link("/timeline", "nav-timeline")}
                {link("/goals", "nav-goals")}
                {link("/questionnaires", "nav-questionnaires")}
                {link("/reviews", "nav-reviews")}
            </ul>
        </nav>
    }
}

/// The head of a page: its one `h1` and a sentence or two.
#[component]
pub fn PageHead(#[prop(into)] title: String, #[prop(optional, into)] lead: Option<String>) -> impl IntoView {
    raw(page_head(&title, lead.as_deref()))
}

/// Renders what a future brings: the page, or the page for its error with the status that says the same.
pub fn load<V: IntoView + 'static>(page: impl Future<Output = Result<V, AppError>> + Send + 'static) -> impl IntoView {
    view! {
        <Suspense>
            {Suspend::new(async move {
                match page.await {
                    Ok(view) => view.into_any(),
                    Err(error) => view! { <ErrorPage error/> }.into_any(),
                }
            })}
        </Suspense>
    }
}

/// The page for an error.
#[component]
pub fn ErrorPage(error: AppError) -> impl IntoView {
    crate::render::set_status(error.status());
    let gone = matches!(error, AppError::UnknownInstrument);
    let key = match error {
        AppError::NotFound => "error-not-found",
        AppError::SignedOut => "error-signed-out",
        AppError::BadRequest => "error-bad-request",
        AppError::UnknownInstrument => "error-unknown-instrument",
        AppError::Unavailable | AppError::Network => "error-unavailable",
        AppError::Internal => "error-internal",
    };
    let name = t!(format!("{key}.title"));
    // Even then it can be deleted.
    let here = use_location().pathname.get_untracked();
    let review = here.strip_prefix("/reviews/").and_then(|rest| rest.split('/').next()).map(str::to_owned);
    let review = review.filter(|_| gone);
    view! {
        <Page title=name.clone()>
            <PageHead title=name lead=t!(format!("{key}.lead"))/>
            <p class="cluster">
                <a class="button" href="/home">{t!("error-home")}</a>
                {gone.then(|| view! { <a class="button button--secondary" href="/questionnaires">{t!("home.questionnaires")}</a> })}
                {review.map(|id| view! { <a class="button button--quiet" href=format!("/reviews/{id}/delete")>{t!("delete-review.link")}</a> })}
            </p>
        </Page>
    }
}
