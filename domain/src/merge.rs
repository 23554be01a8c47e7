//! Notes that two people edit at once: of two versions with a common beginning it makes one in which nothing that either wrote is lost.
//!
//! It counts in paragraphs, which are parted by empty lines. What only one of them changed is as they changed it; where both changed the same
//! passage both versions stay, one after the other, and it says so. [ours]

/// What became of two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The text, its paragraphs parted by one empty line each.
    pub text: String,
    /// Whether both changed the same passage, so that somebody has to look at it.
    pub both: bool,
}

/// The paragraphs of a text, without empty lines around them; ends of lines are all the same.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<String> {
    let (mut all, mut lines) = (Vec::new(), Vec::new());
    for line in text.replace("\r\n", "\n").replace('\r', "\n").split('\n') {
        if !line.trim().is_empty() {
            lines.push(line.trim_end().to_owned());
        } else if !lines.is_empty() {
            all.push(std::mem::take(&mut lines).join("\n"));
        }
    }
    if !lines.is_empty() {
        all.push(lines.join("\n"));
    }
    all
}

/// One text of two that both began as `base`: `theirs` is what is there by now, `mine` what comes to it.
#[must_use]
pub fn merge(base: &str, theirs: &str, mine: &str) -> Merged {
    let (base, theirs, mine) = (paragraphs(base), paragraphs(theirs), paragraphs(mine));
    let (in_theirs, in_mine) = (kept(&base, &theirs), kept(&base, &mine));
    let (mut text, mut both) = (Vec::new(), false);
    // From one paragraph that both have kept to the next.
    let (mut from, mut their, mut my) = (0, 0, 0);
    for at in 0..=base.len() {
        let anchor = if at == base.len() { Some((theirs.len(), mine.len())) } else { in_theirs[at].zip(in_mine[at]) };
        let Some((their_end, my_end)) = anchor else { continue };
        let passage = Passage {
            base: &base[from..at],
            theirs: &theirs[their..their_end],
            mine: &mine[my..my_end],
            // Whether each of the base's is still there, in theirs and in mine.
            in_theirs: &in_theirs[from..at],
            in_mine: &in_mine[from..at],
            begins: (their, my),
        };
        both |= passage.put(&mut text);
        text.extend(base.get(at).cloned());
        (from, their, my) = (at + 1, their_end + 1, my_end + 1);
    }
    Merged { text: text.join("\n\n"), both }
}

/// What stands between two paragraphs that both have kept.
struct Passage<'a> {
    base: &'a [String],
    theirs: &'a [String],
    mine: &'a [String],
    in_theirs: &'a [Option<usize>],
    in_mine: &'a [Option<usize>],
    /// Where the passage begins in each.
    begins: (usize, usize),
}

impl Passage<'_> {
    /// Adds what becomes of it; whether both changed it.
    fn put(&self, text: &mut Vec<String>) -> bool {
        if self.theirs == self.base || self.theirs == self.mine {
            text.extend_from_slice(self.mine);
            return false;
        }
        if self.mine == self.base {
            text.extend_from_slice(self.theirs);
            return false;
        }
        // Each without what the other one took out: no paragraph of the base is kept by both here.
        let without = |version: &[String], still: &[Option<usize>], begins: usize, text: &mut Vec<String>| {
            let of_base: Vec<usize> = still.iter().flatten().map(|at| at - begins).collect();
            let new = version.iter().enumerate().filter(|(at, _)| !of_base.contains(at));
            text.extend(new.map(|(_, paragraph)| paragraph.clone()));
        };
        without(self.theirs, self.in_theirs, self.begins.0, text);
        without(self.mine, self.in_mine, self.begins.1, text);
        !self.base.is_empty()
    }
}

/// For each paragraph of the base, where it stands in a version that came of it; in order, as many as can be.
fn kept(base: &[String], version: &[String]) -> Vec<Option<usize>> {
    let mut lengths = vec![vec![0_u32; version.len() + 1]; base.len() + 1];
    for at in (0..base.len()).rev() {
        for to in (0..version.len()).rev() {
            lengths[at][to] = if base[at] == version[to] {
                lengths[at + 1][to + 1] + 1
            } else {
                lengths[at + 1][to].max(lengths[at][to + 1])
            };
        }
    }
    let (mut found, mut at, mut to) = (vec![None; base.len()], 0, 0);
    while at < base.len() && to < version.len() {
        if base[at] == version[to] {
            found[at] = Some(to);
            (at, to) = (at + 1, to + 1);
        } else if lengths[at + 1][to] >= lengths[at][to + 1] {
            at += 1;
        } else {
            to += 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merged(base: &str, theirs: &str, mine: &str) -> (String, bool) {
        let parted = |text: &str| text.replace('/', "\n\n");
        let Merged { text, both } = merge(&parted(base), &parted(theirs), &parted(mine));
        (text.replace("\n\n", "/"), both)
    }

    #[test]
    fn what_one_changed_is_as_they_changed_it() {
        for (base, theirs, mine, text) in [
            ("", "", "", ""),
            ("a/b", "a/b", "a/b", "a/b"),
            ("a/b", "a/b", "a/x/b", "a/x/b"),
            ("a/b", "a/b/y", "x/a/b", "x/a/b/y"),
            ("a/b/c", "a/c", "a/b/c/d", "a/c/d"),
            ("a/b/c", "A/b/c", "a/b/C", "A/b/C"),
            ("a/b", "", "a/b", ""),
            ("a", "x", "x", "x"),
        ] {
            assert_eq!(merged(base, theirs, mine), (text.to_owned(), false), "{base} {theirs} {mine}");
        }
    }

    #[test]
    fn of_what_both_changed_both_stay_and_it_says_so() {
        assert_eq!(merged("a", "A", "Ä"), ("A/Ä".to_owned(), true));
        assert_eq!(merged("a/b/c", "a/B/c", "a/ß/c"), ("a/B/ß/c".to_owned(), true));
        assert_eq!(merged("a", "", "A"), ("A".to_owned(), true), "one took out what the other one changed");
        assert_eq!(merged("a/b", "A/b", "a/B"), ("A/B".to_owned(), true), "side by side");
        // Both wrote something new at the same place: nothing of either is in the way of the other.
        assert_eq!(merged("a", "a/x", "a/y"), ("a/x/y".to_owned(), false));
        assert_eq!(merged("", "x", "y"), ("x/y".to_owned(), false));
    }

    #[test]
    fn ends_of_lines_and_empty_lines_are_no_change() {
        assert_eq!(paragraphs("\r\n\r\n one \r\n two\r\n  \r\n\r\nthree\n"), [" one\n two", "three"]);
        let Merged { text, both } = merge("a\n\nb", "a\r\n\r\n\r\nb\r\n", "a\n\nb\n\nc");
        assert_eq!((&*text, both), ("a\n\nb\n\nc", false));
    }
}
