//! `pendulum restore FILE`: puts a backup in the place of the database, while no server runs on it.
//!
//! The backup is copied beside the database and checked from end to end there; the two are exchanged only then, and the old
//! one is kept.

use std::{
    fs::{self, File, OpenOptions},
    io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context as _, bail};
use clap::Args as ClapArgs;
use store::{Location, StoreError};
use time::{OffsetDateTime, format_description::BorrowedFormatItem, macros::format_description};

use super::{WRONG, beside, block_on, in_words};
use crate::{config::DataArgs, lock::FolderLock, serve::make_private_folder};

/// What to do instead on PostgreSQL.
const ON_POSTGRES: &str = "the data is in PostgreSQL: stop the servers, then run \
     pg_restore --clean --if-exists --no-owner --single-transaction --dbname=\"$PENDULUM_DATABASE_URL\" FILE";
/// A moment as part of a file's name, in UTC.
const IN_A_NAME: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]T[hour]-[minute]-[second]Z");

/// What `restore` takes.
#[derive(ClapArgs)]
pub struct Args {
    /// A file that `pendulum backup` made, or a copy of the database of a server that was stopped.
    file: PathBuf,
    #[command(flatten)]
    place: DataArgs,
}

/// Puts the backup in place and says what became of the database that was there.
///
/// # Errors
/// When a server runs on the folder, or there is no room; the database is then as it was. A file that can't be used is no
/// error: it is reported, with exit code 2.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let location = args.place.location();
    let Location::Sqlite(database) = &location else {
        bail!(ON_POSTGRES);
    };
    let folder = &args.place.data;
    let backup = match File::open(&args.file) {
        Ok(file) if file.metadata()?.is_file() => file,
        Ok(_) => return Ok(wrong(args, "this is not a file")),
        Err(error) => return Ok(wrong(args, &error.to_string())),
    };
    make_private_folder(folder).with_context(|| format!("can't make the data folder {}", folder.display()))?;
    let Some(_held) =
        FolderLock::take(folder).with_context(|| format!("can't write in the data folder {}", folder.display()))?
    else {
        bail!("a server runs on the data folder {}: stop it first. Nothing was changed", folder.display());
    };
    let arriving = Arriving::copy(backup, args, database)
        .with_context(|| format!("{} could not be copied to {}", args.file.display(), folder.display()))?;
    let ready = block_on(store::make_ready(&Location::Sqlite(arriving.0.clone())))?;
    let steps = match ready {
        Ok(steps) => steps,
        Err(StoreError::NotADatabase(_)) => return Ok(wrong(args, "this is not a backup of Pendulum")),
        Err(StoreError::Damaged) => return Ok(wrong(args, "this backup is cut short or damaged")),
        Err(error @ StoreError::Newer { .. }) => return Ok(wrong(args, &error.to_string())),
        Err(error) => return Err(error).with_context(|| format!("{} can't be restored", args.file.display())),
    };
    arriving.finish(folder)?;
    let aside = aside(database)?;
    let replaced = block_on(store::put_in_place(&arriving.0, &location, &aside))?
        .with_context(|| format!("the database {} could not be replaced", database.display()))?;

    println!("Restored {} to {}.", args.file.display(), database.display());
    if !steps.is_empty() {
        println!("Its tables were brought up to date: {}.", in_words(&steps));
    }
    if replaced {
        println!("The database that was there is kept as {}; delete it once all is well.", aside.display());
    }
    println!("Everyone has to sign in again.");
    Ok(ExitCode::SUCCESS)
}

fn wrong(args: &Args, reason: &str) -> ExitCode {
    eprintln!("pendulum: {}: {reason}. Nothing was changed.", args.file.display());
    ExitCode::from(WRONG)
}

/// What the database that is replaced will be called.
fn aside(database: &Path) -> anyhow::Result<PathBuf> {
    let now = OffsetDateTime::now_utc().format(IN_A_NAME)?;
    Ok(beside(database, &format!(".replaced-{now}")))
}

/// The backup's copy beside the database, which is gone in the end, whether it takes its place or not.
struct Arriving(PathBuf);

impl Arriving {
    fn copy(mut backup: File, args: &Args, database: &Path) -> io::Result<Self> {
        let arriving = Self(beside(database, ".arriving"));
        // What a restore left that was ended half way.
        arriving.remove();
        io::copy(&mut backup, &mut arriving.create("")?)?;
        // A copy of a database that was not closed has its latest rows in the log beside it.
        if let Ok(mut log) = File::open(beside(&args.file, "-wal")) {
            io::copy(&mut log, &mut arriving.create("-wal")?)?;
        }
        Ok(arriving)
    }

    fn create(&self, ending: &str) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(beside(&self.0, ending))
    }

    /// Brings it to disk, as a file of the user whose folder it is: that of the server, also where root restores.
    fn finish(&self, folder: &Path) -> anyhow::Result<()> {
        let file = File::open(&self.0)?;
        file.sync_all()?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::{MetadataExt, fchown};
            let (file_is, folder_is) = (file.metadata()?, folder.metadata()?);
            if file_is.uid() != folder_is.uid() {
                fchown(&file, Some(folder_is.uid()), Some(folder_is.gid()))
                    .with_context(|| format!("run this as the user that {} belongs to", folder.display()))?;
            }
        }
        Ok(())
    }

    fn remove(&self) {
        for ending in ["", "-wal", "-shm", "-journal"] {
            let _ = fs::remove_file(beside(&self.0, ending));
        }
    }
}

impl Drop for Arriving {
    fn drop(&mut self) {
        self.remove();
    }
}
