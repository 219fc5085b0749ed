//! Tags in a page's head, written so that text stays text.

use serde_json::Value;

use crate::escape::escape;

/// The head of a page in the making, one tag a line.
#[derive(Debug, Default)]
pub(super) struct Head(String);

impl Head {
    /// Names the page in the reader's tab: `Page · Site`.
    pub(super) fn title(&mut self, page: &str, site: &str) {
        self.0.push_str("<title>");
        escape(&mut self.0, page);
        if !page.is_empty() && !site.is_empty() {
            self.0.push_str(" · ");
        }
        escape(&mut self.0, site);
        self.0.push_str("</title>\n");
    }

    /// Writes `<meta name>`, unless there is nothing to say.
    pub(super) fn meta(&mut self, name: &str, content: &str) {
        if !content.is_empty() {
            self.tag("meta", &[("name", name), ("content", content)]);
        }
    }

    /// Writes `<meta property>` of the Open Graph protocol, unless there is nothing to say.
    pub(super) fn property(&mut self, name: &str, content: &str) {
        if !content.is_empty() {
            self.tag("meta", &[("property", name), ("content", content)]);
        }
    }

    /// Writes `<link>`.
    pub(super) fn link(&mut self, relation: &str, href: &str) {
        self.tag("link", &[("rel", relation), ("href", href)]);
    }

    /// Writes `<link rel="alternate">` to another form of the page.
    pub(super) fn alternate(&mut self, kind: &str, title: &str, href: &str) {
        let link = [("rel", "alternate"), ("type", kind), ("title", title), ("href", href)];
        self.tag("link", &link);
    }

    /// Writes `<link rel="alternate">` to the page in a language.
    pub(super) fn translation(&mut self, language: &str, href: &str) {
        let link = [("rel", "alternate"), ("hreflang", language), ("href", href)];
        self.tag("link", &link);
    }

    /// Writes a block of data. A browser ends it at `</script`, which no string can contain any more.
    pub(super) fn json_ld(&mut self, value: &Value) {
        self.0.push_str("<script type=\"application/ld+json\">");
        for character in value.to_string().chars() {
            match character {
                '<' => self.0.push_str("\\u003c"),
                '>' => self.0.push_str("\\u003e"),
                '&' => self.0.push_str("\\u0026"),
                '\u{2028}' => self.0.push_str("\\u2028"),
                '\u{2029}' => self.0.push_str("\\u2029"),
                _ => self.0.push(character),
            }
        }
        self.0.push_str("</script>\n");
    }

    /// The tags.
    pub(super) fn finish(self) -> String {
        self.0
    }

    /// Attributes without a value are left out.
    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (name, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            escape(&mut self.0, value);
            self.0.push('"');
        }
        self.0.push_str(">\n");
    }
}
