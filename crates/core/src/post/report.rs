//! What the author of one file is told, gathered while it is read.

use crate::diagnostic::Diagnostic;

/// The findings of one file, in the order in which they were made.
#[derive(Debug)]
pub(super) struct Report<'a> {
    file: &'a str,
    found: Vec<Diagnostic>,
}

impl<'a> Report<'a> {
    pub(super) fn new(file: &'a str) -> Self {
        Self { file, found: Vec::new() }
    }

    /// Adds a finding on a line with its text, or on the file where the line is 0.
    pub(super) fn line(
        &mut self,
        number: usize,
        text: &str,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.add(Some(number).filter(|number| *number > 0), text, message.into(), remedy.into());
    }

    /// Adds a finding on the file as a whole, the text at fault being no line of it.
    pub(super) fn file(
        &mut self,
        text: &str,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.add(None, text, message.into(), remedy.into());
    }

    fn add(&mut self, line: Option<usize>, excerpt: &str, message: String, remedy: String) {
        let (file, excerpt) = (self.file.to_owned(), excerpt.trim().to_owned());
        self.found.push(Diagnostic { file, line, excerpt, message, remedy });
    }

    /// Whether nothing was found so far.
    pub(super) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Forgets what was found: it was a reading of something else.
    pub(super) fn clear(&mut self) {
        self.found.clear();
    }

    /// The findings by line, those on the file as a whole first.
    pub(super) fn into_diagnostics(mut self) -> Vec<Diagnostic> {
        self.found.sort_by_key(|found| found.line);
        self.found
    }
}
