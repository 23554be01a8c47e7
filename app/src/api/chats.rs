//! Pairs: inviting, accepting, ending; their talks, and what both answer before one.

pub mod accept_invitation;
pub mod create_talk;
pub mod delete_invitation;
pub mod delete_talk_note;
pub mod end_pair;
pub mod invite;
pub mod save_talk;
pub mod save_together;
pub mod take_back_together;
