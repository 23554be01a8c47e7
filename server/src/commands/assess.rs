//! `pendulum assess FILE [--json]`: the same rules as behind every result, for a person described in a file.

use std::{fs, path::PathBuf, process::ExitCode};

use app::{t, words};
use clap::Args as ClapArgs;
use domain::{
    assess::{Advice, Assessment, assess},
    case::{self, Format},
    rule::Evidence,
};

/// The exit code for a file that can't be used.
const BAD_FILE: u8 = 2;

/// What `assess` takes.
#[derive(ClapArgs)]
pub struct Args {
    /// A TOML or JSON file (by its ending) with stints, pulls, state and constraints.
    file: PathBuf,
    /// Print one JSON object instead of text.
    #[arg(long)]
    json: bool,
}

/// Assesses the person in the file.
///
/// # Errors
/// When the result can't be printed. A bad file is no error: it is reported, with exit code 2.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let name = args.file.display();
    let text = match fs::read(&args.file).map(String::from_utf8) {
        Ok(Ok(text)) => text,
        Ok(Err(error)) => {
            return Ok(bad(&format!("{name}: not UTF-8 text, from byte {}", error.utf8_error().valid_up_to())));
        }
        Err(error) => return Ok(bad(&format!("{name}: {error}"))),
    };
    let is_json = args.file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    let case = match case::parse(&text, if is_json { Format::Json } else { Format::Toml }) {
        Ok(case) => case,
        Err(errors) => {
            let lines: Vec<String> = errors.iter().map(|error| format!("{name}: {error}")).collect();
            return Ok(bad(&lines.join("\n")));
        }
    };
    let result = assess(&case.person());
    if args.json {
        println!("{}", serde_json::to_string(&result)?);
    } else {
        print!("{}", in_words(&result));
    }
    Ok(ExitCode::SUCCESS)
}

fn bad(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::from(BAD_FILE)
}

/// The result for a reader at a terminal, in the words of the pages.
fn in_words(result: &Assessment) -> String {
    let percent = |figure: f64| format!("{:.0} %", figure * 100.0);
    let mut lines = vec![
        format!("As of {}, rules {}. Confidence: {}", result.as_of, result.rules_version, percent(result.confidence)),
        String::new(),
    ];
    lines.push(t!("result.archetypes"));
    if result.archetypes.is_empty() {
        lines.push(format!("  {}", t!("archetype-none.name")));
    }
    for one in &result.archetypes {
        lines.push(format!("  {} ({})", t!(format!("{}.name", words::key_of(one.id, one.guise))), percent(one.degree)));
        lines.extend(one.evidence.iter().map(reason));
    }
    lines.extend([String::new(), t!("result.moves")]);
    lines.extend(result.moves.iter().flat_map(suggestion));
    lines.join("\n") + "\n"
}

fn suggestion(one: &Advice) -> Vec<String> {
    let held = one.blocked_by.map(|by| format!(" [{}]", t!(format!("blocked-{by}.tag")))).unwrap_or_default();
    let head = format!("  {} ({:.0} %){held}", t!(format!("move-{}.name", one.id)), one.score * 100.0);
    std::iter::once(head).chain(one.reasons_for.iter().chain(&one.reasons_against).map(reason)).collect()
}

fn reason(one: &Evidence) -> String {
    format!("    {} {}", if one.effect > 0.0 { "+" } else { "−" }, words::clause(one))
}
