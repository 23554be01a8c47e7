//! A figure of one questionnaire's own, and what each height of it says to the person.

use serde::{Deserialize, Serialize};

/// What a questionnaire measures beside the measures that all of them share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Unique within the instrument.
    pub id: String,
    /// What it is called to people.
    pub title: String,
    /// What it is about, in a sentence.
    pub meaning: String,
    /// What someone with a low figure reads.
    pub low: String,
    /// What someone with a figure between low and high reads.
    pub middle: String,
    /// What someone with a high figure reads.
    pub high: String,
    /// The id of the field it is shown next to, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<String>,
}
