//! `feuilleton stage`: a blog's documents, written beside the compiled app.
//!
//! For every post and page `index.json` and `index.md`, for every listing `feed.json`, each beside
//! a copy of the app's page, so that every address answers on a host that knows nothing of routes;
//! a page that leads on for every old address;
//! `site.json` with the masthead; `404.html`; and the files that posts refer to.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use feuilleton_core::{
    diagnostic::Diagnostic,
    markdown::Dialect,
    route::Route,
    site::{Masthead, Site},
};

use crate::{
    clock,
    config::{self, Config},
    folder::Folder,
    library::Library,
    liquid::Liquid,
    output::Output,
    redirect,
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
    let library = Library::read(&folder, &site, &liquid, clock::now()?);
    let mut output = Output::new(out);
    output.change("index.html", |page| name_dialect(page, &library))?;
    write_entries(&library, &mut output)?;
    write_listings(&library, &site, &mut output)?;
    redirect::write(&library, &mut output)?;
    write_frame(&library, &site, &mut output)?;
    diagnostics.extend_from_slice(&folder.diagnostics);
    diagnostics.extend_from_slice(&library.diagnostics);
    diagnostics.extend(copy_files(&folder, &mut output)?);
    for diagnostic in diagnostics {
        eprintln!("{diagnostic}\n");
    }
    let (posts, pages) = (library.catalogue.posts().len(), library.catalogue.pages().len());
    println!("feuilleton: {posts} posts, {pages} pages");
    Ok(())
}

/// Names in the app's page the dialect of most posts, whose renderer is loaded ahead. The page names
/// CommonMark; the bundler may have changed quotes and order in the tag.
fn name_dialect(page: &str, library: &Library<'_>) -> Option<String> {
    let posts = library.catalogue.posts();
    let jekyll = posts.iter().filter(|post| post.extension.dialect == Dialect::Jekyll).count();
    let place = page.find("feuilleton:dialect")?;
    let start = page.get(..place)?.rfind("<meta")?;
    let end = place + page.get(place..)?.find('>')?;
    let (before, tag, after) = (page.get(..start)?, page.get(start..end)?, page.get(end..)?);
    let named = tag.replace("commonmark", "jekyll");
    (jekyll * 2 > posts.len()).then(|| [before, &named, after].concat())
}

/// The posts must be there, and must not lie where documents are written: a file copied onto itself
/// would be lost.
fn check_folders(posts: &Path, out: &Path) -> Result<()> {
    ensure!(
        posts.is_dir(),
        "there is no folder `{}`; name the one that holds your Markdown files, as in `feuilleton stage posts --out dist`",
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

/// Copies the files beside the posts; those that would replace a document are told.
fn copy_files(folder: &Folder, output: &mut Output) -> Result<Vec<Diagnostic>> {
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

fn write_entries(library: &Library<'_>, output: &mut Output) -> Result<()> {
    let page = output.read("index.html")?;
    let catalogue = &library.catalogue;
    for item in catalogue.posts().iter().chain(catalogue.pages()) {
        let route =
            item.route().with_context(|| format!("address of {}", item.extension.source))?;
        let texts = library.texts.get(&item.extension.source).context("a post without a text")?;
        output.write(&route, "index.html", &page)?;
        output.write_json(&route, route.data_file(), &item.clone().with_body(&texts.body))?;
        output.write(&route, Route::SOURCE_FILE, texts.source.as_bytes())?;
    }
    Ok(())
}

fn write_listings(library: &Library<'_>, site: &Site, output: &mut Output) -> Result<()> {
    let page = output.read("index.html")?;
    for route in library.catalogue.routes(site) {
        if let Some(feed) = library.catalogue.feed(&route, site) {
            output.write(&route, "index.html", &page)?;
            output.write_json(&route, route.data_file(), &feed)?;
        }
    }
    Ok(())
}

fn write_frame(library: &Library<'_>, site: &Site, output: &mut Output) -> Result<()> {
    let masthead = Masthead::new(site, library.catalogue.pages());
    output.write_json(&Route::HOME, Masthead::FILE, &masthead)?;
    // Hosts send this page, with the status 404, for every address that they do not know.
    output.write(&Route::HOME, "404.html", &output.read("index.html")?)
}
