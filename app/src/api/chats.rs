//! Pairs: inviting, accepting, ending, what each side of one says of it; and their talks.

pub mod accept_invitation;
pub mod create_talk;
pub mod delete_invitation;
pub mod delete_talk_note;
pub mod end_pair;
pub mod invite;
pub mod save_talk;
pub mod set_may_ask;
pub mod set_rhythm;
