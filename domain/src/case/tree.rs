//! TOML and JSON as one kind of tree, with lines where there are any.

use super::CaseError;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// A value and the line it stands on.
pub(super) struct Node {
    pub(super) line: Option<usize>,
    pub(super) value: Tree,
}

pub(super) enum Tree {
    Text(String),
    Whole(i64),
    Number(f64),
    List(Vec<Node>),
    Table(Vec<(String, Node)>),
    /// JSON's null: as good as left out.
    Nothing,
    /// A kind of value that no case holds: true, a date.
    Other,
}

pub(super) fn from_toml(text: &str) -> Result<Node, CaseError> {
    let lines = Lines::of(text);
    let table = DeTable::parse(text).map_err(|error| CaseError {
        line: error.span().map(|span| lines.at(span.start)),
        path: String::new(),
        message: error.message().to_owned(),
    })?;
    Ok(Node { line: None, value: toml_table(table.get_ref(), &lines) })
}

fn toml_table(table: &DeTable<'_>, lines: &Lines) -> Tree {
    let mut keys: Vec<_> = table.iter().collect();
    keys.sort_by_key(|(key, _)| key.span().start);
    Tree::Table(
        keys.into_iter()
            .map(|(key, value)| {
                let mut node = toml_value(value, lines);
                node.line = Some(lines.at(key.span().start));
                (key.get_ref().to_string(), node)
            })
            .collect(),
    )
}

fn toml_value(value: &Spanned<DeValue<'_>>, lines: &Lines) -> Node {
    let tree = match value.get_ref() {
        DeValue::String(text) => Tree::Text(text.to_string()),
        DeValue::Integer(number) => {
            i64::from_str_radix(number.as_str(), number.radix()).map_or(Tree::Other, Tree::Whole)
        }
        DeValue::Float(number) => number.as_str().parse().map_or(Tree::Other, Tree::Number),
        DeValue::Array(list) => Tree::List(list.iter().map(|one| toml_value(one, lines)).collect()),
        DeValue::Table(table) => toml_table(table, lines),
        DeValue::Boolean(_) | DeValue::Datetime(_) => Tree::Other,
    };
    Node { line: Some(lines.at(value.span().start)), value: tree }
}

pub(super) fn from_json(text: &str) -> Result<Node, CaseError> {
    let value = serde_json::from_str(text).map_err(|error| CaseError {
        line: Some(error.line()),
        path: String::new(),
        message: error.to_string(),
    })?;
    Ok(json_value(value))
}

fn json_value(value: serde_json::Value) -> Node {
    use serde_json::Value;
    let tree = match value {
        Value::Null => Tree::Nothing,
        Value::Bool(_) => Tree::Other,
        Value::Number(number) => {
            number.as_i64().map(Tree::Whole).or_else(|| number.as_f64().map(Tree::Number)).unwrap_or(Tree::Other)
        }
        Value::String(text) => Tree::Text(text),
        Value::Array(list) => Tree::List(list.into_iter().map(json_value).collect()),
        Value::Object(map) => Tree::Table(map.into_iter().map(|(key, value)| (key, json_value(value))).collect()),
    };
    Node { line: None, value: tree }
}

/// Where each line starts, to find the line of a byte.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        Self(text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect())
    }

    fn at(&self, byte: usize) -> usize {
        self.0.partition_point(|newline| *newline < byte) + 1
    }
}
