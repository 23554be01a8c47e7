//! JSON as it goes between this crate's code in a browser and the script or the page around it: figures by their bits, so that they come
//! over to the last one. Printing and reading decimals to the last bit would weigh 17 KB in browsers.

use std::io;

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// How many digits the bits of a figure have in base 16.
const DIGITS: usize = 16;

/// A value as JSON, each figure with decimals as a text of its bits in base 16 (`"4054000000000000"` is 80).
#[must_use]
pub fn text(value: &impl Serialize) -> String {
    let mut text = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut text, Bits);
    // What is written here is plain data with texts for keys, into memory: nothing of it fails.
    if value.serialize(&mut serializer).is_err() {
        debug_assert!(false, "plain data can't be written");
    }
    String::from_utf8(text).unwrap_or_default()
}

/// The figure that a text of its bits stands for.
#[must_use]
pub fn figure(bits: &str) -> Option<f64> {
    let digits = bits.len() == DIGITS && bits.bytes().all(|one| one.is_ascii_hexdigit());
    digits.then(|| u64::from_str_radix(bits, 16).ok()).flatten().map(f64::from_bits)
}

/// Writes figures by their bits, everything else as always.
struct Bits;

impl Formatter for Bits {
    fn write_f64<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        writer.write_all(format!("\"{:0DIGITS$x}\"", value.to_bits()).as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_figure_comes_over_to_the_last_bit(value: f64) {
            let written: String = serde_json::from_str(&text(&value)).expect("a text");
            prop_assert_eq!(figure(&written).map(f64::to_bits), Some(value.to_bits()));
        }
    }

    #[test]
    fn all_else_is_written_as_always() {
        let value = serde_json::json!({ "a": [1, -2, true, null, "x\"y\\\n"], "b": {} });
        assert_eq!(text(&value), value.to_string());
        assert_eq!(text(&80.0), "\"4054000000000000\"");
    }

    #[test]
    fn what_is_no_figure_is_none() {
        for bits in ["", "80", "40540000000000000", "+054000000000000", "405400000000000g", "é05400000000000"] {
            assert_eq!(figure(bits), None, "{bits}");
        }
    }
}
