//! The conditions that several rules share, by name: so that whoever describes the rules can describe each of these once.

use super::*;
use std::sync::LazyLock;

/// A condition with a name.
#[derive(Debug)]
pub struct Shared {
    /// The name by which texts know it.
    pub id: &'static str,
    /// The condition, exactly as it stands in the rules.
    pub when: When,
}

/// Every condition made of several parts that stands in more than one rule, or needs its name to be understood.
#[must_use]
pub fn shared() -> &'static [Shared] {
    static SHARED: LazyLock<Vec<Shared>> = LazyLock::new(|| {
        [
            ("likes-managing", likes_managing()),
            ("dislikes-managing", dislikes_managing()),
            ("wants-out", wants_out()),
            ("cannot-commit", cannot_commit()),
            ("eager-to-manage", eager_to_manage()),
            ("not-ready-for-people", not_ready_for_people()),
            ("rusty", rusty()),
            ("long-since-hands-on", long_since_hands_on()),
            ("began-reluctantly", began_reluctantly()),
            ("held", held()),
            ("restless", restless()),
            ("stuck-here", stuck_here()),
            ("wishes-for-change", wishes_for_change(drawn_to)),
            ("strongly-wishes-for-change", wishes_for_change(strongly_drawn_to)),
            ("tour-to-finish", tour_to_finish()),
        ]
        .map(|(id, when)| Shared { id, when })
        .into()
    });
    &SHARED
}
