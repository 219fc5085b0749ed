//! `feuilleton stage`: a blog's documents, written beside the app that Trunk has just compiled.
//!
//! Each address has a copy of the app's own page, so that it answers on a host that knows nothing of
//! routes. What readers get is made by `build`; this is for those who work on the app.

use std::path::Path;

use anyhow::{Result, ensure};
use feuilleton_core::{html::SafeHtml, listing::Feed, route::Route};

use crate::{
    clock,
    config::{self, Config},
    folder::Folder,
    library::{Article, Library},
    liquid::Liquid,
    output::InPlace,
    publish::{self, Pages, Published},
    seen::Seen,
};

/// Writes the documents of the blog in `posts` into `out`, which holds the app.
///
/// # Errors
/// When the folders are not what they should be, or when a file cannot be read or written. What is
/// wrong inside a post is printed and does not fail.
pub(crate) fn run(posts: &Path, out: &Path, public_url: &str) -> Result<()> {
    check_folders(posts, out)?;
    let Config { mut site, jekyll, mut diagnostics } = config::read(posts)?;
    site.base_url.get_or_insert_with(|| public_url.to_owned());
    let folder = Folder::read(posts, out)?;
    let liquid = Liquid::read(posts, jekyll.unwrap_or_default())?;
    let seen = Seen::default();
    let library = Library::read(&folder, &site, &liquid, &seen, clock::now()?)?;
    let output = InPlace::new(out);
    let page = AppPage(output.read("index.html")?);
    let Published { catalogue, diagnostics: found } =
        publish::documents(&library, &folder, &site, &page, None, &output)?;
    diagnostics.extend(found);
    for diagnostic in diagnostics {
        eprintln!("{diagnostic}\n");
    }
    let (posts, pages) = (catalogue.posts().len(), catalogue.pages().len());
    println!("feuilleton: {posts} posts, {pages} pages");
    Ok(())
}

/// The app's own page, everywhere the same.
struct AppPage(Vec<u8>);

impl Pages for AppPage {
    fn entry(&self, _article: &Article, _html: &SafeHtml) -> Result<Vec<u8>> {
        Ok(self.0.clone())
    }

    fn listing(&self, _route: &Route, _feed: &Feed) -> Result<Vec<u8>> {
        Ok(self.0.clone())
    }

    fn search(&self) -> Result<Vec<u8>> {
        Ok(self.0.clone())
    }

    fn missing(&self) -> Result<Vec<u8>> {
        Ok(self.0.clone())
    }
}

/// The posts must be there, and must not lie where documents are written: a file copied onto itself
/// would be lost.
///
/// # Errors
/// When it is otherwise: the message says what to do.
pub(crate) fn check_folders(posts: &Path, out: &Path) -> Result<()> {
    ensure!(
        posts.is_dir(),
        "there is no folder `{}`; name the one that holds your Markdown files, as in `feuilleton build posts --out site`",
        posts.display()
    );
    if let (Ok(inner), Ok(outer)) = (posts.canonicalize(), out.canonicalize()) {
        ensure!(
            !inner.starts_with(outer),
            "the posts in `{}` lie in the output folder `{}`; give `--out` a folder of its own",
            posts.display(),
            out.display()
        );
    }
    Ok(())
}
