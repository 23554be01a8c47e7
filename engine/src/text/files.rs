//! The catalogue's files, compiled in.

use super::{Texts, parse::parse};

macro_rules! files {
    ($($name:literal)+) => {
        &[$(($name, include_str!(concat!("../../texts/en/", $name, ".ftl")))),+]
    };
}

/// Each with its name.
pub const FILES: &[(&str, &str)] = files![
    "accessibility" "account" "advice" "archetypes" "check-ins" "data" "decisions" "facts" "history" "keep" "mail" "moves" "openings" "pages" "picture" "private"
    "questionnaires" "reports" "rules" "sharing" "talks" "what-if"
];

/// The texts of those files whose names are `wanted`, and of those that stand within them.
///
/// # Panics
/// Where a file isn't understood; a test reads them all.
#[must_use]
pub fn read(wanted: impl Fn(&str) -> bool) -> Texts {
    let files: Vec<_> = FILES.iter().copied().filter(|(name, _)| wanted(name)).collect();
    parse(&files).unwrap_or_else(|faults| panic!("the catalogue isn’t understood: {faults:#?}"))
}
