//! A blog's documents: what every address has, for people, for the app and for others.

use std::{collections::HashMap, path::Path, sync::Mutex};

use anyhow::{Context, Result};
use feuilleton_core::{
    diagnostic::Diagnostic,
    html::SafeHtml,
    listing::{Catalogue, Feed, Item},
    post::Post,
    route::Route,
    site::{Masthead, PageLink, Site},
};
use rayon::prelude::*;

use crate::{
    enrich,
    folder::Folder,
    images,
    library::{Article, Library},
    output::Output,
    progress::Progress,
    redirect,
};

/// The pages that people read.
pub(crate) trait Pages: Sync {
    /// The page of a post or page with this text.
    ///
    /// # Errors
    /// When it cannot be made.
    fn entry(&self, article: &Article, html: &SafeHtml) -> Result<Vec<u8>>;

    /// A page of a listing.
    ///
    /// # Errors
    /// When it cannot be made.
    fn listing(&self, route: &Route, feed: &Feed) -> Result<Vec<u8>>;

    /// What hosts send, with the status 404, for every address that they do not know.
    ///
    /// # Errors
    /// When it cannot be made.
    fn missing(&self) -> Result<Vec<u8>>;
}

/// A blog that has been published, and what its authors should know.
#[derive(Debug)]
pub(crate) struct Published {
    pub(crate) catalogue: Catalogue,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Writes for every post and page `index.html`, `index.json` and `index.md`, for every listing
/// `index.html` and `feed.json`, a page for every old address, `site.json`, `404.html`, and the files
/// that posts refer to.
///
/// # Errors
/// When a file cannot be read or written: the message names it.
pub(crate) fn documents(
    library: &Library<'_>,
    folder: &Folder,
    site: &Site,
    pages: &impl Pages,
    output: &impl Output,
) -> Result<Published> {
    let told = Mutex::new(Vec::new());
    let progress = Progress::new("Rendering", library.posts().len());
    let old = redirect::by_file(&library.redirects);
    let items = library.each(|mut article| {
        let found = std::mem::take(&mut article.diagnostics);
        if !found.is_empty() {
            let mut told = told.lock().unwrap_or_else(|broken| broken.into_inner());
            told.push((article.item.extension.source.clone(), found));
        }
        let document = entry(&article, pages, output)?;
        let old = old.get(&*document.extension.source).map_or(&[][..], Vec::as_slice);
        redirect::write(old, &document, output)?;
        progress.step();
        Ok(article.item)
    })?;
    drop(progress);
    let catalogue = Catalogue::new(items);
    listings(&catalogue, site, pages, output)?;
    output.write_json(&Route::HOME, Masthead::FILE, &masthead(site, library.posts()))?;
    output.write(&Route::HOME, "404.html", &pages.missing()?)?;
    let mut told = told.into_inner().unwrap_or_else(|broken| broken.into_inner());
    // Threads end in any order; authors read in that of the files.
    told.sort_by(|a, b| a.0.cmp(&b.0));
    let mut diagnostics = folder.diagnostics.clone();
    diagnostics.extend_from_slice(&library.diagnostics);
    diagnostics.extend(told.into_iter().flat_map(|(_, found)| found));
    diagnostics.extend(copy_files(folder, output)?);
    copy_images(&catalogue, folder, output)?;
    Ok(Published { catalogue, diagnostics })
}

/// Writes what a post or page has, and returns its document. People and the app get the same text.
fn entry(article: &Article, pages: &impl Pages, output: &impl Output) -> Result<Item> {
    let item = &article.item;
    let route = item.route().with_context(|| format!("address of {}", item.extension.source))?;
    let html = enrich::article(&article.rendered.html);
    output.write(&route, "index.html", &pages.entry(article, &html)?)?;
    let document = item.clone().with_html(html, &article.rendered.contents);
    output.write_json(&route, route.data_file(), &document)?;
    output.write(&route, Route::SOURCE_FILE, article.source.as_bytes())?;
    Ok(document)
}

fn listings(
    catalogue: &Catalogue,
    site: &Site,
    pages: &impl Pages,
    output: &impl Output,
) -> Result<()> {
    catalogue.routes(site).into_par_iter().try_for_each(|route| {
        let Some(feed) = catalogue.feed(&route, site) else { return Ok(()) };
        output.write(&route, "index.html", &pages.listing(&route, &feed)?)?;
        output.write_json(&route, route.data_file(), &feed)
    })
}

/// Copies the files beside the posts; those that would replace a document are told.
fn copy_files(folder: &Folder, output: &impl Output) -> Result<Vec<Diagnostic>> {
    let mut told = Vec::new();
    for (from, relative) in &folder.files {
        if !output.copy(from, relative)? {
            told.push(Diagnostic {
                file: relative.clone(),
                line: None,
                excerpt: String::new(),
                message: "the blog has a document of this name: the file is left out".into(),
                remedy: "give the file another name".into(),
            });
        }
    }
    Ok(told)
}

/// Publishes what posts show under names with hashes as well, so that browsers may keep it for ever.
fn copy_images(catalogue: &Catalogue, folder: &Folder, output: &impl Output) -> Result<()> {
    let files: HashMap<&str, &Path> =
        folder.files.iter().map(|(path, name)| (name.as_str(), path.as_path())).collect();
    let items = catalogue.posts().iter().chain(catalogue.pages());
    images::published(items).into_par_iter().try_for_each(|(hashed, name)| {
        if let Some(from) = files.get(name) {
            output.copy(from, &hashed)?;
        }
        Ok(())
    })
}

/// The masthead of a blog with these posts and pages.
pub(crate) fn masthead(site: &Site, posts: &[Post]) -> Masthead {
    let mut pages: Vec<_> = posts.iter().filter(|post| post.date.is_none()).collect();
    pages.sort_by(|a, b| a.title.cmp(&b.title));
    let link = |post: &Post| PageLink {
        title: post.title.clone(),
        path: Route::Entry(post.key.clone()).path(),
        language: post.language.clone(),
    };
    Masthead { pages: pages.into_iter().map(link).collect(), ..Masthead::new(site, []) }
}
