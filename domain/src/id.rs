//! Enums whose variants are known by an id in files, addresses and databases. Each id is written once.

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

/// Declares an enum with `ALL`, `id()`, `Display`, `FromStr` and serde, all by the same ids.
macro_rules! identified {
    (
        $(#[$meta:meta])*
        $name:ident, $kind:literal { $( $(#[$variant_meta:meta])* $variant:ident => $id:literal, )+ }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $( $(#[$variant_meta])* #[serde(rename = $id)] $variant, )+ }

        impl $name {
            /// Every variant, in the order declared.
            pub const ALL: &'static [Self] = &[$( Self::$variant ),+];

            /// The id used in files, addresses and databases.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $( Self::$variant => $id ),+ }
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
                Self::ALL.iter().copied().find(|one| one.id() == text).ok_or_else(|| $crate::UnknownId {
                    kind: $kind,
                    id: text.to_owned(),
                    known: Self::ALL.iter().map(|one| one.id()).collect::<Vec<_>>().join(", "),
                })
            }
        }
    };
}

pub(crate) use identified;
