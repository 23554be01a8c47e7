//! Stints of the timeline.

pub mod create_stint;
pub mod delete_stint;
pub mod stint_form;
pub mod update_stint;
