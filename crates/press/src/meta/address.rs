//! Addresses in a page's head: where things lie, and what every page links to.

use feuilleton_core::{route::Route, site::Site};

use super::{manifest, tags::Head};

/// Links that every page has: to the site's feeds and to its manifest, which browsers take from the
/// page's own host only.
pub(super) fn common(head: &mut Head, site: &Site) {
    feeds(head, &Route::HOME, &site.title, site);
    head.link("manifest", &(site.base_path() + manifest::FILE));
}

/// Links to a listing's feeds, as far as there are any.
pub(super) fn feeds(head: &mut Head, route: &Route, title: &str, site: &Site) {
    if site.has_feeds() {
        head.alternate("application/atom+xml", title, &site.url(&route.atom_path()));
    }
    head.alternate("application/feed+json", title, &site.url(&route.data_path()));
}
