//! The part of YAML that front matter is written in, read line by line so that a broken line costs
//! that line only.
//!
//! Read are maps and lists by indentation, flow lists and maps, plain and quoted scalars over one or
//! more lines, block scalars and comments. Every scalar is text; an empty value, `~` and `null` are
//! empty text. Anchors, aliases, tags and complex keys are not read: they stay as text.

mod block_scalar;
mod flow;
mod line;
pub(super) mod quoted;
mod reader;
mod value;

use super::{
    Value,
    entry::{Entry, MAX_DEPTH},
    lines::lines,
    report::Report,
};
use line::Line;
use reader::Reader;

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
