//! Sitemaps (<https://www.sitemaps.org/protocol.html>).

use super::xml;

/// Addresses that one sitemap may hold.
pub const SITEMAP_LIMIT: usize = 50_000;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// A page that search engines should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Absolute URL.
    pub url: String,
    /// RFC 3339 date of the last change, where it is known.
    pub changed: Option<String>,
}

/// The pages as a sitemap; no more than [`SITEMAP_LIMIT`].
pub fn sitemap(places: &[Place]) -> String {
    list("urlset", "url", places)
}

/// Sitemaps as a list of sitemaps.
pub fn sitemap_index(sitemaps: &[Place]) -> String {
    list("sitemapindex", "sitemap", sitemaps)
}

fn list(root: &str, element: &str, places: &[Place]) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out.push_str(&["<", root, " xmlns=\"", NAMESPACE, "\">\n"].concat());
    for Place { url, changed } in places {
        out.push_str(&["<", element, ">\n"].concat());
        xml::element(&mut out, "loc", url);
        if let Some(changed) = changed {
            xml::element(&mut out, "lastmod", changed);
        }
        xml::end(&mut out, element);
    }
    xml::end(&mut out, root);
    out
}
