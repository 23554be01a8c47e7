//! What someone reads for whom no rule speaks for anything: what we saw, that we have no advice, and what to do with that.

use domain::{
    assess::Assessment,
    goals::{Goals, Pull},
    rule::{Evidence, Fact, FactValue},
    state::{Measure, State},
};

use super::{
    clauses::{Level, level},
    dates,
    prose::sentences,
};
use crate::{t, text};

/// What is worth telling back, where it stands out.
const SEEN: [Measure; 5] =
    [Measure::Enjoyment, Measure::Learning, Measure::Energy, Measure::Support, Measure::Opportunity];

/// The paragraph of a result without any move.
pub(super) fn paragraph(result: &Assessment, goals: &Goals, state: &State) -> Vec<String> {
    let values = dates::values(result);
    let at = |measure: Measure| {
        let value = FactValue::Number(state.get(measure)?);
        level(Fact::State(measure), &value).filter(|height| *height != Level::Middle).map(|height| (height, value))
    };
    let told = |fact: Fact, value: FactValue| Evidence { fact, threshold: value.clone(), value, effect: 1.0 };
    let measures = SEEN.iter().filter_map(|one| at(*one).map(|(_, value)| told(Fact::State(*one), value)));
    let given = Pull::ALL.iter().map(|one| (*one, goals.pulls.get(*one))).filter(|(_, strength)| *strength != 0);
    let pulls = given.map(|(one, strength)| told(Fact::Pull(one), FactValue::Number(f64::from(strength))));
    let seen: Vec<Evidence> = measures.chain(pulls).collect();
    let height = |measure: Measure| at(measure).map(|(height, _)| height);
    let comfort = height(Measure::Enjoyment) == Some(Level::High) && height(Measure::Learning) == Some(Level::Low);
    let texts = [
        Some(sentences(&seen.iter().collect::<Vec<_>>())),
        comfort.then(|| t!("silent.comfort")),
        Some(t!("silent")),
        Some(text::get("silent.next", &values)),
    ];
    texts.into_iter().flatten().filter(|text| !text.is_empty()).collect()
}
