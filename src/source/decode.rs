//! From a JavaScript value to a document.
//!
//! By hand, because what serde derives for the same types weighs 3 kB more. Text that is missing is
//! empty; an object that is missing, or a document without what names it, is an error.

use std::sync::Arc;

use feuilleton_core::{
    listing::{Author, Content, Feed, FeedExtension, Item, ItemExtension, Neighbour, Series},
    markdown::{Dialect, Heading},
    site::{Discussion, Masthead, PageLink},
};
use wasm_bindgen::JsValue;

use super::{Entry, Failure, Manuscript, PressHtml, Text};
use crate::object::{field, list, named, number, text};

/// A document that travels as JSON.
pub(crate) trait Decode: Sized {
    /// Reads the document; `None` when it is another one.
    fn decode(value: &JsValue) -> Option<Self>;
}

/// Reads a document.
///
/// # Errors
/// [`Failure::Malformed`] when the value is not such a document.
pub(crate) fn decode<T: Decode>(value: &JsValue) -> Result<T, Failure> {
    T::decode(value).ok_or(Failure::Malformed)
}

impl Decode for Masthead {
    fn decode(value: &JsValue) -> Option<Self> {
        Some(Self {
            title: text(value, "title"),
            description: text(value, "description"),
            language: text(value, "language"),
            pages: links(value, "pages")?,
            foot: links(value, "foot")?,
            discussion: discussion(&field(value, "discussion")),
        })
    }
}

fn links(value: &JsValue, name: &str) -> Option<Vec<PageLink>> {
    list(value, name, |link| {
        Some(PageLink {
            title: text(link, "title"),
            path: text(link, "path"),
            language: text(link, "language"),
        })
    })
}

fn discussion(value: &JsValue) -> Option<Discussion> {
    Some(Discussion {
        service: named(value, "service")?,
        home: text(value, "home"),
        frame: text(value, "frame"),
    })
}

impl Decode for Feed {
    fn decode(value: &JsValue) -> Option<Self> {
        let extension = field(value, "_feuilleton");
        // Without its list it is another document; an empty list is a listing without posts.
        field(value, "items").is_object().then_some(())?;
        Some(Self {
            title: text(value, "title"),
            items: list(value, "items", Item::decode)?,
            extension: FeedExtension {
                term: named(&extension, "term"),
                pages: number(&extension, "pages").unwrap_or(1),
                total: number(&extension, "total").unwrap_or_default() as usize,
                about: named(&extension, "about"),
                facets: list(&extension, "facets", Item::decode)?,
            },
            ..Self::default()
        })
    }
}

impl Decode for Item {
    fn decode(value: &JsValue) -> Option<Self> {
        item(value, Content::Text(text(value, "content_text")))
    }
}

impl Decode for Entry {
    fn decode(value: &JsValue) -> Option<Self> {
        let extension = field(value, "_feuilleton");
        // Beside its text the item needs none.
        let item = Arc::new(item(value, Content::default())?);
        let text = match PressHtml::of_document(value) {
            Some(html) => Text::Printed(html, contents(&extension)?),
            None => Text::Written(Manuscript {
                markdown: text(value, "content_text"),
                dialect: item.extension.dialect,
                extension,
            }),
        };
        Some(Self { item, text })
    }
}

/// The headings that a document or a renderer lists; `None` when they are no headings.
pub fn contents(value: &JsValue) -> Option<Vec<Heading>> {
    list(value, "contents", |heading| {
        Some(Heading {
            level: u8::try_from(number(heading, "level")?).ok()?,
            id: named(heading, "id")?,
            text: named(heading, "text")?,
        })
    })
}

fn item(value: &JsValue, content: Content) -> Option<Item> {
    Some(Item {
        title: named(value, "title")?,
        content,
        date_published: named(value, "date_published"),
        date_modified: named(value, "date_modified"),
        authors: list(value, "authors", |author| {
            Some(Author { name: text(author, "name"), url: None })
        })?,
        tags: list(value, "tags", JsValue::as_string)?,
        language: named(value, "language"),
        extension: extension(&field(value, "_feuilleton"))?,
        ..Item::default()
    })
}

fn extension(value: &JsValue) -> Option<ItemExtension> {
    Some(ItemExtension {
        path: named(value, "path")?,
        source: text(value, "source"),
        dialect: match named(value, "dialect").as_deref() {
            Some("jekyll") => Dialect::Jekyll,
            _ => Dialect::CommonMark,
        },
        subtitle: named(value, "subtitle"),
        draft: field(value, "draft").is_truthy(),
        comments: field(value, "comments").is_truthy(),
        edit_url: named(value, "edit_url"),
        categories: list(value, "categories", JsValue::as_string)?,
        words: number(value, "words").map(|words| words as usize),
        count: number(value, "count").map(|count| count as usize),
        series: series(&field(value, "series"))?,
        related: list(value, "related", neighbour)?,
        previous: neighbour(&field(value, "previous")),
        next: neighbour(&field(value, "next")),
        ..ItemExtension::default()
    })
}

/// A series, if there is one; `None` when it is none as it should be.
fn series(value: &JsValue) -> Option<Option<Series>> {
    let Some(name) = named(value, "name") else { return Some(None) };
    Some(Some(Series { name, posts: list(value, "posts", neighbour)? }))
}

fn neighbour(value: &JsValue) -> Option<Neighbour> {
    Some(Neighbour { title: text(value, "title"), path: named(value, "path")? })
}
