//! The instruments there are: those that ship with Pendulum, and those an organisation adds. A version that was ever
//! published stays, so that every old review can be shown with the questions it answered.

use std::sync::LazyLock;

use super::{Instrument, file};

/// One line for each instrument and version: the older versions of an instrument first.
const FILES: [&str; 7] = [
    include_str!("../../instruments/where-am-i.v1.toml"),
    include_str!("../../instruments/check-in.v1.toml"),
    include_str!("../../instruments/ready-to-manage.v1.toml"),
    include_str!("../../instruments/manager-craft.v1.toml"),
    include_str!("../../instruments/technical-fluency.v1.toml"),
    include_str!("../../instruments/operational-ownership.v1.toml"),
    include_str!("../../instruments/business-partnership.v1.toml"),
];

static SHIPPED: LazyLock<Catalogue> = LazyLock::new(|| {
    let read = |text: &&str| match file::parse(text) {
        Ok(instrument) => instrument,
        Err(faults) => {
            let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
            // The file is part of the program, and a test reads it: this can't happen to a person.
            panic!("an instrument that ships with the program has faults:\n{}", faults.join("\n"))
        }
    };
    Catalogue { all: kept(FILES.iter().map(read).collect()), shipped: FILES.len() }
});

/// Every instrument in every version. They live as long as the program.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// The shipped ones first, then the organisation's.
    all: Vec<&'static Instrument>,
    /// How many of them ship with the program.
    shipped: usize,
}

impl Catalogue {
    /// The instruments that ship with Pendulum.
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// The shipped instruments and an organisation's own. Call it once, at the start: what is added is never freed.
    pub fn with_own(own: Vec<Instrument>) -> Self {
        let mut catalogue = SHIPPED.clone();
        catalogue.all.extend(kept(own));
        catalogue
    }

    /// Every instrument in every version: the shipped ones, then the organisation's, each with its older versions first.
    pub fn all(&self) -> &[&'static Instrument] {
        &self.all
    }

    /// That version of that instrument.
    pub fn find(&self, id: &str, version: u16) -> Option<&'static Instrument> {
        self.all.iter().copied().find(|instrument| instrument.id == id && instrument.version == version)
    }

    /// The newest version of that instrument.
    pub fn latest(&self, id: &str) -> Option<&'static Instrument> {
        self.all.iter().copied().filter(|instrument| instrument.id == id).max_by_key(|instrument| instrument.version)
    }

    /// Every instrument in its newest version, in the order of the catalogue.
    pub fn newest(&self) -> Vec<&'static Instrument> {
        let is_newest = |one: &Instrument| self.latest(&one.id).is_some_and(|latest| latest.version == one.version);
        self.all.iter().copied().filter(|one| is_newest(one)).collect()
    }

    /// Whether an organisation added this instrument.
    pub fn is_own(&self, id: &str) -> bool {
        self.all[self.shipped..].iter().any(|instrument| instrument.id == id)
    }
}

/// The instruments for as long as the program runs, the older versions of each first.
fn kept(mut instruments: Vec<Instrument>) -> Vec<&'static Instrument> {
    // Stable: instruments stay in the order of the list, and only versions of one are sorted.
    let order: Vec<String> = instruments.iter().map(|instrument| instrument.id.clone()).collect();
    let place = |id: &str| order.iter().position(|known| known == id);
    instruments.sort_by_key(|instrument| (place(&instrument.id), instrument.version));
    instruments.leak().iter().collect()
}
