//! Where in an article a piece of text stands.

use crate::html::{policy::Shape, tokens::Tag};

/// Code that keeps its lines.
pub(super) const PRE: u16 = 1;
/// Code of any kind.
pub(super) const CODE: u16 = 1 << 1;
/// The source of a formula.
pub(super) const MATH: u16 = 1 << 2;
/// The list of footnotes.
pub(super) const NOTES: u16 = 1 << 3;
/// The link that stands for a film.
pub(super) const EMBED: u16 = 1 << 4;
/// The caption of a figure.
pub(super) const CAPTION: u16 = 1 << 5;
/// Numbers of notes, ways back, anchors and titles of alerts: nothing that the author wrote.
pub(super) const GENERATED: u16 = 1 << 6;
/// A paragraph.
pub(super) const PARAGRAPH: u16 = 1 << 7;
/// A heading.
pub(super) const HEADING: u16 = 1 << 8;

/// A formula on lines of its own.
pub(super) const DISPLAY: u16 = 1 << 9;

/// The kinds of elements around a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Around(u16);

impl Around {
    /// Whether the place is in one of these kinds.
    pub(super) const fn any(self, kinds: u16) -> bool {
        self.0 & kinds != 0
    }
}

/// The open elements, each with the kinds of all that are around what it holds.
#[derive(Default)]
pub(super) struct Nesting(Vec<Around>);

impl Nesting {
    /// What is around the place that was reached.
    pub(super) fn here(&self) -> Around {
        self.0.last().copied().unwrap_or_default()
    }

    /// How many elements are open.
    pub(super) fn depth(&self) -> usize {
        self.0.len()
    }

    /// An element that has content begins.
    pub(super) fn enter(&mut self, tag: &Tag<'_>) {
        self.0.push(Around(self.here().0 | kind(tag)));
    }

    /// The innermost element ends; gives what was around its content.
    pub(super) fn leave(&mut self) -> Around {
        self.0.pop().unwrap_or_default()
    }
}

/// Roles tell the parts of footnotes in all dialects, classes the rest.
fn kind(tag: &Tag<'_>) -> u16 {
    let own = match tag.name {
        "p" => PARAGRAPH,
        "pre" => PRE,
        "code" | "kbd" | "samp" => CODE,
        "figcaption" => CAPTION,
        _ if tag.shape == Shape::Heading => HEADING,
        _ => 0,
    };
    let role = match tag.attribute("role").as_deref() {
        Some("doc-noteref" | "doc-backlink") => GENERATED,
        Some("doc-endnotes") => NOTES,
        _ => 0,
    };
    let classes = [
        ("anchor", GENERATED),
        ("markdown-alert-title", GENERATED),
        ("math", MATH),
        ("math-display", DISPLAY),
        ("embed", EMBED),
    ];
    let of_class = |(class, kind): (&str, u16)| if tag.has_class(class) { kind } else { 0 };
    classes.into_iter().map(of_class).fold(own | role, |all, kind| all | kind)
}
