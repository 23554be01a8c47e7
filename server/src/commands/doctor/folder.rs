//! The data folder: there, private, writable by the server, with room, and on a disk that SQLite can work on.

use std::{
    fs::Metadata,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
};

use rustix::{
    fs::{Access, access, statvfs},
    process::geteuid,
};

use super::Report;
use crate::{commands::size, config::DATABASE_FILE};

/// So much should be free at least [ours]: days of growth, time to act.
const LEAST_FREE: u64 = 512 << 20;
/// And so many times the database: its log while much is written, and a backup or a restored copy beside it.
const TIMES_THE_DATABASE: u64 = 2;
/// What others may do, in a mode: anything is too much.
const OTHERS: u32 = 0o007;
/// What the owner must be able to do with a folder, and with a file.
const OWNER_WRITES: [u32; 2] = [0o300, 0o200];

/// Looks at it.
pub fn look(folder: &Path, report: &mut Report) {
    let found = match folder.metadata() {
        Ok(found) if found.is_dir() => found,
        Ok(_) => {
            return report.mend(
                format!("The data folder {} is a file", folder.display()),
                "The server can't keep anything and does not start",
                "name another folder with --data DIR",
            );
        }
        Err(error) => {
            return report.mend(
                format!("There is no data folder {}: {error}", folder.display()),
                "If it should be there already, this is the wrong place, or its disk is not mounted",
                "on a first start nothing, the server makes it; otherwise name the right one with --data DIR",
            );
        }
    };
    let before = report.findings.len();
    private(folder, &found, report);
    writable(folder, &found, report);
    network(folder, report);
    if report.findings.len() == before {
        report.well(format!("The data folder {} is private and can be written", folder.display()));
    }
    room(folder, report);
}

/// The database and what SQLite keeps beside it, as far as they are there.
fn files(folder: &Path) -> impl Iterator<Item = (PathBuf, Metadata)> {
    let files = ["", "-wal", "-shm"].map(|ending| folder.join(format!("{DATABASE_FILE}{ending}")));
    files.into_iter().filter_map(|file| file.metadata().ok().map(|found| (file, found)))
}

fn private(folder: &Path, found: &Metadata, report: &mut Report) {
    if found.mode() & OTHERS == 0 {
        return;
    }
    report.mend(
        format!("Every user of this machine gets into the data folder {}", folder.display()),
        "What people write there is private",
        format!("chmod o= {}", folder.display()),
    );
    for (file, _) in files(folder).filter(|(_, found)| found.mode() & OTHERS != 0) {
        report.mend(
            format!("Every user of this machine can open {}", file.display()),
            "What people wrote is in it",
            format!("chmod o= {}", file.display()),
        );
    }
}

/// Root may write everywhere, so that for root it is the folder's owner who must be able to.
fn writable(folder: &Path, found: &Metadata, report: &mut Report) {
    let as_root = geteuid().is_root();
    let may_write = |path: &Path, is: &Metadata, how: u32| {
        if as_root { is.mode() & how == how } else { access(path, Access::WRITE_OK).is_ok() }
    };
    if !may_write(folder, found, OWNER_WRITES[0]) {
        report.mend(
            format!("The data folder {} can't be written", folder.display()),
            "Nothing could be saved",
            "give the folder to the server's user with chown, make it writable with chmod u+rwx, or free its disk from read-only",
        );
    }
    for (file, is) in files(folder) {
        if is.uid() != found.uid() {
            report.mend(
                format!("{} belongs to another user than its folder", file.display()),
                "The server could not write it, and then nothing can be saved",
                format!("chown --reference={} {}", folder.display(), file.display()),
            );
        } else if !may_write(&file, &is, OWNER_WRITES[1]) {
            report.mend(
                format!("{} can't be written", file.display()),
                "Nothing could be saved",
                format!("chmod u+rw {}", file.display()),
            );
        }
    }
}

/// SQLite's log needs memory that all processes share, which no network file system has.
fn network(folder: &Path, report: &mut Report) {
    #[cfg(target_os = "linux")]
    {
        /// NFS, SMB, CIFS, SMB2, AFS, Ceph, 9P: the magic numbers of statfs(2).
        const NETWORK: [u32; 7] = [0x6969, 0x517b, 0xff53_4d42, 0xfe53_4d42, 0x5346_414f, 0x00c3_6400, 0x0102_1997];
        let kind = rustix::fs::statfs(folder).map(|found| found.f_type as u32);
        if kind.is_ok_and(|kind| NETWORK.contains(&kind)) {
            report.mend(
                format!("The data folder {} is on a network file system", folder.display()),
                "SQLite can't keep a database whole there",
                "move the folder to a disk of this machine, or use PostgreSQL",
            );
        }
    }
}

fn room(folder: &Path, report: &mut Report) {
    let Ok(disk) = statvfs(folder) else {
        return;
    };
    let free = disk.f_bavail.saturating_mul(disk.f_frsize);
    let database: u64 = files(folder).map(|(_, found)| found.len()).sum();
    if free >= LEAST_FREE.max(database.saturating_mul(TIMES_THE_DATABASE)) {
        return report.well(format!("Its disk has room: {} free, the database takes {}", size(free), size(database)));
    }
    report.mend(
        format!(
            "The disk of {} is nearly full: {} free, the database takes {}",
            folder.display(),
            size(free),
            size(database)
        ),
        "On a full disk nothing can be saved, and there is no room for a backup beside it",
        "free some space, or move the folder to a larger disk",
    );
}
