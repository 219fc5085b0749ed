//! The part of YAML that front matter is written in, read line by line so that a broken line costs
//! that line only.
//!
//! Read are maps and lists by indentation, flow lists and maps, plain and quoted scalars over one or
//! more lines, block scalars and comments. Every scalar is text; an empty value, `~` and `null` are
//! empty text. Anchors, aliases, tags and complex keys are not read: they stay as text.

mod block_scalar;
mod flow;
mod line;
mod quoted;
mod reader;
mod value;

use super::{Value, lines::lines, report::Report};
use line::Line;
use reader::Reader;

/// A key of the front matter with its value.
#[derive(Debug, Clone)]
pub(super) struct Entry<'a> {
    /// The key without quotes.
    pub(super) key: String,
    /// The value.
    pub(super) value: Value,
    /// Line of the key, counted from 1.
    pub(super) line: usize,
    /// That line as it stands in the file.
    pub(super) text: &'a str,
}

/// Reads front matter whose first line has the number `first_line`. Each key occurs once in the
/// result, in the order of the lines.
pub(super) fn read<'a>(
    matter: &'a str,
    first_line: usize,
    report: &mut Report<'_>,
) -> Vec<Entry<'a>> {
    let lines = lines(matter).zip(first_line..);
    let lines = lines.map(|((raw, _), number)| Line::new(number, raw)).collect();
    Reader::new(lines, report).document()
}

#[cfg(test)]
mod tests;
