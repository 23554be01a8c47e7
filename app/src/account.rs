//! What accounts rest on: passwords, addresses, limits. No routes and no pages here.

pub mod code;
pub mod confirm;
pub mod device;
pub mod email;
pub mod limits;
pub mod link;
pub mod passkey;
pub mod password;
pub mod recovery;
pub mod session;
