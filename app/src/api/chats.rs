//! Pairs: inviting, accepting, ending.

pub mod accept_invitation;
pub mod delete_invitation;
pub mod end_pair;
pub mod invite;
