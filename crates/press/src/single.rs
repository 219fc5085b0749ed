//! `feuilleton build --single-file`: the whole blog as one HTML file that opens from a disk, with script or without.
//!
//! Every page is printed as for a site, and becomes a section; a style shows the one that the address names. The
//! file asks nothing of the network: its images lie in it, and what cannot lie in it is a link.

use std::{collections::HashSet, path::Path, time::Instant};

use anyhow::{Context, Result};
use feuilleton::print::Page;
use feuilleton_core::{
    diagnostic::Diagnostic,
    listing::{Catalogue, Item},
    route::Route,
    site::Site,
};
use rayon::prelude::*;
use serde_json::json;

use crate::{
    Outcome,
    build::Source,
    bundle::Bundle,
    clock,
    config::{self, Config},
    enrich,
    folder::Folder,
    library::{Article, Library},
    liquid::Liquid,
    output::one_file,
    printer::Printer,
    progress::Progress,
    publish,
    report::{Reporter, count, plural},
    seen::Seen,
    stage::check_folders,
};
use inside::Inside;
use leaf::Leaf;

mod document;
mod inside;
mod leaf;

/// A browser opens a larger file slowly, and keeps all of it in memory.
const LARGE: usize = 50_000_000;

/// A blog in one document.
#[derive(Debug)]
struct Made {
    html: String,
    posts: usize,
    pages: usize,
    diagnostics: Vec<Diagnostic>,
}

/// Writes the file and says what was done.
///
/// # Errors
/// When a file cannot be read or written: the message names it.
pub(crate) fn run(
    source: &Source,
    file: &Path,
    strict: bool,
    reporter: &Reporter,
) -> Result<Outcome> {
    let start = Instant::now();
    one_file::check(file, &source.posts)?;
    let bundle = source.app()?.read(None)?;
    let Made { html, posts, pages, diagnostics } = make(source, &bundle)?;
    reporter.findings(&source.posts, &diagnostics)?;
    if strict && !diagnostics.is_empty() {
        let sentence = format!("{}: nothing was written (--strict)", count(&diagnostics));
        reporter.summary(&sentence, json!({ "findings": diagnostics.len() }))?;
        return Ok(Outcome::Faulty);
    }
    one_file::write(file, &html)?;
    if html.len() > LARGE {
        reporter.notes(&source.posts, &[large(file, html.len())])?;
    }
    let seconds = start.elapsed().as_secs_f64();
    let (name, bytes) = (file.display(), html.len());
    let sentence = format!(
        "{}, {} in {name}: {}; {} ({seconds:.2} s)",
        plural(posts, "post", "posts"),
        plural(pages, "page", "pages"),
        megabytes(bytes),
        count(&diagnostics),
    );
    let fields = json!({
        "posts": posts, "pages": pages, "file": name.to_string(), "bytes": bytes,
        "findings": diagnostics.len(), "seconds": seconds,
    });
    reporter.summary(&sentence, fields)?;
    Ok(Outcome::Done)
}

fn megabytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

fn large(file: &Path, bytes: usize) -> Diagnostic {
    Diagnostic {
        file: file.display().to_string(),
        line: None,
        excerpt: String::new(),
        message: format!("this is {}: browsers open it slowly", megabytes(bytes)),
        remedy: "show smaller images, or build a folder (without --single-file)".into(),
    }
}

fn make(source: &Source, bundle: &Bundle) -> Result<Made> {
    check_folders(&source.posts, Path::new(""))?;
    let Config { mut site, jekyll, mut diagnostics } = config::read(&source.posts)?;
    source.adjust(&mut site);
    let folder = Folder::read(&source.posts, Path::new(""))?;
    let liquid = Liquid::read(&source.posts, jekyll.unwrap_or_default())?;
    let seen = Seen::default();
    let library = Library::read(&folder, &site, &liquid, &seen, clock::now()?)?;
    let printer = Printer::new(&site, publish::masthead(&site, library.posts()), bundle);
    let progress = Progress::new("Printing", library.posts().len());
    let articles = library.each(|article| {
        progress.step();
        Printed::entry(&printer, article)
    })?;
    let (items, (entries, told)): (Vec<_>, (Vec<_>, Vec<_>)) =
        articles.into_iter().map(|(item, entry, told)| (item, (entry, told))).unzip();
    diagnostics.extend(folder.diagnostics.iter().cloned());
    diagnostics.extend(library.diagnostics.iter().cloned());
    diagnostics.extend(told.into_iter().flatten());
    let catalogue = Catalogue::of_placed(items);
    let listings = listings(&printer, &catalogue, &site)?;
    let inside = Inside::new(&site, &catalogue, &library, &folder);
    let html = bind(&site, &printer, bundle, &inside, listings, entries)?;
    let (posts, pages) = (catalogue.posts().len(), catalogue.pages().len());
    Ok(Made { html, posts, pages, diagnostics })
}

/// A page of the site as it was printed.
struct Printed {
    /// The route's path.
    path: String,
    page: Page,
}

impl Printed {
    fn entry(printer: &Printer<'_>, article: Article) -> Result<(Item, Self, Vec<Diagnostic>)> {
        let html = enrich::article(&article.rendered.html);
        let page = printer.page_of_entry(&article.item, html, &article.rendered.contents)?;
        let path = article.item.extension.path.clone();
        Ok((article.item, Self { path, page }, article.diagnostics))
    }
}

/// All pages of all listings, the front page first.
fn listings(printer: &Printer<'_>, catalogue: &Catalogue, site: &Site) -> Result<Vec<Printed>> {
    let routes = catalogue.routes(site).into_par_iter();
    let pages = routes.filter_map(|route| {
        let feed = catalogue.feed(&route, site)?;
        Some(Printed { path: route.path(), page: printer.page_of_listing(&route, &feed) })
    });
    let pages: Vec<_> = pages.collect();
    pages.first().filter(|first| first.path == Route::HOME.path()).context("no front page")?;
    Ok(pages)
}

/// Cuts the pages into leaves and binds those together. Each page is given up for its leaf: all of them, twice, would be
/// a lot.
fn bind(
    site: &Site,
    printer: &Printer<'_>,
    bundle: &Bundle,
    inside: &Inside<'_>,
    listings: Vec<Printed>,
    entries: Vec<Printed>,
) -> Result<String> {
    let front = listings.first().context("no front page")?;
    let cover = leaf::cover(&front.page, &site.title, inside)?;
    let leaves = listings.into_par_iter().chain(entries).map(|Printed { path, page }| {
        Leaf::cut(&page, &path, inside).with_context(|| format!("cannot put /{path} into the file"))
    });
    let mut leaves: Vec<Leaf> = leaves.collect::<Result<_>>()?;
    let ids: HashSet<String> = leaves.iter_mut().flat_map(Leaf::take_ids).collect();
    let leaves = leaves.into_par_iter().map(|leaf| leaf.with_sound_links(&ids));
    document::write(site, printer, bundle, &cover, leaves.collect::<Result<_>>()?)
}
