//! What stands round every page: the file `site.json`.

use serde::{Deserialize, Serialize};

use super::{Comments, Discussion, Link, Site};
use crate::{listing::Item, route::Route};

/// What the app must know of the site besides one listing or post: the file `site.json`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Masthead {
    /// Name of the blog; where it is empty the page's own title stands in.
    pub title: String,
    /// One sentence on what the blog is about.
    pub description: String,
    /// Language of the blog as a BCP 47 tag.
    pub language: String,
    /// Links of the navigation: those that the operator set, or else to each page without a date.
    pub pages: Vec<PageLink>,
    /// Links at the foot of each page: the Atom feed, the blog's or its author's pages elsewhere.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub foot: Vec<PageLink>,
    /// Where readers comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discussion: Option<Discussion>,
}

impl Masthead {
    /// Path of the document relative to the site's base.
    pub const FILE: &str = "site.json";

    /// The masthead of a site with these pages.
    pub fn new(site: &Site, pages: impl IntoIterator<Item = PageLink>) -> Self {
        let mut navigation: Vec<_> = site.navigation.iter().map(PageLink::of_link).collect();
        if navigation.is_empty() {
            navigation.extend(pages);
        }
        let feed = site.has_feeds().then(PageLink::of_feed);
        Self {
            title: site.title.clone(),
            description: site.description.clone(),
            language: site.language.clone(),
            pages: navigation,
            foot: feed.into_iter().chain(site.social.iter().map(PageLink::of_link)).collect(),
            discussion: site.comments.as_ref().map(Comments::discussion),
        }
    }
}

/// A link in the masthead or at the foot.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PageLink {
    /// Title as plain text.
    pub title: String,
    /// Path relative to the site's base, or the URL of a page elsewhere.
    pub path: String,
    /// Language of the page as a BCP 47 tag; empty where it is not known.
    pub language: String,
}

impl PageLink {
    /// A link to a page of the blog.
    pub fn of_page(page: &Item) -> Self {
        Self {
            title: page.title.clone(),
            path: page.extension.path.clone(),
            language: page.language.clone().unwrap_or_default(),
        }
    }

    fn of_link(link: &Link) -> Self {
        let path = link.path().unwrap_or(link.url());
        Self { title: link.title().into(), path: path.into(), language: String::new() }
    }

    /// The feed of the front page. Its name is the same in all languages.
    fn of_feed() -> Self {
        Self { title: "Atom".into(), path: Route::HOME.atom_path(), language: String::new() }
    }

    /// The page of the blog that the link leads to; `None` where it leads away, to a part of a page, or to a
    /// file such as a feed.
    pub fn route(&self) -> Option<Route> {
        let (_, name) = self.path.rsplit_once('/').unwrap_or(("", &self.path));
        let is_file = name.contains('.') && !name.ends_with(".html");
        let is_part = self.path.contains(['#', '?']);
        Route::parse(&self.path).ok().filter(|_| !(is_file || is_part || self.is_elsewhere()))
    }

    /// Whether the link leads away from the blog.
    pub fn is_elsewhere(&self) -> bool {
        Link::is_url(&self.path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_operator_set_stands_in_place_of_the_pages() {
        let page =
            || PageLink { title: "About".into(), path: "about/".into(), language: "en".into() };
        let of = |site: &Site| {
            let masthead = Masthead::new(site, [page()]);
            masthead.pages.into_iter().map(|link| link.path).collect::<Vec<_>>()
        };
        let links = ["/a/b/", "https://a.example/"].map(|url| Link::new("A", url).unwrap());
        let site = Site { navigation: links.into(), ..Site::default() };
        assert_eq!(of(&site), ["a/b/", "https://a.example/"]);
        assert_eq!(of(&Site::default()), ["about/"]);
    }

    #[test]
    fn a_link_leads_to_a_page_or_to_what_stands_there() {
        for (path, route) in [
            ("about/", Some("about/")),
            ("about", Some("about/")),
            ("about.html", Some("about/")),
            ("v1.0/", Some("v1.0/")),
            ("", Some("")),
            ("tag/rust/", Some("tag/rust/")),
            ("feed.xml", None),
            ("files/plan.pdf", None),
            ("about/#team", None),
            ("https://a.example/", None),
            ("mailto:a@b.example", None),
        ] {
            let link = PageLink { path: path.into(), ..PageLink::default() };
            assert_eq!(link.route().map(|route| route.path()).as_deref(), route, "{path}");
        }
    }

    #[test]
    fn the_foot_has_the_feed_where_there_is_one_and_the_pages_elsewhere() {
        let foot = |base_url: Option<&str>| {
            let social = vec![Link::new("M", "https://m.example/").unwrap()];
            let site = Site { base_url: base_url.map(Into::into), social, ..Site::default() };
            Masthead::new(&site, []).foot.into_iter().map(|link| link.path).collect::<Vec<_>>()
        };
        assert_eq!(foot(Some("https://a.example")), ["feed.xml", "https://m.example/"]);
        assert_eq!(foot(None), ["https://m.example/"]);
    }
}
