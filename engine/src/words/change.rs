//! The smallest change that would put another move first, as a sentence that begins with "if".

use domain::{
    assess::{Change, Changed},
    goals::Pull,
    month::Month,
    rule::{Fact, FactValue},
};

use super::{
    clauses::{said, step, whole},
    fact_key, pull_level,
};
use crate::{stint::month_name, t, text};

/// Up to this many points a change is a little one, and from the second on a great one. [ours]: only wording.
const POINTS: (f64, f64) = (15.0, 40.0);

/// "If you enjoyed the work clearly more (60 instead of 35 of 100), “…” would come first."
pub(super) fn other_first(change: &Change, as_of: Month) -> String {
    let name = t!(format!("move-{}.name", change.first));
    match ifs(change, as_of).as_slice() {
        [one, two] => t!("change.two", "one" => one.as_str(), "two" => two.as_str(), "move" => name),
        list => t!("change.one", "one" => list.join(", "), "move" => name),
    }
}

/// The same on the move itself: "This would come first if …"
pub(super) fn this_first(change: &Change, as_of: Month) -> String {
    match ifs(change, as_of).as_slice() {
        [one, two] => t!("change.this-two", "one" => one.as_str(), "two" => two.as_str()),
        list => t!("change.this-one", "one" => list.join(", ")),
    }
}

fn ifs(change: &Change, as_of: Month) -> Vec<String> {
    change.facts.iter().map(|one| changed(one, as_of)).collect()
}

/// One fact that would be otherwise, as a clause after "if".
fn changed(one: &Changed, as_of: Month) -> String {
    let key = fact_key(one.fact);
    match (one.fact, &one.from, &one.to) {
        (Fact::State(_), Some(FactValue::Number(from)), FactValue::Number(to)) => {
            let clause = by(&key, to - from, POINTS);
            t!("change.instead", "clause" => clause, "to" => to.round(), "from" => from.round())
        }
        (Fact::State(_), _, FactValue::Number(to)) => {
            t!("change.told", "clause" => said(one.fact, &one.to), "to" => to.round())
        }
        (Fact::Pull(_), from, FactValue::Number(to)) => {
            let from = if let Some(FactValue::Number(from)) = from { *from } else { 0.0 };
            let level = |pull: f64| text::small(&pull_level(step(pull)));
            // Someone drawn away already is drawn away more, rather than drawn there less.
            let away = one.fact != Fact::Pull(Pull::Stay) && from.max(*to) <= 0.0 && from.min(*to) < 0.0;
            let clause = if away && (from < 0.0 || *to < -1.0) {
                let what = t!(format!("{key}.object"));
                let much = t!(degree(to - from, (1.0, 3.0)));
                let key = if *to < from { "change.away-more" } else { "change.away-less" };
                t!(key, "much" => much, "what" => what)
            } else {
                by(&key, to - from, (1.0, 3.0))
            };
            t!("change.pull", "clause" => clause, "to" => level(*to), "from" => level(from))
        }
        (Fact::Tenure(_), from, FactValue::Number(to)) => {
            let from = if let Some(FactValue::Number(from)) = from { *from } else { 0.0 };
            let ahead = i32::try_from(whole(to - from)).unwrap_or(0);
            t!("change.time", "month" => month_name(as_of.plus(ahead)))
        }
        (_, _, FactValue::Flag(false)) => t!(format!("{key}.less")),
        _ => t!(format!("{key}.more")),
    }
}

/// More or less of it, and how much.
fn by(key: &str, difference: f64, points: (f64, f64)) -> String {
    let way = if difference > 0.0 { "more" } else { "less" };
    t!(format!("{key}.{way}"), "much" => t!(degree(difference, points)))
}

/// The word for how much.
fn degree(difference: f64, (little, much): (f64, f64)) -> &'static str {
    let size = difference.abs();
    if size <= little {
        "change.little"
    } else if size < much {
        "change.clearly"
    } else {
        "change.much"
    }
}
