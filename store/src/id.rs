//! Ids and instants: newtypes, so that a review's id is never taken for an account's.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
        #[serde(transparent)]
        #[sqlx(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A fresh id (UUID version 7: ids made later sort later, which keeps index pages together).
            #[expect(clippy::new_without_default, reason = "a default that differs each time would surprise")]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    };
}

id!(
    /// An account.
    AccountId
);
id!(
    /// One passkey.
    PasskeyId
);
id!(
    /// One stint of a timeline.
    StintId
);
id!(
    /// One review.
    ReviewId
);
id!(
    /// A review that was made outside of any account. It travels in a file that may be copied and edited by hand, so it
    /// proves nothing, and no row has it: [`BroughtId::in_account`] makes the row's.
    BroughtId
);

id!(
    /// A decision about a move.
    DecisionId
);
id!(
    /// A team that needs somebody to lead it.
    OpeningId
);
id!(
    /// An invitation to be a pair.
    InvitationId
);
id!(
    /// Two people, one of whom reports to the other.
    PairId
);
id!(
    /// A talk of two people.
    TalkId
);
id!(
    /// What somebody notes of a talk for themselves.
    TalkNoteId
);
id!(
    /// Something that two people agreed on, or that one of them wants to ask.
    EntryId
);
id!(
    /// Something that is shown to somebody.
    ShareId
);
id!(
    /// A mail that waits to be sent.
    MailId
);
id!(
    /// An address that waits to be confirmed.
    ConfirmationId
);

impl BroughtId {
    /// The id of this review in an account: always the same one there, and another one in every other account, so that
    /// nobody meets somebody else's review by it, whatever the file says.
    pub fn in_account(self, account: AccountId) -> ReviewId {
        let digest = Sha256::new().chain_update(account.0).chain_update(self.0).finalize();
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&digest[..16]);
        ReviewId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }

    /// Another id for the same review with another content, always the same for the same.
    #[must_use]
    pub fn changed(self, content: &str) -> Self {
        let digest = Sha256::new().chain_update(self.0).chain_update(content).finalize();
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&digest[..16]);
        Self(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }
}

/// A moment: milliseconds since 1970 in UTC. It comes from the caller, always; the database's clock is never asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(transparent)]
#[sqlx(transparent)]
pub struct Instant(pub i64);
