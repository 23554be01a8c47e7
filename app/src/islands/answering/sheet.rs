//! What the server hands to the island: items, answers so far, and every word it says.
//!
//! Text throughout: reading numbers, and each further type, would add kilobytes to what every browser loads. What items feed
//! and what their answers score stays on the server.

use std::collections::BTreeMap;

use domain::instrument::{Answers, Choice, Condition, Item, Scale, Value, When};
use serde::{Deserialize, Serialize};

/// Everything the island starts with.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Sheet {
    /// The review's id.
    pub review: String,
    /// The items of this person's track, those that wait for an answer included.
    pub items: Vec<SheetItem>,
    /// Section id to heading.
    pub sections: BTreeMap<String, String>,
    /// Answers so far, item id to written value.
    pub answers: BTreeMap<String, String>,
    /// The id of the item shown first.
    pub at: String,
    /// A message beside the item, when its plain form came back.
    pub fault: Option<String>,
    /// Words by name. `%n` and the like in them stand for numbers.
    pub texts: BTreeMap<String, String>,
}

/// An item as the browser needs it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SheetItem {
    id: String,
    section: String,
    text: String,
    help: Option<String>,
    /// For a list of choices their ids; for a row of points nothing.
    choices: Vec<String>,
    /// Nothing where people answer in their own words.
    labels: Vec<String>,
    /// Answers to earlier items that open this one: item id to written values.
    when: Vec<(String, Vec<String>)>,
}

impl From<&Item> for SheetItem {
    fn from(item: &Item) -> Self {
        let (choices, labels) = match &item.scale {
            Scale::Points { labels, .. } => (Vec::new(), labels.clone()),
            Scale::Choices(choices) => choices.iter().map(|one| (one.id.clone(), one.text.clone())).unzip(),
            Scale::Words => (Vec::new(), Vec::new()),
        };
        let written = |values: &[Value]| values.iter().map(Value::to_string).collect();
        Self {
            id: item.id.clone(),
            section: item.section.clone(),
            text: item.text.clone(),
            help: item.help.clone(),
            choices,
            labels,
            when: item.when.answers.iter().map(|one| (one.item.clone(), written(&one.is))).collect(),
        }
    }
}

impl From<&SheetItem> for Item {
    fn from(item: &SheetItem) -> Self {
        let scale = if item.labels.is_empty() {
            Scale::Words
        } else if item.choices.is_empty() {
            Scale::Points { name: String::new(), labels: item.labels.clone() }
        } else {
            let choice = |(id, text): (&String, &String)| Choice { id: id.clone(), text: text.clone(), score: None };
            Scale::Choices(item.choices.iter().zip(&item.labels).map(choice).collect())
        };
        let values = |written: &[String]| written.iter().filter_map(|value| value.parse().ok()).collect();
        let answers = item.when.iter().map(|(id, is)| Condition { item: id.clone(), is: values(is) }).collect();
        Self {
            id: item.id.clone(),
            section: item.section.clone(),
            text: item.text.clone(),
            help: item.help.clone(),
            scale,
            feeds: Vec::new(),
            when: When { answers, ..When::default() },
        }
    }
}

impl Sheet {
    /// The items as the domain knows them.
    pub(super) fn items(&self) -> Vec<Item> {
        self.items.iter().map(Item::from).collect()
    }

    /// The answers as the domain knows them.
    pub(super) fn given(&self) -> Answers {
        self.answers.iter().filter_map(|(id, value)| Some((id.clone(), value.parse().ok()?))).collect()
    }

    /// The heading of the section an item stands in.
    pub(super) fn section_of(&self, id: &str) -> String {
        let item = self.items.iter().find(|item| item.id == id);
        item.and_then(|item| self.sections.get(&item.section)).cloned().unwrap_or_default()
    }

    /// A text by name.
    pub(super) fn text(&self, name: &str) -> String {
        self.texts.get(name).cloned().unwrap_or_default()
    }

    /// A text with a number and a total put in.
    pub(super) fn counted(&self, name: &str, n: usize, total: usize) -> String {
        self.text(name).replace("%total", &total.to_string()).replace("%n", &n.to_string())
    }
}

/// How an item stands on the map; the name of a text as well.
pub fn item_state(value: Option<&Value>) -> &'static str {
    match value {
        None => "unanswered",
        Some(Value::NotApplicable | Value::RatherNot) => "skipped",
        Some(_) => "answered",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_survive_the_way_to_the_browser() {
        let instrument =
            domain::instrument::Catalogue::shipped().latest("where-am-i").expect("it ships with the program");
        for item in &instrument.items {
            let arrived = Item::from(&SheetItem::from(item));
            assert_eq!(arrived.scale.values(), item.scale.values(), "{}", item.id);
            assert_eq!(arrived.when.answers, item.when.answers, "{}", item.id);
            for value in item.scale.values() {
                assert_eq!(arrived.scale.label(&value), item.scale.label(&value), "{}", item.id);
            }
        }
    }
}
