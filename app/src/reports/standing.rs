//! When two people last talked, when they talk next, and since when a talk is owed to the one who reports.

use store::{Pair, Talk};
use time::Date;

use crate::{
    decisions::{day, day_of},
    rhythm::months_later,
};

/// How the talks of one pair stand on a day.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// The last talk up to that day, which itself is among them.
    pub last: Option<&'a Talk>,
    /// The first one after it.
    pub next: Option<&'a Talk>,
    /// The day by which the next one is due, by how often the manager wants them: counted from the last one, or from when the pair began.
    pub due: Date,
    /// Whether it is due, and no day for it is set.
    pub owed: bool,
}

impl<'a> Standing<'a> {
    /// Of this pair, by all talks that the account can read.
    pub fn of(pair: &Pair, talks: &'a [Talk], today: Date) -> Self {
        let of_pair =
            || talks.iter().filter(|talk| talk.pair == pair.id).filter_map(|talk| Some((day(&talk.held_on)?, talk)));
        let last = of_pair().filter(|(on, _)| *on <= today).max_by_key(|(on, _)| *on);
        let next = of_pair().filter(|(on, _)| *on > today).min_by_key(|(on, _)| *on);
        let since = last.map_or_else(|| day_of(pair.began_at), |(on, _)| on);
        let due = months_later(since, pair.rhythm.months());
        Self {
            last: last.map(|(_, talk)| talk),
            next: next.map(|(_, talk)| talk),
            due,
            owed: next.is_none() && due <= today,
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::cadence::ChatRhythm;
    use store::{PairId, Side, TalkId};
    use time::macros::date;

    use super::*;
    use crate::over_time::midnight;

    fn pair(rhythm: ChatRhythm) -> Pair {
        Pair {
            id: PairId::new(),
            side: Side::Manager,
            name: "Robin".to_owned(),
            other: "Ann".to_owned(),
            began_at: midnight(date!(2025 - 08 - 31)),
            ended_at: None,
            rhythm,
            may_ask_at: None,
        }
    }

    fn talk(pair: PairId, on: &str) -> Talk {
        let (held_on, notes, other) = (on.to_owned(), String::new(), "Ann".to_owned());
        Talk { id: TalkId::new(), pair, held_on, notes, over: false, side: Side::Manager, other }
    }

    #[test]
    fn a_talk_is_owed_from_its_day_on_unless_one_is_set() {
        let (twice, once) = (pair(ChatRhythm::Twice), pair(ChatRhythm::Once));
        let of = |pair: &Pair, days: &[&str], today: Date| {
            let talks: Vec<Talk> = days.iter().map(|on| talk(pair.id, on)).collect();
            let Standing { last, next, due, owed } = Standing::of(pair, &talks, today);
            let on = |talk: Option<&Talk>| talk.map(|talk| talk.held_on.clone());
            (on(last), on(next), due, owed)
        };
        let at = |text: &str| Some(text.to_owned());
        assert_eq!(
            of(&twice, &[], date!(2026 - 02 - 27)),
            (None, None, date!(2026 - 02 - 28), false),
            "from its beginning"
        );
        assert_eq!(of(&twice, &[], date!(2026 - 02 - 28)), (None, None, date!(2026 - 02 - 28), true));
        assert_eq!(of(&once, &[], date!(2026 - 02 - 28)), (None, None, date!(2026 - 08 - 31), false));
        let days = ["2026-07-01", "2026-01-10", "2026-06-01", "2025-03-01"];
        let today = date!(2026 - 06 - 01);
        assert_eq!(of(&twice, &days, today), (at("2026-06-01"), at("2026-07-01"), date!(2026 - 12 - 01), false));
        assert_eq!(
            of(&twice, &days[1..], date!(2026 - 12 - 01)),
            (at("2026-06-01"), None, date!(2026 - 12 - 01), true)
        );
        let later = [&days[1..], &["2027-01-01"]].concat();
        assert!(!of(&twice, &later, date!(2026 - 12 - 01)).3, "a day is set");
        let others = [talk(once.id, "2026-06-01")];
        assert!(Standing::of(&twice, &others, today).last.is_none(), "talks of another pair don't count");
    }
}
