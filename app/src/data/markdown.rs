//! The account as a text for people: timeline, goals, and each review with its questions, its answers and its result in the words
//! in which it was told.

mod beside;
mod between;
mod review;

use std::fmt::Write as _;

use domain::timeline::Stint;

use super::{
    out::{Out, Stopped},
    source::Source,
};
use crate::{
    components::date::in_words,
    context::{month_of, now},
    paper::Paper,
    t,
};

/// Writes it.
pub async fn write(source: &Source, out: Out) -> Result<(), Stopped> {
    let (store, account) = (&source.services.store, &source.account);
    let mut page = Markdown::default();
    page.head(1, &t!("data-text.title"));
    page.plain(&t!("data-text.of", "email" => &*account.email, "day" => in_words(now())));
    page.plain(&t!("data-text.since", "day" => in_words(account.created_at)));
    page.head(2, &t!("timeline.title"));
    let stints: Vec<Stint> = store.list_stints(source.id()).await?.into_iter().map(|one| one.stint).collect();
    page.timeline(&stints, month_of(now()));
    page.head(2, &t!("goals.title"));
    page.goals(&store.find_goals(source.id()).await?.unwrap_or_default());
    page.head(2, &t!("reviews.title"));
    out.send(page.text).await?;
    let (mut reviews, mut none) = (source.reviews(), true);
    loop {
        let list = reviews.next().await?;
        if list.is_empty() {
            break;
        }
        none = false;
        let mut page = Markdown::default();
        list.iter().for_each(|one| page.review(source, one));
        out.send(page.text).await?;
    }
    if none {
        out.send(format!("{}\n", t!("reviews.empty"))).await?;
    }
    let mut page = Markdown::default();
    page.decisions(&store.list_decisions(source.id()).await?);
    page.notes(&store.list_notes(source.id()).await?);
    page.rhythm(store.find_cadence(source.id()).await?);
    page.questions(&store.list_views(source.id()).await?);
    page.sharing(source).await?;
    page.talks(source).await?;
    page.openings(&store.export_openings(source.id()).await?);
    out.send(page.text).await?;
    Ok(())
}

/// The text so far: blocks, each with an empty line behind it.
#[derive(Default)]
struct Markdown {
    text: String,
}

impl Markdown {
    /// An empty line, where there is none yet: what follows is read by itself.
    fn apart(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn head(&mut self, level: usize, title: &str) {
        let _ = write!(self.text, "{} {}\n\n", "#".repeat(level), escaped(title));
    }

    fn plain(&mut self, text: &str) {
        let _ = write!(self.text, "{}\n\n", escaped(text));
    }

    /// What somebody wrote under a heading of ours; nothing where they wrote nothing.
    fn told(&mut self, title: &str, words: &str) {
        if !words.is_empty() {
            self.plain(title);
            self.quote(words);
        }
    }

    /// What somebody wrote, as a quotation: each line of it stays one.
    fn quote(&mut self, words: &str) {
        for line in words.lines() {
            let _ = writeln!(self.text, "> {}  ", escaped(line));
        }
        self.text.push('\n');
    }

    /// A list of names with values; those without are left out.
    fn facts(&mut self, facts: &[(String, String)]) {
        for (name, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
            let _ = writeln!(self.text, "- {}: {}", escaped(name), escaped(value));
        }
        self.text.push('\n');
    }
}

impl Paper for Markdown {
    fn gap(&mut self) {}

    fn title(&mut self, title: &str) {
        self.apart();
        self.head(5, title);
    }

    fn line(&mut self, indent: usize, text: &str) {
        if !text.trim().is_empty() {
            self.apart();
            let _ = writeln!(self.text, "{}{}", if indent > 0 { "  " } else { "" }, escaped(text));
        }
    }

    fn item(&mut self, mark: &str, text: &str) {
        let (nested, sign) = (mark.starts_with(' '), mark.trim());
        if !nested {
            self.apart();
        }
        // Signs say for and against; numbers and dots are the list's own.
        let sign = if nested && !sign.is_empty() { format!("({sign}) ") } else { String::new() };
        let _ = writeln!(self.text, "{}- {sign}{}", if nested { "  " } else { "" }, escaped(text));
    }
}

/// Text that reads as it was written: nothing in it is taken for a mark. Lines become one, where they aren't split before.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !safe.is_empty() {
            safe.push(' ');
        }
        // At the beginning of a line these would begin a list; anywhere else they don't.
        let numbered = word.ends_with(['.', ')']) && word[..word.len() - 1].bytes().all(|one| one.is_ascii_digit());
        let listed = safe.is_empty() && (["-", "+", "="].iter().any(|mark| word.starts_with(mark)) || numbered);
        if listed && numbered && word.len() > 1 {
            let (digits, end) = word.split_at(word.len() - 1);
            safe += digits;
            safe.push('\\');
            safe += end;
            continue;
        }
        if listed {
            safe.push('\\');
        }
        for one in word.chars() {
            if "\\`*_[]<>#|~&".contains(one) {
                safe.push('\\');
            }
            safe.push(one);
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_was_written_is_taken_for_a_mark() {
        for (text, expected) in [
            ("plain, with a hyphen - here", "plain, with a hyphen - here"),
            ("# no heading", "\\# no heading"),
            ("- no list", "\\- no list"),
            ("1. no list", "1\\. no list"),
            ("12) no list", "12\\) no list"),
            ("=== no heading", "\\=== no heading"),
            ("<script>*a* [b](c) `d`</script>", "\\<script\\>\\*a\\* \\[b\\](c) \\`d\\`\\</script\\>"),
            ("snake_case & | ~~x~~ \\", "snake\\_case \\& \\| \\~\\~x\\~\\~ \\\\"),
            ("", ""),
        ] {
            assert_eq!(escaped(text), expected);
        }
        let mut page = Markdown::default();
        page.quote("one\n\n# two");
        assert_eq!(page.text, "> one  \n>   \n> \\# two  \n\n");
    }
}
