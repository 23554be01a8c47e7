//! The figures of a review in the order of its questionnaire, each with its words.

use domain::{
    instrument::{Instrument, Target},
    rule::{Evidence, FactValue},
    scoring::{Figure, Scored},
    state::Measure,
};

use crate::words::{
    self,
    target::{meaning, order, title},
};

/// One figure, ready to be shown.
#[derive(Clone, Debug)]
pub struct Figured {
    /// What it is a figure of.
    pub target: Target,
    /// What it is called.
    pub title: String,
    /// What it is about, in a sentence.
    pub meaning: String,
    /// 0 to 100; none where nothing was answered.
    pub score: Option<f64>,
    /// What that says, in a sentence; empty without a score.
    pub said: String,
    /// How many answers are behind it, of how many questions.
    pub answered: (usize, usize),
    /// The figure that is shown in the same row.
    pub beside: Option<Box<Figured>>,
}

/// Every figure this person was asked about, in the order in which the questionnaire first asks for it; one that belongs
/// beside another is kept there.
pub fn of(instrument: &Instrument, scored: &Scored) -> Vec<Figured> {
    let mut rows: Vec<Figured> = Vec::new();
    let mut beside: Vec<(&str, Figured)> = Vec::new();
    for target in order(instrument, scored) {
        let Some(figure) = scored.figures.get(target) else { continue };
        let figured = figured(instrument, target, figure);
        let base = match target {
            Target::Field(id) => instrument.field(id).and_then(|field| field.beside.as_deref()),
            Target::Measure(_) => None,
        };
        // Beside what has no score it would not be shown.
        let has_score = |base: &&str| {
            scored.figures.get(&Target::Field((*base).to_owned())).is_some_and(|figure| figure.score.is_some())
        };
        match base.filter(has_score) {
            Some(base) => beside.push((base, figured)),
            None => rows.push(figured),
        }
    }
    for (base, figured) in beside {
        if let Some(row) = rows.iter_mut().find(|row| row.target == Target::Field(base.to_owned())) {
            row.beside = Some(Box::new(figured));
        }
    }
    rows
}

/// The figures of a questionnaire's own fields, each with the field's id, in the same order.
pub fn fields(instrument: &Instrument, scored: &Scored) -> Vec<(String, Figured)> {
    let targets = order(instrument, scored).into_iter();
    targets
        .filter_map(|target| match target {
            Target::Field(id) => Some((id.clone(), figured(instrument, target, scored.figures.get(target)?))),
            Target::Measure(_) => None,
        })
        .collect()
}

fn figured(instrument: &Instrument, target: &Target, figure: &Figure) -> Figured {
    Figured {
        target: target.clone(),
        title: title(instrument, target),
        meaning: meaning(instrument, target),
        score: figure.score,
        said: figure.score.map(|score| said(instrument, target, score)).unwrap_or_default(),
        answered: (figure.behind.len(), figure.behind.len() + figure.left_out.len()),
        beside: None,
    }
}

/// What a score says, in a sentence.
fn said(instrument: &Instrument, target: &Target, score: f64) -> String {
    match target {
        Target::Measure(measure) => measured(*measure, score),
        Target::Field(id) => instrument.field(id).map_or_else(String::new, |field| {
            match words::height(score) {
                "high" => &field.high,
                "low" => &field.low,
                _ => &field.middle,
            }
            .clone()
        }),
    }
}

/// A measure's clause as a sentence of its own.
fn measured(measure: Measure, score: f64) -> String {
    let (fact, value) = (measure.into(), FactValue::Number(score));
    let clause = words::clause(&Evidence { fact, value, threshold: FactValue::Number(0.0), effect: 0.0 });
    let mut letters = clause.chars();
    letters.next().map_or_else(String::new, |first| format!("{}{}.", first.to_uppercase(), letters.as_str()))
}

#[cfg(test)]
mod tests {
    use domain::instrument::Catalogue;

    use super::*;

    #[test]
    fn a_figure_beside_one_without_a_score_stands_alone() {
        let instrument = Catalogue::shipped().latest("manager-craft").expect("it ships with the program");
        let field = |id: &str| Target::Field(id.to_owned());
        let figure = |score| Figure { score, ..Figure::default() };
        let scored = |peers| Scored {
            figures: [(field("peers"), figure(peers)), (field("peers-travel"), figure(Some(80.0)))].into(),
            ..Scored::default()
        };
        let rows = |peers| -> Vec<(Target, bool)> {
            of(instrument, &scored(peers)).into_iter().map(|one| (one.target, one.beside.is_some())).collect()
        };
        assert_eq!(rows(Some(40.0)), [(field("peers"), true)]);
        assert_eq!(rows(None), [(field("peers"), false), (field("peers-travel"), false)]);
    }
}
