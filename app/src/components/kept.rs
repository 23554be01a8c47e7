//! What is said above a page once something was kept that had been entered in a tab, and the address that has it said.

use engine::{html::Sheet, ways::TAB};
use leptos::prelude::GetUntracked;
use leptos_router::hooks::use_query_map;
use maud::{Markup, html};

use crate::t;

/// What became of it, by the name that it has in the address and in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// A result is kept.
    Review,
    /// A review is kept to be gone on with.
    Open,
    /// Timeline or goals are kept, without a review.
    Parts,
    /// It was kept before, just so.
    Before,
    /// It was kept before, and finished in the account; here it was changed since.
    FinishedThere,
    /// The account had a timeline and goals, and nothing else came.
    Nothing,
}

/// What became of a part that was brought along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// None was brought.
    None,
    /// The account took it.
    Added,
    /// The account had one, which stands.
    Left,
}

impl Part {
    /// Of something that was brought or not, and taken over or not.
    pub const fn of(brought: bool, taken: bool) -> Self {
        match (brought, taken) {
            (false, _) => Self::None,
            (true, true) => Self::Added,
            (true, false) => Self::Left,
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Added => "added",
            Self::Left => "left",
        }
    }
}

impl Became {
    const ALL: [Self; 6] = [Self::Review, Self::Open, Self::Parts, Self::Before, Self::FinishedThere, Self::Nothing];

    const fn id(self) -> &'static str {
        match self {
            Self::Review => "1",
            Self::Open => "open",
            Self::Parts => "parts",
            Self::Before => "before",
            Self::FinishedThere => "finished-there",
            Self::Nothing => "nothing",
        }
    }

    fn text(self) -> String {
        match self {
            Self::Review => t!("kept.review"),
            Self::Open => t!("kept.open"),
            Self::Parts => t!("kept.parts"),
            Self::Before => t!("kept.before"),
            Self::FinishedThere => t!("kept.finished-there"),
            Self::Nothing => t!("kept.nothing"),
        }
    }

    /// Whether anything is in the account that wasn't before.
    const fn is_news(self) -> bool {
        matches!(self, Self::Review | Self::Open | Self::Parts)
    }
}

/// The address of a page that is to say it.
pub fn address(page: &str, became: Became, timeline: Part, goals: Part) -> String {
    let mut address = format!("{page}?kept={}", became.id());
    for (name, part) in [("timeline", timeline), ("goals", goals)] {
        if part != Part::None {
            address += &format!("&{name}={}", part.id());
        }
    }
    address
}

/// What the address asks to be said, as it stands there; empty if nothing.
pub fn asked() -> String {
    let query = use_query_map().get_untracked();
    if query.get("kept").is_some() { query.to_query_string() } else { String::new() }
}

/// What the address asks to be said, if anything.
pub fn notice() -> Markup {
    let query = use_query_map().get_untracked();
    let asked = |name: &str| query.get(name).unwrap_or_default();
    let kept = asked("kept");
    let Some(became) = Became::ALL.into_iter().find(|one| one.id() == kept) else { return html! {} };
    let parts = [asked("timeline"), asked("goals")];
    let of = |part: Part| parts.each_ref().map(|said| said == part.id());
    let added = match of(Part::Added) {
        [true, true] => Some(t!("kept.added-both")),
        [true, false] => Some(t!("kept.added-timeline")),
        [false, true] => Some(t!("kept.added-goals")),
        _ => None,
    };
    let left = match of(Part::Left) {
        [true, true] => Some(t!("kept.left-both")),
        [true, false] => Some(t!("kept.left-timeline")),
        [false, true] => Some(t!("kept.left-goals")),
        _ => None,
    };
    let kind = if became.is_news() { "success" } else { "info" };
    html! {
        div class={ "notice notice--" (kind) } role="status" {
            p { (became.text()) @for text in added.iter().chain(&left) { " " (text) } }
            p { (t!("kept.tab")) " " a href={ (TAB) "#/forget" } { (t!("kept.forget")) } }
        }
    }
}

/// The page with that above it.
pub fn above(said: &Markup, sheet: Sheet) -> Sheet {
    Sheet { body: html! { (said) (sheet.body) }, ..sheet }
}
