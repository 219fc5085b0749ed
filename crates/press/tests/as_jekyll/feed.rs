//! An Atom feed: what its readers know posts by, and what they show of them.

use roxmltree::{Document, Node};

/// A feed.
#[derive(Debug, PartialEq)]
pub(crate) struct Feed {
    id: String,
    title: String,
    subtitle: Option<String>,
    language: Option<String>,
    /// Newest first.
    pub(crate) entries: Vec<Entry>,
}

/// A post in a feed.
#[derive(Debug, PartialEq)]
pub(crate) struct Entry {
    id: String,
    title: String,
    /// See [`plain`].
    link: String,
    /// As it is written, but with one spelling of Greenwich.
    published: String,
    updated: String,
    author: String,
    image: Option<String>,
}

impl Feed {
    /// Reads Atom.
    pub(crate) fn read(xml: &str) -> Self {
        let document = Document::parse(xml).unwrap();
        let feed = document.root_element();
        let entries = feed.children().filter(|node| node.has_tag_name((ATOM, "entry")));
        Self {
            id: text(feed, "id").unwrap(),
            title: text(feed, "title").unwrap(),
            subtitle: text(feed, "subtitle"),
            language: feed.attribute((XML, "lang")).map(Into::into),
            entries: entries.map(Entry::read).collect(),
        }
    }
}

impl Entry {
    fn read(entry: Node<'_, '_>) -> Self {
        let is_page = |node: &Node<'_, '_>| {
            node.has_tag_name((ATOM, "link")) && node.attribute("rel") == Some("alternate")
        };
        let link = entry.children().find(is_page).unwrap().attribute("href").unwrap();
        let image = entry.children().find(|node| node.has_tag_name((MEDIA, "thumbnail")));
        Self {
            id: text(entry, "id").unwrap(),
            title: text(entry, "title").unwrap(),
            link: plain(link).to_owned(),
            published: moment(&text(entry, "published").unwrap()),
            updated: moment(&text(entry, "updated").unwrap()),
            author: text(child(entry, "author").unwrap(), "name").unwrap(),
            image: image.and_then(|image| image.attribute("url")).map(Into::into),
        }
    }
}

const ATOM: &str = "http://www.w3.org/2005/Atom";
const MEDIA: &str = "http://search.yahoo.com/mrss/";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// The address of a page without what its spellings differ in: `x/index.html`, `x.html`, `x/`, `x`.
pub(crate) fn plain(address: &str) -> &str {
    let folder = address.strip_suffix('/').unwrap_or(address);
    let page = folder.strip_suffix(".html").unwrap_or(folder);
    page.strip_suffix("/index").unwrap_or(page)
}

fn moment(written: &str) -> String {
    written.replace("+00:00", "Z")
}

fn child<'a, 'b>(node: Node<'a, 'b>, name: &str) -> Option<Node<'a, 'b>> {
    node.children().find(|child| child.has_tag_name((ATOM, name)))
}

fn text(node: Node<'_, '_>, name: &str) -> Option<String> {
    child(node, name)?.text().map(Into::into)
}
