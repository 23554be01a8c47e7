//! Accounts: signing up, in and out, and what keeps others out.

mod cookies;
mod cross_site;
mod limits;
mod password;
mod recovery;
mod sessions;
mod sign_in;
mod sign_up;
