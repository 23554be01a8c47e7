//! A line of the reference: text with links in it, put together by the catalogue of words.

use engine::text::Value as Given;

use crate::text;

/// A piece of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Span {
    /// Words.
    Text(String),
    /// Words that lead to an anchor of the reference.
    Link {
        /// The words.
        text: String,
        /// The anchor, without the `#`.
        to: String,
    },
    /// Words that stand aside from the rest: an addition, quieter.
    Aside(String),
}

/// Text with links in it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Line(pub Vec<Span>);

/// A value for a text of the catalogue.
pub enum Value {
    /// A number, which may decide a plural.
    Number(f64),
    /// A line, spliced in where the text has the value's place.
    Line(Line),
}

impl Line {
    /// A link.
    pub fn link(text: impl Into<String>, to: impl Into<String>) -> Self {
        Self(vec![Span::Link { text: text.into(), to: to.into() }])
    }

    /// This line and another after it.
    #[must_use]
    pub fn then(mut self, other: impl Into<Self>) -> Self {
        self.0.extend(other.into().0);
        self
    }

    /// This line and an addition after it.
    #[must_use]
    pub fn aside(mut self, text: impl Into<String>) -> Self {
        self.0.push(Span::Aside(text.into()));
        self
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Several, separated by commas.
    pub fn listed(lines: impl IntoIterator<Item = Self>) -> Self {
        Self::joined(lines, ", ")
    }

    /// Several, with the same between them.
    pub fn joined(lines: impl IntoIterator<Item = Self>, between: &str) -> Self {
        let mut whole = Self::default();
        for line in lines {
            if !whole.is_empty() {
                whole.0.push(Span::Text(between.to_owned()));
            }
            whole.0.extend(line.0);
        }
        whole
    }

    /// The words alone.
    #[must_use]
    pub fn plain(&self) -> String {
        let words = |span: &Span| match span {
            Span::Text(text) | Span::Link { text, .. } => text.clone(),
            Span::Aside(text) => format!(" ({text})"),
        };
        self.0.iter().map(words).collect()
    }
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self(if text.is_empty() { Vec::new() } else { vec![Span::Text(text)] })
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Line(text.into())
    }
}

impl From<Line> for Value {
    fn from(line: Line) -> Self {
        Self::Line(line)
    }
}

/// The first of the characters that hold the place of a line while the catalogue puts a text together; they stand in no text.
const FIRST_MARK: u32 = 0xE000;

/// A text of the catalogue with lines, and so links, in its places.
pub fn say<const N: usize>(key: &str, values: [(&'static str, Value); N]) -> Line {
    let mut lines = Vec::new();
    let filled: Vec<_> = values
        .into_iter()
        .map(|(name, value)| {
            let value = match value {
                Value::Number(number) => Given::from(number),
                Value::Line(line) => {
                    let mark = FIRST_MARK + u32::try_from(lines.len()).unwrap_or_default();
                    lines.push(line);
                    Given::from(char::from_u32(mark).map(String::from).unwrap_or_default())
                }
            };
            (name, value)
        })
        .collect();
    let mut whole = Line::default();
    let mut words = String::new();
    for one in text::get(key, &filled).chars() {
        let at = u32::from(one).checked_sub(FIRST_MARK).and_then(|at| usize::try_from(at).ok());
        match at.and_then(|at| lines.get(at)) {
            Some(line) => {
                whole = if words.is_empty() { whole } else { whole.then(std::mem::take(&mut words)) };
                whole = whole.then(line.clone());
            }
            None => words.push(one),
        }
    }
    if words.is_empty() { whole } else { whole.then(words) }
}
