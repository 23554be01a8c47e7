//! An item: what is asked, which answers it takes, and which measures the answer moves.

use serde::{Deserialize, Serialize};

use super::{Value, ValueFault, When};
use crate::state::Measure;

/// The most points a scale may have, so that each has a digit key.
pub const MAX_POINTS: usize = 9;

/// One question or statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Unique within the instrument, and never given another meaning in a later version.
    pub id: String,
    /// The id of the section it stands in.
    pub section: String,
    /// What the person reads.
    pub text: String,
    /// A short addition that makes answering easier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// The answers it takes, beside “doesn't apply” and “rather not say”.
    pub scale: Scale,
    /// The measures its answer moves; none for an item that only decides a branch.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub feeds: Vec<Feed>,
    /// Who is asked.
    #[serde(default, skip_serializing_if = "When::is_always")]
    pub when: When,
}

/// The answers an item takes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scale {
    /// A row of points with equal steps between them, from the least to the most.
    Points {
        /// The scale's name in the file.
        name: String,
        /// One label for each point, in order.
        labels: Vec<String>,
    },
    /// A list of answers to choose one from.
    Choices(Vec<Choice>),
}

/// One answer of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Unique within the item.
    pub id: String,
    /// What the person reads.
    pub text: String,
    /// 0 to 100. None where the item moves no measure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<u8>,
}

/// How an item's answer moves a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feed {
    /// The measure moved.
    pub measure: Measure,
    /// Its share of the measure in percent: on any path, the weights behind one measure add up to 100.
    pub weight: u8,
    /// Whether a high answer speaks for a low measure.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reversed: bool,
}

impl Scale {
    /// Every answer on this scale, in the order shown. “Doesn't apply” and “rather not say” come on top of these.
    pub fn values(&self) -> Vec<Value> {
        match self {
            Self::Points { labels, .. } => (1u8..).take(labels.len()).map(Value::Point).collect(),
            Self::Choices(choices) => choices.iter().map(|choice| Value::Choice(choice.id.clone())).collect(),
        }
    }

    /// What the person read for this answer; none for one that is not on the scale.
    pub fn label(&self, value: &Value) -> Option<&str> {
        match (self, value) {
            (Self::Points { labels, .. }, Value::Point(point)) => {
                labels.get(usize::from(*point).checked_sub(1)?).map(String::as_str)
            }
            (Self::Choices(choices), Value::Choice(id)) => {
                choices.iter().find(|choice| choice.id == *id).map(|choice| choice.text.as_str())
            }
            _ => None,
        }
    }

    /// Whether this answer may be given here.
    pub fn check(&self, value: &Value) -> Result<(), ValueFault> {
        if !value.is_scored() || self.label(value).is_some() {
            return Ok(());
        }
        Err(match (self, value) {
            (Self::Points { labels, .. }, Value::Point(point)) => {
                ValueFault::OffScale { point: *point, points: u8::try_from(labels.len()).unwrap_or(u8::MAX) }
            }
            (Self::Choices(_), Value::Choice(id)) => ValueFault::NoSuchChoice(id.clone()),
            _ => ValueFault::WrongKind(value.clone()),
        })
    }

    /// The score of an answer before any reversal, 0 to 100. None for an answer that isn't scored or isn't on the scale.
    pub fn score(&self, value: &Value) -> Option<f64> {
        self.label(value)?;
        match (self, value) {
            (Self::Points { labels, .. }, Value::Point(point)) => {
                let steps = labels.len().checked_sub(1).filter(|steps| *steps > 0)?;
                Some(f64::from(point - 1) * 100.0 / steps as f64)
            }
            (Self::Choices(choices), Value::Choice(id)) => {
                choices.iter().find(|choice| choice.id == *id)?.score.map(f64::from)
            }
            _ => None,
        }
    }
}
