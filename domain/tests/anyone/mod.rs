//! Anyone before one of our instruments, for properties.
#![expect(clippy::unwrap_used, reason = "a test may stop at what it doesn't expect")]

use domain::{
    instrument::{Answers, Catalogue, Instrument, Item, Scale, Value},
    timeline::Track,
};
use proptest::prelude::*;

/// An answer the item takes, or one that says nothing.
fn any_value(item: &Item) -> impl Strategy<Value = Value> + use<> {
    let mut values = item.scale.values();
    if item.scale == Scale::Words {
        values.push(Value::words("In my own words.").unwrap());
    }
    values.extend([Value::NotApplicable, Value::RatherNot]);
    prop::sample::select(values)
}

/// An instrument that ships, the track a person is on, and answers to any part of it, on their path or beside it.
pub fn anyone() -> impl Strategy<Value = (&'static Instrument, Option<Track>, Answers)> {
    let instrument = prop::sample::select(Catalogue::shipped().all());
    (instrument, prop::option::of(prop::sample::select(Track::ALL))).prop_flat_map(|(instrument, track)| {
        let values: Vec<_> = instrument.items.iter().map(|item| prop::option::of(any_value(item))).collect();
        values.prop_map(move |values| {
            let ids = instrument.items.iter().map(|item| item.id.clone());
            let answers = ids.zip(values).filter_map(|(id, value)| Some((id, value?))).collect();
            (instrument, track, answers)
        })
    })
}
