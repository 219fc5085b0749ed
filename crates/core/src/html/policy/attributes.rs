//! The attributes of each kind of element, and what they may say.

use super::Value;

/// Attributes of every element; sorted, as all tables of attributes are.
pub(super) const GLOBAL: &[(&str, Value)] = &[
    ("aria-describedby", Value::Ids),
    ("aria-hidden", Value::OneOf(&["false", "true"])),
    ("aria-label", Value::Text),
    ("aria-labelledby", Value::Ids),
    ("class", Value::Classes),
    ("dir", Value::OneOf(&["auto", "ltr", "rtl"])),
    ("id", Value::Id),
    ("lang", Value::Text),
    ("role", Value::OneOf(ROLES)),
    ("tabindex", Value::OneOf(&["-1", "0"])),
    ("title", Value::Text),
];

/// Parts of a text. None of them makes a text sound like the interface: no `alert`, no `button`.
const ROLES: &[&str] = &[
    "doc-backlink",
    "doc-endnote",
    "doc-endnotes",
    "doc-footnote",
    "doc-noteref",
    "doc-pullquote",
    "doc-tip",
    "doc-toc",
    "figure",
    "group",
    "img",
    "list",
    "listitem",
    "none",
    "note",
    "presentation",
    "region",
];

/// Names with what they may say.
pub(super) type Attributes = &'static [(&'static str, Value)];

pub(super) const NONE: Attributes = &[];
pub(super) const AUDIO: Attributes = &[
    ("controls", Value::Flag),
    ("loop", Value::Flag),
    ("preload", Value::OneOf(&["auto", "metadata", "none"])),
    ("src", Value::Media),
];
pub(super) const CELL: Attributes = &[
    ("abbr", Value::Text),
    ("colspan", Value::Number),
    ("headers", Value::Ids),
    ("rowspan", Value::Number),
    ("scope", Value::OneOf(&["col", "colgroup", "row", "rowgroup"])),
];
pub(super) const CHECKBOX: Attributes =
    &[("checked", Value::Flag), ("disabled", Value::Flag), ("type", Value::OneOf(&["checkbox"]))];
pub(super) const CITE: Attributes = &[("cite", Value::Link)];
pub(super) const DETAILS: Attributes = &[("open", Value::Flag)];
pub(super) const EDIT: Attributes = &[("cite", Value::Link), ("datetime", Value::Text)];
pub(super) const IMAGE: Attributes = &[
    ("alt", Value::Text),
    ("decoding", Value::OneOf(&["async", "auto", "sync"])),
    ("height", Value::Length),
    ("loading", Value::OneOf(&["eager", "lazy"])),
    ("sizes", Value::Text),
    ("src", Value::Image),
    ("srcset", Value::ImageSet),
    ("width", Value::Length),
];
pub(super) const LINK: Attributes = &[
    ("download", Value::Text),
    ("href", Value::Link),
    ("hreflang", Value::Text),
    ("rel", Value::Relations),
    ("target", Value::OneOf(&["_blank"])),
];
pub(super) const LIST_ITEM: Attributes = &[("value", Value::Number)];
pub(super) const ORDERED: Attributes = &[
    ("reversed", Value::Flag),
    ("start", Value::Number),
    ("type", Value::OneOf(&["1", "A", "I", "a", "i"])),
];
pub(super) const SOURCE: Attributes = &[
    ("media", Value::Text),
    ("sizes", Value::Text),
    ("src", Value::Media),
    ("srcset", Value::ImageSet),
    ("type", Value::Text),
];
pub(super) const SPAN: Attributes = &[("span", Value::Number)];
pub(super) const TIME: Attributes = &[("datetime", Value::Text)];
pub(super) const TRACK: Attributes = &[
    ("default", Value::Flag),
    ("kind", Value::OneOf(&["captions", "chapters", "descriptions", "subtitles"])),
    ("label", Value::Text),
    ("src", Value::Media),
    ("srclang", Value::Text),
];
pub(super) const VIDEO: Attributes = &[
    ("controls", Value::Flag),
    ("height", Value::Length),
    ("loop", Value::Flag),
    ("muted", Value::Flag),
    ("playsinline", Value::Flag),
    ("poster", Value::Media),
    ("preload", Value::OneOf(&["auto", "metadata", "none"])),
    ("src", Value::Media),
    ("width", Value::Length),
];
