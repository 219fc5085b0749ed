//! What the tool says: to people on the error stream, in the manner of rustc; to machines on the
//! output stream, one JSON object a line.

use std::{collections::BTreeSet, io::Write, path::Path};

use anyhow::{Context, Result};
use clap::{Args, ColorChoice};
use feuilleton_core::diagnostic::Diagnostic;
use serde_json::{Value, json};

use crate::progress;

mod excerpt;
mod group;
mod lines;
mod style;

/// How the tool speaks; for every command.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Write findings and results as JSON, one object a line, to the output stream.
    #[arg(long, global = true)]
    json: bool,
    /// Show no progress and no summary, only what was found and what failed.
    #[arg(long, short, global = true)]
    quiet: bool,
    /// When to use colours; `NO_COLOR` in the environment switches them off too.
    #[arg(long, global = true, value_enum, default_value_t = ColorChoice::Auto, value_name = "WHEN")]
    color: ColorChoice,
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy)]
enum Level {
    /// Readers will not see what the author meant.
    Warning,
    /// It is good to know.
    Note,
}

impl Level {
    fn name(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Says what was found and done.
#[derive(Debug)]
pub(crate) struct Reporter {
    json: bool,
    quiet: bool,
}

impl Reporter {
    /// A reporter for the whole run.
    pub(crate) fn new(options: Options) -> Self {
        let Options { json, quiet, color } = options;
        let choice = match color {
            ColorChoice::Auto => anstream::ColorChoice::Auto,
            ColorChoice::Always => anstream::ColorChoice::Always,
            ColorChoice::Never => anstream::ColorChoice::Never,
        };
        choice.write_global();
        if json || quiet {
            progress::silence();
        }
        Self { json, quiet }
    }

    /// Tells all findings by file and line. `posts` is the folder that the files lie in.
    ///
    /// # Errors
    /// When nobody reads what is written.
    pub(crate) fn findings(&self, posts: &Path, found: &[Diagnostic]) -> Result<()> {
        self.tell(Level::Warning, posts, found)
    }

    /// Tells likewise what is no mistake, but good to know.
    ///
    /// # Errors
    /// When nobody reads what is written.
    pub(crate) fn notes(&self, posts: &Path, found: &[Diagnostic]) -> Result<()> {
        self.tell(Level::Note, posts, found)
    }

    fn tell(&self, level: Level, posts: &Path, found: &[Diagnostic]) -> Result<()> {
        let mut found: Vec<_> = found.iter().collect();
        found.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        let text = if self.json {
            found.iter().map(|told| line(&of_diagnostic(level, told))).collect::<String>()
        } else {
            let mut lines = lines::Lines::new(posts);
            let show = |group: &group::Group<'_>| style::finding(level, group, &mut lines);
            group::groups(&found).iter().map(show).collect()
        };
        self.write(&text)
    }

    /// Says in the end what came of it: to people in a sentence, to machines in an object's fields.
    ///
    /// # Errors
    /// When nobody reads what is written.
    pub(crate) fn summary(&self, sentence: &str, mut fields: Value) -> Result<()> {
        match (self.json, self.quiet) {
            (true, _) => {
                if let Value::Object(fields) = &mut fields {
                    fields.insert("kind".into(), "summary".into());
                }
                self.write(&line(&fields))
            }
            (false, true) => Ok(()),
            (false, false) => self.write(&format!("{sentence}\n")),
        }
    }

    /// Prints what the command was called for: a line of text, or the object for machines.
    ///
    /// # Errors
    /// When nobody reads what is written.
    pub(crate) fn result(&self, text: &str, object: &Value) -> Result<()> {
        let text = if self.json { line(object) } else { format!("{text}\n") };
        anstream::stdout().write_all(text.as_bytes()).context("cannot write the result")
    }

    /// Says why the command failed.
    pub(crate) fn failure(&self, error: &anyhow::Error) {
        let text = if self.json {
            line(&json!({ "kind": "error", "message": format!("{error:#}") }))
        } else {
            style::failure(&format!("{error:#}"))
        };
        // There is nobody left to whom this could be told.
        let _ = self.write(&text);
    }

    fn write(&self, text: &str) -> Result<()> {
        let written = if self.json {
            anstream::stdout().write_all(text.as_bytes())
        } else {
            anstream::stderr().write_all(text.as_bytes())
        };
        written.context("cannot write what was found")
    }
}

/// How much was found: `3 findings in 2 files`.
pub(crate) fn count(found: &[Diagnostic]) -> String {
    let files: BTreeSet<_> = found.iter().map(|told| &told.file).collect();
    match found.len() {
        0 => "nothing found".into(),
        number => format!(
            "{} in {}",
            plural(number, "finding", "findings"),
            plural(files.len(), "file", "files")
        ),
    }
}

/// A number with its noun.
pub(crate) fn plural(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

fn of_diagnostic(level: Level, told: &Diagnostic) -> Value {
    json!({
        "kind": "diagnostic",
        "level": level.name(),
        "file": told.file,
        "line": told.line,
        "excerpt": told.excerpt,
        "message": told.message,
        "remedy": told.remedy,
    })
}

fn line(value: &Value) -> String {
    format!("{value}\n")
}
