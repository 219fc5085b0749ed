//! A link that the operator of the blog sets: in the navigation, or to a page elsewhere.

use serde::{Deserialize, Serialize};

/// A title and where it leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written")]
pub struct Link {
    title: String,
    url: String,
}

/// A link as it stands in a configuration.
#[derive(Debug, Deserialize)]
struct Written {
    title: String,
    #[serde(alias = "path", alias = "href")]
    url: String,
}

impl TryFrom<Written> for Link {
    type Error = String;

    fn try_from(Written { title, url }: Written) -> Result<Self, String> {
        Self::new(&title, &url).ok_or_else(|| {
            format!("`{url}` is no address for the link `{title}`: write a path such as `/about/`, or a URL that begins with `https://` or `mailto:`")
        })
    }
}

/// Beginnings of addresses outside of the site.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

impl Link {
    /// Takes a title and an address: a path on the site, or a URL of the web or of mail. `None` for
    /// every other scheme, for an address of another host without a scheme, and for one with white
    /// space or a backslash in it.
    pub fn new(title: &str, url: &str) -> Option<Self> {
        let (title, url) = (title.trim(), url.trim());
        let odd = |c: char| c.is_whitespace() || c.is_control() || c == '\\';
        let path = url.split(['?', '#', '/']).next().unwrap_or_default();
        let is_path = !path.contains(':') && !url.starts_with("//");
        let is_url =
            SCHEMES.iter().any(|scheme| url.len() > scheme.len() && url.starts_with(scheme));
        let sound = !title.is_empty() && !url.is_empty() && !url.contains(odd);
        (sound && (is_path || is_url)).then(|| Self { title: title.into(), url: url.into() })
    }

    /// The words of the link, as plain text.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The address as it was written.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Where the link leads, as a path relative to the site's base; `None` when it leads elsewhere.
    pub fn path(&self) -> Option<&str> {
        (!Self::is_url(&self.url)).then(|| self.url.trim_start_matches('/'))
    }

    /// Whether the address of a link is a URL, and not a path on the site.
    pub(super) fn is_url(address: &str) -> bool {
        SCHEMES.iter().any(|scheme| address.starts_with(scheme))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_into_the_site_or_to_the_web_or_to_a_letter() {
        for (url, path) in [
            ("/about/", Some("about/")),
            ("about/#team", Some("about/#team")),
            ("/", Some("")),
            ("tag/a:b/", Some("tag/a:b/")),
            ("https://a.example/b", None),
            ("http://a.example", None),
            ("mailto:a@b.example", None),
        ] {
            let link = Link::new(" A ", url).unwrap_or_else(|| panic!("{url}"));
            assert_eq!((link.title(), link.url(), link.path()), ("A", url, path));
        }
    }

    #[test]
    fn a_link_leads_nowhere_else() {
        for url in [
            "",
            "//evil.test",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "data:text/html,x",
            "https://",
            "/a b",
            "\\\\evil.test",
            "/\\evil.test",
            "java\nscript:x",
        ] {
            assert_eq!(Link::new("A", url), None, "{url}");
        }
        assert_eq!(Link::new(" ", "/about/"), None);
    }
}
