//! `pendulum doctor`: what is misconfigured, in words, and what to do about it. It takes what `serve` takes, tries what a server
//! would need, and changes nothing.

mod database;
mod folder;
mod mail;
mod settings;

use std::{
    io::{self, Write},
    process::ExitCode,
};

use domain::instrument::folder::Whose;

use crate::{
    assets,
    config::ServeArgs,
    instruments::{self, Checked, files_in},
};

/// The exit code where there is something to mend.
const TO_MEND: u8 = 1;

/// Something to mend: what it is, why it matters, what to do. Whole sentences without the last full stop.
pub struct Finding {
    what: String,
    why: &'static str,
    todo: String,
}

/// What was looked at.
#[derive(Default)]
pub struct Report {
    well: Vec<String>,
    findings: Vec<Finding>,
}

impl Report {
    /// Notes that this is as it should be.
    fn well(&mut self, what: impl Into<String>) {
        self.well.push(what.into());
    }

    /// Notes something to mend.
    fn mend(&mut self, what: impl Into<String>, why: &'static str, todo: impl Into<String>) {
        self.findings.push(Finding { what: what.into(), why, todo: todo.into() });
    }

    /// Notes all of this, or that it is well if it is nothing.
    fn all(&mut self, findings: Vec<Finding>, well: &str) {
        if findings.is_empty() {
            self.well(well);
        }
        self.findings.extend(findings);
    }

    /// A line each, and one that sums up.
    fn in_words(&self) -> String {
        let well = self.well.iter().map(|what| format!("well  {what}.\n"));
        let mend =
            self.findings.iter().map(|Finding { what, why, todo }| format!("mend  {what}. {why}. To do: {todo}.\n"));
        let sum = match self.findings.len() {
            0 => "Nothing to mend.\n".to_owned(),
            found => format!("To mend: {found}.\n"),
        };
        well.chain(mend).chain([sum]).collect()
    }
}

/// Looks at everything and says what it found. Each concern has its checks in one place: a new one adds a line here.
///
/// # Errors
/// When that can't be printed.
pub fn run(args: &ServeArgs) -> anyhow::Result<ExitCode> {
    let mut report = Report::default();
    program(&mut report);
    report.all(settings::findings(args), "The address, the proxy and TLS fit together");
    if let Some(data) = args.place.folder() {
        folder::look(data, &mut report);
    }
    database::look(&args.place.location(), &mut report)?;
    questionnaires(args, &mut report);
    mail::look(args, &mut report)?;
    io::stdout().write_all(report.in_words().as_bytes())?;
    Ok(if report.findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(TO_MEND) })
}

/// The files that browsers load are in the program.
fn program(report: &mut Report) {
    match assets::files() {
        Ok(_) => report.well(concat!("The program, version ", env!("CARGO_PKG_VERSION"), ", has all its files")),
        Err(_) => report.mend(
            "The program was built without the files that browsers load",
            "It can't serve a page, and does not start",
            "build it with script/release",
        ),
    }
}

/// The organisation's own questionnaires are sound.
fn questionnaires(args: &ServeArgs, report: &mut Report) {
    const LEFT_OUT: &str = "The server leaves this questionnaire out, and nobody can take it";
    let Some(folder) = &args.instruments else {
        return;
    };
    let files = match files_in(folder) {
        Ok(files) => files,
        Err(error) => {
            return report.mend(
                format!("The questionnaires in {} can't be read: {error}", folder.display()),
                "The server does not start",
                "make the folder readable to the server's user, or name another with --instruments",
            );
        }
    };
    if files.is_empty() {
        return report.mend(
            format!("There is no .toml file in {}", folder.display()),
            "The server offers none of your own questionnaires",
            "put them there, or leave --instruments out",
        );
    }
    let count = files.len();
    let faults: Vec<String> = instruments::check(files, Whose::Organisation)
        .into_iter()
        .filter_map(|Checked { result, .. }| result.err())
        .flatten()
        .collect();
    if faults.is_empty() {
        report.well(format!("Your own questionnaires are sound: {count} in {}", folder.display()));
    }
    for fault in faults {
        report.mend(fault, LEFT_OUT, "mend the file; domain/instruments/README.md says how one is written");
    }
}
