//! An answer as the form of one item brings it.

use domain::instrument::{MAX_WORDS, Value, ValueFault};

use crate::{
    form::{Faults, Fields},
    t,
};

/// What `go` says to look over everything next; beside it there are `next`, `back` and `stay`.
pub const GO_CHECK: &str = "check";
/// How `go` begins to name an item, whose id follows.
pub const GO_TO: &str = "item-";

/// The written form of what was answered; nothing where the item is left as it is.
///
/// # Errors
/// What is to be mended, field by field.
pub fn read(fields: &Fields) -> Result<String, Faults> {
    let chosen = fields.text("value");
    let (typed, had) = (fields.raw("words"), Value::words(fields.raw("had")));
    match Value::words(typed) {
        // An answer can be changed, not taken back: whoever empties the field is asked what they mean.
        Err(ValueFault::NoWords) if chosen.is_empty() && (!typed.is_empty() || had.is_ok()) => {
            Err(Faults::one("words", t!("words.empty")))
        }
        Err(ValueFault::NoWords) => Ok(chosen.to_owned()),
        Err(_) => Err(Faults::one("words", t!("words.too-long", "most" => MAX_WORDS))),
        same if chosen.is_empty() && same == had => Ok(String::new()),
        Ok(words) if chosen.is_empty() => Ok(words.to_string()),
        Ok(_) => Err(Faults::one("words", t!("words.and-aside"))),
    }
}
