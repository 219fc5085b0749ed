//! Prints the tree as HTML, for the gate.

use std::collections::BTreeMap;

use super::{
    attributes::Attributes,
    document::Document,
    element::{Element, Kind, Model},
    headings, spans, tags, typography,
};
use crate::markdown::{
    Context,
    habits::{Habits, Piece},
    parts::{self, Footnote},
    wiki::Wiki,
    wording::{self, Wording},
};

mod alert;
mod code;
mod footnotes;
mod table;
mod toc;

/// Prints an article with its notes.
pub(super) fn write(tree: &[Element], document: &Document, context: Context<'_>) -> String {
    let mut writer = Writer {
        out: String::new(),
        tree,
        document,
        context,
        words: wording::of(context.language),
        habits: Habits::of(context),
        notes: Vec::new(),
        places: BTreeMap::new(),
        tables: 0,
        notes_at: None,
        has_toc: false,
    };
    writer.all(tree);
    writer.footnotes();
    writer.out
}

struct Writer<'w> {
    out: String,
    tree: &'w [Element],
    document: &'w Document,
    context: Context<'w>,
    words: &'static Wording,
    habits: Habits,
    /// The notes that the text refers to, in order, with their indices.
    notes: Vec<(usize, Footnote)>,
    /// Place of each note in that order, by its index.
    places: BTreeMap<usize, usize>,
    tables: usize,
    /// Where the author wants the notes.
    notes_at: Option<usize>,
    has_toc: bool,
}

impl Writer<'_> {
    fn all(&mut self, elements: &[Element]) {
        for element in elements {
            self.one(element);
        }
    }

    fn one(&mut self, element: &Element) {
        let (children, attributes) = (&element.children, &element.attributes);
        match &element.kind {
            Kind::Blank { .. } => self.out.push('\n'),
            Kind::Boundary(_) | Kind::Source(_) => {}
            Kind::Paragraph { transparent: true } => self.all(children),
            Kind::Paragraph { .. } => self.paragraph(element),
            Kind::Heading { level } => self.heading(*level, element),
            Kind::Quote => self.quote(element),
            Kind::Code { text, info } => self.code(text, info, attributes),
            Kind::List { .. } if element.refers_to("toc") && !self.has_toc => {
                self.contents(element)
            }
            Kind::List { .. } if element.refers_to("footnotes") && self.notes_at.is_none() => {
                self.notes_at = Some(self.out.len());
            }
            Kind::List { ordered } => self.block(if *ordered { "ol" } else { "ul" }, element),
            Kind::Item { is_task } => self.item(*is_task, element),
            Kind::TaskBox { done } => parts::task_box(&mut self.out, *done, self.words),
            Kind::Definitions => self.block("dl", element),
            Kind::Term => self.block("dt", element),
            Kind::Definition { .. } => self.block("dd", element),
            Kind::Table { alignment } => self.table(alignment, element),
            Kind::Rule => self.void("hr", attributes),
            Kind::Html { name, .. } if tags::is_void(name) => self.void(name, attributes),
            Kind::Html { name, model: Model::Raw, .. } => self.raw(name, element),
            Kind::Html { name, .. } => self.within(name, element),
            Kind::Raw(html) => self.out.push_str(html),
            Kind::Text(text) => self.text(text),
            Kind::Math { text, display } => self.math(text, *display, attributes),
            Kind::Emphasis => self.within("em", element),
            Kind::Strong => self.within("strong", element),
            Kind::Deleted => self.within("del", element),
            Kind::Link => self.link(element),
            Kind::Image => self.void("img", attributes),
            Kind::CodeSpan(text) => self.code_span(text, attributes),
            Kind::Footnote(index) => self.reference(*index),
            Kind::Reference(written) => self.out.push_str(written),
            Kind::QuotationMark(mark) => {
                self.out.push_str(typography::quotation_mark(*mark, self.context.language));
            }
            Kind::Symbol(symbol) => self.out.push_str(symbol),
            Kind::Break => self.out.push_str("<br />"),
            Kind::Abbreviation(name) => self.abbreviation(name),
            Kind::WikiLink(target) => self.wiki_link(target, element),
            Kind::TableHead | Kind::TableBody | Kind::TableFoot | Kind::Row | Kind::Cell => {
                self.all(children);
            }
        }
    }

    fn open(&mut self, name: &str, attributes: &Attributes) {
        self.out.push('<');
        self.out.push_str(name);
        for (key, value) in &attributes.0 {
            self.attribute(key, value);
        }
        self.out.push('>');
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape(&mut self.out, value, true);
        self.out.push('"');
    }

    fn close(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    fn void(&mut self, name: &str, attributes: &Attributes) {
        self.open(name, attributes);
    }

    fn within(&mut self, name: &str, element: &Element) {
        self.open(name, &element.attributes);
        self.all(&element.children);
        self.close(name);
    }

    /// Text with the habits of the site, such as no-break spaces in French.
    fn text(&mut self, text: &str) {
        if self.habits.are_none() || !self.habits.concern(text) {
            return escape(&mut self.out, text, false);
        }
        let out = &mut self.out;
        self.habits.each(text, |piece| match piece {
            Piece::Text(text) => escape(out, &text, false),
            Piece::Link { text, address } => {
                out.push_str("<a href=\"");
                escape(out, &address, true);
                out.push_str("\">");
                escape(out, text, false);
                out.push_str("</a>");
            }
        });
    }

    fn link(&mut self, element: &Element) {
        let outer = self.habits;
        self.habits = outer.without_links();
        self.within("a", element);
        self.habits = outer;
    }

    /// A link to the post of that name, or its text where there is none.
    fn wiki_link(&mut self, target: &str, element: &Element) {
        let address = Wiki::new(self.context.references).address(target);
        let Some(address) = address else { return self.all(&element.children) };
        self.out.push_str("<a");
        self.attribute("href", &address);
        self.out.push('>');
        self.all(&element.children);
        self.close("a");
    }

    /// HTML whose text is left as the author wrote it.
    fn raw(&mut self, name: &str, element: &Element) {
        let outer = core::mem::replace(&mut self.habits, Habits::NONE);
        self.within(name, element);
        self.habits = outer;
    }

    fn block(&mut self, name: &str, element: &Element) {
        self.within(name, element);
        self.out.push('\n');
    }

    /// A paragraph that is only an image may be a figure: where kramdown makes it one, or where the
    /// site wants captions.
    fn paragraph(&mut self, element: &Element) {
        let caption = match element.children.as_slice() {
            [image] if image.kind == Kind::Image && image.refers_to("standalone") => {
                image.attributes.get("alt")
            }
            [image] if image.kind == Kind::Image && self.context.options.captions == Some(true) => {
                image.attributes.get("title")
            }
            _ => None,
        };
        let Some(caption) = caption.map(ToOwned::to_owned) else { return self.block("p", element) };
        self.open("figure", &element.attributes);
        self.all(&element.children);
        self.out.push_str("<figcaption>");
        escape(&mut self.out, &caption, false);
        self.out.push_str("</figcaption></figure>\n");
    }

    fn heading(&mut self, level: u8, element: &Element) {
        let name = ["h1", "h2", "h3", "h4", "h5", "h6"]
            .get(usize::from(level.saturating_sub(1)))
            .copied()
            .unwrap_or("h6");
        self.open(name, &element.attributes);
        self.all(&element.children);
        if let Some(id) = element.attributes.get("id") {
            parts::heading_anchor(&mut self.out, id);
        }
        self.close(name);
        self.out.push('\n');
    }

    fn item(&mut self, is_task: bool, element: &Element) {
        let mut attributes = element.attributes.clone();
        if is_task {
            attributes.set("class", "task");
        }
        self.open("li", &attributes);
        self.all(&element.children);
        self.out.push_str("</li>\n");
    }

    fn abbreviation(&mut self, name: &str) {
        let mut attributes = Attributes::NONE;
        if let Some(abbreviation) = self.document.abbreviation(name) {
            self.document.apply(&abbreviation.ial, &mut attributes);
            if !abbreviation.title.is_empty() {
                attributes.set("title", &abbreviation.title);
            }
        }
        self.open("abbr", &attributes);
        escape_all(&mut self.out, name);
        self.close("abbr");
    }
}

/// Appends text in which character references stay what they are.
fn escape(out: &mut String, text: &str, is_attribute: bool) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let replacement = match byte {
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' if is_attribute => "&quot;",
            b'&' if text.get(at..).and_then(spans::reference).is_none() => "&amp;",
            _ => continue,
        };
        out.push_str(text.get(from..at).unwrap_or_default());
        out.push_str(replacement);
        from = at + 1;
    }
    out.push_str(text.get(from..).unwrap_or_default());
}

/// Appends text as it is written, as in code.
fn escape_all(out: &mut String, text: &str) {
    for (at, part) in text.split('&').enumerate() {
        if at > 0 {
            out.push_str("&amp;");
        }
        escape(out, part, false);
    }
}
