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

/// A browser module. A page needs one of them or none, so that the heaviest budget is also that of any page.
struct Module {
    /// What cargo calls it, and pages.
    name: &'static str,
    /// What it may weigh on the wire (brotli), in bytes.
    budget: usize,
    /// What to do about one that weighs more.
    advice: &'static str,
}

/// The islands on the pages of an account. Past its budget, answering on a phone starts late.
const ISLANDS: Module = Module { name: "app", budget: 100 * 1024, advice: "move work out of the islands" };

/// The pages within a tab up to the result, the questions among them: the same as for answering in an account.
const DESK: Module = Module { name: "desk", budget: 100 * 1024, advice: "make texts and questions data" };

/// Results within a tab, and what-if. Past its budget they come late.
const ADVISER: Module =
    Module { name: "adviser", budget: 130 * 1024, advice: "make texts data, or leave it to the server" };

/// All there are.
const MODULES: [Module; 3] = [ISLANDS, DESK, ADVISER];

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
    for (file, Module { name, .. }) in &modules {
        let bound = module::bind(file, name)?;
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
    if let Err(over) = MODULES.iter().try_for_each(|module| check_budget(&sizes, module)) {
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

/// Fails where the module isn't there, or weighs more than its budget on the wire.
fn check_budget(sizes: &[Size], Module { name, budget, advice }: &Module) -> Result<()> {
    let start = format!("/pkg/{name}_bg-");
    let size =
        sizes.iter().find(|size| size.path.starts_with(&start)).with_context(|| format!("there is no {name}"))?;
    let weight = size.brotli.unwrap_or(size.plain);
    ensure!(
        weight <= *budget,
        "{} weighs {weight} bytes with brotli, {} over its budget of {budget}: {advice}",
        size.path,
        weight - budget
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODULE: Module = Module { name: "app", budget: 100, advice: "do less" };

    fn module_of(plain: usize, brotli: Option<usize>) -> Vec<Size> {
        vec![Size { path: "/pkg/app_bg-0.wasm".into(), plain, gzip: None, brotli }]
    }

    #[test]
    fn a_module_may_weigh_its_budget_and_no_byte_more() {
        assert!(check_budget(&module_of(500, Some(100)), &MODULE).is_ok());
        let error = check_budget(&module_of(500, Some(101)), &MODULE).expect_err("over budget");
        assert!(error.to_string().contains("1 over its budget of 100: do less"), "{error}");
    }

    #[test]
    fn a_module_that_does_not_compress_is_weighed_as_it_is() {
        assert!(check_budget(&module_of(101, None), &MODULE).is_err());
    }

    #[test]
    fn each_module_has_a_budget_of_its_own() {
        let mut both = module_of(500, Some(100));
        both.push(Size { path: "/pkg/engine_bg-0.wasm".into(), plain: 500, gzip: None, brotli: Some(120) });
        let engine = |budget| Module { name: "engine", budget, ..MODULE };
        assert!(check_budget(&both, &MODULE).is_ok() && check_budget(&both, &engine(120)).is_ok());
        assert!(check_budget(&both, &engine(119)).is_err());
    }

    #[test]
    fn a_module_that_is_missing_is_not_within_its_budget() {
        assert!(check_budget(&[], &MODULE).is_err());
    }
}
