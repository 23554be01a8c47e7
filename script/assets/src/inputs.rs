//! Notices whether anything that the site is made from has changed since it was last made.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// A digest over all files at `places` (files, or folders with all that is in them) and over this program itself.
pub(crate) fn fingerprint(places: &[&Path]) -> Result<String> {
    let mut digest = Sha256::new();
    digest.update(program()?);
    for file in files_below(places)? {
        let content = read(&file)?;
        digest.update(file.as_os_str().as_encoded_bytes());
        // The length keeps one file's end and the next one's start apart.
        digest.update(content.len().to_le_bytes());
        digest.update(content);
    }
    Ok(hex(&digest.finalize()))
}

/// The report kept in the stamp, if the stamp is of this fingerprint.
pub(crate) fn unchanged(stamp: &Path, fingerprint: &str) -> Option<String> {
    let stamp = fs::read_to_string(stamp).ok()?;
    let (of, report) = stamp.split_once('\n')?;
    (of == fingerprint).then(|| report.to_owned())
}

/// Removes the stamp, if there is one.
pub(crate) fn forget(stamp: &Path) -> Result<()> {
    match fs::remove_file(stamp) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("could not remove {}", stamp.display()))
        }
        _ => Ok(()),
    }
}

/// All files at or below the places, in one order on every machine.
pub(crate) fn files_below(places: &[&Path]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut open: Vec<PathBuf> = places.iter().map(|place| place.to_path_buf()).collect();
    while let Some(place) = open.pop() {
        if place.is_dir() {
            for entry in fs::read_dir(&place).with_context(|| format!("could not list {}", place.display()))? {
                open.push(entry?.path());
            }
        } else {
            files.push(place);
        }
    }
    files.sort();
    Ok(files)
}

/// Reads a file; an error names it.
pub(crate) fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("could not read {}", file.display()))
}

/// Lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// When this program was built: enough to tell two builds apart, and much cheaper than reading it.
fn program() -> Result<[u8; 16]> {
    let built = fs::metadata(std::env::current_exe()?)?.modified()?;
    Ok(built.duration_since(UNIX_EPOCH)?.as_nanos().to_le_bytes())
}
