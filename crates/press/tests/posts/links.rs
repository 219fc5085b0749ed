//! Every link and image of this blog that stays within it leads somewhere.

use std::collections::{BTreeMap, BTreeSet};

use feuilleton_core::route::{Route, names_file, percent::decode};

use crate::{
    blog::{Blog, Entry},
    tags,
};

/// Everything that can be reached: the ids of each page by its route, and the files.
struct Map {
    ids: BTreeMap<String, BTreeSet<String>>,
    files: BTreeSet<String>,
}

impl Map {
    fn of(blog: &Blog) -> Self {
        let listings = blog.catalogue.routes(&blog.site).into_iter();
        let mut ids: BTreeMap<_, _> =
            listings.map(|route| (route.path(), BTreeSet::new())).collect();
        for entry in &blog.entries {
            let tags = tags::of(entry.html()).into_iter();
            ids.insert(
                entry.item.extension.path.clone(),
                tags.filter_map(|tag| tag.get("id")).collect(),
            );
        }
        Self { ids, files: blog.files.clone() }
    }

    /// What is wrong with an address that stands in a page, if it stays within the blog.
    fn fault(&self, page: &str, url: &str) -> Option<String> {
        let (path, fragment) = url.split_once('#').unwrap_or((url, ""));
        let path = path.split('?').next().unwrap_or_default();
        if !path.is_empty() && (!path.starts_with('/') || path.starts_with("//")) {
            return None;
        }
        let Some(path) = decode(path.trim_start_matches('/')) else {
            return Some(format!("`{url}` is not UTF-8; write it without `%`"));
        };
        if names_file(&path) {
            let missing = !self.files.contains(&path);
            return missing.then(|| format!("`{url}` leads to no file; put it at posts/{path}"));
        }
        let route = if url.starts_with(['#', '?']) {
            page.to_owned()
        } else {
            Route::parse(&path).map(|route| route.path()).unwrap_or_default()
        };
        let Some(ids) = self.ids.get(&route) else {
            return Some(format!("`{url}` leads to no post, page or listing; mend or remove it"));
        };
        let fragment = decode(fragment).unwrap_or_default();
        let found = fragment.is_empty() || ids.contains(&fragment);
        (!found).then(|| format!("`{url}`: nothing at `/{route}` has that id; name a heading"))
    }

    fn faults(&self, entry: &Entry) -> Vec<String> {
        let page = &entry.item.extension.path;
        let lead = entry.item.image.iter().map(|image| match image.contains(':') {
            true => image.clone(),
            false => format!("/{}", image.trim_start_matches('/')),
        });
        let urls = tags::of(entry.html()).into_iter().flat_map(|tag| {
            ["href", "src", "poster", "cite"].into_iter().filter_map(move |name| tag.get(name))
        });
        urls.chain(lead).filter_map(|url| self.fault(page, &url)).collect()
    }
}

#[test]
fn every_link_and_image_within_the_blog_leads_somewhere() {
    let blog = Blog::read();
    let map = Map::of(&blog);
    blog.expect_no(|entry| map.faults(entry));
}

#[test]
fn the_blog_has_links_images_and_notes_to_follow() {
    let blog = Blog::read();
    let tags: Vec<_> = blog.entries.iter().flat_map(|entry| tags::of(entry.html())).collect();
    let count = |name: &str, start: &str| {
        tags.iter().filter_map(|tag| tag.get(name)).filter(|url| url.starts_with(start)).count()
    };
    assert!(count("href", "/") > 2, "no link within the blog was seen");
    assert!(count("src", "/images/") > 4, "no image was seen");
    assert!(count("href", "#") > 4, "no link within a page was seen");
}

#[test]
fn a_link_that_leads_nowhere_would_be_told() {
    let blog = Blog::read();
    let map = Map::of(&blog);
    for (url, expected) in [
        ("/nowhere/", "leads to no post"),
        ("/page/99/", "leads to no post"),
        ("/images/none.svg", "leads to no file; put it at posts/images/none.svg"),
        ("/about/#nowhere", "nothing at `/about/` has that id"),
        ("#nowhere", "nothing at `/about/` has that id"),
    ] {
        let fault = map.fault("about/", url).unwrap_or_default();
        assert!(fault.contains(expected), "{url}: {fault}");
    }
    for url in [
        "/",
        "/about/",
        "/about",
        "/about.html",
        "/archive/",
        "/author/",
        "https://a.example/",
        "//a.example/x",
    ] {
        assert_eq!(map.fault("about/", url), None);
    }
}

#[test]
fn every_file_beside_the_posts_is_used() {
    let blog = Blog::read();
    let texts: String = blog.entries.iter().map(|entry| entry.text.as_str()).collect();
    for file in &blog.files {
        assert!(texts.contains(file.as_str()), "posts/{file}: no post shows it; delete it");
    }
}
