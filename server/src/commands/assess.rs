//! `pendulum assess FILE [--json]`: the same rules as behind every result, for a person described in a file.

use std::{fs, path::PathBuf, process::ExitCode};

use app::{
    paper::{self, Paper, month_name},
    t,
};
use clap::Args as ClapArgs;
use domain::{
    assess::assess_in_full,
    case::{self, Format},
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
    let person = case.person();
    let result = assess_in_full(&person);
    if args.json {
        println!("{}", serde_json::to_string(&result)?);
    } else {
        let mut page = Terminal::default();
        page.line(0, &t!("terminal.head", "month" => month_name(result.as_of), "version" => &*result.rules_version));
        page.gap();
        paper::tell(&mut page, &result, &person.goals, &person.state);
        print!("{}", page.text);
    }
    Ok(ExitCode::SUCCESS)
}

fn bad(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::from(BAD_FILE)
}

/// The width of a line at a terminal.
const WIDTH: usize = 96;

/// Text broken into lines.
#[derive(Default)]
struct Terminal {
    text: String,
}

impl Paper for Terminal {
    fn gap(&mut self) {
        self.text.push('\n');
    }

    fn title(&mut self, title: &str) {
        self.gap();
        self.line(0, &format!("== {title}"));
    }

    fn line(&mut self, indent: usize, text: &str) {
        self.marked("", indent, text);
    }

    fn item(&mut self, mark: &str, text: &str) {
        self.marked(mark, mark.chars().count() + 1, text);
    }
}

impl Terminal {
    /// A mark, then words at the indent, broken before the width is full.
    fn marked(&mut self, mark: &str, indent: usize, text: &str) {
        let mut line = format!("{mark:indent$}");
        for word in text.split_whitespace() {
            let used = line.chars().count();
            if used > indent && used + 1 + word.chars().count() > WIDTH {
                self.end(&line);
                line = " ".repeat(indent);
            } else if used > indent {
                line.push(' ');
            }
            line.push_str(word);
        }
        if line.chars().any(|letter| !letter.is_whitespace()) {
            self.end(&line);
        }
    }

    fn end(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }
}
