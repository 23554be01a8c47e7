//! Has cargo notice new files for browsers: rust-embed tracks nothing in a folder that it never saw.

fn main() {
    println!("cargo::rerun-if-changed=../target/site/manifest.json");
}
