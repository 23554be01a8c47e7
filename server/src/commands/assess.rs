//! `pendulum assess FILE [--json]`: the same rules as behind every result, for a person described in a file.

use std::{fs, path::PathBuf, process::ExitCode};

use app::{
    t,
    words::{
        self,
        told::{Fit, Step, tell},
    },
};
use clap::Args as ClapArgs;
use domain::{
    assess::{Assessment, Person, assess_in_full},
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
    let person = case.person();
    let result = assess_in_full(&person);
    if args.json {
        println!("{}", serde_json::to_string(&result)?);
    } else {
        print!("{}", in_words(&result, &person));
    }
    Ok(ExitCode::SUCCESS)
}

fn bad(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::from(BAD_FILE)
}

/// The width of a line at a terminal.
const WIDTH: usize = 96;

/// The result for a reader at a terminal, in the words of the pages and in full.
fn in_words(result: &Assessment, person: &Person) -> String {
    let told = tell(result, &person.goals, &person.state);
    let mut page = Paper::default();
    page.line(0, &t!("terminal.head", "month" => told.as_of.as_str(), "version" => result.rules_version.as_str()));
    page.gap();
    page.line(0, &told.lead);
    if let Some(key) = told.care {
        page.title(&t!(format!("{key}.title")));
        ["text", "help", "limits"].iter().for_each(|part| page.line(0, &t!(format!("{key}.{part}"))));
        page.gap();
    }
    told.paragraph.iter().for_each(|text| page.line(0, text));
    if told.unknown.is_none() {
        page.line(0, &told.sure);
    }
    for (label, words) in &told.own {
        page.gap();
        page.line(0, label);
        page.line(2, &t!("say-quote", "words" => words.as_str()));
    }
    if let Some(unknown) = &told.unknown {
        page.title(&t!("unknown.title"));
        let parts = [(unknown.timeline, t!("unknown.timeline")), (unknown.goals, t!("unknown.goals"))];
        parts.iter().filter(|(due, _)| *due).for_each(|(_, text)| page.item("-", text));
        page.item("-", &unknown.answers);
        return page.text;
    }
    if let Some(steady) = &told.steady {
        page.title(&t!("steady.again-title"));
        steady.again.iter().for_each(|text| page.line(0, text));
        page.title(&t!("steady.what-changes"));
        steady.changes.iter().for_each(|text| page.line(0, text));
    }
    let calm = told.steady.is_some();
    if !calm || told.fits.iter().any(|one| one.key.is_some()) {
        page.title(&t!(if calm { "steady.fits" } else { "result.fits" }));
        told.together.iter().for_each(|text| page.line(0, text));
        told.fits.iter().enumerate().for_each(|(at, one)| fit(&mut page, one, at == 0 && !calm));
    }
    if !told.near.is_empty() && !calm {
        page.title(&t!("near"));
        let quoted = |name: &String| t!("say-quote", "words" => name.as_str());
        told.near.iter().for_each(|one| page.item("-", &format!("{}: {}", quoted(&one.name), one.why)));
    }
    if !told.apart.is_empty() {
        page.title(&t!("apart"));
        page.line(0, &t!("apart.lead"));
        told.apart.iter().for_each(|(text, _)| page.item("-", text));
    }
    if !calm || told.moves.len() > 1 || told.traces.is_some() {
        page.title(&t!(if calm { "steady.moves" } else { "moves" }));
    }
    if told.moves.is_empty() {
        page.line(0, &t!("moves.none"));
    }
    let moves = told.moves.iter().skip(usize::from(calm)).enumerate();
    moves.for_each(|(at, step)| move_in_full(&mut page, &format!("{}.", at + 1), step));
    if let Some(traces) = &told.traces {
        page.gap();
        page.line(0, traces);
    }
    if !told.blocked.is_empty() {
        page.title(&t!("moves.blocked"));
        page.line(0, &t!("moves.blocked-lead"));
        told.blocked.iter().for_each(|step| move_in_full(&mut page, "-", step));
    }
    if !told.open.is_empty() {
        page.title(&t!("open.title"));
        told.open.iter().for_each(|(name, missing)| page.item("?", &format!("{name}: {missing}")));
        if told.open_more > 0 {
            page.line(0, &t!("open.more", "count" => told.open_more));
        }
    }
    if !told.moves.is_empty() || !told.blocked.is_empty() {
        page.gap();
        page.line(0, &t!("moves-ours"));
    }
    page.text
}

/// Why stands in the paragraph at the top for the one that fits best.
fn fit(page: &mut Paper, one: &Fit<'_>, best: bool) {
    page.gap();
    match one.key {
        Some(_) => page.item("*", &format!("{} ({}, {:.0} %)", one.name, one.strength, one.degree * 100.0)),
        None => page.item("*", &one.name),
    }
    page.line(2, &one.summary);
    if !best {
        page.line(2, &one.why);
    }
    if !one.trace {
        page.line(2, &one.advice);
    }
    if one.key.is_some() {
        one.evidence.iter().for_each(|fact| reason(page, fact));
        page.line(2, &format!("{} {}", t!("move-source"), one.source));
    }
}

fn move_in_full(page: &mut Paper, mark: &str, step: &Step<'_>) {
    page.gap();
    page.item(mark, &step.name);
    page.line(3, &step.what);
    let mut part = |label: &str, texts: &[String]| {
        if texts.iter().any(|text| !text.is_empty()) {
            page.line(3, &format!("{label}:"));
            texts.iter().for_each(|text| page.line(5, text));
        }
    };
    if let Some(held) = &step.held {
        part(&held.tag, &[held.text.clone(), held.instead.clone()]);
    }
    part(&t!("move-why"), std::slice::from_ref(&step.why));
    part(&t!("move-against"), &Vec::from_iter(step.but.clone()));
    part(&t!("move-notes"), &step.notes);
    part(&t!("move-steps"), &step.steps);
    part(&t!("move-talk"), std::slice::from_ref(&step.talk));
    part(&t!("move-open"), &[t!("say-quote", "words" => step.open.as_str())]);
    part(&t!("move-again"), std::slice::from_ref(&step.again));
    let options = step.options.iter().map(|one| format!("{} ({}): {}", one.side, one.word, one.text));
    part(&t!("move-options.title"), &Vec::from_iter(options));
    part(&t!("change.title"), &step.changes);
    part(&t!("move-sure"), &Vec::from_iter(step.sure.clone()));
    step.reasons_for.iter().chain(step.reasons_against).for_each(|fact| reason(page, fact));
    page.line(3, &format!("{} {}", t!("move-source"), step.source));
}

fn reason(page: &mut Paper, one: &Evidence) {
    let figure = words::figure(one).map(|figure| format!("({figure})")).unwrap_or_default();
    page.item(if one.effect > 0.0 { "  +" } else { "  −" }, &format!("{} {figure}", words::clause(one)));
}

/// Text broken into lines.
#[derive(Default)]
struct Paper {
    text: String,
}

impl Paper {
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
