//! Decisions on moves: deciding, telling what came of it, taking it back.

pub mod decide;
pub mod delete_decision;
pub mod tell_outcome;
