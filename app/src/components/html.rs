//! Puts a page that the engine laid out into the frame of the server.

use engine::html::Sheet;
use leptos::{prelude::*, tachys::html::InertElement};

use super::page::Page;

/// HTML of ours that is made already: what people wrote is escaped in it.
pub fn raw(markup: maud::Markup) -> impl IntoView {
    InertElement::new(markup.into_string())
}

/// The page in its frame.
pub fn framed(sheet: Sheet) -> impl IntoView {
    let Sheet { title, width, body } = sheet;
    view! { <Page title width>{raw(body)}</Page> }
}
