//! Migrations are compiled in: a new file among them must rebuild the crate, which cargo can't see by itself.

fn main() {
    println!("cargo::rerun-if-changed=../migrations");
}
