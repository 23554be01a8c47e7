//! Questions that somebody keeps: each a view, told in words. One that nobody opens any more is offered for removal.

use domain::state::Measure;
use store::{Instant, KeptView};

use super::view::{By, View};

/// The most that an account keeps. [ours]
pub const MOST: usize = 20;
/// A view that wasn't opened for so long is offered for removal, in milliseconds: a month. [dashboards]
const UNOPENED: i64 = 31 * 24 * 60 * 60 * 1000;

/// Whether nobody opened it for long. A moment ahead of now, from before a clock was set back, is no such time.
pub fn is_stale(view: &KeptView, now: Instant) -> bool {
    now.0.saturating_sub(view.opened_at.0) > UNOPENED
}

/// Questions to begin with, where their measures have ever been scored.
pub fn first_questions(known: &[Measure]) -> Vec<View> {
    let one = |measure, by| View { measures: vec![measure], year: None, by: Some(by) };
    let all = [one(Measure::Enjoyment, By::Role), one(Measure::Energy, By::Track), one(Measure::Learning, By::Role)];
    all.into_iter().filter(|view| view.measures.iter().all(|measure| known.contains(measure))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_unopened_is_long_and_a_clock_set_back_is_not() {
        let view =
            |opened_at| KeptView { asks: "by=role".to_owned(), kept_at: Instant(0), opened_at: Instant(opened_at) };
        assert!(!is_stale(&view(1000), Instant(1000 + UNOPENED)));
        assert!(is_stale(&view(1000), Instant(1001 + UNOPENED)));
        assert!(!is_stale(&view(2 * UNOPENED), Instant(0)));
    }

    #[test]
    fn only_what_was_ever_scored_is_asked_about() {
        let asks: Vec<_> = first_questions(&[Measure::Energy, Measure::Pay]).iter().map(View::asks).collect();
        assert_eq!(asks, ["measure=energy&by=track"]);
    }
}
