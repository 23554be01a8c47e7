//! Asks the module that browsers load, in node.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::SystemTime,
};

use engine::{json, tab::advice::Finished};
use serde::Serialize;
use serde_json::{Value, from_str};

/// What the script that asks is handed.
#[derive(Serialize)]
struct Question<'a> {
    everybody: &'a [Finished],
    pages: &'a [&'a str],
}

/// For everybody, one after the other: the assessment, and each of the pages, as the module gives them.
pub fn answers(everybody: &[Finished], pages: &[&str]) -> Vec<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let target = folder.join("../target");
    is_current(&target);
    let manifest = fs::read_to_string(target.join("site/manifest.json")).expect("the site has a manifest");
    let manifest: Value = from_str(&manifest).unwrap();
    let file = |name: &str| -> PathBuf {
        let path = manifest[name].as_str().unwrap_or_else(|| panic!("the site has no {name}"));
        target.join("site").join(path.trim_start_matches('/'))
    };
    let data = file("data.json");
    assert_eq!(fs::read_to_string(&data).unwrap(), engine::data::make(), "the data are old: run script/build");

    let mut node = Command::new("node")
        .arg(folder.join("tests/agreement/ask.mjs"))
        .args([file("desk.js"), file("desk_bg.wasm"), file("adviser.wasm"), data])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node runs");
    // It answers when it has read everything.
    let question = json::text(&Question { everybody, pages });
    node.stdin.take().unwrap().write_all(question.as_bytes()).unwrap();
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success(), "the module failed");
    String::from_utf8(output.stdout).unwrap().lines().map(|line| from_str(line).unwrap()).collect()
}

/// Refuses a module that is older than anything it is made from, by the list that cargo keeps beside it, and a site that is older
/// than the module.
fn is_current(target: &Path) {
    let changed = |file: &Path| -> SystemTime {
        let changed = fs::metadata(file).and_then(|data| data.modified());
        changed.unwrap_or_else(|error| panic!("{}: {error}: run script/build", file.display()))
    };
    let module = target.join("wasm32-unknown-unknown/wasm-release/desk.wasm");
    let made = changed(&module);
    let list = fs::read_to_string(module.with_extension("d")).expect("cargo lists what it read");
    let (_, sources) = list.split_once(": ").expect("a list of sources");
    let sources: Vec<&Path> = sources.split_whitespace().map(Path::new).collect();
    for room in ["domain/src/assess.rs", "engine/src/text.rs", "engine/desk/src/adviser.rs"] {
        assert!(sources.iter().any(|source| source.ends_with(room)), "{room} is not among the sources");
    }
    for source in sources {
        assert!(changed(source) <= made, "{} changed since the module was made: run script/build", source.display());
    }
    assert!(made <= changed(&target.join("site.stamp")), "the site is older than the module: run script/build");
}
