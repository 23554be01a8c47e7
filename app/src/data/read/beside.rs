//! What stands beside the reviews of a file: decisions on their moves, and notes. Judged like what is typed, but for days that have passed
//! since.

use std::collections::HashSet;

use domain::{
    decision::{Choice, Journal, Outcome, SURENESS, Step},
    moves::Move,
};
use engine::tab::draft::part::{Fault, Part};
use serde_json::{Value, value::RawValue};
use store::{BroughtId, ImportedReview, Instant, TakenDecision, TakenNote};

use super::{EARLIEST, Reader, review::id, tree};
use crate::{
    decisions::{
        day,
        read::{LONGEST, LONGEST_STEP, STEPS},
    },
    t,
};

/// The keys of a decision, those of its journal among them.
const DECISION: [&str; 11] =
    ["review", "move", "choice", "decided_at", "expect", "sure", "steps", "end", "sign", "review_on", "outcome"];

/// Reads them.
pub struct Beside<'a> {
    pub reader: &'a Reader<'a>,
    /// The reviews of the file.
    pub reviews: &'a [ImportedReview],
    /// First editions that were left out: what stands beside them goes the same way.
    pub left: &'a HashSet<BroughtId>,
}

impl Beside<'_> {
    /// The decisions of a list.
    pub fn decisions(&self, list: Vec<&RawValue>) -> Result<Vec<TakenDecision>, Fault> {
        let (mut read, mut seen) = (Vec::new(), HashSet::new());
        for (number, value) in list.into_iter().enumerate() {
            let name = format!("decisions[{number}]");
            let value = tree(&name, value)?;
            let part = Part::of(name, &value, &DECISION)?;
            let Some(review) = self.review(&part)? else { continue };
            let about: Move = part.one_of("move")?.ok_or_else(|| part.fault("move", t!("draft-fault.missing")))?;
            if !self.advised(review.id, about) {
                return Err(part.fault("move", t!("data-fault.no-move")));
            }
            if !seen.insert((review.id, about)) {
                return Err(part.fault("move", t!("data-fault.twice")));
            }
            read.push(self.decision(&part, review, about)?);
        }
        Ok(read)
    }

    /// The notes of a list.
    pub fn notes(&self, list: Vec<&RawValue>) -> Result<Vec<TakenNote>, Fault> {
        let (mut read, mut seen) = (Vec::new(), HashSet::new());
        for (number, value) in list.into_iter().enumerate() {
            let name = format!("notes[{number}]");
            let value = tree(&name, value)?;
            let part = Part::of(name, &value, &["review", "words", "at"])?;
            let Some(review) = self.review(&part)? else { continue };
            if !seen.insert(review.id) {
                return Err(part.fault("review", t!("data-fault.twice")));
            }
            let words = words(&part, "words", LONGEST)?;
            if words.trim().is_empty() {
                return Err(part.fault("words", t!("draft-fault.missing")));
            }
            read.push(TakenNote { review: review.id, words, saved_at: self.reader.moment(&part, "at", EARLIEST)? });
        }
        Ok(read)
    }

    /// The sent review that it stands beside; nothing for one that is left out.
    fn review(&self, part: &Part<'_>) -> Result<Option<&ImportedReview>, Fault> {
        let named = id(part, "review")?.ok_or_else(|| part.fault("review", t!("draft-fault.missing")))?;
        if self.left.contains(&named) {
            return Ok(None);
        }
        let found = self.reviews.iter().find(|one| one.id == named && one.original.is_none() && one.sent.is_some());
        found.map(Some).ok_or_else(|| part.fault("review", t!("data-fault.no-review")))
    }

    /// Whether the result of a review, in whichever edition, holds the move.
    fn advised(&self, id: BroughtId, about: Move) -> bool {
        let editions = self.reviews.iter().filter(|one| one.original.unwrap_or(one.id) == id);
        let mut results = editions.filter_map(|one| one.sent.as_ref()?.result.advice());
        results.any(|result| result.moves.iter().any(|one| one.id == about))
    }

    fn decision(&self, part: &Part<'_>, review: &ImportedReview, about: Move) -> Result<TakenDecision, Fault> {
        let choice: Choice = part.one_of("choice")?.ok_or_else(|| part.fault("choice", t!("draft-fault.missing")))?;
        let decided_at = self.reader.moment(part, "decided_at", review.started_at)?;
        let journal = journal(part)?;
        let review_on = part.text("review_on")?;
        if review_on.as_deref().is_some_and(|on| day(on).is_none()) {
            return Err(part.fault("review_on", t!("day-malformed")));
        }
        let outcome = part.value("outcome").map(|value| self.outcome(part, value, decided_at)).transpose()?;
        if !choice.settles() && (journal != Journal::default() || review_on.is_some() || outcome.is_some()) {
            return Err(part.fault("choice", t!("data-fault.undecided")));
        }
        Ok(TakenDecision { review: review.id, about, choice, decided_at, journal, review_on, outcome })
    }

    fn outcome(&self, part: &Part<'_>, value: &Value, from: Instant) -> Result<(Outcome, Instant), Fault> {
        let told = Part::of(format!("{}.outcome", part.name), value, &["at", "came", "felt", "words"])?;
        let missing = |key: &str| told.fault(key, t!("draft-fault.missing"));
        let outcome = Outcome {
            came: told.one_of("came")?.ok_or_else(|| missing("came"))?,
            felt: told.one_of("felt")?.ok_or_else(|| missing("felt"))?,
            words: words(&told, "words", LONGEST)?,
        };
        Ok((outcome, self.reader.moment(&told, "at", from)?))
    }
}

fn journal(part: &Part<'_>) -> Result<Journal, Fault> {
    let sure = part.text("sure")?.map(|text| {
        let known = text.parse().ok().filter(|sure| SURENESS.contains(sure));
        known.ok_or_else(|| part.fault("sure", t!("decide-sure.missing")))
    });
    let end = part.text("end")?.map(|text| text.parse().map_err(|_| part.fault("end", t!("month-malformed"))));
    Ok(Journal {
        expect: words(part, "expect", LONGEST)?,
        sure: sure.transpose()?,
        steps: steps(part)?,
        end: end.transpose()?,
        sign: words(part, "sign", LONGEST)?,
    })
}

fn steps(part: &Part<'_>) -> Result<Vec<Step>, Fault> {
    let list = match part.value("steps") {
        None => return Ok(Vec::new()),
        Some(Value::Array(list)) if list.len() <= STEPS => list,
        Some(Value::Array(_)) => return Err(part.fault("steps", t!("data-fault.too-many", "most" => STEPS))),
        Some(_) => return Err(part.fault("steps", t!("draft-fault.kind"))),
    };
    let step = |(number, value): (usize, &Value)| {
        let one = Part::of(format!("{}.steps[{number}]", part.name), value, &["what", "on"])?;
        let step = Step { what: words(&one, "what", LONGEST_STEP)?, on: one.text("on")?.unwrap_or_default() };
        if !step.on.is_empty() && day(&step.on).is_none() {
            return Err(one.fault("on", t!("day-malformed")));
        }
        Ok(step)
    };
    list.iter().enumerate().map(step).collect()
}

/// A text, which may not be too long.
pub fn words(part: &Part<'_>, key: &str, most: usize) -> Result<String, Fault> {
    let text = part.text(key)?.unwrap_or_default();
    if text.chars().count() > most { Err(part.fault(key, t!("text-too-long", "most" => most))) } else { Ok(text) }
}
