//! What is shown: giving it, withdrawing it, and reading it by a link.

pub mod create_share;
pub mod delete_share;
pub mod open_link;
pub mod withdraw_share;
