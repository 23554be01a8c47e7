//! What the server and the browser both do: read forms, compose the words of a result, and lay out the pages that either shows.
//!
//! Must not know of databases, requests or Leptos: it is compiled for the server and, with as little weight as can be, for
//! browsers (`engine/desk`), where a review can be taken that never leaves them.

pub mod answer;
pub mod browser;
pub mod data;
pub mod form;
pub mod goals;
pub mod html;
pub mod json;
pub mod person;
#[cfg(not(target_family = "wasm"))]
pub mod picture;
pub mod review;
pub mod stint;
pub mod tab;
pub mod text;
pub mod ways;
pub mod what_if;
pub mod words;
