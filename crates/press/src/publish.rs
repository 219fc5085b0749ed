//! A blog's documents: what every address has, for people, for the app and for others.

use std::{collections::HashMap, path::Path};

use anyhow::Result;
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
    folder::Folder,
    images,
    library::{Article, Library},
    output::{Copied, Output},
};
use entries::{Entries, Writer};
pub(crate) use notes::{Notes, Unproved, hexadecimal};

mod entries;
mod listings;
mod notes;

/// The pages that people read.
pub(crate) trait Pages: Sync {
    /// Whether the article in a file is needed for more than its page.
    fn wants(&self, _file: &str) -> bool {
        false
    }

    /// Name of the document in an entry's folder by which other sites show it; none where there is no such
    /// document.
    const CARD: Option<&'static str> = None;

    /// What stands in that document.
    fn card(&self, _item: &Item) -> String {
        String::new()
    }

    /// Takes an article that is wanted, though its page need not be printed.
    fn take(&self, _article: &Article) {}

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

    /// The page of the search.
    ///
    /// # Errors
    /// When it cannot be made.
    fn search(&self) -> Result<Vec<u8>>;

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
/// `index.html` and `feed.json`, a page for every old address, `site.json`, `404.html`, the page of the
/// search, and the files that posts refer to. With notes, what would not change is left as the last build wrote it.
///
/// # Errors
/// When a file cannot be read or written: the message names it.
pub(crate) fn documents(
    library: &Library<'_>,
    folder: &Folder,
    site: &Site,
    pages: &impl Pages,
    notes: Option<&Notes>,
    output: &impl Output,
) -> Result<Published> {
    let entries = Writer::new(library, pages, notes, output);
    let Entries { items, noted, diagnostics: told } = entries.write()?;
    let catalogue = Catalogue::of_placed(items);
    let noted = |post: &Item| noted.get(&post.extension.path).copied().unwrap_or_default();
    let notes = notes.map(|notes| (notes, catalogue.posts().par_iter().map(noted).collect()));
    listings::write(&catalogue, site, pages, notes.as_ref(), output)?;
    output.write_json(&Route::HOME, Masthead::FILE, &masthead(site, library.posts()))?;
    output.write(&Route::HOME, "404.html", &pages.missing()?)?;
    output.write(&Route::Search, "index.html", &pages.search()?)?;
    let mut diagnostics = folder.diagnostics.clone();
    diagnostics.extend_from_slice(&library.diagnostics);
    diagnostics.extend(told);
    diagnostics.extend(copy_files(library, folder, output)?);
    copy_images(&catalogue, library, folder, output)?;
    Ok(Published { catalogue, diagnostics })
}

/// Copies the files beside the posts; those that would replace a document are told.
fn copy_files(
    library: &Library<'_>,
    folder: &Folder,
    output: &impl Output,
) -> Result<Vec<Diagnostic>> {
    let mut told = Vec::new();
    for (from, relative) in &folder.files {
        match output.copy(from, relative, library.seen.digest(relative))? {
            Copied::There(Some(digest)) => library.seen.note(relative, digest, None),
            Copied::There(None) => {}
            Copied::LeftOut => told.push(left_out(relative)),
        }
    }
    Ok(told)
}

/// A file that would replace a document.
pub(crate) fn left_out(file: &str) -> Diagnostic {
    Diagnostic {
        file: file.to_owned(),
        line: None,
        excerpt: String::new(),
        message: "the blog has a document of this name: the file is left out".into(),
        remedy: "give the file another name".into(),
    }
}

/// Publishes what posts show under names with hashes as well, so that browsers may keep it for ever.
fn copy_images(
    catalogue: &Catalogue,
    library: &Library<'_>,
    folder: &Folder,
    output: &impl Output,
) -> Result<()> {
    let files: HashMap<&str, &Path> =
        folder.files.iter().map(|(path, name)| (name.as_str(), path.as_path())).collect();
    let items = catalogue.posts().iter().chain(catalogue.pages());
    images::published(items).into_par_iter().try_for_each(|(hashed, name)| {
        if let Some(from) = files.get(name) {
            output.copy(from, &hashed, library.seen.digest(name))?;
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
    Masthead::new(site, pages.into_iter().map(link))
}
