//! What readers have of the blog without a network: `sw.js`, which keeps it for them, and the page that is shown in
//! place of what it has not kept.

use anyhow::{Context, Result};
use feuilleton_core::{
    html::{SafeHtml, clean},
    listing::{Catalogue, Item},
    markdown::Context as Text,
    route::{Key, Route},
    site::Site,
};
use serde::Serialize;

use super::pages::Printed;
use crate::{
    bundle::{BOOT, Bundle, NO_WORKER, OFFLINE, OFFLINE_SHOWN, STYLE, WORKER, integrity_of},
    folder::Folder,
    output::Output,
    publish::hexadecimal,
};

mod wording;

/// Name of the worker's script, at the base of the site: it rules over what lies beside and below it.
const FILE: &str = "sw.js";

/// Path of the page.
const PAGE: &str = "offline";

/// A path below the base of the site, and what tells the file there from others: an integrity, or a digest.
type Kept = (String, String);

/// What a worker must know of a blog (`static/offline/site.js`).
#[derive(Serialize)]
struct Blog<'a> {
    base: String,
    /// Folder of the app.
    app: &'a str,
    /// Without these there is no worker.
    least: Vec<Kept>,
    /// What a first visit downloads, and the front page.
    more: Vec<Kept>,
    /// The newest posts.
    posts: Vec<Kept>,
}

/// Where the page is read.
pub(crate) fn route() -> Route {
    Key::parse(PAGE).map_or(Route::HOME, Route::Entry)
}

/// Whether the author brings a worker: a site has one.
pub(super) fn is_taken(folder: &Folder) -> bool {
    folder.files.iter().any(|(_, file)| file == FILE)
}

/// Writes the worker and the page; where the blog is not read offline, a script that takes back what an earlier
/// build left with readers. It comes last: it names what the files of the site say.
///
/// # Errors
/// When one cannot be made or written.
pub(super) fn write(
    catalogue: &Catalogue,
    site: &Site,
    pages: &Printed<'_>,
    bundle: &Bundle,
    output: &impl Output,
) -> Result<()> {
    let script = |name| bundle.file(name).with_context(|| format!("the app lacks {name}"));
    if !site.offline.enabled {
        return output.offer(FILE, script(NO_WORKER)?);
    }
    page(site, pages, output)?;
    let app = bundle.folder();
    let blog = Blog {
        base: site.base_path(),
        app: &app,
        least: least(bundle, output),
        more: more(bundle, output),
        posts: posts(catalogue, site.offline.posts, output)?,
    };
    let mut text = format!("const SITE={};\n", serde_json::to_string(&blog)?).into_bytes();
    text.extend_from_slice(script(WORKER)?);
    output.offer(FILE, &text)
}

/// The page and its document, unless the author has a page at this address.
fn page(site: &Site, pages: &Printed<'_>, output: &impl Output) -> Result<()> {
    let (item, html) = item(site);
    output.offer(&format!("{PAGE}/index.html"), &pages.offline(&item, html.clone())?)?;
    let document = serde_json::to_vec(&item.with_html(html, &[]))?;
    output.offer(&format!("{PAGE}/{}", route().data_file()), &document)
}

/// The page as an item, which the app takes for a page like any other.
fn item(site: &Site) -> (Item, SafeHtml) {
    let words = wording::of(&site.language);
    let mut item = Item {
        title: words.title.into(),
        url: site.url(&route().path()),
        language: Some(words.language.into()),
        ..Item::default()
    };
    item.id.clone_from(&item.url);
    item.extension.path = route().path();
    // The list goes into the second element (`static/offline/list.js`).
    let html = format!("<p>{}</p><div class=\"kept\"></div>", words.explanation);
    (item, clean(&html, Text::PLAIN))
}

fn least(bundle: &Bundle, output: &impl Output) -> Vec<Kept> {
    let names = [STYLE, BOOT, OFFLINE, OFFLINE_SHOWN];
    let files = names.iter().filter_map(|name| of_app(bundle, name));
    files.chain(of_site(&route(), "", output)).collect()
}

fn more(bundle: &Bundle, output: &impl Output) -> Vec<Kept> {
    let is_program = |name: &str| {
        let starts =
            ["feuilleton-app", "feuilleton-sink", "snippets/", "icon.", "reading/", "settings/"];
        starts.iter().any(|start| name.starts_with(start)) || name == "offline/offline.css"
    };
    let names = bundle.files.iter().map(|file| file.name.as_str());
    let files = names.filter(|name| is_program(name)).filter_map(|name| of_app(bundle, name));
    let documents = [
        of_site(&Route::HOME, "", output),
        of_site(&Route::HOME, Route::HOME.data_file(), output),
        of_site(&route(), route().data_file(), output),
    ];
    files.chain(documents.into_iter().flatten()).collect()
}

/// The newest posts that are listed, each with its page and its document.
fn posts(catalogue: &Catalogue, most: usize, output: &impl Output) -> Result<Vec<Kept>> {
    let listed = catalogue.posts().iter().filter(|post| !post.extension.hidden).take(most);
    let mut kept = Vec::new();
    for post in listed {
        let route =
            post.route().with_context(|| format!("address of {}", post.extension.source))?;
        kept.extend(of_site(&route, "", output));
        kept.extend(of_site(&route, route.data_file(), output));
    }
    Ok(kept)
}

fn of_app(bundle: &Bundle, name: &str) -> Option<Kept> {
    Some((format!("{}{name}", bundle.folder()), integrity_of(bundle.file(name)?)))
}

/// A file of a route; without a name its page.
fn of_site(route: &Route, name: &str, output: &impl Output) -> Option<Kept> {
    let mut segments = route.segments();
    segments.push(if name.is_empty() { "index.html" } else { name }.to_owned());
    let mut mark = hexadecimal(output.digest(&segments.join("/"))?);
    mark.truncate(16);
    Some((format!("{}{name}", route.path()), mark))
}
