//! E-mail addresses: what is one, and when two are the same.

use email_address::{EmailAddress, Options};

/// The longest address that can receive mail (RFC 5321, 4.5.3.1.3, less the angle brackets).
const LONGEST: usize = 254;

/// An address as typed and the key under which it is unique.
#[derive(Clone, Debug)]
pub struct Email {
    /// As the person writes it.
    pub written: String,
    /// In lower case: two spellings of one address are one account.
    pub key: String,
}

/// Reads an address; `None` where no mail could reach it.
pub fn parse(text: &str) -> Option<Email> {
    let text = text.trim();
    let plain = Options::default().without_display_text().without_domain_literal().with_required_tld();
    let valid = text.len() <= LONGEST && EmailAddress::parse_with_options(text, plain).is_ok();
    valid.then(|| Email { written: text.to_owned(), key: text.to_lowercase() })
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn takes_addresses_and_refuses_the_rest() {
        for good in ["a@example.org", " Ann.Lee+work@Mail.Example.org ", "jörg@exämple.de"] {
            assert!(parse(good).is_some(), "{good}");
        }
        // Each part is short enough by itself.
        let long = format!("{}@{}example.org", "a".repeat(60), format!("{}.", "b".repeat(60)).repeat(3));
        for bad in ["", "a", "a@", "@b.org", "a b@c.org", "a@b", "Ann <a@example.org>", long.as_str()] {
            assert!(parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn case_makes_no_second_account() {
        assert_eq!(parse("Ann@Example.org").map(|e| e.key), parse("ann@example.ORG").map(|e| e.key));
    }
}
