//! What an account's owner is told about links to set a new password that the operator of the server made.

use leptos::prelude::*;
use store::{Instant, Reset};

use super::date::in_words;
use crate::{context::now, t};

/// Those that the owner has not read of yet: made since, or used since.
pub fn unread(links: Vec<Reset>) -> Vec<Reset> {
    links
        .into_iter()
        .filter(|link| link.seen_at.is_none_or(|seen| link.used_at.is_some_and(|used| used > seen)))
        .collect()
}

/// The note, until it is put away; nothing where there is nothing to read.
#[component]
pub fn OperatorNote(links: Vec<Reset>) -> impl IntoView {
    (!links.is_empty()).then(|| {
        view! {
            <form class="notice notice--warning" method="post" action="/account/operator-links">
                {links.into_iter().map(|link| view! { <p>{in_a_sentence(link, now())}</p> }).collect_view()}
                <p>{t!("operator-link-hint")}</p>
                <p><button class="button button--small">{t!("operator-link-seen")}</button></p>
            </form>
        }
    })
}

/// What became of one.
pub fn in_a_sentence(link: Reset, now: Instant) -> String {
    let made = in_words(link.made_at);
    match link.used_at {
        Some(used) => t!("operator-link-used", "made" => made, "used" => in_words(used)),
        None if link.closed || link.expires_at <= now => t!("operator-link-unused", "made" => made),
        None => t!("operator-link-open", "made" => made),
    }
}
