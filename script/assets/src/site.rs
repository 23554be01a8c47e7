//! The folder of files that the server embeds: names by content, compressed copies, the manifest.

use anyhow::{Context, Result, ensure};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use crate::inputs::{files_below, hex, read};

/// Where files named by content are served: whatever is below may be cached for ever.
const PACKAGE: &str = "/pkg/";

/// Files below this folder of the statics keep their names, since others ask for them by it (`/robots.txt`).
const FIXED: &str = "root/";

/// The files to serve, by plain name (`app.js`).
#[derive(Default)]
pub(crate) struct Site {
    files: BTreeMap<String, File>,
}

struct File {
    /// Where it is served (`/pkg/app-0123456789abcdef.js`).
    path: String,
    content: Vec<u8>,
}

/// What one file weighs, in bytes.
#[derive(Debug)]
pub(crate) struct Size {
    /// Its plain name (`app.js`).
    pub name: String,
    /// Where it is served.
    pub path: String,
    /// As it is.
    pub plain: usize,
    /// With gzip, where that is less.
    pub gzip: Option<usize>,
    /// With brotli, where that is less.
    pub brotli: Option<usize>,
}

impl Site {
    /// Adds a file, named by its content.
    pub(crate) fn add(&mut self, name: &str, content: Vec<u8>) -> Result<()> {
        let path = format!("{PACKAGE}{}", name_by_content(name, &content));
        self.insert(name, path, content)
    }

    /// Adds every file of this folder: those in `root/` at the site's root under their own names, the others named by content.
    pub(crate) fn add_statics(&mut self, folder: &Path) -> Result<()> {
        for file in files_below(&[folder])? {
            let name = file.strip_prefix(folder)?.to_str().context("a static file's name is not UTF-8")?;
            let content = read(&file)?;
            match name.strip_prefix(FIXED) {
                Some(fixed) => self.insert(fixed, format!("/{fixed}"), content)?,
                None => self.add(name, content)?,
            }
        }
        Ok(())
    }

    /// Where the file of this plain name is served.
    pub(crate) fn path_of(&self, name: &str) -> Option<&str> {
        self.files.get(name).map(|file| file.path.as_str())
    }

    /// Writes all files, each with its compressed copies, and the manifest; what was in the folder before is gone.
    pub(crate) fn write(&self, folder: &Path) -> Result<Vec<Size>> {
        // Made beside the folder and moved there whole: the server never embeds half a site.
        let draft = folder.with_extension("draft");
        remove(&draft)?;
        let sizes = self.files.iter().map(|(name, file)| file.write(name, &draft)).collect::<Result<Vec<_>>>()?;
        let manifest: BTreeMap<&str, &str> =
            self.files.iter().map(|(name, file)| (name.as_str(), file.path.as_str())).collect();
        fs::write(draft.join("manifest.json"), serde_json::to_vec_pretty(&manifest)?)?;
        remove(folder)?;
        fs::rename(&draft, folder).with_context(|| format!("could not make {}", folder.display()))?;
        Ok(sizes)
    }

    fn insert(&mut self, name: &str, path: String, content: Vec<u8>) -> Result<()> {
        let before = self.files.insert(name.to_owned(), File { path, content });
        ensure!(before.is_none(), "two files are called {name}");
        Ok(())
    }
}

impl File {
    fn write(&self, name: &str, site: &Path) -> Result<Size> {
        let place = self.path.trim_start_matches('/');
        let save = |suffix: &str, content: &[u8]| -> Result<()> {
            let file = site.join(format!("{place}{suffix}"));
            fs::create_dir_all(file.parent().unwrap_or(site))?;
            fs::write(&file, content).with_context(|| format!("could not write {}", file.display()))
        };
        save("", &self.content)?;
        let mut size = Size {
            name: name.to_owned(),
            path: self.path.clone(),
            plain: self.content.len(),
            gzip: None,
            brotli: None,
        };
        let gzip = gzip(&self.content)?;
        if gzip.len() < size.plain {
            save(".gz", &gzip)?;
            size.gzip = Some(gzip.len());
        }
        let brotli = brotli(&self.content)?;
        if brotli.len() < size.plain {
            save(".br", &brotli)?;
            size.brotli = Some(brotli.len());
        }
        Ok(size)
    }
}

/// `fonts/serif.woff2` to `fonts/serif-0123456789abcdef.woff2`: a new name for every content, the same one on every machine.
fn name_by_content(name: &str, content: &[u8]) -> String {
    // Sixty-four bits: two versions of one file will not meet.
    let hash = hex(&Sha256::digest(content)[..8]);
    // Only after the last slash, and never the dot that a name starts with.
    let file_starts = name.rfind('/').map_or(0, |slash| slash + 1);
    match name[file_starts..].rfind('.').filter(|dot| *dot > 0) {
        Some(dot) => {
            let (stem, extension) = name.split_at(file_starts + dot);
            format!("{stem}-{hash}{extension}")
        }
        None => format!("{name}-{hash}"),
    }
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let best = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: content.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &best)?;
    Ok(compressed)
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("could not remove {}", folder.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_changes_with_the_content_and_keeps_folder_and_extension() {
        let one = name_by_content("fonts/serif.woff2", b"one");
        assert!(one.starts_with("fonts/serif-") && one.ends_with(".woff2"), "{one}");
        assert_eq!(one, name_by_content("fonts/serif.woff2", b"one"));
        assert_ne!(one, name_by_content("fonts/serif.woff2", b"two"));
    }

    #[test]
    fn a_dot_in_a_folder_or_at_the_start_is_no_extension() {
        assert!(name_by_content("v1.2/licence", b"").starts_with("v1.2/licence-"));
        assert!(name_by_content(".hidden", b"").starts_with(".hidden-"));
    }

    #[test]
    fn two_files_of_one_name_are_refused() {
        let mut site = Site::default();
        site.add("style.css", b"a".to_vec()).expect("the first");
        assert!(site.add("style.css", b"b".to_vec()).is_err());
    }

    #[test]
    fn a_site_holds_its_files_copies_that_are_smaller_and_a_manifest() {
        let folder = std::env::temp_dir().join(format!("pendulum-site-{}", std::process::id()));
        fs::create_dir_all(folder.join("static/root")).expect("folders");
        fs::write(folder.join("static/root/robots.txt"), "x").expect("a file");
        fs::write(folder.join("static/icon.svg"), "round and round ".repeat(100)).expect("a file");
        let mut site = Site::default();
        site.add_statics(&folder.join("static")).expect("statics");
        let icon = site.path_of("icon.svg").expect("the icon").to_owned();

        fs::create_dir_all(folder.join("site/old")).expect("an older site");
        let sizes = site.write(&folder.join("site")).expect("written");
        let there = |path: &str| folder.join("site").join(path.trim_start_matches('/')).exists();

        assert!(icon.starts_with("/pkg/icon-") && there(&icon), "{icon}");
        assert!(there(&format!("{icon}.br")) && there(&format!("{icon}.gz")));
        // One byte does not get smaller.
        assert!(there("robots.txt") && !there("robots.txt.br") && !there("robots.txt.gz"));
        assert!(!there("old"));
        assert_eq!(sizes.len(), 2);
        let manifest = fs::read(folder.join("site/manifest.json")).expect("a manifest");
        let manifest: BTreeMap<String, String> = serde_json::from_slice(&manifest).expect("an object of strings");
        assert_eq!(manifest.get("icon.svg"), Some(&icon));
        assert_eq!(manifest.get("robots.txt").map(String::as_str), Some("/robots.txt"));
        fs::remove_dir_all(folder).expect("gone");
    }
}
