//! The program as people start it.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, ExitStatus, Output, Stdio},
};

use crate::support::Folder;

/// The program, not yet started; the environment of the tests says nothing to it.
pub fn pendulum(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pendulum"));
    command.env_clear().args(arguments).stdin(Stdio::null());
    command
}

/// Runs it to its end.
pub fn run(arguments: &[&str]) -> Output {
    pendulum(arguments).output().unwrap()
}

/// What it wrote on one of its two outputs.
pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A server in a process of its own.
pub struct Serving {
    process: Child,
    /// Where it listens.
    pub url: String,
    /// Its data, and its log beside it.
    pub folder: Folder,
}

impl Serving {
    /// Starts one that logs at this level, and waits until it listens.
    pub fn start(level: &str) -> Self {
        Self::start_with(level, &[])
    }

    /// The same with more on its command line.
    pub fn start_with(level: &str, more: &[&str]) -> Self {
        Self::start_in(Folder::new(), level, more)
    }

    /// The same in this folder, on the data that may be there.
    pub fn start_in(folder: Folder, level: &str, more: &[&str]) -> Self {
        let data = folder.path().join("data");
        let mut process = pendulum(&["serve", "--addr", "127.0.0.1:0", "--data", data.to_str().unwrap()])
            .args(more)
            .env("PENDULUM_LOG", level)
            .stdout(Stdio::piped())
            .stderr(fs::File::create(log_file(folder.path())).unwrap())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let url = line.trim().strip_prefix("Pendulum listens on ").unwrap_or_default().to_owned();
        let serving = Self { process, url, folder };
        assert!(serving.url.starts_with("http://127.0.0.1:"), "it did not start: {}", serving.log());
        serving
    }

    /// The folder of its data.
    pub fn data(&self) -> std::path::PathBuf {
        self.folder.path().join("data")
    }

    /// Asks it to stop, as a service manager does.
    pub fn terminate(&self) {
        let id = self.process.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    }

    /// Ends it as a power cut would; gives its folder.
    pub fn kill(mut self) -> Folder {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
        std::mem::replace(&mut self.folder, Folder::new())
    }

    /// Waits for its end.
    pub fn ended(&mut self) -> ExitStatus {
        self.process.wait().unwrap()
    }

    /// Everything it has logged so far.
    pub fn log(&self) -> String {
        fs::read_to_string(log_file(self.folder.path())).unwrap()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn log_file(folder: &Path) -> std::path::PathBuf {
    folder.join("log")
}
