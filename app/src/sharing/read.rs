//! Reads what is typed into the forms of pairs and of sharing.

use std::collections::BTreeSet;

use domain::sharing::{Consent, DAYS, MOST_DAYS, Moment, Part};
use store::{Instant, PairId};

use super::{DAY, LONGEST_NAME, Offer};
use crate::{
    forms::{Faults, Fields},
    t,
};

/// What a share is called in a form that is for whoever holds a link.
pub const LINK: &str = "link";

/// To whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum With {
    /// The other one of a pair.
    Pair(PairId),
    /// Whoever holds the link.
    Link,
}

/// To whom, as the field or the address says; nothing for what is neither.
pub fn with(text: &str) -> Option<With> {
    if text == LINK { Some(With::Link) } else { text.parse().ok().map(With::Pair) }
}

/// A name that others will read.
pub fn name(fields: &Fields, field: &str) -> Result<String, Faults> {
    let name = fields.text(field);
    if name.is_empty() {
        return Err(Faults::one(field, t!("chats-name.missing")));
    }
    if name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
        return Err(Faults::one(field, t!("chats-name.long", "most" => LONGEST_NAME)));
    }
    Ok(name.to_owned())
}

/// What is chosen and until when, given at this moment. Parts that there is nothing of are no choice.
pub fn consent(fields: &Fields, offers: &[Offer], at: Instant) -> Result<Consent, Faults> {
    let mut faults = Faults::default();
    let offered = |part: &Part| offers.iter().flat_map(|group| &group.parts).any(|(one, ..)| one == part);
    let parts: BTreeSet<Part> = fields.all("part").filter_map(|text| text.parse().ok()).filter(offered).collect();
    if parts.is_empty() {
        faults.add("parts", t!("share-parts.missing"));
    }
    let days = fields.text("days");
    let days =
        if days.is_empty() { Some(DAYS) } else { days.parse().ok().filter(|days| (1..=MOST_DAYS).contains(days)) };
    if days.is_none() {
        faults.add("days", t!("share-days.fault", "most" => MOST_DAYS));
    }
    let follows = match fields.text("follows") {
        "yes" => true,
        "" | "no" => false,
        _ => {
            faults.add("follows", t!("share-parts.missing"));
            false
        }
    };
    match days {
        Some(days) if faults.0.is_empty() => Ok(Consent {
            parts,
            given: Moment(at.0),
            ends: Moment(at.0 + i64::from(days) * DAY),
            follows,
            withdrawn: None,
        }),
        _ => Err(faults),
    }
}
