//! Cuts JSON into pieces that are still text, without reading them: however much there is, no more than so many are kept.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_json::value::RawValue;

/// More keys than any object has that is cut.
const MOST_KEYS: usize = 64;

/// The entries of an object.
pub struct Entries<'a> {
    /// Key and value, as they stand there.
    pub entries: Vec<(String, &'a RawValue)>,
    /// Whether there were more of them, which aren't kept.
    pub over: bool,
}

/// The items of a list, at most so many.
pub struct List<'a, const MOST: usize> {
    /// The first of them.
    pub items: Vec<&'a RawValue>,
    /// Whether there were more of them, which aren't kept.
    pub over: bool,
}

impl<'a> Deserialize<'a> for Entries<'a> {
    fn deserialize<D: Deserializer<'a>>(deserializer: D) -> Result<Self, D::Error> {
        struct Cut;
        impl<'a> Visitor<'a> for Cut {
            type Value = Entries<'a>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<Entries<'a>, A::Error> {
                let mut entries = Vec::new();
                while entries.len() < MOST_KEYS {
                    let Some(entry) = map.next_entry()? else { return Ok(Entries { entries, over: false }) };
                    entries.push(entry);
                }
                let mut over = false;
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {
                    over = true;
                }
                Ok(Entries { entries, over })
            }
        }
        deserializer.deserialize_map(Cut)
    }
}

impl<'a, const MOST: usize> Deserialize<'a> for List<'a, MOST> {
    fn deserialize<D: Deserializer<'a>>(deserializer: D) -> Result<Self, D::Error> {
        struct Cut<const MOST: usize>(PhantomData<()>);
        impl<'a, const MOST: usize> Visitor<'a> for Cut<MOST> {
            type Value = List<'a, MOST>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }

            fn visit_seq<A: SeqAccess<'a>>(self, mut list: A) -> Result<List<'a, MOST>, A::Error> {
                let mut items = Vec::new();
                while items.len() < MOST {
                    let Some(item) = list.next_element()? else { return Ok(List { items, over: false }) };
                    items.push(item);
                }
                let mut over = false;
                while list.next_element::<IgnoredAny>()?.is_some() {
                    over = true;
                }
                Ok(List { items, over })
            }
        }
        deserializer.deserialize_seq(Cut(PhantomData))
    }
}
