//! Openings: beginning one, saving it with what was decided, opening it again, deleting it.

pub mod create_opening;
pub mod delete_opening;
pub mod reopen_opening;
pub mod save_opening;
