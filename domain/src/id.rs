//! Enums whose variants are known by an id in files, addresses and databases. Each id is written once. What can be said of all such
//! enums at once stands in functions, not in the macro, so that browsers load it once.

use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, Visitor},
};
use std::{fmt, marker::PhantomData};

/// An id that names nothing of its kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{id}\" is not a {kind}; it must be one of {known}")]
pub struct UnknownId {
    /// What was looked for, in words: "track", "constraint".
    pub kind: &'static str,
    /// The id as given.
    pub id: String,
    /// The ids there are, separated by commas.
    pub known: String,
}

/// Where among `ids` this one stands.
pub(crate) fn position(kind: &'static str, ids: &[&str], id: &str) -> Result<usize, UnknownId> {
    let unknown = || UnknownId { kind, id: id.to_owned(), known: ids.join(", ") };
    ids.iter().position(|one| *one == id).ok_or_else(unknown)
}

/// Reads a map entry by entry, such as one from ids to figures.
pub(crate) fn read_entries<'de, D, K, V, E>(
    deserializer: D,
    take: impl FnMut(K, V) -> Result<(), E>,
) -> Result<(), D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de>,
    V: Deserialize<'de>,
    E: fmt::Display,
{
    struct Entries<F, K, V>(F, PhantomData<(K, V)>);

    impl<'de, F, K, V, E> Visitor<'de> for Entries<F, K, V>
    where
        F: FnMut(K, V) -> Result<(), E>,
        K: Deserialize<'de>,
        V: Deserialize<'de>,
        E: fmt::Display,
    {
        type Value = ();

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a map")
        }

        fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
            while let Some((key, value)) = map.next_entry()? {
                (self.0)(key, value).map_err(A::Error::custom)?;
            }
            Ok(())
        }
    }

    deserializer.deserialize_map(Entries(take, PhantomData))
}

/// Declares an enum with `ALL`, `id()`, `Display`, `FromStr` and serde, all by the same ids.
macro_rules! identified {
    (
        $(#[$meta:meta])*
        $name:ident, $kind:literal { $( $(#[$variant_meta:meta])* $variant:ident => $id:literal, )+ }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[$variant_meta])* $variant, )+ }

        impl $name {
            /// Every variant, in the order declared.
            pub const ALL: &'static [Self] = &[$( Self::$variant ),+];

            const IDS: &'static [&'static str] = &[$( $id ),+];

            /// The id used in files, addresses and databases.
            #[must_use]
            pub const fn id(self) -> &'static str {
                Self::IDS[self as usize]
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.id())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::UnknownId;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::id::position($kind, Self::IDS, text).map(|index| Self::ALL[index])
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(crate) use identified;
