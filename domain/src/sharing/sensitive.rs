//! The questions whose answers speak of leaving, or of the person one reports to.

/// Those, by questionnaire. They stand here and not in the instruments: a version that people have answered never changes, and what is
/// sensitive between a report and a manager is a matter of sharing, not of asking. A list and not a guess from the text, so that one
/// can read what is on it. [ours]
pub const SENSITIVE: &[(&str, &[&str])] = &[
    (
        "where-am-i",
        &[
            // Of leaving the role, the work or the place, or of what keeps one there.
            "wished-otherwise",
            "choose-again",
            "complained",
            "two-more-years",
            "regret",
            "speak-well",
            "good-offer",
            "manager-pay",
            "pay",
            "manager-less-pay",
            "manage-and-stop",
            "real-chances",
            "seldom-openings",
            "jobs-within-reach",
            "told-anyone",
            // Of a manager, or of those above.
            "hard-to-change",
            "help-to-change",
            "speaks-up-for-me",
            "same-around-manager",
            "someone-to-talk-to",
        ],
    ),
    ("check-in", &["wanted-it-over", "pictured-else", "content", "which-way"]),
    ("manager-craft", &["peers-after-leaving", "help-after-leaving"]),
    ("ready-to-manage", &["same-around-boss"]),
];

/// Whether an answer is left out unless it is chosen by itself. Of a questionnaire that isn't ours nobody knows what it asks: all
/// of it is.
#[must_use]
pub fn is_sensitive(instrument: &str, item: &str, ours: bool) -> bool {
    !ours || SENSITIVE.iter().any(|(id, items)| *id == instrument && items.contains(&item))
}
