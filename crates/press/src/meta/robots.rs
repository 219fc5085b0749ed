//! What crawlers may read (RFC 9309): everything but the tool's own notes.

use feuilleton_core::{feed::sitemap, site::Site};

/// Path of the file relative to the site's base.
pub(crate) const FILE: &str = "robots.txt";

/// The text of the file. Crawlers look for it at the root of the host only.
pub(crate) fn text(site: &Site) -> String {
    let mut text = format!("User-agent: *\nAllow: /\nDisallow: {}.feuilleton/\n", site.base_path());
    if site.is_absolute() {
        text.push_str("\nSitemap: ");
        text.push_str(&site.url(sitemap::FILE));
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_may_be_read_and_the_sitemap_is_named_where_its_url_is_known() {
        let site = |base: &str| Site { base_url: Some(base.into()), ..Site::default() };
        assert_eq!(
            text(&site("https://a.example/blog")),
            "User-agent: *\nAllow: /\nDisallow: /blog/.feuilleton/\n\nSitemap: https://a.example/blog/sitemap.xml\n"
        );
        assert_eq!(text(&site("/")), "User-agent: *\nAllow: /\nDisallow: /.feuilleton/\n");
    }
}
