//! How long advice takes, on the people in `tests/cases`: one run without the search for the smallest change, the search, and
//! reading the file. Run by `script/bench`.

#![expect(clippy::unwrap_used, reason = "a benchmark fails by panicking")]

use criterion::{Criterion, criterion_group, criterion_main};
use domain::{
    assess::{Person, assess, assess_in_full},
    case::{Format, parse},
};
use std::{fs, hint::black_box, path::Path};

fn files() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|kind| kind == "toml"));
    files.sort();
    files.iter().map(|file| fs::read_to_string(file).unwrap()).collect()
}

/// One run a turn, case after case.
fn measure(criterion: &mut Criterion) {
    let texts = files();
    let people: Vec<Person> = texts.iter().map(|text| parse(text, Format::Toml).unwrap().person()).collect();
    let mut next = people.iter().cycle();
    criterion.bench_function("advice", |bench| bench.iter(|| assess(black_box(next.next().unwrap()))));
    let mut next = people.iter().cycle();
    criterion.bench_function("search", |bench| bench.iter(|| assess_in_full(black_box(next.next().unwrap()))));
    let mut next = texts.iter().cycle();
    criterion.bench_function("reading", |bench| bench.iter(|| parse(black_box(next.next().unwrap()), Format::Toml)));
}

criterion_group!(benches, measure);
criterion_main!(benches);
