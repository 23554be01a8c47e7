//! Pairs: inviting, accepting, ending; and their talks.

pub mod accept_invitation;
pub mod create_talk;
pub mod delete_invitation;
pub mod delete_talk_note;
pub mod end_pair;
pub mod invite;
pub mod save_talk;
