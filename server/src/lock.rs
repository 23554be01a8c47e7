//! The lock on a data folder. A server holds it for as long as it runs, and so does whoever replaces what is in there: none of
//! them begins while another one is at it. The system lets go of it when the process ends, however it ends.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io,
    path::Path,
};

/// The file whose lock it is. It is empty, and stays when nobody holds it.
const LOCK_FILE: &str = "pendulum.lock";

/// Held until it is dropped.
pub struct FolderLock {
    _file: File,
}

impl FolderLock {
    /// Takes the lock on a folder; `None` if another one holds it.
    ///
    /// # Errors
    /// When the file can't be made or opened, or the file system knows no locks.
    pub fn take(folder: &Path) -> io::Result<Option<Self>> {
        let path = folder.join(LOCK_FILE);
        // Readable is enough to lock it, so that one made by root keeps nobody out.
        let file = match File::open(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path)?
            }
            opened => opened?,
        };
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}
