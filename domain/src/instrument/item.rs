//! An item: what is asked, which answers it takes, and what the answer moves.

use serde::{Deserialize, Serialize};

use super::{Target, Value, ValueFault, When};
use crate::state::Measure;

/// The most points a scale may have, and the most choices an item: each has a key, a digit or a letter.
pub const MAX_POINTS: usize = 9;
/// The most items of an instrument. [ours]: five times as many as anybody answers in one go.
pub const MAX_ITEMS: usize = 200;
/// The most fields of an instrument. [ours]
pub const MAX_FIELDS: usize = 40;
/// The most targets one item feeds. [ours]
pub const MAX_FEEDS: usize = 8;

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
    /// What its answer moves; nothing for an item that only decides a branch, or is answered in words.
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
    /// The person's own words; never scored.
    Words,
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

/// How an item's answer moves a measure or a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "WrittenFeed", into = "WrittenFeed")]
pub struct Feed {
    /// What is moved.
    pub target: Target,
    /// Its share of the target in percent: on any path, the weights behind one target add up to 100.
    pub weight: u8,
    /// Whether a high answer speaks for a low figure.
    pub reversed: bool,
}

/// A feed as it is written: one key names the target, and which one says what kind it is.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenFeed {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    measure: Option<Measure>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    field: Option<String>,
    weight: u8,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    reversed: bool,
}

impl TryFrom<WrittenFeed> for Feed {
    type Error = &'static str;

    fn try_from(WrittenFeed { measure, field, weight, reversed }: WrittenFeed) -> Result<Self, &'static str> {
        let target = match (measure, field) {
            (Some(measure), None) => Target::Measure(measure),
            (None, Some(field)) => Target::Field(field),
            _ => return Err("a feed names either a `measure` or a `field`, and not both"),
        };
        Ok(Self { target, weight, reversed })
    }
}

impl From<Feed> for WrittenFeed {
    fn from(Feed { target, weight, reversed }: Feed) -> Self {
        let (measure, field) = match target {
            Target::Measure(measure) => (Some(measure), None),
            Target::Field(field) => (None, Some(field)),
        };
        Self { measure, field, weight, reversed }
    }
}

impl Scale {
    /// Every answer on this scale, in the order shown; none where people answer in their own words. “Doesn't apply” and “rather not say” come on top of these.
    pub fn values(&self) -> Vec<Value> {
        match self {
            Self::Points { labels, .. } => (1u8..).take(labels.len()).map(Value::Point).collect(),
            Self::Choices(choices) => choices.iter().map(|choice| Value::Choice(choice.id.clone())).collect(),
            Self::Words => Vec::new(),
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
        if self.label(value).is_some() {
            return Ok(());
        }
        Err(match (self, value) {
            (_, Value::NotApplicable | Value::RatherNot) | (Self::Words, Value::Words(_)) => return Ok(()),
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
