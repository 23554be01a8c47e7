//! How archetypes and moves would shift, marked against what is so, ready to be laid out.

use domain::{
    archetype::{Archetype, Guise},
    assess::{Advice, Assessment, Person, Verdict, assess},
    goals::Constraint,
    moves::Move,
    what_if::{self, Changes, Comparison},
};

use super::said;
use crate::{
    t,
    words::{self, told::TRACE},
};

/// What shifts, ready to be shown.
pub struct Shift {
    /// One sentence on it.
    pub said: String,
    /// Whether too little would be known to show anything else.
    pub(super) little: bool,
    pub(super) fits: Vec<Fit>,
    /// Those that one could do, those that are set aside, and those that would stand out no longer.
    pub(super) moves: Vec<Row>,
    pub(super) held: Vec<Row>,
    pub(super) gone: Vec<Row>,
    /// Why the first move, in one sentence.
    pub(super) why: String,
}

/// An archetype in the list.
pub(super) struct Fit {
    pub(super) name: String,
    /// In percent, as it would be and as it is.
    pub(super) score: Option<u32>,
    pub(super) was: Option<u32>,
    pub(super) words: String,
    pub(super) mark: String,
}

/// A move in the list.
pub(super) struct Row {
    pub(super) name: String,
    pub(super) mark: String,
    /// What sets it aside.
    pub(super) held: Option<String>,
}

/// Where a move stands on one side.
#[derive(Clone, Copy, PartialEq)]
enum Stands {
    Nowhere,
    At(usize),
    Held(Constraint),
}

impl Shift {
    /// What these changes would shift for this person, of whom it is known what is so.
    #[must_use]
    pub fn of(person: &Person, real: &Assessment, changes: &Changes) -> Self {
        if *changes == Changes::default() {
            return Self::between(real, real, false);
        }
        Self::between(real, &assess(&what_if::with(person, changes)), true)
    }

    fn between(real: &Assessment, tried: &Assessment, changed: bool) -> Self {
        let comparison = what_if::compare(real, tried);
        let little = comparison.verdict.after == Verdict::NotEnough;
        // Where too little is known the result shows no lists, so there is nothing to mark against.
        let marked = changed && comparison.verdict.before != Verdict::NotEnough;
        let mut shift = Self {
            said: String::new(),
            little,
            fits: if little { Vec::new() } else { fits(&comparison, marked) },
            moves: Vec::new(),
            held: Vec::new(),
            gone: Vec::new(),
            why: String::new(),
        };
        if !little {
            shift.add_moves(&comparison, marked);
            shift.why = free(tried).map(words::line).unwrap_or_default();
        }
        let marks = shift.fits.iter().map(|one| &one.mark);
        let shifts = marks.chain(shift.rows().map(|row| &row.mark)).any(|mark| !mark.is_empty());
        shift.said = said::sentence(&comparison, changed, shifts);
        shift
    }

    fn rows(&self) -> impl Iterator<Item = &Row> {
        self.moves.iter().chain(&self.held).chain(&self.gone)
    }

    fn add_moves(&mut self, comparison: &Comparison, marked: bool) {
        for one in &comparison.moves {
            let was = stands(one.score.before, one.place.before, one.blocked_by.before);
            let now = stands(one.score.after, one.place.after, one.blocked_by.after);
            let mark = if marked { mark(was, now) } else { String::new() };
            let row = |held| Row { name: move_name(one.id), mark, held };
            match now {
                Stands::At(_) => self.moves.push(row(None)),
                Stands::Held(by) => self.held.push(row(Some(t!(format!("blocked-{by}.tag"))))),
                Stands::Nowhere if marked && was != Stands::Nowhere => self.gone.push(row(None)),
                Stands::Nowhere => {}
            }
        }
    }
}

/// What a move is called.
pub(super) fn move_name(id: Move) -> String {
    t!(format!("move-{id}.name"))
}

/// What an archetype is called.
pub(super) fn archetype_name((id, guise): (Archetype, Option<Guise>)) -> String {
    t!(format!("{}.name", words::key_of(id, guise)))
}

/// The move that comes first.
fn free(result: &Assessment) -> Option<&Advice> {
    result.moves.iter().find(|one| one.blocked_by.is_none())
}

/// Where a move stands. Of which there is only a trace stands nowhere, as in the result itself.
fn stands(score: Option<f64>, place: Option<usize>, blocked_by: Option<Constraint>) -> Stands {
    let clear = score.is_some_and(|score| score >= TRACE);
    match (place, blocked_by) {
        (Some(place), _) if clear || place == 1 => Stands::At(place),
        (_, Some(by)) if clear => Stands::Held(by),
        _ => Stands::Nowhere,
    }
}

fn mark(was: Stands, now: Stands) -> String {
    match (was, now) {
        (Stands::At(was), Stands::At(now)) if was > now => t!("what-if-moves.up", "from" => was),
        (Stands::At(was), Stands::At(now)) if was < now => t!("what-if-moves.down", "from" => was),
        (Stands::Nowhere, Stands::At(_) | Stands::Held(_)) => t!("what-if-moves.new"),
        (Stands::Held(_), Stands::At(_)) => t!("what-if-moves.freed"),
        (Stands::At(was), Stands::Held(_)) => t!("what-if-moves.held", "from" => was),
        (Stands::At(was), Stands::Nowhere) => t!("what-if-moves.gone", "from" => was),
        (Stands::Held(_), Stands::Nowhere) => t!("what-if-moves.gone-held"),
        _ => String::new(),
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a degree is from 0 to 1")]
fn percent(degree: f64) -> u32 {
    (degree * 100.0).round() as u32
}

fn fits(comparison: &Comparison, marked: bool) -> Vec<Fit> {
    let fit = |one: &what_if::Degree| {
        let (score, was) = (one.degree.after.map(percent), one.degree.before.map(percent));
        let words = match one.degree.after {
            Some(degree) => t!(format!("archetype-match.{}", words::strength(degree))),
            None => String::new(),
        };
        let mark = match (score, was) {
            _ if !marked => String::new(),
            (Some(score), Some(was)) if score != was => t!("what-if-fits.was", "from" => was),
            (Some(_), None) => t!("what-if-fits.new"),
            (None, Some(was)) => t!("what-if-fits.gone", "from" => was),
            _ => String::new(),
        };
        let words = score.map_or(words.clone(), |score| t!("what-if-fits.degree", "words" => words, "score" => score));
        Fit { name: archetype_name((one.id, one.guise)), score, was: was.filter(|_| marked), words, mark }
    };
    comparison.archetypes.iter().filter(|one| marked || one.degree.after.is_some()).map(fit).collect()
}
