//! Limits on guessing: attempts to sign in and up, by address of the network and by account; and on mail to one address.
//!
//! Kept in memory, so each process counts for itself: with several processes the limit is that many times higher.

use std::{net::IpAddr, num::NonZeroU32};

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use store::TokenHash;

/// How often one may try, per minute where nothing else is said.
#[derive(Clone, Copy, Debug)]
pub struct Rates {
    /// Attempts to sign in or up from one network address.
    pub per_address: NonZeroU32,
    /// Attempts to sign in to one account, from anywhere.
    pub per_account: NonZeroU32,
    /// Mails to one address on anybody's wish, per hour.
    pub per_mailbox: NonZeroU32,
}

impl Default for Rates {
    /// Generous for a household or an office behind one address, slow for a guesser.
    fn default() -> Self {
        const PER_ADDRESS: NonZeroU32 = NonZeroU32::new(20).expect("not zero");
        const PER_ACCOUNT: NonZeroU32 = NonZeroU32::new(8).expect("not zero");
        const PER_MAILBOX: NonZeroU32 = NonZeroU32::new(6).expect("not zero");
        Self { per_address: PER_ADDRESS, per_account: PER_ACCOUNT, per_mailbox: PER_MAILBOX }
    }
}

/// The counters.
pub struct Limits {
    addresses: DefaultKeyedRateLimiter<Network>,
    accounts: DefaultKeyedRateLimiter<String>,
    mailboxes: DefaultKeyedRateLimiter<String>,
    feeds: DefaultKeyedRateLimiter<TokenHash>,
}

/// How often a calendar is handed out, per minute: its program needs it a few times a day. [ours]
pub const PER_FEED: NonZeroU32 = NonZeroU32::new(6).expect("not zero");

/// What counts as one address: a whole IPv4 address, or the 64-bit network of an IPv6 one, which is what one customer gets.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Network(u64);

impl From<IpAddr> for Network {
    fn from(ip: IpAddr) -> Self {
        match ip.to_canonical() {
            IpAddr::V4(ip) => Self(u64::from(u32::from(ip))),
            IpAddr::V6(ip) => Self((u128::from(ip) >> 64) as u64),
        }
    }
}

impl Limits {
    /// Counters that start empty.
    pub fn new(rates: Rates) -> Self {
        Self {
            addresses: RateLimiter::keyed(Quota::per_minute(rates.per_address)),
            accounts: RateLimiter::keyed(Quota::per_minute(rates.per_account)),
            mailboxes: RateLimiter::keyed(Quota::per_hour(rates.per_mailbox)),
            feeds: RateLimiter::keyed(Quota::per_minute(PER_FEED)),
        }
    }

    /// Counts an attempt from a network address; false when there were too many.
    pub fn allow_address(&self, ip: IpAddr) -> bool {
        self.addresses.check_key(&ip.into()).is_ok()
    }

    /// Counts an attempt on an account, by the key of its e-mail address, known or not; false when there were too many.
    pub fn allow_account(&self, email_key: &str) -> bool {
        self.accounts.check_key(&email_key.to_owned()).is_ok()
    }

    /// Counts a mail that somebody wishes to be sent to an address, by its key; false when there were too many.
    pub fn allow_mail(&self, email_key: &str) -> bool {
        self.mailboxes.check_key(&email_key.to_owned()).is_ok()
    }

    /// Counts a program that asks for a calendar, by the hash of its token, known or not; false when it asks too often.
    pub fn allow_feed(&self, token_hash: &TokenHash) -> bool {
        self.feeds.check_key(token_hash).is_ok()
    }

    /// Forgets those who have been quiet long enough, so that the counters stay small.
    pub fn tidy(&self) {
        self.addresses.retain_recent();
        self.accounts.retain_recent();
        self.mailboxes.retain_recent();
        self.feeds.retain_recent();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stops_after_the_rate_and_for_that_key_alone() {
        let limits = Limits::new(Rates::default());
        let rate = Rates::default().per_account.get();
        assert!((0..rate).all(|_| limits.allow_account("a@example.org")));
        assert!(!limits.allow_account("a@example.org"));
        assert!(limits.allow_account("b@example.org"));

        let rate = Rates::default().per_mailbox.get();
        assert!((0..rate).all(|_| limits.allow_mail("a@example.org")));
        assert!(!limits.allow_mail("a@example.org"));
        assert!(limits.allow_mail("b@example.org"));

        assert!((0..PER_FEED.get()).all(|_| limits.allow_feed(&[1; 32])));
        assert!(!limits.allow_feed(&[1; 32]));
        assert!(limits.allow_feed(&[2; 32]));
    }

    #[test]
    fn one_ipv6_customer_counts_once() {
        let (a, b): (IpAddr, IpAddr) =
            ([0x2001, 0xdb8, 0, 1, 0, 0, 0, 1].into(), [0x2001, 0xdb8, 0, 1, 9, 9, 9, 9].into());
        assert!(Network::from(a) == Network::from(b));
    }
}
