//! Block scalars: `|` keeps line breaks, `>` folds them.

use super::line::Line;

/// What stands after the key: `|`, `>-`, `|2+` …
#[derive(Debug, Clone, Copy)]
pub(super) struct Header {
    folded: bool,
    /// `-` drops every line break at the end, `+` keeps all, `None` keeps one.
    chomp: Option<char>,
    /// Indentation beyond the parent's, where the author says it.
    indent: Option<usize>,
}

impl Header {
    /// Reads a header; `None` when something else than a comment follows it.
    pub(super) fn read(text: &str) -> Option<Self> {
        let folded = text.starts_with('>');
        let mut rest = text.strip_prefix(['|', '>'])?;
        let (mut chomp, mut indent) = (None, None);
        while let Some(c) = rest.chars().next().filter(|c| !matches!(c, ' ' | '\t')) {
            match c {
                '-' | '+' if chomp.is_none() => chomp = Some(c),
                '1'..='9' if indent.is_none() => {
                    indent = c.to_digit(10).and_then(|n| n.try_into().ok())
                }
                _ => return None,
            }
            rest = rest.get(1..)?;
        }
        let rest = rest.trim_start();
        (rest.is_empty() || rest.starts_with('#')).then_some(Self { folded, chomp, indent })
    }

    /// The text of the lines that belong to the scalar, blank lines at the end included. `parent` is
    /// the indentation of the line with the key.
    pub(super) fn text(self, lines: &[Line<'_>], parent: usize) -> String {
        let first = lines.iter().find(|line| !line.is_blank());
        let indent = self.indent.map(|n| parent + n).or(first.map(|line| line.indent)).unwrap_or(0);
        let last = lines.iter().rposition(|line| !line.is_blank()).map_or(0, |at| at + 1);
        let (lines, blanks) = lines.split_at_checked(last).unwrap_or((lines, &[]));
        let mut out = if self.folded { fold(lines, indent) } else { literal(lines, indent) };
        let breaks = match self.chomp {
            Some('-') => 0,
            Some(_) => blanks.len() + usize::from(last > 0),
            None => usize::from(last > 0),
        };
        out.extend(core::iter::repeat_n('\n', breaks));
        out
    }
}

/// The line without the scalar's indentation, or without as much of it as is there.
fn content<'a>(line: &Line<'a>, indent: usize) -> &'a str {
    line.raw.get(indent.min(line.indent)..).unwrap_or("")
}

fn literal(lines: &[Line<'_>], indent: usize) -> String {
    let mut out = String::new();
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        out.push_str(content(line, indent));
    }
    out
}

/// Folds lines to paragraphs; lines that are indented further keep their breaks.
fn fold(lines: &[Line<'_>], indent: usize) -> String {
    let mut out = String::new();
    let mut before: Option<&Line<'_>> = None;
    let mut blanks = 0;
    for line in lines {
        if line.is_blank() {
            blanks += 1;
            continue;
        }
        let text = content(line, indent);
        if let Some(before) = before {
            let apart = before.indent > indent || line.indent > indent;
            match blanks + usize::from(apart) {
                0 => out.push(' '),
                breaks => out.extend(core::iter::repeat_n('\n', breaks)),
            }
        } else {
            out.extend(core::iter::repeat_n('\n', blanks));
        }
        out.push_str(text.trim_end());
        (before, blanks) = (Some(line), 0);
    }
    out
}
