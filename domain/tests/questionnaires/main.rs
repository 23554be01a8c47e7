//! Every questionnaire as it ships: calm in its words, as short as it promises, and whole on every path through it.
#![expect(clippy::unwrap_used, reason = "a test may stop at what it doesn't expect")]

mod figures;
mod paths;
mod texts;

use domain::instrument::{Catalogue, Instrument};

fn shipped() -> &'static [&'static Instrument] {
    Catalogue::shipped().all()
}
