//! The catalogue of every word the interface says: `texts/en/*.ftl`.
//!
//! Looked up on the server only; islands are handed their texts as props, so the browser's module carries none of it.

use std::{borrow::Cow, collections::HashMap};

use fluent_templates::{LanguageIdentifier, Loader, fluent_bundle::FluentValue, langid, static_loader};

static_loader! {
    static CATALOGUE = {
        locales: "./texts",
        fallback_language: "en",
        // The isolation marks around values show up as boxes in plain text and break string comparison in tests.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

const ENGLISH: LanguageIdentifier = langid!("en");

/// A value for a text.
pub type Value<'a> = FluentValue<'a>;

/// Named values for a text.
pub type Values<'a> = HashMap<Cow<'static, str>, FluentValue<'a>>;

/// The text under `key` (`message` or `message.attribute`), if the catalogue has it.
pub fn find(key: &str, values: &Values<'_>) -> Option<String> {
    CATALOGUE.try_lookup_with_args(&ENGLISH, key, values)
}

/// The text under `key`. A key that is missing is a fault of ours: it stops a debug build, and elsewhere the key itself is
/// shown rather than nothing.
pub fn get(key: &str, values: &Values<'_>) -> String {
    find(key, values).unwrap_or_else(|| {
        debug_assert!(false, "the catalogue has no text {key:?}");
        tracing::error!(text.key = key, "a text is missing from the catalogue");
        key.to_owned()
    })
}

/// `t!("key")` or `t!("key", "name" => value, …)`: a text of the catalogue as a `String`.
#[macro_export]
macro_rules! t {
    ($key:expr) => { $crate::text::get(::core::convert::AsRef::<str>::as_ref(&$key), &::std::collections::HashMap::new()) };
    ($key:expr, $($name:literal => $value:expr),+ $(,)?) => {
        $crate::text::get(
            ::core::convert::AsRef::<str>::as_ref(&$key),
            &::std::collections::HashMap::from([$((::std::borrow::Cow::Borrowed($name), ($value).into())),+]),
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
mod tests;
