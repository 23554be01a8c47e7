//! Bundles the style sheets into one, for the browsers of the last two years, and points its `url()`s at files named by content.

use anyhow::{Context, Result, anyhow, bail};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::dependencies::{Dependency, DependencyOptions};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions};
use lightningcss::targets::{Browsers, Targets};
use std::path::Path;

/// The oldest browsers whose lack of a feature is made up for: those of May 2024, the first ones that all know `light-dark()`
/// and nesting, so that almost nothing has to be.
const BROWSERS: Browsers = Browsers {
    android: Some(version(123, 0)),
    chrome: Some(version(123, 0)),
    edge: Some(version(123, 0)),
    firefox: Some(version(121, 0)),
    ie: None,
    ios_saf: Some(version(17, 5)),
    opera: Some(version(109, 0)),
    safari: Some(version(17, 5)),
    samsung: Some(version(27, 0)),
};

const fn version(major: u32, minor: u32) -> u32 {
    major << 16 | minor << 8
}

/// The sheet in this file with all that it imports, minified.
///
/// A `url()` names a file of `app/static` from its root, as in `url("/fonts/serif.woff2")`; `path_of` says where the file of that
/// name is served. A `url()` of anything else but `data:` or `#` is an error, as pages load nothing from elsewhere.
pub(crate) fn bundle(file: &Path, path_of: impl Fn(&str) -> Option<String>) -> Result<Vec<u8>> {
    let files = FileProvider::new();
    // Errors borrow the sources, hence their way through strings.
    let mut sheet = Bundler::new(&files, None, ParserOptions::default())
        .bundle(file)
        .map_err(|error| anyhow!("{error}"))
        .with_context(|| format!("could not bundle {}", file.display()))?;
    let targets = Targets::from(BROWSERS);
    sheet
        .minify(MinifyOptions { targets, ..MinifyOptions::default() })
        .map_err(|error| anyhow!("could not minify {}: {error}", file.display()))?;
    let printed = sheet
        .to_css(PrinterOptions {
            minify: true,
            targets,
            analyze_dependencies: Some(DependencyOptions { remove_imports: false }),
            ..PrinterOptions::default()
        })
        .map_err(|error| anyhow!("could not print {}: {error}", file.display()))?;

    let mut css = printed.code;
    for dependency in printed.dependencies.unwrap_or_default() {
        let Dependency::Url(link) = dependency else {
            bail!("a sheet imports one that is not a file of the project");
        };
        let served = if link.url.starts_with("data:") || link.url.starts_with('#') {
            link.url
        } else {
            let name = link.url.strip_prefix('/').unwrap_or(&link.url);
            path_of(name).with_context(|| {
                format!("{}:{}: no file {} in app/static", link.loc.file_path, link.loc.start.line, link.url)
            })?
        };
        css = css.replace(&link.placeholder, &served);
    }
    Ok(css.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::PathBuf;

    /// A folder of this test's own with these files in it.
    fn folder(test: &str, files: &[(&str, &str)]) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("pendulum-styles-{test}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        for (name, content) in files {
            fs::write(folder.join(name), content).expect("a file");
        }
        folder
    }

    fn served(name: &str) -> Option<String> {
        (name == "dot.svg").then(|| "/pkg/dot-0123.svg".to_owned())
    }

    #[test]
    fn imported_sheets_are_in_the_bundle_in_their_order() {
        let folder = folder(
            "imports",
            &[
                ("main.css", "@import \"first.css\";\n@import \"second.css\";\n"),
                ("first.css", "a { color: red; }"),
                ("second.css", "b { background: url(\"/dot.svg\") ; }"),
            ],
        );
        let css = String::from_utf8(bundle(&folder.join("main.css"), served).expect("a bundle")).expect("text");
        fs::remove_dir_all(folder).expect("gone");
        assert!(css.starts_with("a{color:red}"), "{css}");
        assert!(css.contains("/pkg/dot-0123.svg"), "{css}");
        assert!(!css.contains("import"), "{css}");
    }

    #[test]
    fn a_link_to_nothing_is_an_error_that_names_its_place() {
        let folder = folder("links", &[("main.css", "a {\n  background: url(\"/lost.svg\");\n}")]);
        let error = bundle(&folder.join("main.css"), served).expect_err("no such file");
        fs::remove_dir_all(folder).expect("gone");
        let error = error.to_string();
        assert!(error.contains("main.css:2") && error.contains("/lost.svg"), "{error}");
    }

    #[test]
    fn a_sheet_that_is_not_css_is_an_error_that_names_its_place() {
        let folder = folder("syntax", &[("main.css", "@import \"bad.css\";"), ("bad.css", "a { color: }\n} b {")]);
        let error = bundle(&folder.join("main.css"), served).expect_err("not css");
        fs::remove_dir_all(folder).expect("gone");
        assert!(format!("{error:#}").contains("bad.css"), "{error:#}");
    }
}
