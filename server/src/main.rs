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
