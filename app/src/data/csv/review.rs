//! What tables hold of a review, and of timeline and goals beside or within one.

use domain::{
    goals::{Goals, Pull},
    outcome::Outcome,
    timeline::Stint,
};
use store::{ExportedReview, Sent};

use super::{
    Table,
    rows::{Cell, Rows},
};
use crate::{
    data::{
        moment::written,
        source::{Shown, Source},
    },
    error::AppError,
    review::label,
    words::{self, target::title},
};

pub(super) fn of_review(source: &Source, table: Table, one: &ExportedReview, rows: &mut Rows) -> Result<(), AppError> {
    let (id, sent) = (one.id.to_string(), one.review.sent.as_ref());
    match (table, sent) {
        (Table::Timeline, Some(sent)) => sent.timeline.iter().try_for_each(|role| stint(rows, &id, role, None)),
        (Table::Goals, Some(sent)) => goals(rows, &id, &sent.goals),
        (Table::Results, Some(sent)) => results(source, rows, &id, one, sent),
        (Table::Reviews, _) => review(source, rows, one),
        (Table::Answers, _) => answers(source, rows, one),
        _ => Ok(()),
    }
}

pub(super) fn stint(rows: &mut Rows, review: &str, stint: &Stint, overlap: Option<bool>) -> Result<(), AppError> {
    rows.add([
        Cell::ours(review),
        Cell::ours(stint.track),
        Cell::Theirs(stint.title.clone().unwrap_or_default()),
        Cell::Theirs(stint.organisation.clone().unwrap_or_default()),
        Cell::ours(stint.from),
        Cell::maybe(stint.to),
        Cell::maybe(stint.reports),
        Cell::maybe(stint.hands_on),
        Cell::maybe(stint.entry),
        Cell::maybe(overlap),
    ])
}

pub(super) fn goals(rows: &mut Rows, review: &str, goals: &Goals) -> Result<(), AppError> {
    let mut add = |name: &str, value: Cell| rows.add([Cell::ours(review), Cell::ours(name), value]);
    for (name, text) in [("near", &goals.near), ("far", &goals.far)] {
        if !text.is_empty() {
            add(name, Cell::Theirs(text.clone()))?;
        }
    }
    goals.pulls.iter().try_for_each(|(pull, level): (Pull, i8)| add(&format!("pull.{pull}"), Cell::ours(level)))?;
    goals.offer.iter().try_for_each(|offer| add("offer", Cell::ours(offer)))?;
    goals.constraints.iter().try_for_each(|one| add("constraint", Cell::ours(one)))?;
    goals.urgency.iter().try_for_each(|urgency| add("urgency", Cell::ours(urgency)))
}

pub(super) fn review(source: &Source, rows: &mut Rows, one: &ExportedReview) -> Result<(), AppError> {
    let (review, sent) = (&one.review, one.review.sent.as_ref());
    rows.add([
        Cell::ours(one.id),
        Cell::ours(review.edition),
        Cell::maybe(one.original),
        Cell::ours(&review.instrument),
        Cell::ours(review.version),
        // An organisation's own questionnaire: its words are nobody's here.
        Cell::Theirs(Shown::new(source, one).title().to_owned()),
        Cell::maybe(review.track),
        Cell::ours(review.as_of),
        Cell::ours(written(review.started_at)),
        Cell::ours(written(review.touched_at)),
        Cell::maybe(sent.map(|sent| written(sent.at))),
        Cell::maybe(sent.and_then(|sent| sent.corrected_at).map(written)),
        Cell::maybe(sent.map(|sent| &sent.rules_version)),
    ])
}

pub(super) fn answers(source: &Source, rows: &mut Rows, one: &ExportedReview) -> Result<(), AppError> {
    let shown = Shown::new(source, one);
    for response in &one.responses {
        let item = shown.instrument.and_then(|known| known.item(&response.item));
        let question = item.map(|item| item.text.clone()).unwrap_or_default();
        let answer = match item {
            Some(item) => label(item, &response.value),
            None => String::new(),
        };
        rows.add([
            Cell::ours(one.id),
            Cell::ours(&response.item),
            Cell::Theirs(question),
            Cell::Theirs(response.value.to_string()),
            Cell::Theirs(answer),
            Cell::ours(written(response.answered_at)),
        ])?;
    }
    Ok(())
}

pub(super) fn results(
    source: &Source,
    rows: &mut Rows,
    review: &str,
    one: &ExportedReview,
    sent: &Sent,
) -> Result<(), AppError> {
    let mut add = |kind: &str, id: String, name: String, figure: Option<f64>, held: Option<String>| {
        let row = [Cell::ours(review), Cell::ours(kind), Cell::ours(id), Cell::Theirs(name)];
        rows.add(row.into_iter().chain([Cell::maybe(figure), Cell::maybe(held)]))
    };
    match &sent.result {
        Outcome::Advice(advice) => {
            for fits in &advice.archetypes {
                let guise = fits.guise.map(|guise| format!(" {guise}")).unwrap_or_default();
                let name = words::archetype_name(Some(fits.id.id()), fits.guise.map(|guise| guise.id()));
                add("archetype", format!("{}{guise}", fits.id), name, Some(fits.degree), None)?;
            }
            for advised in &advice.moves {
                let name = crate::t!(format!("move-{}.name", advised.id));
                let held = advised.blocked_by.map(|one| one.to_string());
                add("move", advised.id.to_string(), name, Some(advised.score), held)?;
            }
            add("confidence", String::new(), String::new(), Some(advice.confidence), None)?;
            for (measure, score) in sent.state.iter() {
                add("measure", measure.to_string(), words::fact_name(measure.into()), Some(score), None)?;
            }
            Ok(())
        }
        Outcome::Figures(scored) => {
            let instrument = Shown::new(source, one).instrument;
            scored.figures.iter().try_for_each(|(target, figure)| {
                let name = instrument.map(|known| title(known, target)).unwrap_or_default();
                add("figure", target.to_string(), name, figure.score, None)
            })
        }
    }
}
