//! What is asked of a history: which measures, which year, broken down by what. It stands in the address, so that every view is a link.

use domain::state::Measure;

use super::USUAL;
use crate::{t, words::fact_name};

/// By what figures are put apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The kind of work.
    Track,
    /// Each role by itself.
    Role,
    /// The questionnaire.
    Instrument,
}

impl By {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Track, Self::Role, Self::Instrument];

    /// As it stands in an address.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Track => "track",
            Self::Role => "role",
            Self::Instrument => "questionnaire",
        }
    }
}

/// A view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The measures, in their own order; never empty.
    pub measures: Vec<Measure>,
    /// The one year looked at.
    pub year: Option<i32>,
    /// Broken down by this.
    pub by: Option<By>,
}

impl View {
    /// What an address asks for. What isn't understood is left out: an address can be typed.
    pub fn of(measures: &[String], year: Option<&str>, by: Option<&str>) -> Self {
        let asked = |one: &Measure| measures.iter().any(|id| id == one.id());
        let mut chosen: Vec<Measure> = Measure::ALL.iter().copied().filter(asked).collect();
        if chosen.is_empty() {
            chosen = USUAL.to_vec();
        }
        let year = year.and_then(|year| year.parse().ok()).filter(|year| (1970..=9999).contains(year));
        Self { measures: chosen, year, by: By::ALL.into_iter().find(|one| Some(one.id()) == by) }
    }

    /// What stands in its address; empty for the usual one.
    pub fn asks(&self) -> String {
        let mut asked: Vec<String> = Vec::new();
        if self.measures != USUAL {
            asked.extend(self.measures.iter().map(|one| format!("measure={one}")));
        }
        asked.extend(self.year.map(|year| format!("year={year}")));
        asked.extend(self.by.map(|by| format!("by={}", by.id())));
        asked.join("&")
    }

    /// The view that this asks for, as it stands in an address.
    pub fn asked(asks: &str) -> Self {
        let (mut measures, mut year, mut by) = (Vec::new(), None, None);
        for (name, value) in form_urlencoded::parse(asks.as_bytes()).into_owned() {
            match &*name {
                "measure" => measures.push(value),
                "year" => year = Some(value),
                "by" => by = Some(value),
                _ => {}
            }
        }
        Self::of(&measures, year.as_deref(), by.as_deref())
    }

    /// The address of this view.
    pub fn href(&self) -> String {
        let asks = self.asks();
        if asks.is_empty() { "/history".to_owned() } else { format!("/history?{asks}") }
    }

    /// The view as a question in words.
    pub fn words(&self) -> String {
        let names: Vec<String> = self.measures.iter().map(|one| fact_name((*one).into())).collect();
        let how = self.by.map_or_else(|| t!("view-how"), |by| t!(format!("view-how-{}", by.id())));
        match self.year {
            Some(year) => {
                t!("view-words.in-year", "list" => names.join(", "), "text" => how, "year" => year.to_string())
            }
            None => t!("view-words", "list" => names.join(", "), "text" => how),
        }
    }

    /// The same of one year, or of all.
    pub fn in_year(&self, year: Option<i32>) -> Self {
        Self { year, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_it_was_written() {
        let view = View { measures: vec![Measure::Energy, Measure::Support], year: Some(2026), by: Some(By::Role) };
        assert_eq!(view.href(), "/history?measure=energy&measure=support&year=2026&by=role");
        let ids = ["support".to_owned(), "energy".to_owned()];
        assert_eq!(View::of(&ids, Some("2026"), Some("role")), view);
        assert_eq!(View::of(&[], None, None).href(), "/history");
        assert_eq!(View::asked(&view.asks()), view);
        assert_eq!(
            View::asked("by=role&measure=support&other=1&year=2026&measure=energy").asks(),
            view.asks(),
            "one way to write it"
        );
    }

    #[test]
    fn nonsense_is_left_out() {
        let view = View::of(&["mood".to_owned()], Some("soon"), Some("height"));
        assert_eq!((view.measures.as_slice(), view.year, view.by), (&USUAL[..], None, None));
        assert_eq!(View::of(&[], Some("-5"), None).year, None);
    }
}
