//! Makes what browsers load, in `target/site`: the browser module bound to JavaScript, the styles in one sheet, the files of
//! `app/static`; all named by content, compressed, and listed in `manifest.json`, which the server embeds with them.
//!
//! Runs in the workspace's folder, after cargo has built the browser module (`script/build` does both).
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

/// What the browser module may weigh on the wire (brotli), in bytes: past that, answering on a phone starts late.
const MODULE_BUDGET: usize = 100 * 1024;

/// Where everything is read and written.
struct Places {
    /// The browser module as cargo built it.
    module: PathBuf,
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
        module: "target/wasm32-unknown-unknown/wasm-release/app.wasm".into(),
        styles: "style/main.css".into(),
        statics: "app/static".into(),
        site: "target/site".into(),
        stamp: "target/site.stamp".into(),
    };
    ensure!(places.styles.exists(), "{} is missing: run this in the workspace's folder", places.styles.display());
    println!("{}", build(&places)?);
    Ok(())
}

/// Makes the site where its inputs have changed, and says what it weighs.
fn build(places: &Places) -> Result<String> {
    let fingerprint =
        inputs::fingerprint(&[&places.module, places.styles.parent().unwrap_or(Path::new(".")), &places.statics])?;
    if places.site.exists()
        && let Some(report) = inputs::unchanged(&places.stamp, &fingerprint)
    {
        return Ok(format!("{report}Assets are up to date."));
    }

    let module = module::bind(&places.module)?;
    let mut site = Site::default();
    site.add_statics(&places.statics)?;
    site.add("app.js", module.script)?;
    site.add("app_bg.wasm", module.wasm)?;
    let sheet = styles::bundle(&places.styles, |name| site.path_of(name).map(str::to_owned))?;
    site.add("style.css", sheet)?;

    // From here to its end this run may fail, and the next one must not take the site for what the stamp says.
    inputs::forget(&places.stamp)?;
    let sizes = site.write(&places.site)?;
    let report = report(&sizes);
    if let Err(over) = check_budget(&sizes, MODULE_BUDGET) {
        print!("{report}");
        return Err(over);
    }
    fs::write(&places.stamp, format!("{fingerprint}\n{report}"))
        .context("could not note what the site was made from")?;
    Ok(format!("{report}Assets are made."))
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

/// Fails where a browser module weighs more than `budget` bytes on the wire.
fn check_budget(sizes: &[Size], budget: usize) -> Result<()> {
    for size in sizes.iter().filter(|size| size.path.ends_with(".wasm")) {
        let weight = size.brotli.unwrap_or(size.plain);
        ensure!(
            weight <= budget,
            "{} weighs {weight} bytes with brotli, {} over its budget of {budget}: move work out of the islands",
            size.path,
            weight - budget
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn module_of(plain: usize, brotli: Option<usize>) -> Vec<Size> {
        vec![Size { path: "/pkg/app_bg-0.wasm".into(), plain, gzip: None, brotli }]
    }

    #[test]
    fn a_module_may_weigh_its_budget_and_no_byte_more() {
        assert!(check_budget(&module_of(500, Some(100)), 100).is_ok());
        let error = check_budget(&module_of(500, Some(101)), 100).expect_err("over budget");
        assert!(error.to_string().contains("1 over its budget"), "{error}");
    }

    #[test]
    fn a_module_that_does_not_compress_is_weighed_as_it_is() {
        assert!(check_budget(&module_of(101, None), 100).is_err());
    }

    #[test]
    fn only_browser_modules_have_a_budget() {
        let picture = [Size { path: "/pkg/big.png".into(), plain: 1_000, gzip: None, brotli: None }];
        assert!(check_budget(&picture, 100).is_ok());
    }
}
