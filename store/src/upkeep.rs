//! Upkeep, for whoever runs the program: how the tables stand, what is wrong with a database, copies of it, and putting a
//! copy in its place.
//!
//! Nothing here shows what a row holds.

pub(crate) mod copy;
pub(crate) mod faults;
pub(crate) mod restore;
pub(crate) mod tables;
