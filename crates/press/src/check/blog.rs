//! The blog as a build reads it, and what a check asks of it.

use std::{collections::HashSet, path::Path};

use anyhow::Result;
use feuilleton_core::{
    diagnostic::Diagnostic,
    listing::{Catalogue, Item},
    markdown::{Context, References},
    post::Post,
    route::Route,
    site::Site,
};

use super::article::Article;
use crate::{
    build::offline,
    clock,
    config::{self, Config},
    folder::Folder,
    library::Library,
    liquid::Liquid,
    progress::Progress,
    seen::Seen,
};

/// A blog that was read and rendered.
#[derive(Debug)]
pub(super) struct Blog {
    pub(super) site: Site,
    /// Path under which the site is served, with a `/` at both ends.
    pub(super) base: String,
    pub(super) articles: Vec<Article>,
    /// Files that are copied as they are, by their paths in the posts folder.
    pub(super) files: HashSet<String>,
    /// Paths, relative to the site's base, of all listings, of the search, of what is read
    /// offline, and of old addresses.
    pub(super) addresses: HashSet<String>,
    /// What a build tells.
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Blog {
    /// Reads all that a build reads; `out` is where builds write to.
    ///
    /// # Errors
    /// When a file cannot be read: the message names it.
    pub(super) fn read(posts: &Path, out: &Path) -> Result<Self> {
        let Config { site, jekyll, mut diagnostics } = config::read(posts)?;
        let folder = Folder::read(posts, out)?;
        let liquid = Liquid::read(posts, jekyll.unwrap_or_default())?;
        let seen = Seen::default();
        let library = Library::read(&folder, &site, &liquid, &seen, clock::now()?)?;
        diagnostics.extend_from_slice(&folder.diagnostics);
        diagnostics.extend_from_slice(&library.diagnostics);
        let base = site.base_path();
        let (items, articles) = articles(&library, &site, &base, &mut diagnostics)?;
        let listings = Catalogue::new(items).routes(&site).into_iter();
        let old = library.redirects.iter().map(|(key, _)| Route::Entry(key.clone()));
        let made = listings.chain([Route::Search, offline::route()]).chain(old);
        let addresses = made.map(|route| route.path()).collect();
        Ok(Self {
            base,
            articles,
            files: folder.files.iter().map(|(_, file)| file.clone()).collect(),
            addresses,
            diagnostics,
            site,
        })
    }
}

/// All published posts and pages, each as it was rendered, and what a build tells of them.
fn articles(
    library: &Library<'_>,
    site: &Site,
    base: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<(Vec<Item>, Vec<Article>)> {
    let address = |post: &Post| (post.file.clone(), Route::Entry(post.key.clone()).path());
    let mut posts: Vec<_> = library.posts().iter().map(address).collect();
    // So that they are found quickly.
    posts.sort_unstable();
    let references = References { posts, images: vec![] };
    let progress = Progress::new("Checking", library.posts().len());
    let read = library.each(|read| {
        let item = &read.item;
        // What reading finds, the library has told already.
        let (post, _) = Post::read(&item.extension.source, &read.source, site);
        let context = Context {
            base,
            folder: item.folder(),
            language: &post.language,
            dialect: post.dialect,
            options: site.markdown,
            embeds: &site.embeds,
            references: Some(&references),
        };
        let article = Article::new(&post, &read, context);
        progress.step();
        Ok((read.item, article, read.diagnostics))
    })?;
    let mut both = (Vec::new(), Vec::new());
    for (item, article, found) in read {
        both.0.push(item);
        both.1.push(article);
        diagnostics.extend(found);
    }
    Ok(both)
}
