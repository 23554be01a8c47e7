//! Passwords: what is good enough, hashing and checking. Never logged, never stored.

use std::sync::Arc;

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use tokio::sync::Semaphore;

use crate::error::AppError;

/// Memory for one hash, in KiB: the first of OWASP's equivalent settings for argon2id (Password Storage Cheat Sheet).
const MEMORY_KIB: u32 = 47_104;
/// Passes over the memory: one more than OWASP asks for at that size.
const PASSES: u32 = 2;
/// The shortest password taken, in characters (NIST SP 800-63B asks for eight; the strength check asks for more).
pub const SHORTEST: usize = 10;
/// The longest password taken, in characters: far beyond any manager's, and short enough to hash at once.
pub const LONGEST: usize = 256;
/// The least strength taken, on zxcvbn's scale of 0 to 4: safe from online guessing and from a slow hash's theft.
const LEAST_STRENGTH: zxcvbn::Score = zxcvbn::Score::Three;
/// zxcvbn's time grows with length; what follows these characters only makes a password stronger.
const JUDGED_CHARS: usize = 100;

/// What keeps a password from being taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// Under [`SHORTEST`] characters.
    TooShort,
    /// Over [`LONGEST`] characters.
    TooLong,
    /// Easy to guess.
    Guessable,
}

/// Says what is wrong with a new password; `about` are words of the person that a guesser would try first.
pub fn weakness(password: &str, about: &[&str]) -> Option<Weakness> {
    let length = password.chars().count();
    if length < SHORTEST {
        return Some(Weakness::TooShort);
    }
    if length > LONGEST {
        return Some(Weakness::TooLong);
    }
    let judged: String = password.chars().take(JUDGED_CHARS).collect();
    (zxcvbn::zxcvbn(&judged, about).score() < LEAST_STRENGTH).then_some(Weakness::Guessable)
}

/// Hashes and checks passwords off the async threads, a few at a time: each takes tens of megabytes and a core.
#[derive(Clone)]
pub struct Passwords {
    argon2: Argon2<'static>,
    places: Arc<Semaphore>,
    /// Checked when an address is unknown, so that the answer takes as long as for a known one.
    decoy: Arc<str>,
}

impl Passwords {
    /// At most `at_once` hashes run at the same time.
    ///
    /// # Errors
    /// When the machine has no source of randomness.
    pub fn new(at_once: usize) -> Result<Self, AppError> {
        let params = Params::new(MEMORY_KIB, PASSES, 1, None).map_err(|_| AppError::Internal)?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let decoy = hash(&argon2, "no account has this password")?.into();
        Ok(Self { argon2, places: Arc::new(Semaphore::new(at_once)), decoy })
    }

    /// The hash to store, in PHC form.
    ///
    /// # Errors
    /// [`AppError::Internal`] when hashing fails.
    pub async fn hash(&self, password: String) -> Result<String, AppError> {
        self.run(move |argon2, _| hash(argon2, &password)).await
    }

    /// Whether a password is the one behind `stored`; without a stored hash it is never, and takes as long to say.
    ///
    /// # Errors
    /// [`AppError::Internal`] when hashing fails.
    pub async fn check(&self, password: String, stored: Option<String>) -> Result<bool, AppError> {
        self.run(move |argon2, decoy| {
            let parsed = PasswordHash::new(stored.as_deref().unwrap_or(decoy)).map_err(|_| AppError::Internal)?;
            let right = argon2.verify_password(password.as_bytes(), &parsed).is_ok();
            Ok(right && stored.is_some())
        })
        .await
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Argon2<'static>, &str) -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        let _place = self.places.acquire().await.map_err(|_| AppError::Internal)?;
        let (argon2, decoy) = (self.argon2.clone(), Arc::clone(&self.decoy));
        tokio::task::spawn_blocking(move || work(&argon2, &decoy)).await.map_err(|_| AppError::Internal)?
    }
}

fn hash(argon2: &Argon2<'_>, password: &str) -> Result<String, AppError> {
    Ok(argon2.hash_password(password.as_bytes()).map_err(|_| AppError::Internal)?.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn judges_passwords() {
        assert_eq!(weakness("short", &[]), Some(Weakness::TooShort));
        assert_eq!(weakness("password123", &[]), Some(Weakness::Guessable));
        assert_eq!(weakness("annlee1984x", &["annlee1984x@example.org", "annlee1984x"]), Some(Weakness::Guessable));
        assert_eq!(weakness(&"long and winding ".repeat(600), &[]), Some(Weakness::TooLong));
        assert_eq!(weakness("seven quiet herons at dusk", &[]), None);
    }

    #[tokio::test]
    async fn checks_only_the_right_password() -> Result<(), AppError> {
        let passwords = Passwords::new(2)?;
        let stored = passwords.hash("seven quiet herons".into()).await?;
        assert!(stored.starts_with("$argon2id$v=19$m=47104,t=2,p=1$"), "{stored}");
        assert!(passwords.check("seven quiet herons".into(), Some(stored.clone())).await?);
        assert!(!passwords.check("seven quiet heron".into(), Some(stored)).await?);
        assert!(!passwords.check("no account has this password".into(), None).await?);
        Ok(())
    }
}
