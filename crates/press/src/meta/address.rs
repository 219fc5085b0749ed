//! Addresses in a page's head: where things lie, and what every page links to.

use feuilleton_core::{route::Route, site::Site};

use super::{manifest, tags::Head};

/// Path under which the site is served: begins and ends with `/`.
pub(super) fn base(site: &Site) -> String {
    let url = site.url("");
    let path = match url.split_once("://") {
        Some((_, rest)) => rest.find('/').and_then(|slash| rest.get(slash..)).unwrap_or("/"),
        None => url.as_str(),
    };
    if path.starts_with('/') { path.to_owned() } else { format!("/{path}") }
}

/// Links that every page has: to the site's feeds and to its manifest, which browsers take from the
/// page's own host only.
pub(super) fn common(head: &mut Head, site: &Site) {
    feeds(head, &Route::HOME, &site.title, site);
    head.link("manifest", &(base(site) + manifest::FILE));
}

/// Links to a listing's feeds.
pub(super) fn feeds(head: &mut Head, route: &Route, title: &str, site: &Site) {
    head.alternate("application/atom+xml", title, &site.url(&route.atom_path()));
    head.alternate("application/feed+json", title, &site.url(&route.data_path()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_is_the_path_of_the_sites_url() {
        for (url, expected) in [
            (None, "/"),
            (Some("/"), "/"),
            (Some("/blog"), "/blog/"),
            (Some("blog/"), "/blog/"),
            (Some("https://a.example"), "/"),
            (Some("https://a.example/blog/"), "/blog/"),
            (Some("https://a.example/b/c"), "/b/c/"),
        ] {
            let site = Site { base_url: url.map(Into::into), ..Site::default() };
            assert_eq!(base(&site), expected, "{url:?}");
        }
    }
}
