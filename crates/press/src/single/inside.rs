//! What lies in the file, and so where an address of the blog leads.

use std::{
    collections::{HashMap, HashSet},
    fs,
    path::Path,
};

use anyhow::{Context, Result};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use feuilleton_core::{
    listing::Catalogue,
    route::{Route, percent},
    site::Site,
};

use crate::{folder::Folder, hosts::TYPES, images, library::Library};

/// The pages and images of a blog, by their addresses.
#[derive(Debug)]
pub(super) struct Inside<'a> {
    /// Path of the site on its host.
    base: String,
    /// URL of the site, where it knows its own.
    url: Option<String>,
    /// Paths of all pages.
    pages: HashSet<String>,
    /// Old paths and those of today.
    old: HashMap<String, String>,
    /// Published paths, decoded, and the files: where they lie, and the names that stay.
    files: HashMap<String, (&'a Path, &'a str)>,
}

/// Where an address leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target<'a> {
    /// To a page in the file: its path, and the anchor there, decoded.
    Page(String, Option<String>),
    /// To a file of the blog, which lies at this path; with its URL on the site, if it has one.
    File(&'a Path, Option<String>),
    /// To another site, or to a part of the blog's own that is not in the file.
    Elsewhere(String),
    /// To something that is only there where the blog is a site, and nobody knows where that is.
    Nowhere,
}

impl<'a> Inside<'a> {
    pub(super) fn new(
        site: &Site,
        catalogue: &Catalogue,
        library: &Library<'_>,
        folder: &'a Folder,
    ) -> Self {
        let items = || catalogue.posts().iter().chain(catalogue.pages());
        let by_file: HashMap<&str, &str> = items()
            .map(|item| (item.extension.source.as_str(), item.extension.path.as_str()))
            .collect();
        let routes = catalogue.routes(site).into_iter().map(|route| route.path());
        let old = library.redirects.iter().filter_map(|(key, file)| {
            let to = *by_file.get(file.as_str())?;
            Some((Route::Entry(key.clone()).path(), to.to_owned()))
        });
        let named = folder.files.iter();
        let named = named.map(|(path, name)| (name.clone(), (path.as_path(), name.as_str())));
        let mut files: HashMap<String, (&Path, &str)> = named.collect();
        let hashed = images::published(items());
        let hashed = hashed.into_iter().filter_map(|(to, name)| Some((to, *files.get(name)?)));
        let hashed: Vec<_> = hashed.collect();
        files.extend(hashed);
        Self {
            base: site.base_path(),
            url: site.is_absolute().then(|| site.url("")),
            pages: routes.chain(items().map(|item| item.extension.path.clone())).collect(),
            old: old.collect(),
            files,
        }
    }

    /// Where an address leads that stands on the page with this path.
    pub(super) fn target(&self, address: &str, page: &str) -> Target<'a> {
        let (before, anchor) = address.split_once('#').unwrap_or((address, ""));
        let anchor = percent::decode(anchor).filter(|anchor| !anchor.is_empty());
        if before.is_empty() {
            return Target::Page(page.to_owned(), anchor);
        }
        let Some(path) = self.path(before) else { return Target::Elsewhere(address.to_owned()) };
        let path = path.split('?').next().unwrap_or(path);
        let on_site = |path: &str| self.url.as_ref().map(|url| format!("{url}{path}"));
        if let Some((file, name)) = percent::decode(path).and_then(|name| self.files.get(&name)) {
            let segments: Vec<_> = name.split('/').map(percent::encode).collect();
            return Target::File(file, on_site(&segments.join("/")));
        }
        match Route::parse(path).ok().and_then(|route| self.page(&route.path())) {
            Some(path) => Target::Page(path, anchor),
            None => on_site(path).map_or(Target::Nowhere, Target::Elsewhere),
        }
    }

    /// The path of the page that is read at a path, if it is in the file.
    fn page(&self, path: &str) -> Option<String> {
        self.pages.get(path).or_else(|| self.old.get(path)).cloned()
    }

    /// The path of an address of the site, relative to it.
    fn path<'b>(&self, address: &'b str) -> Option<&'b str> {
        let url = self.url.as_deref().and_then(|url| address.strip_prefix(url));
        url.or_else(|| address.strip_prefix(&self.base).filter(|path| !path.starts_with('/')))
    }
}

/// A file as a URL that holds it; `None` where it is no image.
///
/// # Errors
/// When it cannot be read: the message names it.
pub(super) fn image(path: &Path) -> Result<Option<String>> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    let media = TYPES.iter().find(|(known, _)| ending.as_deref() == Some(*known));
    let Some((_, media)) = media.filter(|(_, media)| media.starts_with("image/")) else {
        return Ok(None);
    };
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(Some(format!("data:{media};base64,{}", BASE64_STANDARD.encode(bytes))))
}
