//! What an author is told: where, what stands there, and what to do about it.

use core::fmt;

use serde::{Deserialize, Serialize};

/// One finding in one file.
///
/// A diagnostic never stops a post from being published; it says what was done instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Path of the file, relative to the posts folder.
    pub file: String,
    /// Line in the file, counted from 1; `None` when the whole file is meant (its name, say).
    pub line: Option<usize>,
    /// The text at fault, as it stands in the file.
    pub excerpt: String,
    /// What is wrong, as a sentence without a final full stop.
    pub message: String,
    /// What to write instead, as a sentence without a final full stop.
    pub remedy: String,
}

impl fmt::Display for Diagnostic {
    /// Three lines in the manner of rustc: message, place with the text at fault, remedy.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "warning: {}", self.message)?;
        match self.line {
            Some(line) => {
                writeln!(f, "  --> {}:{line}", self.file)?;
                writeln!(f, "   | {}", self.excerpt)?;
            }
            None => writeln!(f, "  --> {}", self.file)?,
        }
        write!(f, "   = help: {}", self.remedy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn diagnostic(line: Option<usize>) -> Diagnostic {
        Diagnostic {
            file: "2016-03-12-a.md".into(),
            line,
            excerpt: "title: a: b".into(),
            message: "this value has a colon but no quotes".into(),
            remedy: "write `title: \"a: b\"`".into(),
        }
    }

    #[test]
    fn tells_file_line_text_and_remedy() {
        assert_eq!(
            diagnostic(Some(2)).to_string(),
            "warning: this value has a colon but no quotes\n  --> 2016-03-12-a.md:2\n   | title: a: b\n   = help: write `title: \"a: b\"`"
        );
    }

    #[test]
    fn leaves_the_line_out_when_the_whole_file_is_meant() {
        assert!(diagnostic(None).to_string().contains("  --> 2016-03-12-a.md\n   = help"));
    }
}
