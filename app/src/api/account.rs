//! Signing up, in and out.

pub mod sign_in;
pub mod sign_out;
pub mod sign_up;
