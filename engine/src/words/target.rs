//! What a questionnaire moves, measures and its own fields: in which order, what each is called and is about, and where it stands.

use domain::{
    instrument::{Instrument, Target},
    scoring::Scored,
};

use super::{fact_key, fact_name};
use crate::t;

/// What the questionnaire's items move, as they first do.
#[must_use]
pub fn order<'a>(instrument: &'a Instrument, scored: &'a Scored) -> Vec<&'a Target> {
    let mut order: Vec<&Target> = Vec::new();
    let fed = instrument.items.iter().flat_map(|item| &item.feeds).map(|feed| &feed.target);
    for target in fed.chain(scored.figures.keys()) {
        if !order.contains(&target) {
            order.push(target);
        }
    }
    order
}

/// What a target is called.
#[must_use]
pub fn title(instrument: &Instrument, target: &Target) -> String {
    match target {
        Target::Measure(measure) => fact_name((*measure).into()),
        Target::Field(id) => instrument.field(id).map_or_else(|| id.clone(), |field| field.title.clone()),
    }
}

/// What a target is about.
#[must_use]
pub fn meaning(instrument: &Instrument, target: &Target) -> String {
    match target {
        Target::Measure(measure) => t!(format!("{}.meaning", fact_key((*measure).into()))),
        Target::Field(id) => instrument.field(id).map(|field| field.meaning.clone()).unwrap_or_default(),
    }
}

/// The id under which the answers behind a target stand on their page.
#[must_use]
pub fn anchor(target: &Target) -> String {
    match target {
        Target::Measure(measure) => measure.id().to_owned(),
        Target::Field(id) => format!("field-{id}"),
    }
}
