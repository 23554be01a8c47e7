//! What tables hold of decisions and of openings.

use domain::{
    decision::Step,
    opening::{Candidate, Opening},
};
use store::{TakenDecision, TakenOpening};

use super::rows::{Cell, Rows};
use crate::{data::moment::written, error::AppError};

pub(super) fn decision(rows: &mut Rows, one: &TakenDecision) -> Result<(), AppError> {
    let (journal, told) = (&one.journal, one.outcome.as_ref());
    let step = |step: &Step| [step.what.as_str(), &step.on].join(" ").trim().to_owned();
    rows.add([
        Cell::ours(one.review),
        Cell::ours(one.about),
        Cell::Ours(crate::t!(format!("move-{}.name", one.about))),
        Cell::ours(one.choice),
        Cell::ours(written(one.decided_at)),
        Cell::Theirs(journal.expect.clone()),
        Cell::maybe(journal.sure),
        Cell::Theirs(journal.steps.iter().map(step).collect::<Vec<_>>().join("\n")),
        Cell::maybe(journal.end),
        Cell::Theirs(journal.sign.clone()),
        Cell::maybe(one.review_on.as_ref()),
        Cell::maybe(told.map(|(outcome, _)| outcome.came)),
        Cell::maybe(told.map(|(outcome, _)| outcome.felt)),
        Cell::Theirs(told.map(|(outcome, _)| outcome.words.clone()).unwrap_or_default()),
        Cell::maybe(told.map(|(_, at)| written(*at))),
    ])
}

pub(super) fn opening(rows: &mut Rows, one: TakenOpening) -> Result<(), AppError> {
    let Opening { team, why, by, asked, heard, candidates, lacks, lacking, outside, decision, .. } = one.content;
    let candidate = |one: &Candidate| {
        let parts = [&one.name, &one.speaks, &one.missing, &one.said].into_iter().filter(|text| !text.is_empty());
        parts.cloned().collect::<Vec<_>>().join("\n")
    };
    let candidates = candidates.iter().map(candidate).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n");
    let lacks = lacks.iter().map(|one| one.id()).collect::<Vec<_>>().join(" ");
    let outside = outside.iter().map(|one| one.id()).collect::<Vec<_>>().join(" ");
    rows.add([
        Cell::Theirs(team),
        Cell::Ours(written(one.opened_at)),
        Cell::Ours(written(one.saved_at)),
        Cell::Theirs(why),
        Cell::Theirs(by),
        Cell::Theirs(asked),
        Cell::Theirs(heard),
        Cell::Theirs(candidates),
        Cell::Ours(lacks),
        Cell::Theirs(lacking),
        Cell::Ours(outside),
        Cell::maybe(decision.way),
        Cell::Theirs(decision.who),
        Cell::Theirs(decision.why),
        Cell::Ours(decision.look_back),
        Cell::maybe(one.decided_at.map(written)),
    ])
}
