//! The part of TOML that front matter between `+++` is written in (<https://toml.io/en/v1.0.0>), read
//! line by line so that a broken line costs that line only.
//!
//! Read are tables and lists of tables, dotted keys, strings of all four kinds, lists over several
//! lines and inline tables. Every other scalar (a number, a switch, a date) is its text.

mod scan;
mod tree;

use std::collections::HashMap;

use super::{
    Value,
    entry::{Entry, MAX_DEPTH},
    lines::lines,
    report::Report,
};
use scan::{Flaw, Scan};
use tree::{Leaf, Step};

/// Reads front matter whose first line has the number `first_line`. Each key occurs once in the
/// result.
pub(super) fn read<'a>(
    matter: &'a str,
    first_line: usize,
    report: &mut Report<'_>,
) -> Vec<Entry<'a>> {
    let raw: Vec<_> = lines(matter).map(|(line, _)| line).collect();
    // One kind of line break, whichever the file has.
    let text = raw.join("\n");
    let (mut table, mut leaves, mut counts) = (Vec::new(), Vec::new(), HashMap::new());
    let mut next = 0;
    let mut start = 0;
    for (at, line) in raw.iter().enumerate() {
        let (begin, end) = (start, start + line.len());
        start = end + 1;
        if begin < next || line.trim_start().starts_with('#') || line.trim().is_empty() {
            continue;
        }
        let number = first_line + at;
        let place = Place { number, raw: line };
        if line.trim_start().starts_with('[') {
            match header(line, &mut counts) {
                Some(path) => {
                    leaves.push(Leaf { path: path.clone(), value: None, number, raw: line });
                    table = path;
                }
                None => place.tell(report, "is no table's name", "write `[name]`"),
            }
            continue;
        }
        let rest = text.get(begin..).unwrap_or("");
        if let Some((path, value, after)) = pair(rest, line.len(), place, report) {
            next = text.len() - after.len();
            let path = table.iter().cloned().chain(path.into_iter().map(Step::Key)).collect();
            leaves.push(Leaf { path, value: Some(value), number, raw: line });
        }
    }
    tree::grow(leaves, report)
}

/// A line that something is said about.
#[derive(Clone, Copy)]
struct Place<'a> {
    number: usize,
    raw: &'a str,
}

impl Place<'_> {
    fn tell(self, report: &mut Report<'_>, fault: &str, remedy: &str) {
        report.line(self.number, self.raw, format!("this line {fault}"), remedy);
    }
}

/// The path of a table that `[a.b]` or `[[a.b]]` begins. `counts` has the lists of tables so far.
fn header(line: &str, counts: &mut HashMap<Vec<Step>, usize>) -> Option<Vec<Step>> {
    let text = line.trim_start();
    let (text, close) = match text.strip_prefix("[[") {
        Some(text) => (text, "]]"),
        None => (text.strip_prefix('[')?, "]"),
    };
    let mut scan = Scan::new(text);
    let names = scan.path().filter(|names| names.len() <= MAX_DEPTH)?;
    let after = scan.rest().trim_start().strip_prefix(close)?.trim_start();
    if !(after.is_empty() || after.starts_with('#')) {
        return None;
    }
    let mut path = Vec::new();
    let last = names.len().saturating_sub(1);
    for (at, name) in names.into_iter().enumerate() {
        path.push(Step::Key(name));
        let begins_item = at == last && close == "]]";
        if begins_item {
            *counts.entry(path.clone()).or_insert(0) += 1;
        }
        if let Some(count) = counts.get(&path) {
            path.push(Step::Item(*count));
        }
    }
    Some(path)
}

/// Reads `key = value` at the start of `text`, whose first line has `length` bytes, and returns what
/// follows the value.
fn pair<'t>(
    text: &'t str,
    length: usize,
    place: Place<'_>,
    report: &mut Report<'_>,
) -> Option<(Vec<String>, Value, &'t str)> {
    let mut scan = Scan::new(text);
    let path = scan.path().filter(|path| path.len() <= MAX_DEPTH);
    let Some(path) = path.filter(|_| scan.eat('=')) else {
        let remedy = "write a key and `=` before it, or delete it";
        place.tell(report, "is no `key = value` and is left out", remedy);
        return None;
    };
    let mut attempt = scan.clone();
    let whole = attempt.value(0).filter(|_| attempt.ends_line());
    if let Some(value) = whole.filter(|_| attempt.flaw().is_none()) {
        return Some((path, value, attempt.rest()));
    }
    // What is wrong is looked for in this line only: the next one may be sound.
    let (line, after) = text.split_at_checked(length)?;
    let used = text.len() - scan.rest().len();
    let written = line.get(used..).unwrap_or("").trim();
    let mut scan = Scan::within_line(written);
    let value = scan.value(0).filter(|_| scan.ends_line());
    let (fault, remedy) = match (&value, scan.flaw()) {
        (Some(_), Some(Flaw::Open)) => ("has a bracket that never closes", "close it"),
        (Some(_), _) => ("has a text without quotes", "put the text into quotes"),
        (None, _) => {
            ("has a value that is no TOML; it is taken as it stands", "put it into quotes")
        }
    };
    place.tell(report, fault, remedy);
    Some((path, value.unwrap_or_else(|| Value::Text(written.to_owned())), after))
}

#[cfg(test)]
mod tests;
