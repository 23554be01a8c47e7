//! What accounts rest on: passwords, addresses, limits. No routes and no pages here.

pub mod email;
pub mod limits;
pub mod password;
pub mod session;
