//! What each kind of host is told: headers, caching, old addresses.

use std::collections::HashMap;

use anyhow::{Context, Result};
use feuilleton_core::{
    diagnostic::Diagnostic,
    listing::{Catalogue, Item},
    markdown::{Dialect, Image},
    route::{Key, Route},
    site::Site,
};

use crate::{
    hosts::{HostFiles, Hosting, Place, Policy, Redirect, files},
    output::Output,
};

/// Writes the files of all hosts but those that the author brings, and answers what a host cannot be told. `app` is the folder of the app.
///
/// # Errors
/// When one cannot be written, or when the site's address cannot be that of a folder.
pub(super) fn write(
    catalogue: &Catalogue,
    redirects: &[(Key, String)],
    site: &Site,
    policy: Policy,
    app: String,
    output: &impl Output,
) -> Result<Vec<Diagnostic>> {
    let base = site.base_url.as_deref().unwrap_or("/");
    let place = Place::read(base)
        .with_context(|| format!("`{base}` is no address under which a host could serve files"))?;
    let items = || catalogue.posts().iter().chain(catalogue.pages());
    let by_file: HashMap<&str, &Item> =
        items().map(|item| (item.extension.source.as_str(), item)).collect();
    let home_pages = catalogue.feed(&Route::HOME, site).map_or(1, |feed| feed.extension.pages);
    let redirect = |(from, file): &(Key, String)| {
        let to = by_file.get(file.as_str())?.extension.path.clone();
        Some(Redirect { from: from.clone(), to })
    };
    let hosting = Hosting {
        place,
        policy,
        redirects: redirects.iter().filter_map(redirect).collect(),
        ended_in_html: items().filter_map(ended_in_html).collect(),
        lasting: vec![app, Image::FOLDER.to_owned()],
        home_pages,
    };
    let HostFiles { files, diagnostics } = files(&hosting);
    for (name, text) in files {
        output.offer(name, text.as_bytes())?;
    }
    Ok(diagnostics)
}

/// The address of a post that Jekyll, as it comes, would have published with this ending.
fn ended_in_html(item: &Item) -> Option<Key> {
    match item.route().ok()? {
        Route::Entry(key) if item.extension.dialect == Dialect::Jekyll => Some(key),
        _ => None,
    }
}
