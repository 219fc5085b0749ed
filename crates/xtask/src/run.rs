//! Runs other programs: says what failed, with which command, and what to do about it.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Error, Result, anyhow, bail};

/// How often a silent program is reported to be still at work.
const SIGN_OF_LIFE: Duration = Duration::from_secs(60);

/// One program to run.
pub(crate) struct Run {
    command: Command,
    remedy: Option<String>,
}

impl Run {
    /// A program, to run in this folder.
    pub(crate) fn new(program: impl AsRef<OsStr>, folder: &Path) -> Self {
        let mut command = Command::new(program);
        // Setup decides how WebAssembly is compiled: no child may start a download of its own.
        command.env("RUSTUP_AUTO_INSTALL", "0").current_dir(folder);
        Self { command, remedy: None }
    }

    /// Adds arguments.
    pub(crate) fn args<A: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = A>) -> Self {
        self.command.args(args);
        self
    }

    /// Adds one argument.
    pub(crate) fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.command.arg(arg);
        self
    }

    /// Sets a variable of the environment.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Takes a variable away from the environment.
    pub(crate) fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// What to do when it fails, shown with the error.
    pub(crate) fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }

    /// Runs it before the reader's eyes.
    pub(crate) fn show(mut self) -> Result<()> {
        eprintln!("$ {}", self.line());
        let status = self.command.status().map_err(|error| self.not_started(error))?;
        self.check(status)
    }

    /// Runs it and returns what it printed on its standard output.
    pub(crate) fn text(mut self) -> Result<String> {
        let output =
            self.command.stdin(Stdio::null()).output().map_err(|error| self.not_started(error))?;
        self.check(output.status)
            .with_context(|| String::from_utf8_lossy(&output.stderr).trim().to_owned())?;
        String::from_utf8(output.stdout).with_context(|| format!("{} is not UTF-8", self.line()))
    }

    /// Runs it silently, its output kept in a file whose end is shown when it fails. `step` names it in signs of life.
    pub(crate) fn logged(mut self, log: &Path, step: &str) -> Result<()> {
        if let Some(folder) = log.parent() {
            fs::create_dir_all(folder)?;
        }
        let file = File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
        self.command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file);
        let mut child = self.command.spawn().map_err(|error| self.not_started(error))?;
        let (start, mut signs) = (Instant::now(), 0);
        let status = loop {
            if let Some(status) = child.try_wait()? {
                break status;
            }
            thread::sleep(Duration::from_millis(50));
            let minutes = start.elapsed().as_secs() / SIGN_OF_LIFE.as_secs();
            if minutes > signs {
                signs = minutes;
                eprintln!("  {step}: still at work ({})", elapsed(start));
            }
        };
        self.check(status)
            .with_context(|| format!("{}\n(all of it: {})", last_lines(log, 25), log.display()))
    }

    /// Runs it before the reader's eyes and hands every line of its standard output over as well.
    pub(crate) fn tee(mut self, mut line: impl FnMut(&str)) -> Result<ExitStatus> {
        eprintln!("$ {}", self.line());
        let mut child =
            self.command.stdout(Stdio::piped()).spawn().map_err(|error| self.not_started(error))?;
        if let Some(stdout) = child.stdout.take() {
            for text in BufReader::new(stdout).split(b'\n') {
                let text = text?;
                let text = String::from_utf8_lossy(&text);
                println!("{text}");
                line(&text);
            }
        }
        Ok(child.wait()?)
    }

    /// Becomes the program: signals and the exit code are its own from now on. Returns only when it cannot start.
    pub(crate) fn replace_this_process(mut self) -> Error {
        eprintln!("$ {}", self.line());
        let error = self.command.exec();
        self.not_started(error)
    }

    /// The command as one could type it, without its environment.
    fn line(&self) -> String {
        let program = Path::new(self.command.get_program());
        let name = program.file_name().unwrap_or(self.command.get_program());
        let words = std::iter::once(name).chain(self.command.get_args());
        words.map(|word| quoted(&word.to_string_lossy())).collect::<Vec<_>>().join(" ")
    }

    fn check(&self, status: ExitStatus) -> Result<()> {
        if status.success() {
            return Ok(());
        }
        let end = match status.code() {
            Some(code) => format!("ended with exit code {code}"),
            None => format!("was stopped ({status})"),
        };
        bail!("`{}` {end}{}", self.line(), self.advice())
    }

    fn not_started(&self, error: std::io::Error) -> Error {
        anyhow!("`{}` cannot be started: {error}{}", self.line(), self.advice())
    }

    fn advice(&self) -> String {
        self.remedy.as_ref().map(|remedy| format!("\n  remedy: {remedy}")).unwrap_or_default()
    }
}

/// The time since, as people say it: `0.4s`, `38s`, `5m43s`.
pub(crate) fn elapsed(start: Instant) -> String {
    duration(start.elapsed())
}

fn duration(time: Duration) -> String {
    match time.as_secs() {
        0..10 => format!("{:.1}s", time.as_secs_f64()),
        seconds @ 10..60 => format!("{seconds}s"),
        seconds => format!("{}m{:02}s", seconds / 60, seconds % 60),
    }
}

fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_=./:@,+%^".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', "'\\''"))
}

fn last_lines(file: &Path, count: usize) -> String {
    let text = fs::read(file).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text.lines().collect();
    lines.get(lines.len().saturating_sub(count)..).unwrap_or_default().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_short() {
        for (milliseconds, said) in
            [(40, "0.0s"), (9_940, "9.9s"), (38_400, "38s"), (343_046, "5m43s")]
        {
            assert_eq!(duration(Duration::from_millis(milliseconds)), said);
        }
    }

    #[test]
    fn a_failure_names_the_command_its_exit_code_and_the_remedy() {
        let error = Run::new("/bin/sh", Path::new("/"))
            .args(["-c", "echo broken >&2; exit 3"])
            .remedy("mend it")
            .text()
            .expect_err("it fails");
        let shown = format!("{error:#}");
        for part in [
            "broken",
            "`sh -c 'echo broken >&2; exit 3'` ended with exit code 3",
            "remedy: mend it",
        ] {
            assert!(shown.contains(part), "{part} in {shown}");
        }
    }

    #[test]
    fn a_missing_program_is_an_error_with_the_remedy() {
        let error = Run::new("/nowhere/trunk", Path::new("/")).remedy("cargo xtask setup").text();
        let shown = format!("{:#}", error.expect_err("it is not there"));
        assert!(shown.contains("`trunk` cannot be started") && shown.contains("cargo xtask setup"));
    }

    #[test]
    fn every_line_of_a_shown_program_is_seen_even_the_last_without_its_end() {
        let mut lines = Vec::new();
        let status = Run::new("/bin/sh", Path::new("/"))
            .args(["-c", "printf 'one\\ntwo'"])
            .tee(|line| lines.push(line.to_owned()))
            .expect("it runs");
        assert!(status.success());
        assert_eq!(lines, ["one", "two"]);
    }
}
