//! What the gate lets through: elements, attributes, schemes, classes and ids, each in one table.

mod attributes;

/// How an element behaves among others (WHATWG HTML § 13.2.6.4.7, "in body").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// May stand within a line of text.
    Inline,
    /// Within a line, and without content.
    Void,
    /// Ends an open paragraph.
    Block,
    /// Ends an open paragraph and has no content.
    VoidBlock,
    /// Ends an open paragraph and another heading.
    Heading,
    /// Ends a paragraph and the item before it: `li`, `dt`, `dd`.
    Item,
    /// Belongs directly into a table, a row group or a row.
    Part,
    /// A part without content: `col`.
    VoidPart,
}

/// What an attribute may say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Value {
    /// Any text.
    Text,
    /// Nothing: being there is all.
    Flag,
    /// A whole number.
    Number,
    /// A number of pixels, or a percentage.
    Length,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// An anchor.
    Id,
    /// Anchors with spaces between them.
    Ids,
    /// Where a link leads: [`LINK_SCHEMES`].
    Link,
    /// Where media lie: [`MEDIA_SCHEMES`].
    Media,
    /// As `Media`, or a bitmap within the address.
    Image,
    /// Images for several widths.
    ImageSet,
}

/// An element and the attributes that it may have besides the global ones.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) name: &'static str,
    pub(crate) shape: Shape,
    attributes: Attributes,
}

/// An element that disappears with its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dropped {
    /// What is inside is text up to the first end tag of that name.
    RawText(&'static str),
    /// Elements are inside.
    Element(&'static str),
}

const fn element(name: &'static str, shape: Shape, attributes: Attributes) -> Element {
    Element { name, shape, attributes }
}

use Shape::{Block, Heading, Inline, Item, Part, Void, VoidBlock, VoidPart};
use attributes::*;

/// Sorted by name. None of them holds raw text or leaves the HTML namespace.
pub(crate) const ELEMENTS: &[Element] = &[
    element("a", Inline, LINK),
    element("abbr", Inline, NONE),
    element("address", Block, NONE),
    element("article", Block, NONE),
    element("aside", Block, NONE),
    element("audio", Inline, AUDIO),
    element("b", Inline, NONE),
    element("bdi", Inline, NONE),
    element("bdo", Inline, NONE),
    element("blockquote", Block, CITE),
    element("br", Void, NONE),
    element("caption", Part, NONE),
    element("cite", Inline, NONE),
    element("code", Inline, NONE),
    element("col", VoidPart, SPAN),
    element("colgroup", Part, SPAN),
    element("dd", Item, NONE),
    element("del", Inline, EDIT),
    element("details", Block, DETAILS),
    element("dfn", Inline, NONE),
    element("div", Block, NONE),
    element("dl", Block, NONE),
    element("dt", Item, NONE),
    element("em", Inline, NONE),
    element("figcaption", Block, NONE),
    element("figure", Block, NONE),
    element("footer", Block, NONE),
    element("h1", Heading, NONE),
    element("h2", Heading, NONE),
    element("h3", Heading, NONE),
    element("h4", Heading, NONE),
    element("h5", Heading, NONE),
    element("h6", Heading, NONE),
    element("header", Block, NONE),
    element("hr", VoidBlock, NONE),
    element("i", Inline, NONE),
    element("img", Void, IMAGE),
    element("input", Void, CHECKBOX),
    element("ins", Inline, EDIT),
    element("kbd", Inline, NONE),
    element("li", Item, LIST_ITEM),
    element("mark", Inline, NONE),
    element("ol", Block, ORDERED),
    element("p", Block, NONE),
    element("picture", Inline, NONE),
    element("pre", Block, NONE),
    element("q", Inline, CITE),
    element("rp", Inline, NONE),
    element("rt", Inline, NONE),
    element("ruby", Inline, NONE),
    element("s", Inline, NONE),
    element("samp", Inline, NONE),
    element("section", Block, NONE),
    element("small", Inline, NONE),
    element("source", Void, SOURCE),
    element("span", Inline, NONE),
    element("strong", Inline, NONE),
    element("sub", Inline, NONE),
    element("summary", Block, NONE),
    element("sup", Inline, NONE),
    element("table", Block, NONE),
    element("tbody", Part, NONE),
    element("td", Part, CELL),
    element("tfoot", Part, NONE),
    element("th", Part, CELL),
    element("thead", Part, NONE),
    element("time", Inline, TIME),
    element("tr", Part, NONE),
    element("track", Void, TRACK),
    element("u", Inline, NONE),
    element("ul", Block, NONE),
    element("var", Inline, NONE),
    element("video", Inline, VIDEO),
    element("wbr", Void, NONE),
];

/// Elements of old that have a successor; sorted.
const RENAMED: &[(&str, &str)] = &[
    ("acronym", "abbr"),
    ("center", "div"),
    ("dir", "ul"),
    ("image", "img"),
    ("menu", "ul"),
    ("strike", "s"),
    ("tt", "code"),
];

/// Elements whose content is nothing to read; sorted. `iframe` leaves a link behind.
const DROPPED: &[(&str, Dropped)] = &[
    ("applet", Dropped::Element("applet")),
    ("datalist", Dropped::Element("datalist")),
    ("iframe", Dropped::RawText("iframe")),
    ("math", Dropped::Element("math")),
    ("noembed", Dropped::RawText("noembed")),
    ("noframes", Dropped::RawText("noframes")),
    ("noscript", Dropped::RawText("noscript")),
    ("object", Dropped::Element("object")),
    ("plaintext", Dropped::RawText("plaintext")),
    ("script", Dropped::RawText("script")),
    ("select", Dropped::Element("select")),
    ("style", Dropped::RawText("style")),
    ("svg", Dropped::Element("svg")),
    ("template", Dropped::Element("template")),
    ("textarea", Dropped::RawText("textarea")),
    ("title", Dropped::RawText("title")),
    ("xmp", Dropped::RawText("xmp")),
];

/// Schemes that a link may have.
pub(crate) const LINK_SCHEMES: &[&str] = &["http", "https", "mailto", "tel"];

/// Schemes that images, sound and film may have.
pub(crate) const MEDIA_SCHEMES: &[&str] = &["http", "https"];

/// Bitmaps that may stand in the address itself: none of them can carry a script.
pub(crate) const IMAGE_DATA: &[&str] = &["gif", "jpeg", "png", "webp"];

/// What an author may say about the relation of a link's target.
pub(crate) const RELATIONS: &[&str] = &[
    "author",
    "bookmark",
    "external",
    "help",
    "license",
    "me",
    "next",
    "nofollow",
    "noopener",
    "noreferrer",
    "prev",
    "search",
    "sponsored",
    "tag",
    "ugc",
];

/// Beginnings of classes that style sheets and the app rely on.
const CLASSES: &[&str] = &[
    "embed",
    "footnote",
    "hl-",
    "language-",
    "line",
    "mark-",
    "markdown-alert",
    "math",
    "start-",
    "task",
];

/// Whole classes likewise.
const CLASS_NAMES: &[&str] =
    &["align-center", "align-left", "align-right", "code", "diff", "table"];

/// The allowed element of that name in any letter case, or its successor.
pub(crate) fn element_named(name: &str) -> Option<&'static Element> {
    let successor = find(RENAMED, name, |entry| entry.0).map_or(name, |entry| entry.1);
    find(ELEMENTS, successor, |element| element.name)
}

/// Whether the element of that name goes with all that it holds.
pub(crate) fn dropped(name: &str) -> Option<Dropped> {
    find(DROPPED, name, |entry| entry.0).map(|entry| entry.1)
}

/// The attribute of that name, in its proper spelling, and what it may say.
pub(crate) fn attribute(element: &Element, name: &str) -> Option<(&'static str, Value)> {
    let own = find(element.attributes, name, |entry| entry.0);
    own.or_else(|| find(GLOBAL, name, |entry| entry.0)).copied()
}

/// Whether style sheets of the house know the class.
pub(crate) fn allows_class(class: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'+' | b'#' | b'.');
    let known = CLASS_NAMES.contains(&class) || CLASSES.iter().any(|c| class.starts_with(c));
    known && class.bytes().all(plain)
}

/// Whether a value can be an anchor: letters of any script, digits and `-_.:`.
pub(crate) fn allows_id(id: &str) -> bool {
    !id.is_empty() && id.chars().all(|c| is_word(c) || matches!(c, '-' | '.' | ':'))
}

/// Ruby's `\p{Word}`, by which kramdown makes ids; accents may stand apart from their letter.
pub(crate) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || ('\u{300}'..='\u{36f}').contains(&c)
}

fn find<'t, T>(table: &'t [T], name: &str, key: impl Fn(&T) -> &str) -> Option<&'t T> {
    let lower = |b: u8| b.to_ascii_lowercase();
    let found = table.binary_search_by(|entry| key(entry).bytes().cmp(name.bytes().map(lower)));
    found.ok().and_then(|index| table.get(index))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(ELEMENTS.is_sorted_by(|a, b| a.name < b.name));
        assert!(RENAMED.is_sorted_by(|a, b| a.0 < b.0));
        assert!(DROPPED.is_sorted_by(|a, b| a.0 < b.0));
        for attributes in ELEMENTS.iter().map(|e| e.attributes).chain([GLOBAL]) {
            assert!(attributes.is_sorted_by(|a, b| a.0 < b.0), "{attributes:?}");
        }
    }

    #[test]
    fn nothing_is_both_allowed_and_dropped() {
        assert!(ELEMENTS.iter().all(|e| dropped(e.name).is_none()));
    }

    #[test]
    fn ids_keep_accents_and_nothing_that_ends_an_attribute() {
        for (id, allowed) in [
            ("ça-va-lété--12", true),
            ("fnref:x:1", true),
            ("e\u{301}te\u{301}", true),
            ("", false),
            ("a b", false),
            ("a\"", false),
            ("a>b", false),
            ("\u{202e}x", false),
        ] {
            assert_eq!(allows_id(id), allowed, "{id}");
        }
    }
}
