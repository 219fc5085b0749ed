//! size-budget.toml: what a first visit and each further module may weigh, and whether they do.

use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde::{Deserialize, Serialize};

use super::weight::Weight;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    budget: Vec<Budget>,
}

/// One limit for the sum of some files.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Budget {
    name: String,
    /// The module that it is about; none: what a first visit downloads.
    module: Option<String>,
    /// Kinds of file that are added up.
    files: Vec<String>,
    encoding: Encoding,
    /// 1 kB = 1000 bytes.
    max_kb: f64,
}

/// How the bytes are counted.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Encoding {
    Raw,
    Gzip,
    Brotli,
}

/// A budget beside what was weighed.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Verdict {
    name: String,
    encoding: Encoding,
    bytes: u64,
    max_bytes: u64,
    /// How many files were added up. A budget that weighs nothing is broken: it would never fail.
    files: usize,
}

/// Reads the budgets.
///
/// # Errors
/// When the file is missing, has another form, or no budget at all.
pub(super) fn read(file: &Path) -> Result<Vec<Budget>> {
    let text =
        fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    parse(&text).with_context(|| format!("in {}", file.display()))
}

fn parse(text: &str) -> Result<Vec<Budget>> {
    let budgets = toml::from_str::<File>(text)?.budget;
    ensure!(!budgets.is_empty(), "no [[budget]]");
    Ok(budgets)
}

impl Budget {
    /// Name of the module that it is about; none: what a first visit downloads.
    pub(super) fn module(&self) -> Option<&str> {
        self.module.as_deref()
    }

    /// Adds up what it is about.
    pub(super) fn compare(self, weights: &[Weight]) -> Verdict {
        let ours: Vec<&Weight> =
            weights.iter().filter(|file| self.files.contains(&file.kind)).collect();
        let bytes = ours.iter().map(|file| match self.encoding {
            Encoding::Raw => file.raw,
            Encoding::Gzip => file.gzip,
            Encoding::Brotli => file.brotli,
        });
        Verdict {
            name: self.name,
            encoding: self.encoding,
            bytes: bytes.sum(),
            max_bytes: (self.max_kb * 1000.0) as u64,
            files: ours.len(),
        }
    }
}

impl Verdict {
    /// Whether there was something to weigh and it is within the limit.
    pub(crate) fn is_kept(&self) -> bool {
        self.files > 0 && self.bytes <= self.max_bytes
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kb = |bytes: u64| bytes as f64 / 1000.0;
        let sign = if self.is_kept() { "✓" } else { "✗" };
        let encoding = format!("{:?}", self.encoding).to_lowercase();
        write!(
            f,
            "{sign} {}: {:.1} kB of {:.1} kB {encoding}",
            self.name,
            kb(self.bytes),
            kb(self.max_bytes)
        )?;
        match (self.files, self.is_kept()) {
            (0, _) => f.write_str(", but there is no such file"),
            (_, false) => {
                write!(f, ", {:.1} kB too much", kb(self.bytes.saturating_sub(self.max_bytes)))
            }
            (_, true) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(kind: &str, bytes: u64) -> Weight {
        Weight {
            path: format!("app.{kind}"),
            kind: kind.to_owned(),
            raw: bytes * 4,
            gzip: bytes * 2,
            brotli: bytes,
        }
    }

    fn verdict(encoding: &str, max_kb: f64, files: &[Weight]) -> Verdict {
        let text = format!(
            "[[budget]]\nname = 'program'\nfiles = ['wasm', 'js']\nencoding = '{encoding}'\nmax_kb = {max_kb}"
        );
        parse(&text).expect("a budget").remove(0).compare(files)
    }

    #[test]
    fn files_of_all_kinds_named_are_added_up_and_no_others() {
        let files = [file("wasm", 900), file("js", 100), file("css", 9000)];
        for (encoding, max_kb, kept) in [
            ("brotli", 1.0, true),
            ("brotli", 0.999, false),
            ("gzip", 2.0, true),
            ("gzip", 1.0, false),
            ("raw", 4.0, true),
        ] {
            assert_eq!(verdict(encoding, max_kb, &files).is_kept(), kept, "{encoding} {max_kb}");
        }
    }

    #[test]
    fn too_much_is_said_in_kilobytes() {
        let verdict = verdict("brotli", 150.0, &[file("wasm", 151_500)]);
        assert_eq!(verdict.to_string(), "✗ program: 151.5 kB of 150.0 kB brotli, 1.5 kB too much");
    }

    #[test]
    fn a_budget_that_weighs_nothing_is_not_kept() {
        assert!(!verdict("raw", 9.0, &[file("css", 1)]).is_kept());
    }

    #[test]
    fn a_budget_can_be_about_a_module() {
        for (line, module) in [("", None), ("module = 'search'\n", Some("search"))] {
            let text = format!("[[budget]]\nname='x'\n{line}files=[]\nencoding='raw'\nmax_kb=1.0");
            assert_eq!(parse(&text).expect("a budget").remove(0).module(), module);
        }
    }

    #[test]
    fn mistakes_in_the_file_are_errors() {
        for text in [
            "",
            "budget = []",
            "[[budget]]\nname = 'x'",
            "[[budget]]\nname='x'\nfiles=[]\nencoding='zip'\nmax_kb=1.0",
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
