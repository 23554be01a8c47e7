//! From answers to figures: each measure and each field of the instrument's own, and the answers they rest on.
//!
//! An answer on the scale counts by its weight. “Doesn't apply”, “rather not say” and no answer count for nothing: the
//! figure then rests on the other answers alone, and is absent where there are none. They are never taken as the middle.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    instrument::{Answers, Instrument, Item, Target, Value},
    state::State,
    timeline::Track,
};

/// What the answers to an instrument say.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Scored {
    /// The measures that could be scored.
    pub state: State,
    /// Every measure and field this person was asked about, scored or not.
    pub figures: BTreeMap<Target, Figure>,
}

/// One measure or field and what it rests on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// 0 to 100; the sum of the points behind it. None where nothing was answered.
    pub score: Option<f64>,
    /// The answers that make it, in the order asked.
    pub behind: Vec<Behind>,
    /// The items that could have counted and didn't, in the order asked.
    pub left_out: Vec<LeftOut>,
}

/// One answer behind a figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Behind {
    /// The item's id.
    pub item: String,
    /// The answer given.
    pub value: Value,
    /// The item's weight in percent, as the instrument states it.
    pub weight: u8,
    /// Whether a high answer speaks for a low measure.
    pub reversed: bool,
    /// What this answer alone says of the measure, 0 to 100, after any reversal.
    pub score: f64,
    /// What it adds to the figure: its score by its share of the weights that counted.
    pub points: f64,
}

/// An item that could have counted towards a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// The item's id.
    pub item: String,
    /// Its weight in percent.
    pub weight: u8,
    /// Why it didn't count.
    pub reason: Reason,
}

/// Why an item didn't count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// No answer was given.
    Unanswered,
    /// The person said that it doesn't apply to them.
    NotApplicable,
    /// The person would rather not say.
    RatherNot,
    /// The answer is none that the item takes.
    NotOnScale,
}

/// Scores the answers of a person on this track. Only items on the person's path count: an answer to a branch that has
/// closed since, or to another track's items, moves nothing.
pub fn score(instrument: &Instrument, track: Option<Track>, answers: &Answers) -> Scored {
    let mut figures: BTreeMap<Target, Figure> = BTreeMap::new();
    for item in instrument.path(track, answers) {
        for feed in &item.feeds {
            let figure = figures.entry(feed.target.clone()).or_default();
            match weigh(item, answers.get(&item.id)) {
                Ok((value, score)) => figure.behind.push(Behind {
                    item: item.id.clone(),
                    value: value.clone(),
                    weight: feed.weight,
                    reversed: feed.reversed,
                    score: if feed.reversed { 100.0 - score } else { score },
                    points: 0.0,
                }),
                Err(reason) => {
                    figure.left_out.push(LeftOut { item: item.id.clone(), weight: feed.weight, reason });
                }
            }
        }
    }
    let mut state = State::default();
    for (target, figure) in &mut figures {
        figure.total();
        if let (Some(measure), Some(score)) = (target.measure(), figure.score) {
            // No `expect`: with the fault it would print any fraction, and what can weighs kilobytes in a browser.
            state.set(measure, score).unwrap_or_else(|_| unreachable!("a figure is kept within 0 and 100"));
        }
    }
    Scored { state, figures }
}

/// The score of an answer before any reversal, or why it has none.
fn weigh<'a>(item: &Item, value: Option<&'a Value>) -> Result<(&'a Value, f64), Reason> {
    match value {
        None => Err(Reason::Unanswered),
        Some(Value::NotApplicable) => Err(Reason::NotApplicable),
        Some(Value::RatherNot) => Err(Reason::RatherNot),
        Some(value) => item.scale.score(value).map(|score| (value, score)).ok_or(Reason::NotOnScale),
    }
}

impl Figure {
    /// Shares the figure out among the answers behind it.
    fn total(&mut self) {
        let weights: u32 = self.behind.iter().map(|behind| u32::from(behind.weight)).sum();
        if weights == 0 {
            return;
        }
        for behind in &mut self.behind {
            behind.points = behind.score * f64::from(behind.weight) / f64::from(weights);
        }
        let sum: f64 = self.behind.iter().map(|behind| behind.points).sum();
        // Sums of thirds can end a hair outside.
        self.score = Some(sum.clamp(0.0, 100.0));
    }
}
