//! Which functions of the store ran. Every public async function opens a span of its own name; a subscriber notes
//! them while the story is told, and at the end they are compared with the functions in the source.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex};

use tracing::span::{Attributes, Id, Record};
use tracing::{Dispatch, Event, Metadata, Subscriber};

#[derive(Clone, Default)]
pub struct Coverage(Arc<Mutex<BTreeSet<String>>>);

impl Coverage {
    pub fn recorder(&self) -> Dispatch {
        Dispatch::new(self.clone())
    }

    pub fn assert_complete(&self) {
        let called = self.0.lock().expect("no panic while noting").clone();
        let written = functions(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
        assert!(written.len() > 20, "the source was found");
        let missing: Vec<_> = written.difference(&called).collect();
        assert!(
            missing.is_empty(),
            "the story leaves out {missing:?}: tell it with them, and give each `#[instrument(level = \"debug\", skip_all)]`"
        );
    }
}

/// The names of all `pub async fn` below a folder.
fn functions(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(folder).expect("the source folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(functions(&path));
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("source text");
        let names = text
            .lines()
            .filter_map(|line| line.trim_start().strip_prefix("pub async fn "));
        found.extend(
            names
                .filter_map(|rest| rest.split(['(', '<']).next())
                .map(str::to_owned),
        );
    }
    found
}

impl Subscriber for Coverage {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_span() && metadata.target().starts_with("store")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        self.0
            .lock()
            .expect("no panic while noting")
            .insert(span.metadata().name().to_owned());
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, _: &Event<'_>) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}
