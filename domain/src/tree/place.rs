//! A place in a tree, and reading what stands there; whatever is wrong is noted with line and keys.

use std::str::FromStr;

use super::{Node, Tree, nearest};

/// The most faults told of one file: whoever mends these sees the rest next time.
const MOST_TOLD: usize = 100;

/// The most characters of a key that are shown, and of a word that must be one of a few.
const MOST_SHOWN: usize = 64;

/// Something wrong, and where.
#[derive(Debug, PartialEq)]
pub(crate) struct Told<M> {
    pub(crate) line: Option<usize>,
    pub(crate) path: String,
    pub(crate) message: M,
}

/// What is wrong so far.
pub(crate) struct Faults<M>(Vec<Told<M>>);

impl<M> Default for Faults<M> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<M: PartialEq> Faults<M> {
    pub(crate) fn add(&mut self, place: &Place<'_>, message: impl Into<M>) {
        self.tell(place.node.line, place.path.clone(), message.into());
    }

    pub(crate) fn tell(&mut self, line: Option<usize>, path: String, message: M) {
        let fault = Told { line, path, message };
        // A place may be looked at twice; it is reported once.
        if self.0.len() < MOST_TOLD && !self.0.contains(&fault) {
            self.0.push(fault);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether every fault so far is of this sort.
    pub(crate) fn all(&self, sort: impl Fn(&M) -> bool) -> bool {
        self.0.iter().all(|fault| sort(&fault.message))
    }

    /// By line; faults of one line, or without one, stay as found.
    pub(crate) fn in_order(mut self) -> Vec<Told<M>> {
        self.0.sort_by_key(|fault| fault.line);
        self.0
    }
}

/// A node and the keys that lead to it.
#[derive(Clone)]
pub(crate) struct Place<'a> {
    pub(crate) node: &'a Node,
    pub(crate) path: String,
}

/// A table whose keys are known, and where it stands.
pub(crate) struct Table<'a> {
    pub(crate) at: Place<'a>,
    entries: Vec<(&'a str, Place<'a>)>,
}

impl<'a> Table<'a> {
    pub(crate) fn find(&self, key: &str) -> Option<&Place<'a>> {
        self.entries.iter().find(|(own, _)| *own == key).map(|(_, place)| place)
    }

    pub(crate) fn required<M: From<String> + PartialEq>(
        &self,
        key: &str,
        faults: &mut Faults<M>,
    ) -> Option<&Place<'a>> {
        let found = self.find(key);
        if found.is_none() {
            faults.add(&self.at, format!("`{key}` is missing"));
        }
        found
    }
}

impl<'a> Place<'a> {
    pub(crate) fn root(node: &'a Node) -> Self {
        Self { node, path: String::new() }
    }

    /// The same place under a name of its own (“item `glad`”), from which the keys below it are counted.
    pub(crate) fn named(&self, name: String) -> Self {
        Self { node: self.node, path: name }
    }

    /// The path of something below, by its key.
    fn below(&self, key: &str) -> String {
        let key: String = key.chars().take(MOST_SHOWN).collect();
        match self.path.chars().next_back() {
            None => key,
            // A name of its own ends so.
            Some('`') => format!("{}: {key}", self.path),
            Some(_) => format!("{}.{key}", self.path),
        }
    }

    /// A table with these keys and no others.
    pub(crate) fn table<M: From<String> + PartialEq>(&self, known: &[&str], faults: &mut Faults<M>) -> Table<'a> {
        let entries = self.entries(faults);
        for (key, place) in entries.iter().filter(|(key, _)| !known.contains(key)) {
            let meant = nearest(key, known.iter().copied());
            let meant = meant.map_or_else(String::new, |meant| format!(" (did you mean `{meant}`?)"));
            let shown: String = key.chars().take(MOST_SHOWN).collect();
            faults.add(place, format!("unknown key `{shown}`{meant}; the keys here are {}", known.join(", ")));
        }
        Table { at: self.clone(), entries }
    }

    /// A table with any keys, in the order written.
    pub(crate) fn entries<M: From<String> + PartialEq>(&self, faults: &mut Faults<M>) -> Vec<(&'a str, Place<'a>)> {
        let Tree::Table(entries) = &self.node.value else {
            faults.add(self, "this must be a table of keys and values".to_owned());
            return Vec::new();
        };
        entries
            .iter()
            .filter(|(_, node)| !matches!(node.value, Tree::Nothing))
            .map(|(key, node)| (key.as_str(), Place { node, path: self.below(key) }))
            .collect()
    }

    pub(crate) fn list<M: From<String> + PartialEq>(&self, faults: &mut Faults<M>) -> Vec<Place<'a>> {
        let Tree::List(entries) = &self.node.value else {
            faults.add(self, "this must be a list".to_owned());
            return Vec::new();
        };
        let place = |(index, node)| Place { node, path: format!("{}[{index}]", self.path) };
        entries.iter().enumerate().map(place).collect()
    }

    /// The text under a key, if this is a table that has one; notes nothing.
    pub(crate) fn peek(&self, key: &str) -> Option<&'a str> {
        let Tree::Table(entries) = &self.node.value else {
            return None;
        };
        entries.iter().find(|(own, _)| own == key).and_then(|(_, node)| match &node.value {
            Tree::Text(text) => Some(text.as_str()),
            _ => None,
        })
    }

    /// Whether this is a text, even an empty one.
    pub(crate) fn is_text(&self) -> bool {
        matches!(self.node.value, Tree::Text(_))
    }

    /// Whether this is a list, even an empty one.
    pub(crate) fn is_list(&self) -> bool {
        matches!(self.node.value, Tree::List(_))
    }

    pub(crate) fn text<M: From<String> + PartialEq>(&self, faults: &mut Faults<M>) -> Option<&'a str> {
        if let Tree::Text(text) = &self.node.value {
            return Some(text);
        }
        faults.add(self, "this must be text in quotes".to_owned());
        None
    }

    pub(crate) fn parsed<T: FromStr<Err: ToString>, M: From<String> + PartialEq>(
        &self,
        faults: &mut Faults<M>,
    ) -> Option<T> {
        let text = self.text(faults)?;
        if text.len() > MOST_SHOWN {
            faults.add(self, "this is longer than anything that can stand here".to_owned());
            return None;
        }
        self.understood(text, faults)
    }

    fn understood<T: FromStr<Err: ToString>, M: From<String> + PartialEq>(
        &self,
        text: &str,
        faults: &mut Faults<M>,
    ) -> Option<T> {
        text.parse().map_err(|error: T::Err| faults.add(self, error.to_string())).ok()
    }

    pub(crate) fn flag<M: From<String> + PartialEq>(&self, faults: &mut Faults<M>) -> Option<bool> {
        if let Tree::Flag(flag) = self.node.value {
            return Some(flag);
        }
        faults.add(self, "this must be true or false".to_owned());
        None
    }

    pub(crate) fn number<M: From<String> + PartialEq>(&self, faults: &mut Faults<M>) -> Option<f64> {
        match self.node.value {
            Tree::Number(number) => Some(number),
            #[expect(clippy::cast_precision_loss, reason = "scores are small, and larger ones are refused")]
            Tree::Whole(number) => Some(number as f64),
            _ => {
                faults.add(self, "this must be a number".to_owned());
                None
            }
        }
    }

    pub(crate) fn whole<T: TryFrom<i64>, M: From<String> + PartialEq>(
        &self,
        least: i64,
        most: i64,
        faults: &mut Faults<M>,
    ) -> Option<T> {
        if let Tree::Whole(number) = self.node.value
            && (least..=most).contains(&number)
        {
            return T::try_from(number).ok();
        }
        faults.add(self, format!("this must be a whole number from {least} to {most}"));
        None
    }

    /// What is written as a text, or as a whole number where it looks like one: an answer.
    pub(crate) fn written<T: FromStr<Err: ToString>, M: From<String> + PartialEq>(
        &self,
        faults: &mut Faults<M>,
    ) -> Option<T> {
        match self.node.value {
            Tree::Whole(number) => self.understood(&number.to_string(), faults),
            _ => self.understood(self.text(faults)?, faults),
        }
    }
}
