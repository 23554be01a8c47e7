//! What stands behind the `#`: the parts of a path, and a word of what happened before.

/// `#/timeline/{id}?saved=1`, taken apart.
pub struct Address<'a> {
    parts: Vec<&'a str>,
    query: &'a str,
}

impl<'a> Address<'a> {
    /// Whatever stands before the `#` is left aside.
    pub fn of(hash: &'a str) -> Self {
        let path = hash.rsplit_once('#').map_or(hash, |(_, path)| path);
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        Self { parts: path.strip_prefix('/').unwrap_or(path).split('/').collect(), query }
    }

    /// Its parts, of which there is at least one; the start is one empty part.
    pub fn parts(&self) -> &[&'a str] {
        &self.parts
    }

    /// The page's name.
    pub fn first(&self) -> &'a str {
        self.parts.first().copied().unwrap_or_default()
    }

    /// Whether that word came along.
    pub fn says(&self, word: &str) -> bool {
        self.query.split('&').any(|one| one.split('=').next() == Some(word))
    }

    /// The place on the page that it names: of all pages only that with the answers has some.
    pub fn mark(&self) -> Option<&'a str> {
        match self.parts[..] {
            ["answers", mark] => Some(mark),
            _ => None,
        }
    }
}
