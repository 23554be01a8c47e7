//! The two results that advise nothing, and what could not be judged.

use domain::{
    assess::{Advice, Assessment, Unjudged},
    goals::Goals,
    rule::Fact,
    sorted::sort_by,
    state::State,
    timeline::Tenure,
};

use super::{dates, fact_name, key_of, steps::changes};
use crate::{stint::month_name, t, text};

/// Missing answers that are named.
const MISSING_NAMED: usize = 5;

/// What there is to say where nothing needs to change.
pub struct Steady {
    /// When to look again.
    pub again: Vec<String>,
    /// What would change it.
    pub changes: Vec<String>,
}

/// What would help most where too little is known.
pub struct Unknown {
    /// Whether the timeline is empty.
    pub timeline: bool,
    /// Whether no goals are told.
    pub goals: bool,
    /// Which answers would tell most.
    pub answers: String,
}

pub(super) fn steady(result: &Assessment, free: &[&Advice], goals: &Goals) -> Steady {
    let stay = free.first();
    let half_year = result.as_of.plus(6);
    let mut again = vec![t!("steady.again", "month" => month_name(half_year))];
    let decide = dates::two_years(result).filter(|month| *month > half_year);
    again.push(t!("move-stay-and-enjoy.first"));
    again.extend(goals.offer.map(|_| t!("steady.offer")));
    again.extend(decide.map(|month| t!("steady.decide", "month" => month_name(month))));
    let changes = stay.map(|one| changes(one.id, result, true)).unwrap_or_default();
    Steady { again, changes }
}

/// What would tell most: each missing answer weighs by how much hangs on it.
pub(super) fn unknown(result: &Assessment, goals: &Goals, state: &State) -> Unknown {
    let mut weights: Vec<(Fact, f64)> = Vec::new();
    for one in &result.unjudged {
        let (could_be, missing) = match one {
            Unjudged::Archetype { could_be, missing, .. } | Unjudged::Move { could_be, missing, .. } => {
                (could_be, missing)
            }
        };
        for fact in missing.iter().filter(|fact| matches!(fact, Fact::State(_))) {
            match weights.iter_mut().find(|(known, _)| known == fact) {
                Some((_, weight)) => *weight += could_be,
                None => weights.push((*fact, *could_be)),
            }
        }
    }
    sort_by(&mut weights, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let names: Vec<String> =
        weights.iter().take(MISSING_NAMED).map(|(fact, _)| text::small(&fact_name(*fact))).collect();
    let answers = if state.is_empty() || names.is_empty() {
        t!("unknown.all-answers")
    } else {
        t!("unknown.answers", "list" => names.join(", "))
    };
    Unknown { timeline: result.tenure == Tenure::default(), goals: *goals == Goals::default(), answers }
}

/// What could not be judged, and the names of the facts that would tell.
pub(super) fn described(one: &Unjudged) -> (String, String) {
    let (name, missing) = match one {
        Unjudged::Archetype { id, guise, missing, .. } => (t!(format!("{}.name", key_of(*id, *guise))), missing),
        Unjudged::Move { id, missing, .. } => (t!(format!("move-{id}.name")), missing),
    };
    (name, missing.iter().map(|fact| text::small(&fact_name(*fact))).collect::<Vec<_>>().join(", "))
}
