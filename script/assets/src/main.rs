//! Makes what browsers load, in `target/site`: the browser modules bound to JavaScript, the engine's data, the styles in one sheet,
//! the files of `app/static`; all named by content, compressed, and listed in `manifest.json`, which the server embeds with them.
//!
//! Runs in the workspace's folder, after cargo has built the modules (`script/build` does both).
//! Must not know anything about pages: they ask the manifest for a file by its plain name.

mod inputs;
mod module;
mod site;
mod styles;

use anyhow::{Context, Result, ensure};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use site::{Site, Size};

/// A browser module.
struct Module {
    /// What cargo calls it, and pages.
    name: &'static str,
    /// What its code calls the part of it that is fetched by itself.
    part: Option<&'static str>,
}

/// All there are: the islands on the pages of an account, and the desk, which shows what a browser shows by itself. Its adviser is for
/// results and what-if.
const MODULES: [Module; 2] = [Module { name: "app", part: None }, Module { name: "desk", part: Some("adviser") }];

/// What a page may load of them.
struct Budget {
    /// The files, by their plain names.
    files: &'static [&'static str],
    /// What they may weigh on the wire (brotli) together, in bytes.
    most: usize,
    /// What to do about more.
    advice: &'static str,
}

/// For each that loads any.
const BUDGETS: [Budget; 3] = [
    // Past it, answering on a phone starts late.
    Budget { files: &["app_bg.wasm"], most: 100 * 1024, advice: "move work out of the islands" },
    // The first page of a tab, and the questions: the same as for answering in an account.
    Budget { files: &["desk_bg.wasm"], most: 100 * 1024, advice: "make texts and questions data" },
    // All that a tab ever loads, and an account's what-if.
    Budget {
        files: &["desk_bg.wasm", "adviser.wasm"],
        most: 130 * 1024,
        advice: "make texts data, or leave it to the server",
    },
];

/// The texts and questions that desk and adviser work with.
const DATA: &str = "data.json";

/// Where everything is read and written.
struct Places {
    /// Where cargo puts the browser modules.
    modules: PathBuf,
    /// The sheet that imports all the others.
    styles: PathBuf,
    /// Files that are served as they are.
    statics: PathBuf,
    /// What the server embeds.
    site: PathBuf,
    /// Remembers what the site was made from, beside it: nothing but served files goes inside.
    stamp: PathBuf,
}

fn main() -> Result<()> {
    let places = Places {
        modules: "target/wasm32-unknown-unknown/wasm-release".into(),
        styles: "style/main.css".into(),
        statics: "app/static".into(),
        site: "target/site".into(),
        stamp: "target/site.stamp".into(),
    };
    ensure!(places.styles.exists(), "{} is missing: run this in the workspace's folder", places.styles.display());
    // One at a time, whoever else builds in this folder: held until this program ends.
    let lock = fs::File::create(places.stamp.with_extension("lock"))?;
    lock.lock().context("could not wait for another run")?;
    println!("{}", build(&places)?);
    Ok(())
}

/// Makes the site where its inputs have changed, and says what it weighs.
fn build(places: &Places) -> Result<String> {
    let modules = MODULES.map(|module| (places.modules.join(module.name).with_extension("wasm"), module));
    let folders = [places.styles.parent().unwrap_or(Path::new(".")), &places.statics];
    let inputs: Vec<&Path> = modules.iter().map(|(file, _)| file.as_path()).chain(folders).collect();
    // The engine's data are in this program, which counts as well.
    let fingerprint = inputs::fingerprint(&inputs)?;
    if places.site.exists()
        && let Some(report) = inputs::unchanged(&places.stamp, &fingerprint)
    {
        // Written anew: its time says since when the site is known to be current.
        note(&places.stamp, &fingerprint, &report)?;
        return Ok(format!("{report}Assets are up to date."));
    }

    let mut site = Site::default();
    site.add_statics(&places.statics)?;
    for (file, Module { name, part }) in &modules {
        let bound = module::bind(file, name, *part)?;
        for (part, wasm) in part.iter().zip(bound.part) {
            site.add(&format!("{part}.wasm"), wasm)?;
        }
        site.add(&format!("{name}.js"), bound.script)?;
        site.add(&format!("{name}_bg.wasm"), bound.wasm)?;
    }
    site.add(DATA, engine::data::make().into_bytes())?;
    let sheet = styles::bundle(&places.styles, |name| site.path_of(name).map(str::to_owned))?;
    site.add("style.css", sheet)?;

    // From here to its end this run may fail, and the next one must not take the site for what the stamp says.
    inputs::forget(&places.stamp)?;
    let sizes = site.write(&places.site)?;
    let report = report(&sizes);
    if let Err(over) = BUDGETS.iter().try_for_each(|budget| check_budget(&sizes, budget)) {
        print!("{report}");
        return Err(over);
    }
    note(&places.stamp, &fingerprint, &report)?;
    Ok(format!("{report}Assets are made."))
}

/// Leaves the stamp.
fn note(stamp: &Path, fingerprint: &str, report: &str) -> Result<()> {
    fs::write(stamp, format!("{fingerprint}\n{report}")).context("could not note what the site was made from")
}

/// A table of what each file weighs.
fn report(sizes: &[Size]) -> String {
    let mut table = format!("{:<44} {:>9} {:>9} {:>9}\n", "bytes", "plain", "gzip", "brotli");
    for size in sizes {
        let weigh = |bytes: Option<usize>| bytes.map_or("-".to_owned(), |bytes| bytes.to_string());
        let (plain, gzip, brotli) = (size.plain, weigh(size.gzip), weigh(size.brotli));
        // Writing to a string does not fail.
        let _ = writeln!(table, "{:<44} {plain:>9} {gzip:>9} {brotli:>9}", size.path);
    }
    table
}

/// Fails where a file isn't there, or all together weigh more than they may on the wire.
fn check_budget(sizes: &[Size], Budget { files, most, advice }: &Budget) -> Result<()> {
    let weight = |name: &&str| -> Result<usize> {
        let size = sizes.iter().find(|size| size.name == **name).with_context(|| format!("there is no {name}"))?;
        Ok(size.brotli.unwrap_or(size.plain))
    };
    let weight: usize = files.iter().map(weight).sum::<Result<_>>()?;
    let files = files.join(" and ");
    ensure!(
        weight <= *most,
        "{files}: {weight} bytes with brotli, {} over the budget of {most}: {advice}",
        weight - most
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUDGET: Budget = Budget { files: &["app_bg.wasm"], most: 100, advice: "do less" };

    fn size(name: &str, plain: usize, brotli: Option<usize>) -> Size {
        Size { name: name.to_owned(), path: format!("/pkg/{name}"), plain, gzip: None, brotli }
    }

    #[test]
    fn a_file_may_weigh_its_budget_and_no_byte_more() {
        assert!(check_budget(&[size("app_bg.wasm", 500, Some(100))], &BUDGET).is_ok());
        let error = check_budget(&[size("app_bg.wasm", 500, Some(101))], &BUDGET).expect_err("over budget");
        assert!(error.to_string().contains("1 over the budget of 100: do less"), "{error}");
    }

    #[test]
    fn a_file_that_does_not_compress_is_weighed_as_it_is() {
        assert!(check_budget(&[size("app_bg.wasm", 101, None)], &BUDGET).is_err());
    }

    #[test]
    fn what_a_page_loads_is_weighed_together() {
        let sizes = [size("app_bg.wasm", 500, Some(100)), size("part.wasm", 90, Some(20)), size("app.js", 9_000, None)];
        let both = |most| Budget { files: &["app_bg.wasm", "part.wasm"], most, ..BUDGET };
        assert!(check_budget(&sizes, &both(120)).is_ok());
        assert!(check_budget(&sizes, &both(119)).is_err());
    }

    #[test]
    fn a_file_that_is_missing_is_not_within_its_budget() {
        assert!(check_budget(&[], &BUDGET).is_err());
    }
}
