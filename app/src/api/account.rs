//! Signing up, in and out, and what belongs to an account.

pub mod add_passkey;
pub mod change_email;
pub mod change_password;
mod code;
pub mod confirm_by_passkey;
pub mod confirm_email;
pub mod confirm_sign_up;
pub mod create_feed;
pub mod create_recovery_codes;
pub mod delete_account;
pub mod delete_feed;
pub mod delete_passkey;
pub mod delete_password;
pub mod end_session;
pub mod end_sessions;
pub mod import_data;
pub mod recover;
pub mod request_reset;
pub mod reset_password;
pub mod save_cadence;
pub mod see_operator_links;
pub mod sign_in;
pub mod sign_in_by_passkey;
pub mod sign_out;
pub mod sign_up;

use crate::{
    account::password::{LONGEST, SHORTEST, Weakness, weakness},
    t,
};

/// What is wrong with a new password for the account with this address, in words; nothing where it is good.
pub(crate) fn weak(password: &str, email: &str) -> Option<String> {
    // Words of the address that a guesser would try first.
    let about: Vec<_> =
        std::iter::once(email).chain(email.split(['@', '.', '+', '-', '_'])).filter(|part| part.len() > 2).collect();
    Some(match weakness(password, &about)? {
        Weakness::TooShort => t!("password-too-short", "least" => SHORTEST),
        Weakness::TooLong => t!("password-too-long", "most" => LONGEST),
        Weakness::Guessable => t!("password-guessable"),
    })
}
