//! Lines of tables: where cells end, for a pipe in code ends none.

use super::{
    document::Document,
    element::{Alignment, Element, Kind},
    spans,
};

/// Whether a line has a pipe that is not escaped.
pub(super) fn has_pipe(line: &str) -> bool {
    line.ends_with('\n') && has_pipe_within(line)
}

fn has_pipe_within(line: &str) -> bool {
    let bytes = line.as_bytes();
    let escaped = |at: usize| at.checked_sub(1).and_then(|at| bytes.get(at)) == Some(&b'\\');
    line.match_indices('|').any(|(at, _)| !escaped(at))
}

/// Whether each line has a pipe outside of code and of HTML.
pub(super) fn every_line_has_pipe(text: &str, document: &mut Document) -> bool {
    let mut found = false;
    for element in spans::outline(text.strip_suffix('\n').unwrap_or(text), document) {
        let (value, is_code) = match &element.kind {
            Kind::CodeSpan(text) => (text.as_str(), true),
            Kind::Text(text) => (text.as_str(), false),
            Kind::Html { name, .. } => (name.as_str(), false),
            _ => continue,
        };
        let lines: Vec<&str> = value.trim_end_matches('\n').split('\n').collect();
        if is_code {
            if lines.len() > 2 || (lines.len() == 2 && !found) {
                break;
            }
            found &= lines.len() != 2;
        } else {
            let first = lines.first().is_some_and(|line| has_pipe_within(line));
            if lines.len() > 1 && !found && !first {
                break;
            }
            let last = lines.last().is_some_and(|line| has_pipe_within(line));
            found = (lines.len() <= 1 && found) || last;
        }
    }
    found
}

/// How the columns stand, from the marks under the head.
pub(super) fn alignment(marks: &str) -> Vec<Alignment> {
    let mut found = Vec::new();
    let mut rest = marks;
    while let Some(at) = rest.find('-') {
        let left = rest.get(..at).is_some_and(|before| before.ends_with(':'));
        let after = rest.get(at..).unwrap_or_default().trim_start_matches('-');
        let right = after.starts_with(':');
        found.push(match (left, right) {
            (false, false) => Alignment::Default,
            (true, false) => Alignment::Left,
            (false, true) => Alignment::Right,
            (true, true) => Alignment::Center,
        });
        rest = if right { after.get(1..).unwrap_or_default() } else { after };
    }
    found
}

/// Cuts a row into cells.
pub(super) fn cells(line: &str) -> Vec<String> {
    let mut cells: Vec<String> = Vec::new();
    let mut rest = line;
    while let Some((before, code, after)) = code_element(rest) {
        cut(before, &mut cells);
        append(&mut cells, code);
        rest = after;
    }
    cut(rest, &mut cells);
    cells
}

/// The first `<code>…</code>` of a line, which is left alone, with what stands around it.
fn code_element(line: &str) -> Option<(&str, &str, &str)> {
    let begin = line.find("<code")?;
    let inside = line.get(begin..)?;
    let open = inside.find('>')?;
    let close = inside.get(open..)?.find("</code>")? + open + "</code>".len();
    Some((line.get(..begin)?, inside.get(..close)?, inside.get(close..)?))
}

/// Cuts text at its pipes, those in code spans left out.
fn cut(text: &str, cells: &mut Vec<String>) {
    for element in spans::code_only(text) {
        match element {
            Element { kind: Kind::Text(text), .. } => cut_text(&text, cells),
            Element { kind: Kind::CodeSpan(code), .. } => append(cells, &delimited(&code)),
            _ => {}
        }
    }
}

/// Code with as many back quotes around it as it needs.
fn delimited(code: &str) -> String {
    let inside = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let (mark, gap) = ("`".repeat(inside + 1), if inside > 0 { " " } else { "" });
    format!("{mark}{gap}{code}{gap}{mark}")
}

fn cut_text(text: &str, cells: &mut Vec<String>) {
    let mut cell = String::new();
    let mut is_first = true;
    let mut characters = text.chars().peekable();
    let mut end = |cell: &mut String, is_first: &mut bool| {
        if core::mem::take(is_first) {
            append(cells, cell);
        } else {
            cells.push(cell.clone());
        }
        cell.clear();
    };
    while let Some(character) = characters.next() {
        match character {
            '\\' if characters.peek() == Some(&'|') => {
                cell.push('|');
                characters.next();
            }
            '|' => end(&mut cell, &mut is_first),
            _ => cell.push(character),
        }
    }
    end(&mut cell, &mut is_first);
}

fn append(cells: &mut Vec<String>, text: &str) {
    match cells.last_mut() {
        Some(cell) => cell.push_str(text),
        None => cells.push(text.to_owned()),
    }
}
