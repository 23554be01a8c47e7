//! The program `pendulum`: reads the command line and hands over to [`server`].

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use server::{commands, config::ServeArgs, serve};

/// Helps engineers and managers see where they stand and what to consider next.
#[derive(Parser)]
#[command(name = "pendulum", version, about, args_conflicts_with_subcommands = true)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    serve: ServeArgs,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the app (the default).
    Serve(Box<ServeArgs>),
    /// Copy the whole database into one file, also while a server runs.
    Backup(commands::backup::Args),
    /// Put a backup in the place of the database, while no server runs.
    Restore(commands::restore::Args),
    /// Bring the tables of the database up to date, as every start of a server does too.
    Migrate(commands::migrate::Args),
    /// Say what is misconfigured and what to do about it. Takes what `serve` takes.
    Doctor(Box<ServeArgs>),
    /// Do for somebody what only the operator can.
    #[command(subcommand)]
    Admin(commands::admin::Args),
    /// Read a person's facts from a file and say which archetypes and moves fit.
    Assess(commands::assess::Args),
    /// Look at the questionnaires.
    #[command(subcommand)]
    Instruments(commands::instruments::Args),
    /// Print the reference of the rules, as Markdown.
    Rules,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let result = match cli.command.unwrap_or(Command::Serve(Box::new(cli.serve))) {
        Command::Serve(args) => serve::blocking(&args),
        Command::Backup(args) => commands::backup::run(&args),
        Command::Restore(args) => commands::restore::run(&args),
        Command::Migrate(args) => commands::migrate::run(&args),
        Command::Doctor(args) => commands::doctor::run(&args),
        Command::Admin(args) => commands::admin::run(&args),
        Command::Assess(args) => commands::assess::run(&args),
        Command::Instruments(args) => commands::instruments::run(&args),
        Command::Rules => commands::rules::run(),
    };
    match result {
        Ok(code) => code,
        Err(error) => {
            eprintln!("pendulum: {error:#}");
            ExitCode::from(1)
        }
    }
}
