//! The mails there are, in words.

use crate::{
    account::{code, link},
    sharing::invitation_path,
    t,
};

/// How long a note is worth being sent, in milliseconds: the days that mail servers usually go on trying.
const NOTE: i64 = 3 * 24 * 60 * 60 * 1000;

/// One mail.
#[derive(Clone, Copy, Debug)]
pub enum Letter<'a> {
    /// The code that finishes signing up.
    SignUp(&'a str),
    /// Somebody signed up with an address that has an account. Without a verified address there is no link for a new password.
    HasAccount {
        /// Whether the account's address was verified.
        verified: bool,
    },
    /// The code that confirms an address.
    Confirm(&'a str),
    /// Somebody wanted this address for their account, and another one has it.
    Taken,
    /// To the former address: it belongs to the account no more.
    EmailChanged,
    /// A new password was set.
    PasswordChanged,
    /// The password was given up for passkeys.
    PasswordGone,
    /// The link that sets a new password, by its token.
    Reset(&'a str),
    /// The link of an invitation to be a pair, by its secret.
    Invitation(&'a str),
}

impl Letter<'_> {
    /// Subject and body.
    pub(super) fn text(self, origin: &str) -> (String, String) {
        let both = |name: &str, body: String| (t!(format!("mail-{name}.subject")), body);
        let shown = |code: &str| code::shown(code);
        match self {
            Self::SignUp(code) => both("sign-up", t!("mail-sign-up.body", "code" => shown(code), "origin" => origin)),
            Self::HasAccount { verified: true } => both("has-account", t!("mail-has-account.body", "origin" => origin)),
            Self::HasAccount { verified: false } => {
                both("has-account", t!("mail-has-account.body-unverified", "origin" => origin))
            }
            Self::Confirm(code) => both("confirm", t!("mail-confirm.body", "code" => shown(code), "origin" => origin)),
            Self::Taken => both("taken", t!("mail-taken.body", "origin" => origin)),
            Self::EmailChanged => both("email-changed", t!("mail-email-changed.body", "origin" => origin)),
            Self::PasswordChanged => both("password-changed", t!("mail-password-changed.body", "origin" => origin)),
            Self::PasswordGone => both("password-gone", t!("mail-password-gone.body", "origin" => origin)),
            Self::Reset(token) => both(
                "reset",
                t!("mail-reset.body", "link" => format!("{origin}{}", link::path(token)), "origin" => origin),
            ),
            Self::Invitation(secret) => {
                let link = format!("{origin}{}", invitation_path(secret));
                both("invitation", t!("mail-invitation.body", "link" => link, "origin" => origin))
            }
        }
    }

    /// How long it is worth being sent, in milliseconds: a code or a link no longer than it works.
    pub(super) const fn worth(self) -> i64 {
        match self {
            Self::SignUp(_) | Self::Confirm(_) | Self::HasAccount { .. } | Self::Taken => code::LASTS,
            Self::Reset(_) => link::MAILED_LASTS,
            Self::EmailChanged | Self::PasswordChanged | Self::PasswordGone | Self::Invitation(_) => NOTE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGIN: &str = "https://pendulum.example.org";

    fn all() -> [Letter<'static>; 10] {
        [
            Letter::SignUp("12345678"),
            Letter::HasAccount { verified: true },
            Letter::HasAccount { verified: false },
            Letter::Confirm("12345678"),
            Letter::Taken,
            Letter::EmailChanged,
            Letter::PasswordChanged,
            Letter::PasswordGone,
            Letter::Reset("a-token"),
            Letter::Invitation("a-secret"),
        ]
    }

    #[test]
    fn subjects_are_one_short_line_that_says_nothing_of_careers() {
        for letter in all() {
            let (subject, _) = letter.text(ORIGIN);
            assert!(subject.len() <= 60 && !subject.contains('\n'), "{subject}");
            let lower = subject.to_lowercase();
            for word in ["career", "manag", "engineer", "job", "role", "swing", "review"] {
                assert!(!lower.contains(word), "{subject}");
            }
        }
    }

    #[test]
    fn every_link_leads_to_the_address_that_people_use() {
        for letter in all() {
            let (_, body) = letter.text(ORIGIN);
            assert!(body.contains(ORIGIN), "{body}");
            assert_eq!(body.matches("://").count(), body.matches(ORIGIN).count(), "{body}");
        }
    }

    #[test]
    fn a_code_or_a_link_stands_by_itself_on_its_line() {
        let lines = |letter: Letter<'_>| letter.text(ORIGIN).1.lines().map(str::to_owned).collect::<Vec<_>>();
        assert!(lines(Letter::SignUp("12345678")).contains(&"1234 5678".to_owned()));
        assert!(lines(Letter::Confirm("12345678")).contains(&"1234 5678".to_owned()));
        assert!(lines(Letter::Reset("a-token")).contains(&format!("{ORIGIN}/reset/a-token")));
        assert!(lines(Letter::Invitation("a-secret")).contains(&format!("{ORIGIN}/invitations/a-secret")));
    }
}
