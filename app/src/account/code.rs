//! Codes that are mailed and typed in again: short, so they last an hour, and few tries are given.

use crate::error::AppError;

/// How many digits.
const DIGITS: usize = 8;
/// How often one may be tried: enough for slips, and of a hundred million codes nobody hits one by chance.
pub const TRIES: i32 = 5;
/// How long one works, in milliseconds: mail may be slow.
pub const LASTS: i64 = 60 * 60 * 1000;
/// How long what waited for one is remembered after that, in milliseconds, so that another can be sent.
pub const REMEMBERED: i64 = 24 * 60 * 60 * 1000;

/// A fresh one.
///
/// # Errors
/// [`AppError::Internal`] when the machine has no source of randomness.
pub fn fresh() -> Result<String, AppError> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| AppError::Internal)?;
    // Of so many random bits the remainder favours no code that anyone could measure.
    let number = u128::from_le_bytes(bytes) % 10_u128.pow(DIGITS as u32);
    Ok(format!("{number:0DIGITS$}"))
}

/// As it is shown: `1234 5678`.
pub fn shown(code: &str) -> String {
    let (left, right) = code.split_at(code.len() / 2);
    format!("{left} {right}")
}

/// A code as it was typed or pasted, whatever stands between its digits; `None` where it can't be one.
pub fn read(typed: &str) -> Option<String> {
    let code: String = typed.chars().filter(|one| !one.is_whitespace() && *one != '-').collect();
    (code.len() == DIGITS && code.bytes().all(|one| one.is_ascii_digit())).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_it_is_shown() -> Result<(), AppError> {
        for _ in 0..100 {
            let code = fresh()?;
            assert_eq!(code.len(), DIGITS);
            assert_eq!(read(&format!("  {} ", shown(&code))).as_ref(), Some(&code));
            assert_eq!(read(&code).as_ref(), Some(&code));
        }
        assert_eq!(shown("12345678"), "1234 5678");
        assert_eq!(read("12-34-56-78").as_deref(), Some("12345678"));
        for none in ["", "1234567", "123456789", "1234567a", "١٢٣٤٥٦٧٨"] {
            assert_eq!(read(none), None, "{none}");
        }
        Ok(())
    }
}
