//! The index that readers search the blog with.
//!
//! In a turn of its own, one text after the other: the index depends on their order, and no more than one
//! of them is in memory for its sake.

use anyhow::Result;
use feuilleton_core::site::Site;
use feuilleton_search::{Index, Record};

use super::site::Search;
use crate::{library::Library, output::Output, progress::Progress};

/// Folder of the index.
const FOLDER: &str = "pagefind/";

/// Makes the index and writes its files; without one, the list of no index, by which readers' browsers know
/// that they are to search the listings.
///
/// # Errors
/// When a text cannot be read or indexed, or a file not be written.
pub(super) fn write(
    library: &Library<'_>,
    site: &Site,
    search: Search,
    output: &impl Output,
) -> Result<()> {
    let mut index = Index::new(&site.language)?;
    if search == Search::Indexed {
        add_all(library, &mut index)?;
    }
    for file in index.finish()? {
        output.put(&format!("{FOLDER}{}", file.path), &file.content)?;
    }
    Ok(())
}

fn add_all(library: &Library<'_>, index: &mut Index) -> Result<()> {
    let progress = Progress::new("Indexing", library.posts().len());
    library.each_in_turn(|article| {
        let item = &article.item;
        progress.step();
        index.add(&Record {
            path: &format!("/{}", item.extension.path),
            language: item.language.as_deref(),
            title: &item.title,
            content: &article.rendered.html,
            date: item.date_published.as_deref(),
            tags: &item.tags,
            categories: &item.extension.categories,
            authors: &item.authors.iter().map(|author| author.name.clone()).collect::<Vec<_>>(),
        })
    })
}
