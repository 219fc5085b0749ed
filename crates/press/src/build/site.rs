//! A whole site, but for the files of the app, written to any output.

use anyhow::Result;
use feuilleton_core::{diagnostic::Diagnostic, listing::Catalogue, site::Site};

use super::{Source, embed, feeds, host_files, offline, pages::Printed, search};
use crate::{
    bundle::{Bundle, ICON},
    clock,
    config::Config,
    folder::Folder,
    library::Library,
    liquid::Liquid,
    output::{Digest128, Output, Subject, digest},
    publish::{self, Notes, Published, Unproved},
    seen::{Seen, program},
};

/// What was made.
#[derive(Debug)]
pub(crate) struct Made {
    /// Path of the site on its host: begins and ends with `/`.
    pub(crate) base: String,
    pub(crate) catalogue: Catalogue,
    /// What the authors should know.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Whether readers can search the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Search {
    /// By an index, which takes more time than all the rest.
    Indexed,
    /// Not at all.
    None,
}

/// What a site is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// For readers.
    Published(Search),
    /// For its author to look at: there is nothing to search, and nothing of it stays with the browser.
    Shown,
}

/// Makes the site of a folder, as it was configured there.
///
/// # Errors
/// When a file cannot be read or written: the message names it.
pub(crate) fn make(
    source: &Source,
    config: Config,
    folder: &Folder,
    bundle: &Bundle,
    purpose: Purpose,
    output: &impl Output,
) -> Result<Made> {
    let Config { mut site, jekyll, mut diagnostics } = config;
    source.adjust(&mut site);
    site.offline.enabled &= purpose != Purpose::Shown && !offline::is_taken(folder);
    let liquid = Liquid::read(&source.posts, jekyll.unwrap_or_default())?;
    let seen = Seen::open(output.notes(Subject::Files)?, folder.all())?;
    let now = clock::now()?;
    let (library, notes) = rayon::join(
        || Library::read(folder, &site, &liquid, &seen, now),
        || output.notes(Subject::Pages).map(|notes| notes.map(Unproved::read)),
    );
    let (library, notes) = (library?, notes?);
    let pages = Printed::new(&library, &site, bundle);
    let notes = match (notes, program()) {
        (Some(notes), Some(program)) => {
            let made_from = made_from(&program, &site, &liquid, &library, bundle);
            Some(notes.prove(made_from, library.all)?)
        }
        _ => None,
    };
    let Published { catalogue, diagnostics: found } =
        publish::documents(&library, folder, &site, &pages, notes.as_ref(), output)?;
    notes.map(Notes::finish).transpose()?;
    diagnostics.extend(found);
    let policy = pages.policy().clone();
    let (written, told) = rayon::join(
        || {
            seen.finish()?;
            let icon = format!("{}{ICON}", bundle.folder());
            feeds::write(&catalogue, &site, &pages, &icon, output)
        },
        || {
            host_files::write(
                &catalogue,
                &library.redirects,
                &site,
                policy,
                bundle.folder(),
                output,
            )
        },
    );
    written?;
    diagnostics.extend(told?);
    embed::write(bundle, &pages, output)?;
    let search = if let Purpose::Published(search) = purpose { search } else { Search::None };
    search::write(&library, &site, search, output)?;
    offline::write(&catalogue, &site, &pages, bundle, output)?;
    if purpose != Purpose::Shown {
        // The program ends when the site is there, and the system frees all memory at once.
        std::mem::forget(library);
    }
    Ok(Made { base: site.base_path(), catalogue, diagnostics })
}

/// A digest of what all pages depend on.
fn made_from(
    program: &str,
    site: &Site,
    liquid: &Liquid,
    library: &Library<'_>,
    bundle: &Bundle,
) -> Digest128 {
    let posts = library.posts();
    let all = format!(
        "{program}\n{site:?}\n{}\n{:?}\n{}",
        liquid.describe(),
        publish::masthead(site, posts),
        bundle.hash,
    );
    digest(all.as_bytes())
}
