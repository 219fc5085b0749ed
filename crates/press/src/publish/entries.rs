//! The documents of each post and page. What would become the same as in the last build is left as it
//! lies there.

use std::sync::Mutex;

use anyhow::{Context, Result};
use feuilleton_core::{diagnostic::Diagnostic, listing::Item, route::Route};
use rayon::prelude::*;

use super::{
    Pages,
    notes::{Note, Notes, hexadecimal},
};
use crate::{
    library::{Article, Library},
    output::Output,
    progress::Progress,
};

/// All posts and pages, and what their authors should know.
pub(super) struct Entries {
    pub(super) items: Vec<Item>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Writes the documents of all of them.
///
/// # Errors
/// When a file cannot be read or written: the message names it.
pub(super) fn write(
    library: &Library<'_>,
    pages: &impl Pages,
    notes: Option<&Notes>,
    output: &impl Output,
) -> Result<Entries> {
    let told = Mutex::new(Vec::new());
    let progress = Progress::new("Printing", library.posts().len());
    let made = (0..library.posts().len()).into_par_iter().map(|at| {
        let (item, found) = match kept(at, library, pages, notes, output)? {
            Some(Note { item, told, .. }) => (item, told),
            None => made(at, library, pages, notes, output)?,
        };
        if !found.is_empty() {
            let mut told = told.lock().unwrap_or_else(|broken| broken.into_inner());
            told.push((at, found));
        }
        progress.step();
        Ok(item)
    });
    let items = made.collect::<Result<_>>()?;
    // Threads end in any order; authors read in that of the files.
    let mut told = told.into_inner().unwrap_or_else(|broken| broken.into_inner());
    told.sort_unstable_by_key(|(at, _)| *at);
    Ok(Entries { items, diagnostics: told.into_iter().flat_map(|(_, found)| found).collect() })
}

/// What was noted of a post whose documents lie there as they would be written.
fn kept(
    at: usize,
    library: &Library<'_>,
    pages: &impl Pages,
    notes: Option<&Notes>,
    output: &impl Output,
) -> Result<Option<Note>> {
    let (Some(notes), Some(post)) = (notes, library.posts().get(at)) else { return Ok(None) };
    let note = library.origin(at).and_then(|origin| notes.of(&post.file, origin));
    let Some(note) = note.filter(|note| hexadecimal(library.answers(&note.asked)) == note.answers)
    else {
        return Ok(None);
    };
    let route = Route::Entry(post.key.clone());
    let documents = ["index.html", route.data_file(), Route::SOURCE_FILE];
    if !documents.iter().all(|name| output.keep_of(&route, name)) {
        return Ok(None);
    }
    if pages.wants(&post.file) {
        library.article(at)?.iter().for_each(|article| pages.take(article));
    }
    notes.repeat(&post.file)?;
    Ok(Some(note))
}

fn made(
    at: usize,
    library: &Library<'_>,
    pages: &impl Pages,
    notes: Option<&Notes>,
    output: &impl Output,
) -> Result<(Item, Vec<Diagnostic>)> {
    let article = library.article(at)?.context("a post beyond the last one")?;
    entry(&article, pages, output)?;
    let Article { item, diagnostics: told, asked, origin, .. } = article;
    let Some(notes) = notes else { return Ok((item, told)) };
    let answers = hexadecimal(library.answers(&asked));
    let note = Note { item, asked, answers, told };
    notes.add(origin, &note)?;
    Ok((note.item, note.told))
}

fn entry(article: &Article, pages: &impl Pages, output: &impl Output) -> Result<()> {
    let item = &article.item;
    let route = item.route().with_context(|| format!("address of {}", item.extension.source))?;
    output.write(&route, "index.html", &pages.entry(article)?)?;
    output.write_json(&route, route.data_file(), &item.clone().with_body(&article.body))?;
    output.write(&route, Route::SOURCE_FILE, article.source.as_bytes())
}
