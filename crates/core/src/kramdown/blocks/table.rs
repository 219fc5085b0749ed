//! Tables: lines with a pipe, perhaps with a head, several bodies and a foot.

use super::{
    super::{
        cursor::{line, skip},
        element::{Alignment, Element, Kind},
        lines, tables,
    },
    Blocks,
};

/// Cells that are added to short rows at the most: a table of many columns and many short rows must
/// not take more memory than its text is worth.
const MAX_ADDED_CELLS: usize = 1 << 16;

impl Blocks<'_, '_> {
    pub(super) fn table(&mut self) -> bool {
        let rest = self.source.rest();
        let text = lines::indented(rest);
        if text.starts_with(lines::is_space)
            || !tables::has_pipe(line(text))
            || !self.is_after_boundary()
        {
            return false;
        }
        // A bar within `[[A post|its text]]` parts no cells.
        if self.document.options.wikilinks && !tables::has_pipe(&without_wiki_links(line(text))) {
            return false;
        }
        let (mut table, length) = Reading::default().read(rest);
        let fits = lines::is_boundary(skip(rest, length))
            && table.parts.iter().any(|part| part.kind == Kind::TableBody)
            && tables::every_line_has_pipe(rest.get(..length).unwrap_or_default(), self.document);
        if !fits {
            return false;
        }
        self.source.take(length);
        table.complete();
        let kind = Kind::Table { alignment: table.alignment };
        self.push(Element::with(kind, table.parts));
        true
    }
}

/// A table while its lines are read.
#[derive(Default)]
struct Reading {
    alignment: Vec<Alignment>,
    /// Head, bodies and foot.
    parts: Vec<Element>,
    /// Rows that belong to no part yet.
    rows: Vec<Element>,
    columns: usize,
    has_foot: bool,
}

impl Reading {
    /// Reads all lines of a table and returns their length.
    fn read(mut self, text: &str) -> (Self, usize) {
        let leading = line(text).trim_start_matches(lines::is_space).starts_with('|');
        let mut at = 0;
        if separator(line(text), '-').is_some() {
            at = line(text).len();
        }
        while tables::has_pipe(line(skip(text, at))) {
            let line = line(skip(text, at));
            at += line.len();
            if let Some(marks) = separator(line, '-') {
                self.separate(marks);
            } else if separator(line, '=').is_some() {
                if !self.rows.is_empty() {
                    self.add(Kind::TableBody);
                }
                self.has_foot = true;
            } else {
                self.row(line.trim_end_matches(['\n', ' ', '\t']), leading);
            }
        }
        if !self.rows.is_empty() {
            let kind = if self.has_foot { Kind::TableFoot } else { Kind::TableBody };
            self.add(kind);
        }
        (self, at)
    }

    /// The first separator ends the head, each further one a body.
    fn separate(&mut self, marks: &str) {
        if self.rows.is_empty() {
            return;
        }
        if self.alignment.is_empty() && !self.has_foot {
            self.add(Kind::TableHead);
            self.alignment = tables::alignment(marks);
        } else if !self.has_foot {
            self.add(Kind::TableBody);
        }
    }

    fn add(&mut self, kind: Kind) {
        self.parts.push(Element::with(kind, core::mem::take(&mut self.rows)));
    }

    fn row(&mut self, line: &str, leading: bool) {
        let mut cells = tables::cells(line);
        if leading && cells.first().is_some_and(|cell| cell.trim().is_empty()) {
            cells.remove(0);
        }
        cells.pop_if(|cell| cell.trim().is_empty());
        self.columns = self.columns.max(cells.len());
        let cells = cells.iter().map(|cell| Element::of_source(Kind::Cell, cell.trim())).collect();
        self.rows.push(Element::with(Kind::Row, cells));
    }

    /// Gives all rows the same number of cells.
    fn complete(&mut self) {
        let mut left = MAX_ADDED_CELLS;
        for row in self.parts.iter_mut().flat_map(|part| &mut part.children) {
            let missing = self.columns.saturating_sub(row.children.len()).min(left);
            left -= missing;
            row.children.extend((0..missing).map(|_| Element::new(Kind::Cell)));
        }
        self.alignment.resize(self.columns, Alignment::Default);
    }
}

/// The marks of a line that separates rows, made of `mark` and what may stand beside it.
fn separator(line: &str, mark: char) -> Option<&str> {
    let marks = line.strip_suffix('\n')?;
    let fits = marks.contains(mark)
        && marks.chars().all(|c| c == mark || matches!(c, '+' | '|' | ':' | ' ' | '\t'));
    fits.then_some(marks)
}

fn without_wiki_links(line: &str) -> String {
    let mut left = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, from)) = rest.split_once("[[") {
        left.push_str(before);
        rest = from.split_once("]]").map_or(from, |(_, after)| after);
    }
    left.push_str(rest);
    left
}
