//! Questions to one's history that are kept.

pub mod delete_view;
pub mod keep_view;
pub mod open_view;
