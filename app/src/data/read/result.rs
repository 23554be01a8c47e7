//! A result as it was given. Rules of other versions may have given it, so it is not worked out anew: it is taken as it stands,
//! where every id and every figure of it is one that rules and scoring can give.

use domain::{
    archetype::{Archetype, Guise},
    assess::Assessment,
    goals::{Offer, Urgency},
    instrument::Instrument,
    month::Month,
    outcome::Outcome,
    rule::{Evidence, Fact, FactValue},
    scoring::Scored,
    timeline::{Entry, Track},
};
use engine::{
    tab::draft::part::{Fault, Part},
    text,
    words::key_of,
};
use serde::de::DeserializeOwned;
use serde_path_to_error::Path;

use super::at;
use crate::t;

/// More months than anyone has lived.
const MOST_MONTHS: f64 = 12.0 * 150.0;
/// More than any two facts turned from one end to the other.
const LARGEST_CHANGE: f64 = 10.0;

/// Advice.
pub fn advice(part: &Part<'_>, latest: Month) -> Result<Outcome, Fault> {
    let result: Assessment = parsed(part)?;
    let checks = [
        ("as_of", result.as_of <= latest),
        ("confidence", share(result.confidence)),
        ("tenure", months(&result)),
        (
            "archetypes",
            result.archetypes.iter().all(|one| share(one.degree) && is_one(one.id, one.guise) && all(&one.evidence)),
        ),
        (
            "moves",
            result.moves.iter().all(|one| {
                share(one.score) && one.sure.is_none_or(share) && all(&one.reasons_for) && all(&one.reasons_against)
            }),
        ),
        ("contradictions", result.contradictions.iter().all(|one| all(&one.facts))),
        (
            "near",
            result.near.iter().all(|one| {
                share(one.degree) && is_one(one.id, one.guise) && !one.against.is_empty() && all(&one.against)
            }),
        ),
        (
            "changes",
            result.changes.iter().flatten().all(|one| {
                let fits = |fact, value: &FactValue| is_value(fact, value);
                let facts =
                    one.facts.iter().all(|it| fits(it.fact, &it.to) && it.from.iter().all(|from| fits(it.fact, from)));
                (0.0..=LARGEST_CHANGE).contains(&one.size) && facts && !one.facts.is_empty()
            }),
        ),
        (
            "unjudged",
            result.unjudged.iter().all(|one| match one {
                domain::assess::Unjudged::Archetype { id, guise, could_be, .. } => {
                    share(*could_be) && is_one(*id, *guise)
                }
                domain::assess::Unjudged::Move { could_be, .. } => share(*could_be),
            }),
        ),
        ("rules_version", super::review::is_version(&result.rules_version)),
    ];
    match checks.into_iter().find(|(_, fits)| !fits) {
        Some((key, _)) => Err(at(&format!("{}.result.{key}", part.name), t!("data-fault.not-given"))),
        None => Ok(Outcome::Advice(Box::new(result))),
    }
}

/// Figures of that questionnaire.
pub fn figures(part: &Part<'_>, instrument: &Instrument) -> Result<Outcome, Fault> {
    let scored: Scored = parsed(part)?;
    for (target, figure) in &scored.figures {
        let known = match target {
            domain::instrument::Target::Field(id) => instrument.field(id).is_some(),
            domain::instrument::Target::Measure(_) => true,
        };
        let of_hundred = |score: f64| (0.0..=100.0).contains(&score);
        let behind = figure.behind.iter().all(|one| {
            instrument.check_value(&one.item, &one.value).is_ok() && of_hundred(one.score) && of_hundred(one.points)
        });
        let left = figure.left_out.iter().all(|one| instrument.item(&one.item).is_some());
        if !(known && behind && left && figure.score.is_none_or(of_hundred)) {
            return Err(at(&format!("{}.result.figures.{target}", part.name), t!("data-fault.not-given")));
        }
    }
    Ok(Outcome::Figures(scored))
}

fn parsed<T: DeserializeOwned>(part: &Part<'_>) -> Result<T, Fault> {
    let value = part.value("result").ok_or_else(|| part.fault("result", t!("draft-fault.missing")))?;
    serde_path_to_error::deserialize(value)
        .map_err(|wrong| at(&place(part, "result", wrong.path()), t!("data-fault.not-given")))
}

/// Where within a part something could not be understood.
pub fn place(part: &Part<'_>, key: &str, path: &Path) -> String {
    let path = path.to_string();
    if path == "." { format!("{}.{key}", part.name) } else { format!("{}.{key}.{path}", part.name) }
}

fn share(figure: f64) -> bool {
    (0.0..=1.0).contains(&figure)
}

fn months(result: &Assessment) -> bool {
    let tenure = &result.tenure;
    [
        tenure.engineering_before_managing_months,
        tenure.engineering_months,
        tenure.current_role_months,
        tenure.management_stint_months,
        tenure.management_months,
        tenure.since_hands_on_months.unwrap_or_default(),
        tenure.swings,
    ]
    .into_iter()
    .all(|count| f64::from(count) <= MOST_MONTHS)
}

/// Whether there is an archetype in that guise.
fn is_one(archetype: Archetype, guise: Option<Guise>) -> bool {
    text::find(&format!("{}.name", key_of(archetype, guise)), &[]).is_some()
}

fn all(evidence: &[Evidence]) -> bool {
    evidence.iter().all(|one| {
        (-1.0..=1.0).contains(&one.effect) && is_value(one.fact, &one.value) && is_threshold(one.fact, &one.threshold)
    })
}

/// Whether it is one of a few ids, and no figure.
const fn is_of_ids(fact: Fact) -> bool {
    matches!(fact, Fact::Constraint(_) | Fact::Track | Fact::Entry | Fact::Offer | Fact::Urgency)
}

/// Whether a fact can have this value.
fn is_value(fact: Fact, value: &FactValue) -> bool {
    match (fact, value) {
        (Fact::State(_), FactValue::Number(score)) => (0.0..=100.0).contains(score),
        (Fact::Pull(_), FactValue::Number(strength)) => (-2.0..=2.0).contains(strength),
        (Fact::Tenure(_), FactValue::Number(months)) => (0.0..=MOST_MONTHS).contains(months),
        // That there is no offer is said so.
        (Fact::Constraint(_), FactValue::Flag(_)) | (Fact::Offer, FactValue::Flag(false)) => true,
        (Fact::Track, FactValue::Text(id)) => id.parse::<Track>().is_ok(),
        (Fact::Entry, FactValue::Text(id)) => id.parse::<Entry>().is_ok(),
        (Fact::Offer, FactValue::Text(id)) => id.parse::<Offer>().is_ok(),
        (Fact::Urgency, FactValue::Text(id)) => id.parse::<Urgency>().is_ok(),
        _ => false,
    }
}

/// Whether a fact can begin to count there: at a figure, which may lie beyond those there are, or at any of several ids.
fn is_threshold(fact: Fact, threshold: &FactValue) -> bool {
    match threshold {
        FactValue::Number(from) => from.abs() <= MOST_MONTHS && !is_of_ids(fact),
        FactValue::Text(list) => list.split(", ").all(|id| is_value(fact, &FactValue::Text(id.to_owned()))),
        one => is_value(fact, one),
    }
}
