//! Which functions of the store ran. Every public async function opens a span of its own name; a subscriber notes
//! them while the story is told, and at the end they are compared with the functions in the source.
//!
//! Tests run side by side in one process, each on a thread of its own, so what ran is noted by thread: a story keeps
//! to one. The subscriber is the process's and is there before any store is: a span's first use decides for good
//! whether anybody listens, and a subscriber that comes at that very moment can be missed.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::{Mutex, OnceLock};
use std::thread::{self, ThreadId};

use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

static CALLED: Mutex<Option<HashMap<ThreadId, BTreeSet<&'static str>>>> = Mutex::new(None);

/// Begins to note. To be called before the first call of a store.
pub fn install() {
    static INSTALLED: OnceLock<()> = OnceLock::new();
    INSTALLED.get_or_init(|| {
        tracing::subscriber::set_global_default(Recorder).expect("no other subscriber in this process");
    });
}

/// Fails unless every function was called on this thread.
pub fn assert_complete() {
    let called = CALLED.lock().expect("no panic while noting");
    let called =
        called.as_ref().and_then(|by_thread| by_thread.get(&thread::current().id()).cloned()).unwrap_or_default();
    let written = functions(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    assert!(written.len() > 20, "the source was found");
    let missing: Vec<_> = written.iter().filter(|name| !called.contains(name.as_str())).collect();
    assert!(
        missing.is_empty(),
        "the story leaves out {missing:?}: tell it with them, and give each `#[instrument(level = \"debug\", skip_all)]`"
    );
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
        let names = text.lines().filter_map(|line| line.trim_start().strip_prefix("pub async fn "));
        found.extend(names.filter_map(|rest| rest.split(['(', '<']).next()).map(str::to_owned));
    }
    found
}

struct Recorder;

impl Subscriber for Recorder {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_span() && metadata.target().starts_with("store")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut called = CALLED.lock().expect("no panic while noting");
        let called = called.get_or_insert_default().entry(thread::current().id()).or_default();
        called.insert(span.metadata().name());
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, _: &Event<'_>) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}
