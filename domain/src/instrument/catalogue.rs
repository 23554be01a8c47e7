//! The instruments that ship with Pendulum. A version that was ever published stays, so that every old review can be
//! shown with the questions it answered.

use std::sync::LazyLock;

use super::{Instrument, file};

/// One line for each instrument and version: the older versions of an instrument first.
const FILES: [&str; 1] = [include_str!("../../instruments/where-am-i.v1.toml")];

static ALL: LazyLock<Vec<Instrument>> = LazyLock::new(|| {
    FILES
        .iter()
        .map(|text| match file::parse(text) {
            Ok(instrument) => instrument,
            Err(faults) => {
                let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
                // The file is part of the program, and a test reads it: this can't happen to a person.
                panic!("an instrument that ships with the program has faults:\n{}", faults.join("\n"))
            }
        })
        .collect()
});

/// Every instrument in every version, the older versions of an instrument first.
pub fn all() -> &'static [Instrument] {
    &ALL
}

/// That version of that instrument.
pub fn find(id: &str, version: u16) -> Option<&'static Instrument> {
    all().iter().find(|instrument| instrument.id == id && instrument.version == version)
}

/// The newest version of that instrument.
pub fn latest(id: &str) -> Option<&'static Instrument> {
    all().iter().filter(|instrument| instrument.id == id).max_by_key(|instrument| instrument.version)
}
