//! What else is worth saying about a move for a person. The conditions are declared as data in [`rules`](rules()).

mod rules;

pub use rules::{Declared, Rank, rules};

use crate::{
    id::identified,
    moves::Move,
    rule::{Facts, degree},
    sorted::sort_by,
};

/// How many notes a move carries at most. [ours]
pub const MOST: usize = 3;

/// From this degree on a note is worth saying. [ours]
pub const FROM: f64 = 0.5;

identified! {
    /// Something worth saying beside a move.
    Note, "note" {
        /// A strong pull for what the move serves outweighs a rule of thumb about time.
        StrongPull => "strong-pull",
        /// Going back to engineering is easy up to three years of managing.
        WayBackOpen => "way-back-open",
        /// Going back gets harder: past five years of managing, or past two for those who managed early.
        WayBackNarrows => "way-back-narrows",
        /// Managing came, or would come, early; told to everyone, with who is tapped early and pays later.
        EarlyManager => "early-manager",
        /// In a first tour under 24 months one's own judgement of it is not yet reliable.
        TooEarlyToJudge => "too-early-to-judge",
        /// Month 24 of the tour is the date to decide.
        Month24 => "month-24",
        /// The current role has lasted longer than a tour.
        Overdue => "overdue",
        /// Joy without learning: comfort is a warning.
        Comfort => "comfort",
        /// A boss or company holds them in the role.
        HeldByPressure => "held-by-pressure",
        /// Pay holds them in the role.
        HeldByPay => "held-by-pay",
        /// Wanting control holds them in the role.
        HeldByControl => "held-by-control",
        /// Status holds them in the role.
        HeldByStatus => "held-by-status",
        /// The fear of being too rusty, common and mostly wrong.
        FearRust => "fear-rust",
        /// The fear of never being asked to manage again, mostly wrong.
        FearNoReturn => "fear-no-return",
        /// What they want is not said.
        Unsaid => "unsaid",
        /// Chances are few where they are.
        FewChances => "few-chances",
        /// Chances are real where they are.
        RealChances => "real-chances",
        /// An offer is on the table.
        OfferOpen => "offer-open",
        /// The team would not have it, or doesn't.
        TeamDoubts => "team-doubts",
        /// Power and its unfairness go unseen.
        PowerUnseen => "power-unseen",
        /// There are few people to lean on.
        FewToLeanOn => "few-to-lean-on",
        /// Energy is low.
        Tired => "tired",
        /// The move may lower pay, and there is no room for less.
        MoneyFirst => "money-first",
        /// The move may add hours, and people at home depend on them.
        HoursFirst => "hours-first",
        /// The move adds load, and health binds.
        LoadFirst => "load-first",
        /// A change has to come within months.
        Soon => "soon",
    }
}

/// The notes on a move for a person, weightiest first.
#[must_use]
pub fn on(id: Move, facts: &Facts) -> Vec<Note> {
    let about = rules().iter().filter(|declared| declared.moves.contains(&id));
    let mut said: Vec<(Rank, f64, Note)> = about
        .map(|declared| (declared.rank, degree(&declared.when, facts), declared.id))
        .filter(|(_, degree, _)| *degree >= FROM)
        .collect();
    // Stable: of those that weigh the same, the order of the table.
    sort_by(&mut said, |a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    let mut notes = Vec::with_capacity(MOST);
    for (_, _, note) in said {
        if notes.len() < MOST && !notes.contains(&note) {
            notes.push(note);
        }
    }
    notes
}
