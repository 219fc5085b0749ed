//! Block structure: maps and lists by indentation.

use super::{
    Entry, MAX_DEPTH, Report, Value, flow,
    line::{Key, Line},
};
use crate::post::entry::last_wins;

/// A place in the lines.
pub(super) struct Reader<'a, 'r, 'f> {
    pub(super) lines: Vec<Line<'a>>,
    pub(super) at: usize,
    pub(super) report: &'r mut Report<'f>,
}

/// What a value belongs to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parent<'a> {
    /// The line with the key or the `-`.
    pub(super) line: Line<'a>,
    /// Its indentation: a line that goes on with the value is indented further.
    pub(super) indent: usize,
    /// Whether it is indented too far itself: then lines below that are indented further are as
    /// likely its neighbours as parts of a value that never closes.
    pub(super) is_astray: bool,
    /// Whether it is a key: then a list may stand right below it.
    pub(super) is_key: bool,
    /// Depth of maps and lists around the value.
    pub(super) depth: usize,
}

impl<'a, 'r, 'f> Reader<'a, 'r, 'f> {
    pub(super) fn new(lines: Vec<Line<'a>>, report: &'r mut Report<'f>) -> Self {
        Self { lines, at: 0, report }
    }

    /// Reads all lines.
    pub(super) fn document(mut self) -> Vec<Entry<'a>> {
        let mut entries = self.json().unwrap_or_default();
        while let Some(line) = self.peek() {
            entries.extend(self.map(line.indent, 0));
        }
        last_wins(entries, self.report)
    }

    /// Reads front matter that is written as JSON.
    fn json(&mut self) -> Option<Vec<Entry<'a>>> {
        let line = self.peek().filter(|line| line.text == "{" || line.text.starts_with("{\""))?;
        let rest: Vec<_> = self.lines.get(self.at..)?.iter().map(|line| line.text).collect();
        let text = rest.join("\n");
        let flow = flow::read(&text).filter(|flow| !flow.open && flow.rest.trim().is_empty())?;
        let Value::Map(entries) = flow.value else { return None };
        self.at = self.lines.len();
        let entry = |(key, value)| Entry { key, value, line: line.number, text: line.raw };
        Some(entries.into_iter().map(entry).collect())
    }

    /// The next line that is neither blank nor a comment.
    pub(super) fn peek(&mut self) -> Option<Line<'a>> {
        while self.lines.get(self.at).is_some_and(|line| line.is_blank() || line.is_comment()) {
            self.at += 1;
        }
        self.lines.get(self.at).copied()
    }

    fn map(&mut self, indent: usize, depth: usize) -> Vec<Entry<'a>> {
        let mut entries = Vec::new();
        while let Some(line) = self.peek().filter(|line| line.indent >= indent) {
            self.at += 1;
            let Some(key) = line.key() else {
                self.broken(line);
                continue;
            };
            self.check_key(line, &key, indent);
            let is_astray = line.indent > indent;
            let parent = Parent { line, indent: line.indent, is_astray, is_key: true, depth };
            let value = self.value(key.rest, parent);
            entries.push(Entry { key: key.name, value, line: line.number, text: line.raw });
        }
        entries
    }

    fn list(&mut self, indent: usize, depth: usize) -> Vec<Value> {
        let mut items = Vec::new();
        while let Some(line) = self.peek().filter(|line| line.indent >= indent) {
            let Some(item) = line.item().filter(|_| line.indent == indent) else {
                if line.indent == indent {
                    break;
                }
                self.at += 1;
                self.broken(line);
                continue;
            };
            self.check_indentation(line);
            let is_block = item.item().is_some() || item.strict_key().is_some();
            if let Some(line) =
                self.lines.get_mut(self.at).filter(|_| is_block && depth < MAX_DEPTH)
            {
                *line = item;
                items.push(self.block(item, depth + 1));
            } else {
                self.at += 1;
                let parent = Parent { line, indent, is_astray: false, is_key: false, depth };
                items.push(self.value(item.text, parent));
            }
        }
        items
    }

    /// Reads the map or list that begins on `line`.
    fn block(&mut self, line: Line<'a>, depth: usize) -> Value {
        if line.item().is_some() {
            return Value::List(self.list(line.indent, depth));
        }
        let entries = self.map(line.indent, depth);
        let entries = last_wins(entries, self.report);
        Value::Map(entries.into_iter().map(|entry| (entry.key, entry.value)).collect())
    }

    /// Reads the value of a key or item with nothing behind it.
    pub(super) fn nested(&mut self, parent: Parent<'a>) -> Value {
        let empty = Value::EMPTY;
        let Some(line) = self.peek() else { return empty };
        let is_item = line.item().is_some();
        if line.indent <= parent.indent
            && !(is_item && parent.is_key && line.indent == parent.indent)
        {
            return empty;
        }
        if parent.depth >= MAX_DEPTH {
            self.report.line(
                line.number,
                line.raw,
                "this is nested too deeply and is left out",
                "flatten it",
            );
            while self.peek().is_some_and(|line| line.indent > parent.indent) {
                self.at += 1;
            }
            return empty;
        }
        if is_item || line.strict_key().is_some() {
            return self.block(line, parent.depth + 1);
        }
        self.at += 1;
        self.value(line.text, Parent { line, ..parent })
    }

    fn check_key(&mut self, line: Line<'a>, key: &Key<'a>, indent: usize) {
        self.check_indentation(line);
        if line.indent > indent {
            let remedy = "remove the spaces before it";
            self.report.line(
                line.number,
                line.raw,
                "this line is indented further than the lines around it",
                remedy,
            );
        }
        if !key.spaced {
            let remedy = format!("write `{}: {}`", key.name, key.rest);
            self.report.line(line.number, line.raw, "there is no space after the colon", remedy);
        }
    }

    fn check_indentation(&mut self, line: Line<'a>) {
        if line.is_indented_with_tab() {
            self.report.line(
                line.number,
                line.raw,
                "this line is indented with a tab",
                "use spaces instead",
            );
        }
    }

    fn broken(&mut self, line: Line<'a>) {
        let message = "this line is no `key: value` and is left out";
        self.report.line(
            line.number,
            line.raw,
            message,
            "write a key and a colon before it, or delete it",
        );
    }
}
