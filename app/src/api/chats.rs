//! Pairs: inviting, accepting, ending, what each side of one says of it; their talks, and what both answer before one.

pub mod accept_invitation;
pub mod create_talk;
pub mod delete_invitation;
pub mod delete_talk_note;
pub mod end_pair;
pub mod invite;
pub mod save_talk;
pub mod save_together;
pub mod set_may_ask;
pub mod set_rhythm;
pub mod take_back_together;
