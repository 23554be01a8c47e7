//! What somebody may have meant by a word that isn't known.

/// The longest word that is compared, in bytes: nobody misspells more than that.
const LONGEST: usize = 32;

/// The known word nearest to this one, if it is near: at most a third of its letters differ.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > LONGEST {
        return None;
    }
    let (steps, one) = known.into_iter().map(|one| (distance(word, one), one)).min_by_key(|(steps, _)| *steps)?;
    (steps <= one.len().max(word.len()).div_ceil(3)).then_some(one)
}

/// How many letters to add, drop or change to get from one word to the other.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    // The distances from the part of `from` read so far to each beginning of `to`.
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (index, letter) in from.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], index + 1);
        for (column, other) in to.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

    #[test]
    fn counts_letters() {
        for (from, to, steps) in [("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("né", "ne", 1)] {
            assert_eq!(distance(from, to), steps, "{from} {to}");
        }
    }

    #[test]
    fn finds_what_was_meant_and_nothing_far_off() {
        let known = ["id", "text", "help", "scale", "choices", "feeds"];
        for (word, meant) in
            [("helps", Some("help")), ("feed", Some("feeds")), ("txt", Some("text")), ("colour", None), ("", None)]
        {
            assert_eq!(nearest(word, known), meant, "{word}");
        }
        assert_eq!(nearest(&"help".repeat(1000), known), None);
    }
}
