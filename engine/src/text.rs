//! The catalogue of every word the interface says: `texts/en/*.ftl`.
//!
//! On the server it is read from these files, which are compiled in. A browser gets it as data ([`crate::data`]), so its module carries
//! neither the texts nor a reader of Fluent; and the islands' module not even that: they are handed their texts as props.

#[cfg(not(target_family = "wasm"))]
mod files;
#[cfg(not(target_family = "wasm"))]
mod parse;
mod pattern;
mod value;

#[cfg(not(target_family = "wasm"))]
pub use files::{FILES, read};
pub use pattern::Texts;
pub(crate) use pattern::{Pattern, Pick, Piece};
pub use value::{Value, Values};

#[cfg(not(target_family = "wasm"))]
static CATALOGUE: std::sync::LazyLock<Texts> = std::sync::LazyLock::new(|| read(|_| true));
#[cfg(target_family = "wasm")]
static CATALOGUE: std::sync::OnceLock<Texts> = std::sync::OnceLock::new();

/// Takes in the texts that a browser loaded. The server has its own.
#[cfg_attr(
    not(target_family = "wasm"),
    expect(unused_variables, clippy::needless_pass_by_value, reason = "for browsers alone")
)]
pub(crate) fn load(texts: Texts) {
    #[cfg(target_family = "wasm")]
    CATALOGUE.get_or_init(|| texts);
}

/// The text under `key` (`message` or `message.attribute`), if the catalogue has it, and `values` all that it needs.
pub fn find(key: &str, values: &Values) -> Option<String> {
    #[cfg(target_family = "wasm")]
    return CATALOGUE.get()?.find(key, values);
    #[cfg(not(target_family = "wasm"))]
    return CATALOGUE.find(key, values);
}

/// The text under `key`. A key that is missing, or a value, is a fault of ours: it stops a debug build, and elsewhere the key itself is
/// shown rather than nothing.
pub fn get(key: &str, values: &Values) -> String {
    find(key, values).unwrap_or_else(|| {
        debug_assert!(false, "the catalogue has no text {key:?}, or it needs more than {values:?}");
        #[cfg(not(target_family = "wasm"))]
        tracing::error!(text.key = key, "a text is missing from the catalogue, or a value for it");
        key.to_owned()
    })
}

/// `t!("key")` or `t!("key", "name" => value, …)`: a text of the catalogue as a `String`.
#[macro_export]
macro_rules! t {
    ($key:expr) => { $crate::text::get(::core::convert::AsRef::<str>::as_ref(&$key), &[]) };
    ($key:expr, $($name:literal => $value:expr),+ $(,)?) => {
        $crate::text::get(
            ::core::convert::AsRef::<str>::as_ref(&$key),
            &[$(($name, $crate::text::Value::from($value))),+],
        )
    };
}

/// A count of months in words: "3 years 4 months".
pub fn span(months: u32) -> String {
    let (years, rest) = (months / 12, months % 12);
    match (years, rest) {
        (0, 0) => t!("span-none"),
        (0, _) => t!("span-months", "months" => rest),
        (_, 0) => t!("span-years", "years" => years),
        _ => t!("span-both", "years" => years, "months" => rest),
    }
}

/// The same within a sentence: "3 years and 4 months".
pub fn span_in_a_sentence(months: u32) -> String {
    match (months / 12, months % 12) {
        (years @ 1.., rest @ 1..) => t!("span-and", "years" => years, "months" => rest),
        _ => span(months),
    }
}

/// With a small first letter, for a label that goes into a sentence.
pub fn small(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod same;
#[cfg(test)]
mod tests;
