//! Everything on the site that a link may lead to.

use std::collections::{HashMap, HashSet};

use feuilleton_core::route::{Route, percent};

use super::blog::Blog;

/// What the tool itself writes at the root of a site.
const ROOT: [&str; 9] = [
    "404.html",
    "feed.json",
    "feed.xml",
    "rss.xml",
    "site.json",
    "sitemap.xml",
    "robots.txt",
    "llms.txt",
    "manifest.webmanifest",
];

/// What it writes beside each page.
const FORMS: [&str; 4] = ["index.json", "index.md", "feed.json", "feed.xml"];

/// The least likeness (of 0 to 1) of an address to one that its author may have meant.
const LIKENESS: f64 = 0.75;

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
        Self {
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

    /// Whether a file is served at a path.
    pub(super) fn is_file(&self, path: &str) -> bool {
        let path = percent::decode(path).unwrap_or_else(|| path.to_owned());
        let form = FORMS.iter().find_map(|name| path.strip_suffix(name));
        let is_form = form.is_some_and(|folder| {
            let folder: String =
                folder.split_terminator('/').map(|name| percent::encode(name) + "/").collect();
            self.listings.contains(&folder) || self.entries.contains_key(folder.as_str())
        });
        self.files.contains(&path) || ROOT.contains(&path.as_str()) || is_form
    }

    /// The file or page that the author of a path may have meant, as an address that works from every
    /// page.
    pub(super) fn meant(&self, path: &str, only_files: bool) -> Option<String> {
        let path = percent::decode(path).unwrap_or_else(|| path.to_owned());
        let pages = self.entries.keys().copied().chain(self.listings.iter().map(String::as_str));
        let pages = pages.filter(|_| !only_files).filter_map(percent::decode);
        let names = self.files.iter().cloned().chain(pages);
        let key = |name: &str| name.trim_matches('/').to_lowercase();
        let wanted = key(&path);
        let likeness = |name: &str| strsim::normalized_damerau_levenshtein(&key(name), &wanted);
        let rated = names.map(|name| (likeness(&name), name));
        let best = rated.filter(|(likeness, _)| *likeness >= LIKENESS);
        // Of several that are as like, the first by name, so that the answer is always the same.
        let best = best.max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(&a.1)));
        best.map(|(_, name)| format!("/{name}"))
    }

    /// The file whose name differs only in letter case.
    pub(super) fn in_other_case(&self, path: &str) -> Option<String> {
        let path = percent::decode(path).unwrap_or_else(|| path.to_owned());
        let lower = path.to_lowercase();
        let mut names = self.files.iter().filter(|name| name.to_lowercase() == lower);
        names.next().map(|name| format!("/{name}"))
    }
}
