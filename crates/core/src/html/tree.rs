//! Writes elements so that they nest as a browser would nest them (WHATWG HTML § 13.2.6).
//!
//! What the author forgot is added: end tags, rows and cells. The result is balanced, and a
//! browser that parses it builds exactly the tree that was meant here.

use super::{
    escape,
    policy::{Element, Shape, element_named},
};

mod close;
mod table;

/// Deepest nesting: browsers stop at 512, and crash some thousands further on.
const MAX_DEPTH: usize = 128;

/// Depth that a table needs below itself for a cell and some content.
const TABLE_DEPTH: usize = 8;

/// Room for all end tags that can be missing when the limit is reached.
const CLOSING: usize = MAX_DEPTH * 16;

/// The HTML so far and the elements open at its end.
pub(super) struct Tree {
    out: String,
    open: Vec<&'static Element>,
    /// Elements left out because of their depth, whose end tags are still to come.
    beyond: usize,
    limit: usize,
}

impl Tree {
    /// An empty tree that writes about `limit` bytes at most.
    pub(super) fn new(capacity: usize, limit: usize) -> Self {
        let limit = limit.saturating_sub(CLOSING);
        Self { out: String::with_capacity(capacity), open: Vec::new(), beyond: 0, limit }
    }

    /// Whether the limit is reached and nothing more will be written.
    pub(super) fn is_full(&self) -> bool {
        self.out.len() >= self.limit
    }

    /// Appends character data as written in the source.
    pub(super) fn text(&mut self, source: &str) {
        if !source.trim_ascii().is_empty() {
            self.enter_cell();
        }
        let before = self.out.len();
        escape::text(&mut self.out, source);
        if self.is_full() {
            self.out.truncate(before);
            self.limit = before;
        }
    }

    /// Begins an element with the attributes as they are to be written.
    pub(super) fn start(&mut self, element: &'static Element, attributes: &str) {
        if matches!(element.shape, Shape::Part | Shape::VoidPart) {
            if self.place_part(element) {
                self.open_tag(element, attributes);
            }
            return;
        }
        self.enter_cell();
        self.close_before(element);
        let room = if element.name == "table" { TABLE_DEPTH } else { 0 };
        let is_void = matches!(element.shape, Shape::Void | Shape::VoidBlock);
        if is_void || self.open.len() + room < MAX_DEPTH {
            self.open_tag(element, attributes);
        } else {
            self.beyond += 1;
        }
    }

    /// Ends the innermost open element of that name, and with it all that is open inside;
    /// an end tag without a beginning means nothing.
    pub(super) fn end(&mut self, element: &'static Element) {
        // Browsers make a line break of it, and authors write it.
        if element.name == "br" {
            return self.start(element, "");
        }
        if self.beyond > 0 {
            self.beyond -= 1;
        } else if let Some(index) = self.find_to_end(element) {
            self.close_to(index);
        }
    }

    /// Whether what comes next stands within a line of text.
    pub(super) fn in_phrase(&self) -> bool {
        let since = self.open.iter().rposition(|e| is_cell(e)).unwrap_or(0);
        let mut inner = self.open.iter().skip(since);
        inner.any(|e| e.name == "p" || matches!(e.shape, Shape::Inline | Shape::Heading))
    }

    /// Ends what is still open and gives the HTML.
    pub(super) fn finish(mut self) -> String {
        self.close_to(0);
        self.out
    }

    fn open_tag(&mut self, element: &'static Element, attributes: &str) {
        if self.out.len().saturating_add(attributes.len()) >= self.limit {
            self.limit = 0;
            return;
        }
        self.out.push('<');
        self.out.push_str(element.name);
        self.out.push_str(attributes);
        self.out.push('>');
        if !matches!(element.shape, Shape::Void | Shape::VoidBlock | Shape::VoidPart) {
            self.open.push(element);
        }
    }

    /// Opens an element that the author left out.
    fn open_named(&mut self, name: &str) {
        if let Some(element) = element_named(name) {
            self.open_tag(element, "");
        }
    }

    fn top(&self) -> &'static str {
        self.open.last().map_or("", |element| element.name)
    }

    /// Ends open elements until only `count` are left.
    fn close_to(&mut self, count: usize) {
        while self.open.len() > count {
            if let Some(element) = self.open.pop() {
                self.out.push_str("</");
                self.out.push_str(element.name);
                self.out.push('>');
            }
        }
    }
}

fn is_cell(element: &Element) -> bool {
    matches!(element.name, "td" | "th" | "caption")
}
