//! Reviews: starting, answering, sending.

#[cfg(feature = "ssr")]
pub mod answer_item;
#[cfg(feature = "ssr")]
pub mod correct_review;
#[cfg(feature = "ssr")]
pub mod delete_review;
#[cfg(feature = "ssr")]
pub mod save_note;
pub mod save_response;
#[cfg(feature = "ssr")]
pub mod send_review;
#[cfg(feature = "ssr")]
pub mod start_review;
#[cfg(feature = "ssr")]
pub mod what_if;
