//! The tags of HTML that core wrote: attributes always stand in double quotes.

use std::collections::BTreeMap;

/// A start tag.
pub(crate) struct Tag {
    pub(crate) name: String,
    attributes: BTreeMap<String, String>,
}

impl Tag {
    /// The value of an attribute, its character references decoded.
    pub(crate) fn get(&self, name: &str) -> Option<String> {
        self.attributes.get(name).cloned()
    }
}

/// All start tags, in order.
pub(crate) fn of(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        let end = after.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(after.len());
        let (name, after) = after.split_at(end);
        rest = after;
        if !name.is_empty() {
            let (attributes, after) = attributes(after);
            tags.push(Tag { name: name.to_owned(), attributes });
            rest = after;
        }
    }
    tags
}

/// Reads ` name="value"` until something else comes, and returns what comes.
fn attributes(html: &str) -> (BTreeMap<String, String>, &str) {
    let mut found = BTreeMap::new();
    let mut rest = html;
    while let Some((name, after)) = rest.strip_prefix(' ').and_then(|rest| rest.split_once("=\"")) {
        let (value, after) = after.split_once('"').unwrap();
        found.insert(name.to_owned(), decoded(value));
        rest = after;
    }
    assert!(rest.starts_with('>') || rest.starts_with(" />"), "not core's HTML: {rest}");
    (found, rest)
}

/// The few references that core writes.
fn decoded(value: &str) -> String {
    [("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&#39;", "'"), ("&amp;", "&")]
        .into_iter()
        .fold(value.to_owned(), |text, (reference, plain)| text.replace(reference, plain))
}

#[test]
fn attributes_are_read_as_a_browser_reads_them() {
    let html = "<p>a &lt;b href=\"#no\"></p><a href=\"/x?a=1&amp;b=2#y\" title=\"a > b\">x</a><hr><img alt=\"\" src=\"a.svg\">";
    let tags = of(html);
    let names: Vec<_> = tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(names, ["p", "a", "hr", "img"]);
    assert_eq!(tags[1].get("href").as_deref(), Some("/x?a=1&b=2#y"));
    assert_eq!(tags[1].get("title").as_deref(), Some("a > b"));
    assert_eq!(tags[3].get("alt").as_deref(), Some(""));
    assert_eq!(tags[3].get("href"), None);
}
