//! `pendulum instruments list` and `pendulum instruments show ID [--json]`.

use std::process::ExitCode;

use clap::Subcommand;
use domain::instrument::{Catalogue, Instrument, Scale};

/// The exit code for an id that names nothing.
const UNKNOWN: u8 = 2;

/// What `instruments` takes.
#[derive(Subcommand)]
pub enum Args {
    /// Every questionnaire and version.
    List,
    /// One questionnaire, its latest version.
    Show {
        /// Its id, as `list` prints it.
        id: String,
        /// Print one JSON object instead of text.
        #[arg(long)]
        json: bool,
    },
}

/// Prints what was asked for.
///
/// # Errors
/// When it can't be printed.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    match args {
        Args::List => {
            for one in Catalogue::shipped().all() {
                println!(
                    "{} v{}  {} ({} items, about {} minutes)",
                    one.id,
                    one.version,
                    one.title,
                    one.items.len(),
                    one.minutes
                );
            }
        }
        Args::Show { id, json } => {
            let Some(found) = Catalogue::shipped().latest(id) else {
                eprintln!("There is no questionnaire \"{id}\". `pendulum instruments list` names them.");
                return Ok(ExitCode::from(UNKNOWN));
            };
            if *json {
                println!("{}", serde_json::to_string_pretty(found)?);
            } else {
                print!("{}", in_words(found));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn in_words(one: &Instrument) -> String {
    let mut lines = vec![format!("{} v{}: {}", one.id, one.version, one.title), one.purpose.clone()];
    for section in &one.sections {
        lines.extend([String::new(), section.title.clone()]);
        for item in one.items.iter().filter(|item| item.section == section.id) {
            lines.push(format!("  {}  {}", item.id, item.text));
            let answers = match &item.scale {
                Scale::Points { labels, .. } => labels.join(" | "),
                Scale::Choices(choices) => {
                    choices.iter().map(|choice| choice.text.as_str()).collect::<Vec<_>>().join(" | ")
                }
                Scale::Words => "in your own words".to_owned(),
            };
            lines.push(format!("      {answers}"));
        }
    }
    lines.join("\n") + "\n"
}
