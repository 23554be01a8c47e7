//! What a person decides about a move, what they expect of it, and how well their expectations hold.

use crate::{id::identified, month::Month, moves::Move};
use serde::{Deserialize, Serialize};

identified! {
    /// What one makes of a move.
    Choice, "choice" {
        /// Turn it over for a while.
        Consider => "consider",
        /// Do it.
        Accept => "accept",
        /// Leave it.
        Decline => "decline",
        /// Not now.
        Later => "later",
    }
}

identified! {
    /// Whether what was expected came about.
    Came, "answer" {
        /// As expected.
        Yes => "yes",
        /// In part.
        Partly => "partly",
        /// Otherwise.
        No => "no",
    }
}

identified! {
    /// Whether what came about was good for the person.
    Felt, "answer" {
        /// It was.
        Good => "good",
        /// Some of it.
        Mixed => "mixed",
        /// It wasn't.
        Bad => "bad",
    }
}

/// How sure one can say one is, in percent. Below an even chance one expects the opposite. [ours]
pub const SURENESS: [u8; 5] = [50, 60, 75, 90, 99];

/// What is written down with a decision; all of it empty where nothing was.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Journal {
    /// What is expected of it, in the person's own words.
    pub expect: String,
    /// How sure they are of that, in percent: one of [`SURENESS`].
    pub sure: Option<u8>,
    /// The first steps.
    pub steps: Vec<Step>,
    /// The last month, of what has an end.
    pub end: Option<Month>,
    /// By what they will know that it worked.
    pub sign: String,
}

/// A first step.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What to do.
    pub what: String,
    /// By which day, `2026-06-12`; empty for none.
    pub on: String,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Whether what was expected came about.
    pub came: Came,
    /// Whether it was good.
    pub felt: Felt,
    /// In the person's own words.
    pub words: String,
}

impl Choice {
    /// Whether it settles the matter for now: a look at one's own history comes before, and an expectation with it.
    #[must_use]
    pub const fn settles(self) -> bool {
        matches!(self, Self::Accept | Self::Decline)
    }
}

/// Whether a move is a tour or a stint: what has an end is agreed on before it begins.
#[must_use]
pub const fn has_an_end(id: Move) -> bool {
    use Move::{BigCompanyTour, FinishTheTour, FixedStintAndReturn, ManagerTour, SwapSeats, SwingToEngineering};
    matches!(id, SwingToEngineering | FixedStintAndReturn | SwapSeats | FinishTheTour | ManagerTour | BigCompanyTour)
}

/// How often what was expected came about, among all that was expected as surely.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Held {
    /// How sure, in percent.
    pub sure: u8,
    /// How many expectations.
    pub count: usize,
    /// How many of them came about, in percent; one that came about in part is half of one.
    pub came: f64,
}

/// How well expectations held, by how sure they were; the least sure first, and none without any.
#[must_use]
pub fn held(told: &[(u8, Came)]) -> Vec<Held> {
    let of = |sure: u8| {
        let came: Vec<f64> = told.iter().filter(|one| one.0 == sure).map(|one| one.1.share()).collect();
        let count = came.len();
        (count > 0).then(|| Held { sure, count, came: came.iter().sum::<f64>() / count as f64 * 100.0 })
    };
    SURENESS.into_iter().filter_map(of).collect()
}

/// So many expectations have to be judged before anything is said about all of them. [ours]
pub const ENOUGH: usize = 4;
/// A difference of this many points between how sure one was and how often it came about is worth a word. [ours]
pub const APART: f64 = 15.0;

/// What all expectations together say about how sure one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaning {
    /// There are too few to say.
    TooFew,
    /// Surer than what came about warrants.
    TooSure,
    /// Less sure than one could be.
    TooDoubtful,
    /// About as sure as one is right.
    Fair,
}

/// Which way one leans.
#[must_use]
pub fn leaning(told: &[(u8, Came)]) -> Leaning {
    if told.len() < ENOUGH {
        return Leaning::TooFew;
    }
    let count = told.len() as f64;
    let sure = told.iter().map(|one| f64::from(one.0)).sum::<f64>() / count;
    let came = told.iter().map(|one| one.1.share() * 100.0).sum::<f64>() / count;
    match sure - came {
        over if over >= APART => Leaning::TooSure,
        under if under <= -APART => Leaning::TooDoubtful,
        _ => Leaning::Fair,
    }
}

impl Came {
    const fn share(self) -> f64 {
        match self {
            Self::Yes => 1.0,
            Self::Partly => 0.5,
            Self::No => 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expectations_are_held_against_what_came() {
        assert_eq!(held(&[]), []);
        let told = [(90, Came::Yes), (90, Came::No), (90, Came::Partly), (50, Came::Yes)];
        let expected = [Held { sure: 50, count: 1, came: 100.0 }, Held { sure: 90, count: 3, came: 50.0 }];
        assert_eq!(held(&told), expected);
    }

    #[test]
    fn a_leaning_needs_several() {
        let all = |sure: u8, came: Came| leaning(&[(sure, came); ENOUGH]);
        assert_eq!(leaning(&[(99, Came::No); ENOUGH - 1]), Leaning::TooFew);
        assert_eq!(all(90, Came::No), Leaning::TooSure);
        assert_eq!(all(50, Came::Yes), Leaning::TooDoubtful);
        assert_eq!(all(90, Came::Yes), Leaning::Fair);
        assert_eq!(all(50, Came::Partly), Leaning::Fair);
        assert_eq!(all(75, Came::Partly), Leaning::TooSure);
    }

    #[test]
    fn what_settles_and_what_ends() {
        assert_eq!(Choice::ALL.iter().filter(|one| one.settles()).count(), 2);
        assert!(has_an_end(Move::SwingToEngineering) && !has_an_end(Move::LeaveManagement));
    }
}
