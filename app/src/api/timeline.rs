//! Stints of the timeline.

use domain::timeline::Entry;
use engine::stint::Entered;
use store::StoredStint;

use crate::forms::Fields;

pub mod create_stint;
pub mod delete_stint;
pub mod update_stint;

/// Stints of the database as forms read them.
pub fn entered(stored: &[StoredStint]) -> Vec<Entered> {
    let one = |stored: &StoredStint| Entered {
        id: stored.id.to_string(),
        stint: stored.stint.clone(),
        overlap_confirmed: stored.overlap_confirmed,
    };
    stored.iter().map(one).collect()
}

/// A stint as its form brings it.
fn typed(Entered { stint, overlap_confirmed, .. }: &Entered) -> Fields {
    let fields = [
        ("track", Some(stint.track.id().to_owned())),
        ("from", Some(stint.from.to_string())),
        ("to", stint.to.map(|to| to.to_string())),
        ("entry", stint.entry.map(|entry| Entry::id(entry).to_owned())),
        ("hands_on", stint.hands_on.map(|share| share.to_string())),
        ("reports", stint.reports.map(|reports| reports.to_string())),
        ("title", stint.title.clone()),
        ("organisation", stint.organisation.clone()),
        ("overlap", overlap_confirmed.then(|| "yes".to_owned())),
    ];
    Fields(fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect())
}

#[cfg(test)]
mod tests {
    use domain::{
        month::Month,
        timeline::{Stint, Track},
    };

    use super::*;

    #[test]
    fn a_stint_put_back_is_the_one_that_was_taken_out() {
        let month = |text: &str| text.parse::<Month>().expect("a month");
        let stint = Stint {
            track: Track::TechLead,
            title: Some("Lead of <things> & more".to_owned()),
            organisation: Some("Example Ltd".to_owned()),
            from: month("2018-03"),
            to: Some(month("2020-01")),
            reports: Some(3),
            hands_on: Some(60),
            entry: Some(Entry::Pushed),
        };
        let bare = Stint {
            title: None,
            organisation: None,
            to: None,
            reports: None,
            hands_on: None,
            entry: None,
            ..stint.clone()
        };
        for (stint, overlap_confirmed) in [(stint, true), (bare, false)] {
            let entered = Entered { id: String::new(), stint, overlap_confirmed };
            let back = engine::stint::read(&typed(&entered), &[], None, month("2026-01")).expect("a good form");
            assert_eq!(back, (entered.stint, overlap_confirmed));
        }
    }
}
