//! Sets of months as sorted, separate spans, so that overlapping time is counted once.

use crate::{month::Month, sorted::sort_by};

/// Months from the first (inclusive) to the second (exclusive) of each pair; sorted, none empty, none touching.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Spans(Vec<(Month, Month)>);

impl Spans {
    /// The union of the pairs given; those that hold no month are left out.
    pub(super) fn new(mut pairs: Vec<(Month, Month)>) -> Self {
        pairs.retain(|(from, to)| from < to);
        sort_by(&mut pairs, Ord::cmp);
        let mut merged: Vec<(Month, Month)> = Vec::with_capacity(pairs.len());
        for (from, to) in pairs {
            match merged.last_mut() {
                Some(last) if from <= last.1 => last.1 = last.1.max(to),
                _ => merged.push((from, to)),
            }
        }
        Self(merged)
    }

    /// How many months there are.
    pub(super) fn months(&self) -> u32 {
        self.0.iter().map(|(from, to)| to.months_since(*from).unsigned_abs()).sum()
    }

    /// The first month, if there is any.
    pub(super) fn start(&self) -> Option<Month> {
        self.0.first().map(|(from, _)| *from)
    }

    /// The month after the last, if there is any.
    pub(super) fn end(&self) -> Option<Month> {
        self.0.last().map(|(_, to)| *to)
    }

    /// Only the months before `month`.
    pub(super) fn before(&self, month: Month) -> Self {
        Self::new(self.0.iter().map(|(from, to)| (*from, (*to).min(month))).collect())
    }

    /// Only the months from `month` on.
    pub(super) fn since(&self, month: Month) -> Self {
        Self::new(self.0.iter().map(|(from, to)| ((*from).max(month), *to)).collect())
    }

    /// The months that are not in `others`.
    pub(super) fn without(&self, others: &Self) -> Self {
        let mut left = Vec::new();
        for (from, to) in &self.0 {
            let mut rest = *from;
            for (other_from, other_to) in others.0.iter().filter(|(start, end)| start < to && end > from) {
                left.push((rest, *other_from));
                rest = rest.max(*other_to);
            }
            left.push((rest, *to));
        }
        Self::new(left)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(n: i32) -> Month {
        Month::FIRST.plus(n)
    }

    fn spans(pairs: &[(i32, i32)]) -> Spans {
        Spans::new(pairs.iter().map(|(from, to)| (month(*from), month(*to))).collect())
    }

    #[test]
    fn overlapping_and_touching_spans_become_one() {
        assert_eq!(spans(&[(5, 9), (0, 3), (3, 4), (6, 7)]), spans(&[(0, 4), (5, 9)]));
        assert_eq!(spans(&[(5, 9), (0, 3), (3, 4), (6, 7), (8, 2)]).months(), 8);
    }

    #[test]
    fn months_are_taken_out_from_the_middle_and_from_the_edges() {
        let all = spans(&[(0, 10), (12, 20)]);
        assert_eq!(
            all.without(&spans(&[(2, 4), (6, 7), (9, 14), (19, 30)])),
            spans(&[(0, 2), (4, 6), (7, 9), (14, 19)])
        );
        assert_eq!(all.before(month(5)), spans(&[(0, 5)]));
        assert_eq!(all.since(month(15)), spans(&[(15, 20)]));
    }
}
