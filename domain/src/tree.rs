//! TOML and JSON as one kind of tree, with lines where there are any. What people write in files is read from it, so that
//! everything wrong can be told at once.

mod near;
mod place;

pub(crate) use near::nearest;
pub(crate) use place::{Faults, Place, Table, Told};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// A value and the line it stands on.
pub(crate) struct Node {
    pub(crate) line: Option<usize>,
    pub(crate) value: Tree,
}

pub(crate) enum Tree {
    Text(String),
    Whole(i64),
    Number(f64),
    List(Vec<Node>),
    Table(Vec<(String, Node)>),
    Flag(bool),
    /// JSON's null: as good as left out.
    Nothing,
    /// A kind of value that no file of ours holds: a date, a number beyond all bounds.
    Other,
}

/// Reads TOML; every place where it is none is told. Depth is bounded by the parser.
pub(crate) fn from_toml<M: From<String> + PartialEq>(text: &str) -> Result<Node, Vec<Told<M>>> {
    let lines = Lines::of(text);
    let (table, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return Ok(Node { line: None, value: toml_table(table.get_ref(), &lines) });
    }
    let mut faults = Faults::default();
    for error in errors {
        let line = error.span().map(|span| lines.at(span.start));
        faults.tell(line, String::new(), error.message().to_owned().into());
    }
    Err(faults.in_order())
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
        DeValue::Boolean(flag) => Tree::Flag(*flag),
        DeValue::Datetime(_) => Tree::Other,
    };
    Node { line: Some(lines.at(value.span().start)), value: tree }
}

/// Reads JSON; tells the first place where it is none.
pub(crate) fn from_json<M: From<String>>(text: &str) -> Result<Node, Vec<Told<M>>> {
    serde_json::from_str(text).map(json_value).map_err(|error| {
        vec![Told { line: Some(error.line()), path: String::new(), message: error.to_string().into() }]
    })
}

fn json_value(value: serde_json::Value) -> Node {
    use serde_json::Value;
    let tree = match value {
        Value::Null => Tree::Nothing,
        Value::Bool(flag) => Tree::Flag(flag),
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
