//! Everything on the site that a link may lead to.

use std::collections::{HashMap, HashSet};

use feuilleton_core::route::{Route, percent};

use super::{
    blog::Blog,
    names::{Among, Names},
};

/// What the tool itself writes at the root of a site.
const ROOT: [&str; 12] = [
    "404.html",
    "feed.json",
    "feed.xml",
    "rss.xml",
    "site.json",
    "sitemap.xml",
    "robots.txt",
    "llms.txt",
    "manifest.webmanifest",
    "embed.js",
    "embed-iframe.js",
    "sw.js",
];

/// Of those, what goes before a file of the author's.
const FIRST: [&str; 2] = ["404.html", "site.json"];

/// Likewise in the folder of each post or page, and of each listing.
const FIRST_OF_ENTRY: [&str; 2] = ["index.html", "index.json"];
const FIRST_OF_LISTING: [&str; 2] = ["index.html", "feed.json"];

/// What it writes beside each page.
const FORMS: [&str; 4] = ["index.json", "index.md", "feed.json", "feed.xml"];

/// The addresses of a site.
#[derive(Debug)]
pub(super) struct Targets<'a> {
    base: &'a str,
    /// Where the site is published, when that is known: `https://a.example`.
    origin: Option<&'a str>,
    files: &'a HashSet<String>,
    listings: &'a HashSet<String>,
    /// The `id`s of each post and page, by its path.
    entries: HashMap<&'a str, &'a HashSet<String>>,
    names: Names,
}

/// What an address of the site leads to.
#[derive(Debug)]
pub(super) enum Target<'a> {
    /// A post or page, with its `id`s.
    Entry(&'a HashSet<String>),
    /// A listing or a file.
    Other,
    /// Nothing.
    Nothing,
}

impl<'a> Targets<'a> {
    pub(super) fn new(blog: &'a Blog) -> Self {
        let url = blog.site.base_url.as_deref().filter(|url| url.contains("://"));
        let origin = url.map(|url| {
            let host = url.find("://").map_or(0, |at| at + "://".len());
            let end =
                url.get(host..).and_then(|rest| rest.find('/')).map_or(url.len(), |at| host + at);
            url.get(..end).unwrap_or(url)
        });
        let pages = blog.articles.iter().map(|of| &of.path).chain(&blog.addresses);
        let names =
            Names::new(blog.files.iter().cloned(), pages.filter_map(|path| percent::decode(path)));
        Self {
            names,
            base: &blog.base,
            origin,
            files: &blog.files,
            listings: &blog.addresses,
            entries: blog.articles.iter().map(|of| (of.path.as_str(), &of.ids)).collect(),
        }
    }

    /// The path of an address, relative to the site's base and still encoded, without query and
    /// fragment; `None` when it leads to another site.
    pub(super) fn path<'b>(&self, address: &'b str) -> Option<&'b str> {
        let local = self.origin.and_then(|origin| address.strip_prefix(origin));
        let local = local.filter(|rest| rest.is_empty() || rest.starts_with('/'));
        let path = local.unwrap_or(address).split(['?', '#']).next().unwrap_or_default();
        if path.starts_with("//") {
            return None;
        }
        match path.strip_prefix(self.base) {
            Some(path) => Some(path),
            // The home page without a slash behind it; what lies outside of the base is another site.
            None => Some("").filter(|_| format!("{path}/") == *self.base || local == Some("")),
        }
    }

    /// What lies at a path that [`Self::path`] returned.
    pub(super) fn at(&self, path: &str) -> Target<'a> {
        if self.is_file(path) {
            return Target::Other;
        }
        let Ok(route) = Route::parse(path) else { return Target::Nothing };
        let path = route.path();
        match self.entries.get(path.as_str()) {
            Some(ids) => Target::Entry(ids),
            None if self.listings.contains(&path) => Target::Other,
            None => Target::Nothing,
        }
    }

    /// Whether a file of the author's is left out for a document that has its path.
    pub(super) fn is_left_out(&self, file: &str) -> bool {
        let is_entry = |folder: String| self.entries.contains_key(folder.as_str());
        FIRST.contains(&file)
            || folder_of(file, &FIRST_OF_ENTRY).is_some_and(is_entry)
            || folder_of(file, &FIRST_OF_LISTING).is_some_and(|it| self.listings.contains(&it))
    }

    /// Whether a file is served at a path.
    pub(super) fn is_file(&self, path: &str) -> bool {
        let path = decoded(path);
        let is_form = folder_of(&path, &FORMS).is_some_and(|folder| {
            self.listings.contains(&folder) || self.entries.contains_key(folder.as_str())
        });
        self.files.contains(&path) || ROOT.contains(&path.as_str()) || is_form
    }

    /// What the author of a path that leads nowhere may have meant.
    pub(super) fn nearest(&self, path: &str, among: Among) -> Option<String> {
        self.names.nearest(&decoded(path), among)
    }

    /// The file whose name differs only in letter case.
    pub(super) fn in_other_case(&self, path: &str) -> Option<String> {
        self.names.in_other_case(&decoded(path))
    }
}

/// The path of the route in whose folder a file has one of these names.
fn folder_of(file: &str, names: &[&str]) -> Option<String> {
    let folder = names.iter().find_map(|name| file.strip_suffix(name))?;
    let is_whole = folder.is_empty() || folder.ends_with('/');
    let path = || folder.split_terminator('/').map(|name| percent::encode(name) + "/").collect();
    is_whole.then(path)
}

fn decoded(path: &str) -> String {
    percent::decode(path).unwrap_or_else(|| path.to_owned())
}
