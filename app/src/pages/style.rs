//! `/style`: how everything looks, for those who develop it. In other builds there is no such page.

#[cfg(debug_assertions)]
mod parts;
#[cfg(debug_assertions)]
mod pictures;

use leptos::prelude::*;

/// The page.
#[component]
pub fn Style() -> impl IntoView {
    #[cfg(debug_assertions)]
    {
        crate::components::html::framed(parts::page())
    }
    #[cfg(not(debug_assertions))]
    {
        view! { <crate::components::page::ErrorPage error=crate::error::AppError::NotFound/> }
    }
}
