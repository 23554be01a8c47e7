//! Sorting, by one piece of code for all lists. The library's sort is compiled anew for each type and each order, and a dozen of them
//! would be a fifth of what browsers load of the rules. Here it sorts indices alone, whatever the list holds.

use std::cmp::Ordering;

/// Sorts a list; equal ones stay in the order they came in.
pub fn sort_by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut order: Vec<usize> = (0..list.len()).collect();
    sort(&mut order, &|a, b| compare(&list[a], &list[b]));
    for place in 0..list.len() {
        // What belongs here may have made room for something before, and stands where that had stood.
        let mut from = order[place];
        while from < place {
            from = order[from];
        }
        list.swap(place, from);
    }
}

/// Each one goes to its place among those before it. The lists here are short, and no sort is smaller: the library's weighs 2 KB.
fn sort(order: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    for one in 1..order.len() {
        let mut place = one;
        while place > 0 && compare(order[place - 1], order[place]).is_gt() {
            order.swap(place - 1, place);
            place -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn sorts_as_the_library_does(list: Vec<(u8, u16)>) {
            let (mut ours, mut theirs) = (list.clone(), list);
            let by_first = |a: &(u8, u16), b: &(u8, u16)| (a.0 / 16).cmp(&(b.0 / 16));
            sort_by(&mut ours, by_first);
            theirs.sort_by(by_first);
            prop_assert_eq!(ours, theirs);
        }
    }
}
