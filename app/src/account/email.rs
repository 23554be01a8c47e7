//! E-mail addresses: what is one, when two are the same, and how one is written on an envelope.

use email_address::{EmailAddress, Options};
use icu_normalizer::ComposingNormalizer;
use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};

/// The longest address that can receive mail (RFC 5321, 4.5.3.1.3, less the angle brackets).
const LONGEST: usize = 254;

/// An address as typed and the key under which it is unique.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email {
    /// As the person writes it.
    pub written: String,
    /// Two spellings of one address are one account: in lower case, letters and their accents put together (NFC), the domain in its own
    /// script rather than in the ASCII that stands for it.
    pub key: String,
}

/// Reads an address; `None` where no mail could reach it.
pub fn parse(text: &str) -> Option<Email> {
    let text = text.trim();
    let plain = Options::default().without_display_text().without_domain_literal().with_required_tld();
    let (name, domain) = text.rsplit_once('@')?;
    let on_the_way = for_mail(text)?;
    let name = ComposingNormalizer::new_nfc().normalize(name);
    let composed = format!("{name}@{}", on_the_way.rsplit_once('@')?.1);
    let short = text.len() <= LONGEST && on_the_way.len() <= LONGEST;
    if !short || EmailAddress::parse_with_options(&composed, plain).is_err() {
        return None;
    }
    let (domain, fine) = Uts46::new().to_unicode(domain.as_bytes(), AsciiDenyList::STD3, Hyphens::Allow);
    fine.ok()?;
    let name = name.to_lowercase();
    let name = ComposingNormalizer::new_nfc().normalize(&name);
    Some(Email { written: text.to_owned(), key: format!("{name}@{domain}") })
}

/// The address as mail servers pass it on: the domain in ASCII. `None` where it has none, or one that can't be.
pub fn for_mail(address: &str) -> Option<String> {
    let (name, domain) = address.rsplit_once('@')?;
    let domain =
        Uts46::new().to_ascii(domain.as_bytes(), AsciiDenyList::STD3, Hyphens::Allow, DnsLength::Verify).ok()?;
    Some(format!("{name}@{domain}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> String {
        parse(text).unwrap_or_else(|| panic!("{text} is an address")).key
    }

    #[test]
    fn takes_addresses_and_refuses_the_rest() {
        for good in ["a@example.org", " Ann.Lee+work@Mail.Example.org ", "jörg@exämple.de", "a@r3---x.example.org"] {
            assert!(parse(good).is_some(), "{good}");
        }
        // Each part is short enough by itself.
        let long = format!("{}@{}example.org", "a".repeat(60), format!("{}.", "b".repeat(60)).repeat(3));
        // So is each label, until it is written in ASCII.
        let wide = format!("a@{}.de", "ä".repeat(60));
        for bad in [
            "",
            "a",
            "a@",
            "@b.org",
            "a b@c.org",
            "a@b",
            "Ann <a@example.org>",
            "a@[127.0.0.1]",
            "a@xn--.org",
            &long,
            &wide,
        ] {
            assert!(parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn case_makes_no_second_account() {
        assert_eq!(key("Ann@Example.org"), key("ann@example.ORG"));
        assert_eq!(key("JÖRG@EXÄMPLE.de"), "jörg@exämple.de");
    }

    #[test]
    fn neither_does_another_script_for_the_same_domain() {
        assert_eq!(key("ann@EXÄMPLE.de"), key("ann@xn--exmple-cua.de"));
        // Full stops as they are typed in Japan, and letters of full width.
        assert_eq!(key("ann@exämple。de"), key("ann@exämple.de"));
        assert_eq!(key("ann@ｅｘämple.de"), key("ann@exämple.de"));
        assert_ne!(key("ann@example.de"), key("ann@exämple.de"));
    }

    #[test]
    fn an_accent_is_the_same_typed_in_one_key_or_two() {
        assert_eq!(key("jo\u{308}rg@exa\u{308}mple.de"), key("jörg@exämple.de"));
        // Looking alike is not being alike: a Cyrillic а.
        assert_ne!(key("\u{430}nn@example.org"), key("ann@example.org"));
    }

    #[test]
    fn on_the_way_a_domain_is_ascii_and_the_name_as_written() {
        assert_eq!(for_mail("Jörg@EXÄMPLE.de").as_deref(), Some("Jörg@xn--exmple-cua.de"));
        assert_eq!(for_mail("nowhere"), None);
        assert_eq!(for_mail("a@"), None);
    }
}
