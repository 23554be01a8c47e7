//! Recovery codes: made here, shown once, kept as hashes.

use data_encoding::{Encoding, Specification};
use sha2::{Digest, Sha256};
use std::sync::LazyLock;
use store::{Account, CodeHash, Instant};

use crate::error::AppError;

/// How many are made at once: enough for years, and they fit a note.
pub const CODES: usize = 8;
/// Random bytes of one: 80 bits are too many to try out, even against a stolen hash that is as quick as SHA-256.
const BYTES: usize = 10;
/// Characters between two hyphens, so that it can be copied by hand.
const GROUP: usize = 4;

/// Base 32 by Crockford: without the letters that look like figures, which are read as the figures they look like.
static CROCKFORD: LazyLock<Encoding> = LazyLock::new(|| {
    let mut crockford = Specification::new();
    crockford.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    crockford.translate.from.push_str("abcdefghjkmnpqrstvwxyzOoIiLl");
    crockford.translate.to.push_str("ABCDEFGHJKMNPQRSTVWXYZ001111");
    crockford.ignore.push_str("- ");
    crockford.encoding().expect("a sound alphabet")
});

/// How long after signing up the password counts as just given, in milliseconds: time to read the page that offers codes.
const JUST: i64 = 15 * 60 * 1000;

/// Whether an account is so new that its owner gave the password a moment ago.
#[must_use]
pub fn just_signed_up(account: &Account, now: Instant) -> bool {
    now.0 - account.created_at.0 < JUST
}

/// Fresh codes, as they are shown: `4QX7-0B2M-…`.
///
/// # Errors
/// [`AppError::Internal`] when the machine has no source of randomness.
pub fn fresh() -> Result<Vec<String>, AppError> {
    (0..CODES)
        .map(|_| {
            let mut bytes = [0; BYTES];
            getrandom::fill(&mut bytes).map_err(|_| AppError::Internal)?;
            let code = CROCKFORD.encode(&bytes);
            let groups: Vec<_> = (0..code.len()).step_by(GROUP).map(|from| &code[from..from + GROUP]).collect();
            Ok(groups.join("-"))
        })
        .collect()
}

/// The hash of a code as it was typed, whatever its hyphens, spaces and case; `None` where it can't be one.
#[must_use]
pub fn hashed(typed: &str) -> Option<CodeHash> {
    let bytes = CROCKFORD.decode(typed.trim().as_bytes()).ok()?;
    (bytes.len() == BYTES).then(|| Sha256::digest(&bytes).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_was_copied() -> Result<(), AppError> {
        let codes = fresh()?;
        assert_eq!(codes.len(), CODES);
        for code in &codes {
            assert_eq!(code.len(), 19, "{code}");
            let hash = hashed(code);
            assert!(hash.is_some(), "{code}");
            let careless = code.replace('-', " ").to_lowercase().replace('0', "o").replace('1', "l");
            assert_eq!(hashed(&format!(" {careless} ")), hash, "{careless}");
        }
        let distinct: std::collections::HashSet<_> = codes.iter().map(|code| hashed(code)).collect();
        assert_eq!(distinct.len(), CODES);
        Ok(())
    }

    #[test]
    fn what_is_no_code_has_no_hash() {
        for typed in ["", "-", "hello", "0000-0000-0000-000", "0000-0000-0000-0000-0", "UUUU-UUUU-UUUU-UUUU", "ü"] {
            assert_eq!(hashed(typed), None, "{typed}");
        }
        assert!(hashed("0000-0000-0000-0000").is_some());
    }
}
