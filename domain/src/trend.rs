//! When a figure that is asked again and again has sunk enough to say a word about it.

/// A fall of this many points since the last time is worth a word. [ours]: about one step on every second item.
pub const FALL: f64 = 15.0;
/// So many falls in a row are worth a word, however small each is. [ours]
pub const FALLS_IN_A_ROW: usize = 3;

/// How a figure sank.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sinking {
    /// By so many points since the last time, [`FALL`] at the least.
    SinceLast(f64),
    /// A little each time, [`FALLS_IN_A_ROW`] times in a row; by so many points in all.
    InARow(f64),
}

/// Whether a figure sank, given its scores from the earliest to the latest. A time without a score is left out by the
/// caller: it is no fall.
#[must_use]
pub fn sinking(scores: &[f64]) -> Option<Sinking> {
    let [.., before, last] = scores else { return None };
    if before - last >= FALL {
        return Some(Sinking::SinceLast(before - last));
    }
    let tail = scores.get(scores.len().checked_sub(FALLS_IN_A_ROW + 1)?..)?;
    let falls = tail.windows(2).all(|pair| pair[1] < pair[0]);
    falls.then(|| Sinking::InARow(tail[0] - last))
}

#[cfg(test)]
mod tests {
    use super::{Sinking, sinking};

    #[test]
    fn a_single_fall_counts_from_fifteen_points_on() {
        assert_eq!(sinking(&[80.0, 65.0]), Some(Sinking::SinceLast(15.0)));
        assert_eq!(sinking(&[80.0, 65.1]), None);
        assert_eq!(sinking(&[20.0, 90.0, 50.0]), Some(Sinking::SinceLast(40.0)));
        assert_eq!(sinking(&[80.0, 20.0, 30.0]), None, "what has passed is over");
    }

    #[test]
    fn three_small_falls_in_a_row_count() {
        assert_eq!(sinking(&[60.0, 55.0, 50.0, 45.0]), Some(Sinking::InARow(15.0)));
        assert_eq!(sinking(&[90.0, 60.0, 59.0, 58.0, 57.0]), Some(Sinking::InARow(3.0)));
        assert_eq!(sinking(&[55.0, 50.0, 45.0]), None, "two falls");
        assert_eq!(sinking(&[60.0, 55.0, 55.0, 50.0]), None, "staying is no fall");
        assert_eq!(sinking(&[60.0, 55.0, 50.0, 51.0]), None, "it rose since");
    }

    #[test]
    fn once_is_no_trend() {
        assert_eq!(sinking(&[]), None);
        assert_eq!(sinking(&[10.0]), None);
    }
}
