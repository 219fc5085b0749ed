//! The documents of each listing. Those that show the same as in the last build are left as they lie there.

use anyhow::Result;
use feuilleton_core::{
    listing::{Catalogue, Shown},
    site::Site,
};
use rayon::prelude::*;

use super::{Pages, notes::Notes};
use crate::output::{Digest128, Output, digest};

/// Writes the documents of all pages of all listings. With notes come digests of what was noted of the posts of the
/// catalogue.
///
/// # Errors
/// When a file cannot be written: the message names it.
pub(super) fn write(
    catalogue: &Catalogue,
    site: &Site,
    pages: &impl Pages,
    notes: Option<&(&Notes, Vec<Digest128>)>,
    output: &impl Output,
) -> Result<()> {
    catalogue.routes(site).into_par_iter().try_for_each(|route| {
        // A list of terms is one page; it is made each time.
        let shown = notes.and_then(|(notes, noted)| {
            Some((notes, describe(&catalogue.shown(&route, site)?, noted)))
        });
        if let Some((notes, shown)) = shown
            && notes.has_listing(&route, shown)
            && output.keep_of(&route, &["index.html", route.data_file()])
        {
            return notes.add_listing(&route, shown);
        }
        let Some(feed) = catalogue.feed(&route, site) else { return Ok(()) };
        output.write(&route, "index.html", &pages.listing(&route, &feed)?)?;
        output.write_json(&route, route.data_file(), &feed)?;
        shown.map_or(Ok(()), |(notes, shown)| notes.add_listing(&route, shown))
    })
}

/// A digest of what a page of a listing shows.
fn describe(shown: &Shown<'_>, noted: &[Digest128]) -> Digest128 {
    let Shown { label, posts, pages, total } = shown;
    let mut text = format!("{label:?} {pages} {total}\n").into_bytes();
    for post in *posts {
        text.extend_from_slice(&noted.get(*post).copied().unwrap_or_default());
    }
    digest(&text)
}
