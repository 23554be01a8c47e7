//! `pendulum migrate`: brings the tables up to date by itself, as every start of a server does, and says what was done.

use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::Args as ClapArgs;
use store::{Store, Tables};

use super::{block_on, in_words};
use crate::{config::DataArgs, lock::FolderLock, serve::make_private_folder};

/// What `migrate` takes.
#[derive(ClapArgs)]
pub struct Args {
    #[command(flatten)]
    place: DataArgs,
}

/// Brings them up to date.
///
/// # Errors
/// When the database can't be had, comes from a newer program, or is in use by an older one.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let location = args.place.location();
    if block_on(is_current(&location))?? {
        println!("Nothing to do: the tables are up to date.");
        return Ok(ExitCode::SUCCESS);
    }
    let _held = match args.place.folder() {
        None => None,
        Some(folder) => {
            make_private_folder(folder).with_context(|| format!("can't make the data folder {}", folder.display()))?;
            let Some(lock) = FolderLock::take(folder)
                .with_context(|| format!("can't write in the data folder {}", folder.display()))?
            else {
                bail!("an older server runs on the data folder {}: stop it first", folder.display());
            };
            Some(lock)
        }
    };
    let steps = block_on(store::migrate(&location))??;
    println!("Brought the tables up to date: {}.", in_words(&steps));
    Ok(ExitCode::SUCCESS)
}

async fn is_current(location: &store::Location) -> Result<bool, store::StoreError> {
    let Some(store) = Store::open_as_is(location).await? else {
        return Ok(false);
    };
    let tables = store.compare_tables().await;
    store.close().await;
    Ok(tables? == Tables::Current)
}
