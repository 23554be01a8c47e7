//! `pendulum admin …`: what only the operator of a server can do for somebody, also while it runs.

use std::{net::SocketAddr, process::ExitCode};

use anyhow::{Context as _, bail};
use app::{
    account::{
        email::{self, Email},
        link::{self, OPERATOR_LASTS},
    },
    context::{later, now},
};
use clap::{Args as ClapArgs, Subcommand};
use store::{NewReset, Store, Tables};

use super::{WRONG, block_on};
use crate::config::DataArgs;

/// What there is to do.
#[derive(Subcommand)]
pub enum Args {
    /// Make a link that sets a new password, for somebody who can't get in any more. It works once, for a day, and the owner of
    /// the account is told that it was made and whether it was used.
    ResetLink(ResetLink),
}

/// What `admin reset-link` takes.
#[derive(ClapArgs)]
pub struct ResetLink {
    /// The address that the account has.
    email: String,
    /// The address people use, which the link begins with.
    #[arg(long, env = "PENDULUM_PUBLIC_URL", value_name = "URL")]
    public_url: Option<String>,
    /// Where the server listens: what the link begins with where no public address is set.
    #[arg(long, env = "PENDULUM_ADDR", default_value = "127.0.0.1:3000", value_name = "HOST:PORT")]
    addr: SocketAddr,
    #[command(flatten)]
    place: DataArgs,
}

/// Does it.
///
/// # Errors
/// When the database can't be had, or there is no such account. An address that is none is no error: it is reported, with
/// exit code 2.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let Args::ResetLink(args) = args;
    let Some(email) = email::parse(&args.email) else {
        eprintln!("pendulum: {} is no e-mail address", args.email);
        return Ok(ExitCode::from(WRONG));
    };
    let token = block_on(make(args, &email))??;
    let origin = match &args.public_url {
        Some(url) => url.trim_end_matches('/').to_owned(),
        None => format!("http://{}", args.addr),
    };
    let hours = OPERATOR_LASTS / (60 * 60 * 1000);
    println!("Hand this link to the owner of the account, and to nobody else. It works once, for {hours} hours.");
    println!("{origin}{}", link::path(&token));
    Ok(ExitCode::SUCCESS)
}

/// Makes the link; gives its token.
async fn make(args: &ResetLink, email: &Email) -> anyhow::Result<String> {
    let Some(store) = Store::open_as_is(&args.place.location()).await? else {
        bail!("there is no database in {} yet: name the right folder with --data DIR", args.place.data.display());
    };
    let token = make_in(&store, email).await;
    store.close().await;
    token
}

async fn make_in(store: &Store, email: &Email) -> anyhow::Result<String> {
    match store.compare_tables().await? {
        Tables::Current => {}
        Tables::Older => bail!("the tables are older than this program: run pendulum migrate first"),
        Tables::Newer { .. } => bail!("the tables are newer than this program: run the newer one"),
    }
    let account = store.find_account_by_email(&email.key).await?;
    let account = account.context("there is no account with this address")?;
    let (token, at) = (link::fresh()?, now());
    let new = NewReset { token_hash: link::hashed(&token), made_at: at, expires_at: later(at, OPERATOR_LASTS) };
    store.create_operator_reset(account.id, &new).await?;
    Ok(token)
}
