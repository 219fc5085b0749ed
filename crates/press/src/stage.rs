//! `feuilleton stage`: a blog's documents, written beside the compiled app.
//!
//! For every post and page `index.json` and `index.md`, for every listing `feed.json`, each beside
//! a copy of the app's page, so that every address answers on a host that knows nothing of routes;
//! `site.json` with the masthead; `404.html`; and the files that posts refer to.

use std::path::Path;

use anyhow::{Context, Result};
use feuilleton_core::{
    listing::Item,
    route::Route,
    site::{Masthead, PageLink, Site},
};

use crate::{config, folder::Folder, library::Library, output::Output};

/// Writes the documents of the blog in `posts` into `out`, which holds the app.
///
/// # Errors
/// When a file cannot be read or written. What is wrong inside a post is printed and does not fail.
pub(crate) fn run(posts: &Path, out: &Path, public_url: &str) -> Result<()> {
    let mut site = config::read(posts)?;
    site.base_url.get_or_insert_with(|| public_url.to_owned());
    let folder = Folder::read(posts)?;
    let library = Library::read(&folder.sources, &site);
    for diagnostic in folder.diagnostics.iter().chain(&library.diagnostics) {
        eprintln!("{diagnostic}\n");
    }
    let output = Output::new(out);
    write_entries(&library, &output)?;
    write_listings(&library, &site, &output)?;
    write_frame(&library, &site, &output)?;
    for (from, relative) in &folder.files {
        output.copy(from, relative)?;
    }
    let (posts, pages) = (library.catalogue.posts().len(), library.catalogue.pages().len());
    println!("feuilleton: {posts} posts, {pages} pages");
    Ok(())
}

fn write_entries(library: &Library<'_>, output: &Output) -> Result<()> {
    let page = output.read("index.html")?;
    let catalogue = &library.catalogue;
    for item in catalogue.posts().iter().chain(catalogue.pages()) {
        let route =
            item.route().with_context(|| format!("address of {}", item.extension.source))?;
        let texts = library.texts.get(&item.extension.source).context("a post without a text")?;
        output.write(&route, "index.html", &page)?;
        output.write_json(&route, route.data_file(), &item.clone().with_body(&texts.body))?;
        output.write(&route, "index.md", texts.source.as_bytes())?;
    }
    Ok(())
}

fn write_listings(library: &Library<'_>, site: &Site, output: &Output) -> Result<()> {
    let page = output.read("index.html")?;
    for route in library.catalogue.routes(site) {
        if let Some(feed) = library.catalogue.feed(&route, site) {
            output.write(&route, "index.html", &page)?;
            output.write_json(&route, route.data_file(), &feed)?;
        }
    }
    Ok(())
}

fn write_frame(library: &Library<'_>, site: &Site, output: &Output) -> Result<()> {
    let masthead = Masthead {
        title: site.title.clone(),
        description: site.description.clone(),
        language: site.language.clone(),
        pages: library.catalogue.pages().iter().map(page_link).collect(),
    };
    output.write_json(&Route::HOME, "site.json", &masthead)?;
    // Hosts send this page, with the status 404, for every address that they do not know.
    output.write(&Route::HOME, "404.html", &output.read("index.html")?)
}

fn page_link(item: &Item) -> PageLink {
    PageLink {
        title: item.title.clone(),
        path: item.extension.path.clone(),
        language: item.language.clone().unwrap_or_default(),
    }
}
