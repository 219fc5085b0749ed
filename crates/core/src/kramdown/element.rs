//! The tree of an article.

use super::attributes::{Attributes, Ial};

/// A piece of the article with what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) kind: Kind,
    pub(super) attributes: Attributes,
    /// The attribute list that the author put beside it, whose references are not looked up yet.
    pub(super) ial: Option<Ial>,
    pub(super) children: Vec<Element>,
}

/// What an element is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// Empty lines; whether it is exactly one line end.
    Blank {
        single: bool,
    },
    /// Something that ends blocks and is not shown.
    Boundary(Boundary),
    /// A paragraph; a transparent one has no element of its own, as in a tight list.
    Paragraph {
        transparent: bool,
    },
    Heading {
        level: u8,
    },
    Quote,
    Code {
        text: String,
        info: String,
    },
    List {
        ordered: bool,
    },
    /// An item; whether it is a task.
    Item {
        is_task: bool,
    },
    /// The box of a task; whether that is done.
    TaskBox {
        done: bool,
    },
    Definitions,
    Term,
    Definition {
        first_as_paragraph: bool,
    },
    Table {
        alignment: Vec<Alignment>,
    },
    TableHead,
    TableBody,
    TableFoot,
    Row,
    Cell,
    Rule,
    Html {
        name: String,
        span: bool,
        model: Model,
    },
    /// HTML that is passed on as it is.
    Raw(String),
    /// Text that is still to be read.
    Source(String),
    Text(String),
    Math {
        text: String,
        display: bool,
    },
    Emphasis,
    Strong,
    Deleted,
    Link,
    Image,
    CodeSpan(String),
    /// A reference to the note with this index.
    Footnote(usize),
    /// A character reference as written.
    Reference(String),
    /// A typographic quotation mark, as its English form.
    QuotationMark(char),
    /// Another typographic character.
    Symbol(&'static str),
    Break,
    Abbreviation(String),
    /// A link to a post by its name.
    WikiLink(String),
}

/// Why nothing goes on over this place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Boundary {
    /// A line `^`.
    Marker,
    /// A definition, which takes attributes: of a link.
    Link(String),
    /// … of an abbreviation.
    Abbreviation(usize),
    /// … of a note.
    Note,
    /// An attribute list or an extension.
    Other,
}

/// How the content of an HTML element is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Model {
    Raw,
    Block,
    Span,
}

/// How a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Alignment {
    Default,
    Left,
    Center,
    Right,
}

impl Element {
    pub(super) const fn new(kind: Kind) -> Self {
        Self { kind, attributes: Attributes::NONE, ial: None, children: Vec::new() }
    }

    pub(super) const fn with(kind: Kind, children: Vec<Self>) -> Self {
        Self { kind, attributes: Attributes::NONE, ial: None, children }
    }

    /// An element whose text is still to be read.
    pub(super) fn of_source(kind: Kind, source: &str) -> Self {
        Self::with(kind, vec![Self::new(Kind::Source(source.to_owned()))])
    }

    pub(super) const fn is_paragraph(&self) -> bool {
        matches!(self.kind, Kind::Paragraph { .. })
    }

    pub(super) const fn is_transparent(&self) -> bool {
        matches!(self.kind, Kind::Paragraph { transparent: true })
    }

    pub(super) const fn is_blank(&self) -> bool {
        matches!(self.kind, Kind::Blank { .. })
    }

    /// The text of a paragraph that is still to be read.
    pub(super) fn source_mut(&mut self) -> Option<&mut String> {
        match self.children.last_mut() {
            Some(Self { kind: Kind::Source(text), .. }) => Some(text),
            _ => None,
        }
    }

    /// Whether the author's attribute list names this reference.
    pub(super) fn refers_to(&self, name: &str) -> bool {
        self.ial.as_ref().is_some_and(|ial| ial.references.iter().any(|r| r == name))
    }
}

/// Appends text, to the text before it if there is some.
pub(super) fn push_text(out: &mut Vec<Element>, text: &str) {
    if text.is_empty() {
        return;
    }
    match out.last_mut() {
        Some(Element { kind: Kind::Text(before), .. }) => before.push_str(text),
        _ => out.push(Element::new(Kind::Text(text.to_owned()))),
    }
}
