//! `pendulum backup FILE`: one whole, checked file of a SQLite database, while a server goes on writing to it.
//!
//! PostgreSQL is left to `pg_dump`: it has to be as new as the server it asks, knows its extensions and roles, and whoever runs
//! PostgreSQL copies it that way, or by its log, already.

use std::{
    fs::{self, File, OpenOptions},
    io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context as _, anyhow, bail};
use clap::Args as ClapArgs;
use store::{Location, Store, StoreError};

use super::{WRONG, beside, block_on, size};
use crate::{config::DataArgs, serve::told_to_stop};

/// What to do instead on PostgreSQL.
const ON_POSTGRES: &str = "the data is in PostgreSQL, which has a tool for this that runs beside the server too: \
     pg_dump --format=custom --file=FILE \"$PENDULUM_DATABASE_URL\"";

/// What `backup` takes.
#[derive(ClapArgs)]
pub struct Args {
    /// The file to write; its folder must exist.
    file: PathBuf,
    /// Replace the file if there is one already.
    #[arg(long)]
    replace: bool,
    #[command(flatten)]
    place: DataArgs,
}

/// Writes the backup and says how large it is.
///
/// # Errors
/// When there is nothing to copy or no room for it; then there is no file of that name, or the one that was there before. A
/// name that can't be used is no error: it is reported, with exit code 2.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let location = args.place.location();
    let Location::Sqlite(database) = &location else {
        bail!(ON_POSTGRES);
    };
    if let Some(reason) = unusable(args, database) {
        eprintln!("pendulum: {}: {reason}", args.file.display());
        return Ok(ExitCode::from(WRONG));
    }
    let told = || format!("no backup was made to {}", args.file.display());
    block_on(async {
        let stop = told_to_stop(1)?;
        tokio::select! {
            done = copy(&location, args) => done,
            () = stop => Err(anyhow!("told to stop")),
        }
    })?
    .with_context(told)?;
    println!("Backed up to {}: {}, checked.", args.file.display(), size(fs::metadata(&args.file)?.len()));
    Ok(ExitCode::SUCCESS)
}

/// Why a file of this name can't be written, if so.
fn unusable(args: &Args, database: &Path) -> Option<&'static str> {
    let file = &args.file;
    if file.is_dir() || file.file_name().is_none() {
        return Some("this is a folder; name a file in it");
    }
    if !file.parent().is_some_and(|folder| folder.as_os_str().is_empty() || folder.is_dir()) {
        return Some("its folder does not exist");
    }
    if let (Ok(file), Ok(database)) = (absolute(file), absolute(database))
        && file.parent() == database.parent()
        && ["", "-wal", "-shm"].iter().any(|ending| file == beside(&database, ending))
    {
        return Some("this is the database itself, or belongs to it");
    }
    (!args.replace && file.symlink_metadata().is_ok()).then_some("there is a file already; --replace replaces it")
}

/// A path with every link in its folder followed.
fn absolute(file: &Path) -> io::Result<PathBuf> {
    let file = std::path::absolute(file)?;
    match (file.parent(), file.file_name()) {
        (Some(folder), Some(name)) => Ok(folder.canonicalize()?.join(name)),
        _ => Ok(file),
    }
}

/// Copies, checks, and only then gives the copy its name.
async fn copy(location: &Location, args: &Args) -> anyhow::Result<()> {
    let Some(store) = Store::open_as_is(location).await? else {
        bail!("there is no database in {} yet", args.place.data.display());
    };
    let partial = Partial::new(&args.file)?;
    let copied = store.copy_to(&partial.0).await;
    store.close().await;
    copied.map_err(|error| no_room(error, &args.file))?;
    let Some(made) = Store::open_as_is(&Location::Sqlite(partial.0.clone())).await? else {
        bail!("the copy came out empty");
    };
    let faults = made.find_faults().await;
    made.close().await;
    if let Some(fault) = faults?.first() {
        bail!("the copy is not sound ({fault}), so neither is the database: see `pendulum doctor`");
    }
    partial.name(&args.file, args.replace)
}

/// Says of a full disk that it is the copy's, which may not be the database's.
fn no_room(error: StoreError, file: &Path) -> anyhow::Error {
    match error {
        StoreError::Full => anyhow!("no space is left in {}", folder_of(file).display()),
        error => error.into(),
    }
}

/// The folder of a file, as it can be opened.
fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A copy that is not whole yet: for its owner alone, beside the file that it becomes, and gone if it doesn't.
struct Partial(PathBuf);

impl Partial {
    fn new(file: &Path) -> anyhow::Result<Self> {
        let path = beside(file, &format!(".partial-{}", std::process::id()));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&path).with_context(|| format!("can't write in {}", folder_of(file).display()))?;
        Ok(Self(path))
    }

    /// Gives it its name, once all of it is on disk.
    fn name(self, file: &Path, replace: bool) -> anyhow::Result<()> {
        File::open(&self.0)?.sync_all()?;
        // It may have come while this one was made.
        if !replace && file.symlink_metadata().is_ok() {
            bail!("there is a file by now");
        }
        fs::rename(&self.0, file)?;
        File::open(folder_of(file))?.sync_all()?;
        Ok(())
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        // With its name it is no longer there.
        let _ = fs::remove_file(&self.0);
        let _ = fs::remove_file(beside(&self.0, "-journal"));
    }
}
