//! The web app. Pages are documents rendered on the server; islands are the few parts that move in the browser.
//!
//! With the feature `ssr` this is everything the server needs; with `hydrate` only [`islands`] and the server functions they
//! call are compiled, for the browser's module.

// A page is one nested type; the deeper ones pass the compiler's default.
#![recursion_limit = "512"]

#[cfg(feature = "ssr")]
pub mod account;
mod api;
#[cfg(feature = "ssr")]
pub mod calendar;
#[cfg(feature = "ssr")]
mod components;
#[cfg(feature = "ssr")]
pub mod context;
#[cfg(feature = "ssr")]
pub mod data;
#[cfg(feature = "ssr")]
mod decisions;
#[cfg(feature = "ssr")]
pub mod erasing;
pub mod error;
#[cfg(feature = "ssr")]
pub mod forms;
mod islands;
#[cfg(feature = "ssr")]
pub mod mail;
#[cfg(feature = "ssr")]
mod openings;
#[cfg(feature = "ssr")]
mod over_time;
#[cfg(feature = "ssr")]
mod pages;
#[cfg(feature = "ssr")]
pub mod paper;
#[cfg(feature = "ssr")]
pub mod permissions;
#[cfg(feature = "ssr")]
pub mod reference;
#[cfg(feature = "ssr")]
pub mod render;
#[cfg(feature = "ssr")]
mod reports;
#[cfg(feature = "ssr")]
mod review;
#[cfg(feature = "ssr")]
mod rhythm;
#[cfg(feature = "ssr")]
mod routes;
#[cfg(feature = "ssr")]
pub mod sharing;
#[cfg(feature = "ssr")]
mod together;

#[cfg(feature = "ssr")]
pub use engine::{t, text, what_if, words};
#[cfg(feature = "ssr")]
pub use routes::{App, shell};

/// Called once by the loader, before it hydrates each island.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
