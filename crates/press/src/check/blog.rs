//! The blog as a build reads it, and what a check asks of it.

use std::{
    collections::{BTreeMap, HashSet},
    path::Path,
};

use anyhow::Result;
use feuilleton_core::{
    diagnostic::Diagnostic,
    markdown::{Context, References},
    post::Post,
    route::Route,
    site::Site,
};

use super::article::Article;
use crate::{
    clock,
    config::{self, Config},
    folder::Folder,
    library::Library,
    liquid::Liquid,
    progress::Progress,
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
    /// Paths, relative to the site's base, of all listings and old addresses.
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
        let library = Library::read(&folder, &site, &liquid, clock::now()?);
        diagnostics.extend_from_slice(&folder.diagnostics);
        diagnostics.extend_from_slice(&library.diagnostics);
        let base = base(&site);
        let articles = articles(&folder, &library, &site, &base);
        let listings = library.catalogue.routes(&site).into_iter();
        let old = library.redirects.iter().map(|(key, _)| Route::Entry(key.clone()));
        Ok(Self {
            base,
            articles,
            files: folder.files.iter().map(|(_, file)| file.clone()).collect(),
            addresses: listings.chain(old).map(|route| route.path()).collect(),
            site,
            diagnostics,
        })
    }
}

/// The path part of where the blog is published.
fn base(site: &Site) -> String {
    let url = site.base_url.as_deref().unwrap_or(&site.baseurl);
    let path = match url.split_once("://") {
        Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
        None => url,
    };
    match path.trim_matches('/') {
        "" => "/".into(),
        path => format!("/{path}/"),
    }
}

/// All published posts and pages, each as it was rendered.
fn articles(folder: &Folder, library: &Library<'_>, site: &Site, base: &str) -> Vec<Article> {
    let catalogue = &library.catalogue;
    let items = catalogue.posts().iter().chain(catalogue.pages());
    let paths: BTreeMap<_, _> =
        items.map(|item| (item.extension.source.as_str(), item.extension.path.as_str())).collect();
    let pair = |(file, path): (&&str, &&str)| ((*file).to_owned(), (*path).to_owned());
    let references = References { posts: paths.iter().map(pair).collect(), images: vec![] };
    let progress = Progress::new("Checking", paths.len());
    let mut articles = Vec::new();
    for source in &folder.sources {
        let texts = library.texts.get(&source.file);
        let (Some(path), Some(texts)) = (paths.get(source.file.as_str()), texts) else { continue };
        // What reading finds, the library has told already.
        let (post, _) = Post::read(&source.file, &source.text, site);
        let context = Context {
            base,
            folder: source.file.rfind('/').and_then(|end| source.file.get(..=end)).unwrap_or(""),
            language: &post.language,
            dialect: post.dialect,
            options: site.markdown,
            embeds: &site.embeds,
            references: Some(&references),
        };
        articles.push(Article::new(&post, path, &source.text, &texts.body, context));
        progress.step();
    }
    articles
}
