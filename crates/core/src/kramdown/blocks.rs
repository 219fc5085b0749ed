//! The first step: cutting a text into blocks.
//!
//! At each place the kinds of block are tried in a fixed order; the first that fits reads on.

use super::{
    MAX_DEPTH,
    attributes::Ial,
    cursor::{Cursor, line, skip},
    document::Document,
    element::{Boundary, Element, Kind},
    lines,
};

mod code;
mod definitions;
mod extensions;
mod html;
mod list;
mod math;
mod references;
mod table;

pub(super) use extensions::{Tag as ExtensionTag, set_options};
pub(super) use references::label;

/// Reads the blocks of a text.
pub(super) fn read(text: &str, document: &mut Document) -> Vec<Element> {
    let mut blocks = Blocks::new(text, document, 0);
    blocks.run();
    blocks.out
}

/// A run of blocks within one container.
struct Blocks<'d, 't> {
    document: &'d mut Document,
    source: Cursor<'t>,
    out: Vec<Element>,
    /// An attribute list that waits for the next block.
    waiting: Option<Ial>,
    /// Name of the HTML element whose end tag ends this run.
    within: Option<String>,
    depth: usize,
}

impl<'d, 't> Blocks<'d, 't> {
    fn new(text: &'t str, document: &'d mut Document, depth: usize) -> Self {
        let source = Cursor::new(text);
        Self { document, source, out: Vec::new(), waiting: None, within: None, depth }
    }

    /// Reads the blocks of a text that stands in a container of this run, after those in `before`.
    fn nested(&mut self, text: &str, before: Vec<Element>) -> Vec<Element> {
        let mut blocks = Blocks::new(text, self.document, self.depth + 1);
        blocks.out = before;
        blocks.run();
        blocks.out
    }

    /// Reads until the end of the text or, with `true`, the end tag of the element around.
    fn run(&mut self) -> bool {
        while !self.source.is_done() {
            if self.one() {
                return true;
            }
        }
        false
    }

    /// Reads one block; whether it was the end tag of the element around.
    fn one(&mut self) -> bool {
        let rest = self.source.rest();
        let blank = lines::blank(rest);
        if blank > 0 {
            self.blank(blank);
        } else if self.depth >= MAX_DEPTH {
            self.paragraph();
        } else if !(self.indented_code() || self.fenced_code() || self.quote() || self.heading()) {
            if lines::is_rule(rest) {
                self.source.take_line();
                self.push(Element::new(Kind::Rule));
            } else if !(self.list() || self.definitions()) {
                match self.html() {
                    html::Outcome::End => return true,
                    html::Outcome::Read => {}
                    html::Outcome::Other => self.other(),
                }
            }
        }
        false
    }

    /// What comes after HTML in the order of the kinds.
    fn other(&mut self) {
        if !(self.underlined_heading()
            || self.math()
            || self.table()
            || self.note()
            || self.link_definition()
            || self.abbreviation()
            || self.extension()
            || self.marker())
        {
            self.paragraph();
        }
    }

    /// Adds a block, with the attribute list that waited for it.
    fn push(&mut self, mut element: Element) {
        if element.ial.is_none() {
            element.ial = self.waiting.take();
        }
        self.out.push(element);
    }

    fn blank(&mut self, length: usize) {
        let single = self.source.take(length) == "\n";
        match self.out.last_mut() {
            Some(Element { kind: Kind::Blank { single }, .. }) => *single = false,
            _ => self.push(Element::new(Kind::Blank { single })),
        }
    }

    fn marker(&mut self) -> bool {
        let Some(length) = lines::marker(self.source.rest()) else { return false };
        self.source.take(length);
        self.push(Element::new(Kind::Boundary(Boundary::Marker)));
        true
    }

    /// Whether a block may begin here that must not follow a paragraph directly.
    fn is_after_boundary(&self) -> bool {
        self.waiting.is_some()
            || self.out.last().is_none_or(|last| {
                matches!(last.kind, Kind::Blank { .. } | Kind::Boundary(Boundary::Marker))
            })
    }

    fn quote(&mut self) -> bool {
        if lines::quote(self.source.rest()).is_none() {
            return false;
        }
        let mut inside = String::new();
        loop {
            let line = self.source.take_line();
            inside.push_str(skip(line, lines::quote(line).unwrap_or(0)));
            if lines::ends_lazily(self.source.rest()) {
                break;
            }
        }
        let children = self.nested(&inside, Vec::new());
        self.push(Element::with(Kind::Quote, children));
        true
    }

    fn heading(&mut self) -> bool {
        let rest = self.source.rest();
        let Some((level, mark)) = lines::heading(rest) else { return false };
        let (text, id) = heading_parts(skip(line(rest), mark));
        let bare = text.trim_end_matches('#');
        let closes = bare.len() < text.len() && bare.ends_with([' ', '\t']);
        let text = if closes { bare.trim_end() } else { text };
        self.add_heading(level, text, id, line(rest).len())
    }

    fn underlined_heading(&mut self) -> bool {
        let rest = self.source.rest();
        let first = line(rest);
        let second = line(skip(rest, first.len()));
        let mark = second.chars().next().unwrap_or_default();
        let under = second.trim_end_matches(lines::is_space);
        let fits = matches!(mark, '-' | '=')
            && under.chars().all(|c| matches!(c, '-' | '='))
            && second.ends_with('\n')
            && !lines::indented(first).starts_with([' ', '\t', '\n']);
        if !fits || !self.is_after_boundary() {
            return false;
        }
        let (text, id) = heading_parts(lines::indented(first));
        let level = if mark == '=' { 1 } else { 2 };
        self.add_heading(level, text, id, first.len() + second.len())
    }

    fn add_heading(&mut self, level: u8, text: &str, id: Option<&str>, length: usize) -> bool {
        if text.is_empty() {
            return false;
        }
        self.source.take(length);
        let mut heading = Element::of_source(Kind::Heading { level }, text);
        if let Some(id) = id {
            heading.attributes.set("id", id);
        }
        self.push(heading);
        true
    }

    /// Lines up to the next block, joined to a paragraph directly before them.
    fn paragraph(&mut self) {
        let start = self.source.at();
        let hard = self.source.before().ends_with("  \n");
        loop {
            self.source.take_line();
            let rest = self.source.rest();
            let ends = match self.depth {
                MAX_DEPTH.. => rest.is_empty() || lines::blank(rest) > 0,
                _ => lines::ends_paragraph(rest),
            };
            if ends {
                break;
            }
        }
        let text = self.source.since(start).trim_end_matches(lines::is_space);
        let joined = self.out.last_mut().filter(|last| last.is_paragraph());
        if let Some(before) = joined.and_then(Element::source_mut) {
            before.push_str(if hard { "  \n" } else { "\n" });
            before.push_str(text);
        } else {
            let text = text.trim_start_matches(lines::is_space);
            self.push(Element::of_source(Kind::Paragraph { transparent: false }, text));
        }
    }
}

/// The text of a heading's line, and its own anchor: `Title {#anchor}`.
fn heading_parts(line: &str) -> (&str, Option<&str>) {
    let text = line.trim_end_matches(lines::is_space);
    let own = text.strip_suffix('}').and_then(|text| text.rsplit_once("{#"));
    match own {
        Some((before, id)) if before.ends_with([' ', '\t']) && is_anchor(id) => {
            (before.trim_end(), Some(id))
        }
        _ => (text, None),
    }
}

/// Whether it is an XML name.
fn is_anchor(id: &str) -> bool {
    id.starts_with(|c: char| c.is_alphabetic() || matches!(c, '_' | ':'))
        && id.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':'))
}
