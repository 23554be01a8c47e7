//! What goes into the places that a text leaves open.

use std::fmt;

/// A value for a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Words, a name, a date: put in as they are.
    Text(String),
    /// A number, which can also decide between wordings.
    Number(f64),
}

/// Named values for a text.
pub type Values = [(&'static str, Value)];

impl fmt::Display for Value {
    /// A number comes with one digit after the point, or without a point where it is whole: nothing that people are told is more
    /// exact, and what prints any number whatever weighs a tenth of all that a browser loads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Number(number) => {
                #[expect(
                    clippy::cast_possible_truncation,
                    reason = "counts, months and scores are far from the end of an i64"
                )]
                let tenths = (number * 10.0).round() as i64;
                let sign = if tenths < 0 { "-" } else { "" };
                match (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10) {
                    (whole, 0) => write!(f, "{sign}{whole}"),
                    (whole, tenth) => write!(f, "{sign}{whole}.{tenth}"),
                }
            }
        }
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

macro_rules! from_numbers {
    ($($number:ty)+) => {
        $(impl From<$number> for Value {
            fn from(number: $number) -> Self {
                Self::Number(f64::from(number))
            }
        })+
    };
}

from_numbers!(u8 u16 u32 i32 f64);

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::from(u32::try_from(count).unwrap_or(u32::MAX))
    }
}
