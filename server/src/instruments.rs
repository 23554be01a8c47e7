//! Questionnaire files on the disk: finding them, reading them, and saying what is wrong with each.

use std::{
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
};

use domain::instrument::{
    Catalogue, Instrument,
    file::MAX_BYTES,
    folder::{self, Whose},
};

/// One file, read.
pub struct Checked {
    /// Where it is.
    pub path: PathBuf,
    /// What it describes, or everything wrong with it: `file:line: place: what`, a line each.
    pub result: Result<Instrument, Vec<String>>,
}

/// The questionnaire files of a folder, by name.
///
/// # Errors
/// When the folder can't be read.
pub fn files_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in folder.read_dir()? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml")) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Reads these files and checks each by itself and beside the others. One that can't be read is as good as faulty.
pub fn check(paths: Vec<PathBuf>, whose: Whose) -> Vec<Checked> {
    let (mut files, mut checked) = (Vec::new(), Vec::new());
    for path in paths {
        match read(&path) {
            Ok(bytes) => files.push(folder::File { name: path.display().to_string(), bytes }),
            Err(error) => {
                let fault = format!("{}:1: can't be read: {error}", path.display());
                checked.push(Checked { path, result: Err(vec![fault]) });
            }
        }
    }
    let results = folder::read(&files, whose, Catalogue::shipped());
    for (folder::File { name, .. }, result) in files.into_iter().zip(results) {
        let result = result.map_err(|faults| faults.iter().map(|fault| fault.in_file(&name)).collect());
        checked.push(Checked { path: name.into(), result });
    }
    checked.sort_by(|one, other| one.path.cmp(&other.path));
    checked
}

/// What is in a file, up to a little more than may be there.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    // Opening a pipe would wait for somebody to write to it.
    if !path.metadata()?.is_file() {
        return Err(io::Error::other("it is no file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The questionnaires of an organisation's folder beside those that ship with Pendulum. A faulty file is left out and
/// reported in the log, which is on stderr.
///
/// # Errors
/// When the folder can't be read.
pub fn with_own(folder: &Path) -> io::Result<Catalogue> {
    let mut own = Vec::new();
    for Checked { path, result } in check(files_in(folder)?, Whose::Organisation) {
        match result {
            Ok(instrument) => own.push(instrument),
            Err(faults) => {
                for fault in faults {
                    tracing::error!(%fault, "a fault in a questionnaire file");
                }
                tracing::error!(file = %path.display(), "this questionnaire file is left out");
            }
        }
    }
    // A copy of a shipped one adds nothing.
    own.retain(|one| Catalogue::shipped().find(&one.id, one.version).is_none());
    tracing::info!(count = own.len(), folder = %folder.display(), "questionnaires of the organisation's own");
    Ok(Catalogue::with_own(own))
}
