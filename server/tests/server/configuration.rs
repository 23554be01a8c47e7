//! The annotated example of the settings and the README's table: every setting is there, with its real default.

use std::{collections::BTreeMap, fs, path::Path};

use clap::{Args, Command};
use server::{config::ServeArgs, telemetry};

/// The one setting that is no flag.
const LOG: &str = "PENDULUM_LOG";

fn read(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(file)).unwrap()
}

fn serve() -> Command {
    ServeArgs::augment_args(Command::new("serve"))
}

/// Flag, environment variable and default of everything that `serve` takes.
fn settings() -> Vec<(String, String, Option<String>)> {
    let mut settings = Vec::new();
    for one in serve().get_arguments() {
        let flag = one.get_long().unwrap().to_owned();
        let variable = one.get_env().unwrap_or_else(|| panic!("--{flag} has no variable")).to_str().unwrap().to_owned();
        let default = one.get_default_values().first().map(|value| value.to_str().unwrap().to_owned());
        settings.push((flag, variable, default));
    }
    assert!(settings.len() >= 8, "{settings:?}");
    settings
}

#[test]
fn the_example_names_every_setting_once_with_its_default() {
    let text = read("deploy/pendulum.env.example");
    let mut named = BTreeMap::new();
    let mut lines_before = "";
    for line in text.lines() {
        if let Some((name, value)) = line.strip_prefix('#').and_then(|line| line.split_once('=')) {
            if name.starts_with("PENDULUM_") {
                let is_example = lines_before.ends_with("Example:");
                assert!(named.insert(name, (value, is_example)).is_none(), "{name} is there twice");
                assert!(!value.contains([' ', '"', '\'', '$']), "{name}: containers, shells and systemd read it alike");
            }
        } else {
            assert!(line.is_empty() || line.starts_with('#'), "as it is, the file sets nothing: {line}");
        }
        lines_before = line;
    }
    for (flag, variable, default) in settings() {
        let (value, is_example) = named.remove(&*variable).unwrap_or_else(|| panic!("{variable} is missing"));
        match default {
            Some(default) => assert_eq!((value, is_example), (&*default, false), "{variable}"),
            None => assert!(is_example, "{variable} has no default"),
        }
        let set = serve().try_get_matches_from(["serve", &format!("--{flag}={value}")]);
        assert!(set.is_ok(), "{variable}: {}", set.unwrap_err());
    }
    assert_eq!(named.remove(LOG), Some((telemetry::DEFAULT_FILTER, false)));
    assert_eq!(named, BTreeMap::new(), "there is no such setting (any more)");
}

#[test]
fn the_readme_names_every_setting_with_its_default() {
    let text = read("README.md");
    for (flag, variable, default) in settings() {
        let beginning = format!("| `--{flag} ");
        let row =
            text.lines().find(|line| line.starts_with(&beginning)).unwrap_or_else(|| panic!("--{flag} is missing"));
        let columns: Vec<&str> = row.split('|').map(str::trim).collect();
        assert_eq!(columns[2], format!("`{variable}`"), "--{flag}");
        if let Some(default) = default {
            assert_eq!(columns[3], format!("`{default}`"), "--{flag}");
        }
    }
    assert!(text.contains(LOG));
}
