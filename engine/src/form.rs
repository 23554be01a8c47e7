//! What was typed into a form, and what is wrong with it.

/// The fields of a form as they were typed, in order; one name may stand several times.
#[derive(Clone, Debug, Default)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The trimmed text of a field, empty where it is missing.
    pub fn text(&self, name: &str) -> &str {
        self.raw(name).trim()
    }

    /// The text of a field exactly as typed, as passwords need it.
    pub fn raw(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Every value of a field that may stand several times.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// What is wrong with a form: a field's name (empty for the form as a whole) and a text for the person.
#[derive(Clone, Debug, Default)]
pub struct Faults(pub Vec<(String, String)>);

impl Faults {
    /// A single fault.
    pub fn one(field: &str, text: String) -> Self {
        Self(vec![(field.to_owned(), text)])
    }

    /// Adds a fault.
    pub fn add(&mut self, field: &str, text: String) {
        self.0.push((field.to_owned(), text));
    }

    /// The message beside a field.
    pub fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, text)| text.as_str())
    }
}

/// What a page finds in its context when its own form came back with faults.
#[derive(Clone, Debug, Default)]
pub struct Posted {
    /// What was typed.
    pub fields: Fields,
    /// What is wrong with it.
    pub faults: Faults,
}
