//! `feuilleton stage`: a blog's documents, written beside the app that Trunk has just compiled.
//!
//! Each address has a copy of the app's own page, so that it answers on a host that knows nothing of
//! routes. What readers get is made by `build`; this is for those who work on the app.

use std::path::Path;

use anyhow::{Result, ensure};
use feuilleton_core::{listing::Feed, markdown::Dialect, route::Route};

use crate::{
    clock,
    config::{self, Config},
    folder::Folder,
    library::{Article, Library},
    liquid::Liquid,
    output::InPlace,
    publish::{self, Pages, Published},
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
    let library = Library::read(&folder, &site, &liquid, clock::now()?)?;
    let output = InPlace::new(out);
    let dialect = publish::usual_dialect(library.posts());
    output.change("index.html", |page| name_dialect(page, dialect))?;
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
    fn entry(&self, _article: &Article) -> Result<Vec<u8>> {
        Ok(self.0.clone())
    }

    fn listing(&self, _route: &Route, _feed: &Feed) -> Result<Vec<u8>> {
        Ok(self.0.clone())
    }

    fn missing(&self) -> Result<Vec<u8>> {
        Ok(self.0.clone())
    }
}

/// Names in the app's page the dialect of most posts. The page names CommonMark; the bundler may have
/// changed quotes and order in the tag.
fn name_dialect(page: &str, dialect: Dialect) -> Option<String> {
    let place = page.find("feuilleton:dialect")?;
    let start = page.get(..place)?.rfind("<meta")?;
    let end = place + page.get(place..)?.find('>')?;
    let (before, tag, after) = (page.get(..start)?, page.get(start..end)?, page.get(end..)?);
    let named = tag.replace("commonmark", "jekyll");
    (dialect == Dialect::Jekyll).then(|| [before, &named, after].concat())
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
