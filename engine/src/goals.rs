//! Goals as the form brings them.

use std::collections::BTreeSet;

use domain::goals::{Constraint, Goals, Pull, Pulls};

use crate::{
    form::{Faults, Fields},
    t,
};

/// The longest wish, in characters: about two pages.
pub const LONGEST_WISH: usize = 5_000;

/// What was typed, or what is wrong with it.
///
/// # Errors
/// What is to be mended, field by field.
pub fn read(fields: &Fields) -> Result<Goals, Faults> {
    let mut faults = Faults::default();
    // Forms send two characters for the end of a line; people and browsers count one, the second.
    let wish = |name| fields.text(name).replace('\r', "");
    let (near, far) = (wish("near"), wish("far"));
    for (name, text) in [("near", &near), ("far", &far)] {
        if text.chars().count() > LONGEST_WISH {
            faults.add(name, t!("text-too-long", "most" => LONGEST_WISH));
        }
    }
    let mut pulls = Pulls::default();
    for &pull in Pull::ALL {
        let name = format!("pull-{}", pull.id());
        let typed = fields.text(&name);
        if typed.is_empty() {
            continue;
        }
        let set = typed.parse::<i8>().ok().and_then(|level| pulls.set(pull, level).ok());
        if set.is_none() {
            faults.add(&name, t!("choice-unknown"));
        }
    }
    if !faults.0.is_empty() {
        return Err(faults);
    }
    let mut constraints = BTreeSet::new();
    constraints.extend(fields.all("constraint").filter_map(|id| id.parse::<Constraint>().ok()));
    Ok(Goals {
        near,
        far,
        pulls,
        offer: fields.text("offer").parse().ok(),
        constraints,
        urgency: fields.text("urgency").parse().ok(),
    })
}
