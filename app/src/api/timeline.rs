//! Stints of the timeline.

use engine::stint::Entered;
use store::StoredStint;

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
