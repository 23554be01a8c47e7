//! Goals.

pub mod save_goals;
