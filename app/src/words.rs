//! Facts, archetypes and moves in words: from what the rules return to sentences of the catalogue.

use domain::{
    archetype::{Archetype, Guise},
    goals::Pull,
    rule::{Evidence, Fact, FactValue},
};
use store::ReviewId;

use crate::{t, text};

/// From this value on a measure reads as high. [ours]: only the wording rests on it, never a rule.
const HIGH: f64 = 60.0;
/// Down to this value a measure reads as low. [ours]
const LOW: f64 = 40.0;

/// The key of an archetype's texts; without one, of those that say that none stands out.
pub fn archetype_key(id: Option<&str>, guise: Option<&str>) -> String {
    match (id, guise) {
        (Some(id), Some(guise)) => format!("archetype-{id}-{guise}"),
        (Some(id), None) => format!("archetype-{id}"),
        (None, _) => "archetype-none".to_owned(),
    }
}

/// What an archetype is called to a person's face.
pub fn archetype_name(id: Option<&str>, guise: Option<&str>) -> String {
    t!(format!("{}.name", archetype_key(id, guise)))
}

/// The same from the types of the domain.
pub fn key_of(archetype: Archetype, guise: Option<Guise>) -> String {
    archetype_key(Some(archetype.id()), guise.map(Guise::id))
}

/// The key of a fact's texts.
pub(crate) fn fact_key(fact: Fact) -> String {
    format!("fact-{}", fact.to_string().replace(['_', '.'], "-"))
}

/// The label of a fact.
pub fn fact_name(fact: Fact) -> String {
    t!(format!("{}.name", fact_key(fact)))
}

/// One piece of evidence as a clause in the second person: "you get little joy from the work now".
pub fn clause(evidence: &Evidence) -> String {
    let key = fact_key(evidence.fact);
    let of = |level: &str| t!(format!("{key}.{level}"));
    match (evidence.fact, &evidence.value) {
        (Fact::State(_), FactValue::Number(score)) => of(level(*score, HIGH, LOW)),
        (Fact::Pull(_), FactValue::Number(strength)) => of(level(*strength, 1.0, -1.0)),
        (Fact::Tenure(_), FactValue::Number(months)) => span(&key, *months),
        (Fact::Track, FactValue::Text(id)) => t!(format!("track-{id}.clause")),
        (Fact::Entry, FactValue::Text(id)) => t!(format!("entry-{id}.clause")),
        (_, FactValue::Flag(false)) => of("low"),
        _ => of("high"),
    }
}

fn span(key: &str, months: f64) -> String {
    // Whole and small: a working life is some hundreds of months.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "months of a timeline")]
    let months = months as u32;
    if months == 0 { t!(format!("{key}.said-none")) } else { t!(format!("{key}.said"), "span" => text::span(months)) }
}

fn level(value: f64, high: f64, low: f64) -> &'static str {
    if value >= high {
        "high"
    } else if value <= low {
        "low"
    } else {
        "middle"
    }
}

/// Where the answer behind a fact stands, and what that place is called.
pub fn behind(review: ReviewId, fact: Fact) -> (String, String) {
    let (part, name) = match fact {
        Fact::State(measure) => (measure.id(), "result.link-answers"),
        Fact::Pull(_) | Fact::Offer | Fact::Constraint(_) => ("goals", "result.link-goals"),
        Fact::Tenure(_) | Fact::Track | Fact::Entry => ("timeline", "result.link-timeline"),
    };
    (format!("/reviews/{review}/answers#{part}"), t!(name))
}

/// The key of a pull's texts.
pub fn pull_key(pull: Pull) -> String {
    format!("pull-{}", pull.id().replace('_', "-"))
}

/// The words for a level of a pull.
pub fn pull_level(level: i8) -> String {
    t!(if level < 0 { format!("pull-level-minus-{}", -level) } else { format!("pull-level-{level}") })
}
