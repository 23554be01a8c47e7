//! `pendulum instruments list`, `pendulum instruments show ID [--json]` and `pendulum instruments check PATH…`.

use std::{
    collections::BTreeSet,
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::Subcommand;
use domain::instrument::{Catalogue, Feed, Instrument, Item, Scale, When, folder::Whose};

use crate::instruments::{Checked, check, files_in};

/// The exit code for an id that names nothing.
const UNKNOWN: u8 = 2;
/// The exit code for files with faults.
const FAULTY: u8 = 1;

/// What `instruments` takes.
#[derive(Subcommand)]
pub enum Args {
    /// Every questionnaire and version that ships with Pendulum.
    List,
    /// One questionnaire, its latest version.
    Show {
        /// Its id, as `list` prints it.
        id: String,
        /// Print one JSON object instead of text.
        #[arg(long)]
        json: bool,
    },
    /// Check questionnaire files: names every fault with file and line.
    Check {
        /// Files, or folders with .toml files in them. Versions of one questionnaire are checked together.
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
}

/// Prints what was asked for.
///
/// # Errors
/// When it can't be printed.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let mut code = ExitCode::SUCCESS;
    let said = match args {
        Args::List => Catalogue::shipped().all().iter().map(|one| in_a_line(one) + "\n").collect(),
        Args::Show { id, json } => {
            let Some(found) = Catalogue::shipped().latest(id) else {
                eprintln!("There is no questionnaire \"{id}\". `pendulum instruments list` names them.");
                return Ok(ExitCode::from(UNKNOWN));
            };
            if *json { serde_json::to_string_pretty(found)? + "\n" } else { in_words(found) }
        }
        Args::Check { paths } => {
            let (count, faults) = faults_in(paths);
            if !faults.is_empty() {
                code = ExitCode::from(FAULTY);
            }
            summed_up(count, &faults)
        }
    };
    // Whoever reads it may have read enough; that is an error to report, and no reason to fall over.
    io::stdout().write_all(said.as_bytes())?;
    Ok(code)
}

/// How many files there are in these files and folders, and every fault in them, a line each.
fn faults_in(paths: &[PathBuf]) -> (usize, Vec<String>) {
    let (mut files, mut faults) = (Vec::new(), Vec::new());
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        match files_in(path) {
            Ok(found) if found.is_empty() => {
                faults.push(format!("{}: there is no .toml file in this folder", path.display()));
            }
            Ok(found) => files.extend(found),
            Err(error) => faults.push(format!("{}: can't be read: {error}", path.display())),
        }
    }
    // A file that is named beside its folder is checked once.
    let mut seen = BTreeSet::new();
    files.retain(|path| seen.insert(path.canonicalize().unwrap_or_else(|_| path.clone())));
    let count = files.len();
    faults.extend(check(files, Whose::Unknown).into_iter().filter_map(|Checked { result, .. }| result.err()).flatten());
    (count, faults)
}

fn summed_up(count: usize, faults: &[String]) -> String {
    let lines: String = faults.iter().map(|fault| format!("{fault}\n")).collect();
    match faults.len() {
        0 => format!("Files checked: {count}. No faults.\n"),
        found => format!("{lines}Files checked: {count}. Faults: {found}.\n"),
    }
}

fn in_a_line(one: &Instrument) -> String {
    format!(
        "{} v{}  {} ({} items, about {} minutes; gives {}; for {})",
        one.id,
        one.version,
        one.title,
        one.items.len(),
        one.minutes,
        one.result,
        audience(&one.audience),
    )
}

/// Whom it is meant for.
fn audience(when: &When) -> String {
    let list =
        |tracks: &[domain::timeline::Track]| tracks.iter().map(|track| track.id()).collect::<Vec<_>>().join(", ");
    match (when.on.is_empty(), when.not_on.is_empty()) {
        (true, true) => "everyone".to_owned(),
        (false, true) => list(&when.on),
        (true, false) => format!("everyone but {}", list(&when.not_on)),
        (false, false) => format!("{} but {}", list(&when.on), list(&when.not_on)),
    }
}

fn in_words(one: &Instrument) -> String {
    let mut lines = vec![in_a_line(one), one.purpose.clone()];
    if !one.fields.is_empty() {
        lines.extend([String::new(), "Figures of its own".to_owned()]);
        lines.extend(one.fields.iter().map(|field| format!("  {}  {}: {}", field.id, field.title, field.meaning)));
    }
    for section in &one.sections {
        lines.extend([String::new(), section.title.clone()]);
        for item in one.items.iter().filter(|item| item.section == section.id) {
            lines.push(format!("  {}  {}", item.id, item.text));
            lines.push(format!("      {}", answers(item)));
            if !item.feeds.is_empty() {
                lines.push(format!("      feeds {}", item.feeds.iter().map(feed).collect::<Vec<_>>().join(", ")));
            }
        }
    }
    lines.join("\n") + "\n"
}

fn answers(item: &Item) -> String {
    match &item.scale {
        Scale::Points { labels, .. } => labels.join(" | "),
        Scale::Choices(choices) => choices.iter().map(|choice| choice.text.as_str()).collect::<Vec<_>>().join(" | "),
        Scale::Words => "an open question, answered in one’s own words".to_owned(),
    }
}

fn feed(feed: &Feed) -> String {
    let reversed = if feed.reversed { ", reversed" } else { "" };
    format!("{} ({}%{reversed})", feed.target, feed.weight)
}
