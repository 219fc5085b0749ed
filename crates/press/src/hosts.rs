//! Files for hosts: how each kind of server is to send the blog.
//!
//! One description, [`Hosting`], becomes the configuration of every server that is known here, so
//! that all of them answer alike: the same types, caching, policy and old addresses.

mod caddy;
mod cdn;
mod headers;
mod nginx;
mod place;
mod policy;
mod redirect;
mod types;
mod vercel;

use feuilleton_core::{diagnostic::Diagnostic, route::Key};

pub(crate) use place::Place;
pub(crate) use policy::Policy;
pub(crate) use redirect::Redirect;
pub(crate) use types::TYPES;

/// What a server must know of the blog.
#[derive(Debug, Clone, Default)]
pub(crate) struct Hosting {
    /// Where readers find the blog.
    pub(crate) place: Place,
    /// What its pages may do.
    pub(crate) policy: Policy,
    /// Addresses that posts once had; a page that leads on stands at each of them.
    pub(crate) redirects: Vec<Redirect>,
    /// Posts and pages whose address ended in `.html` before: hosts that know only tables are told
    /// of each.
    pub(crate) ended_in_html: Vec<Key>,
    /// Folders whose files never change, relative to the site's base: each ends in `/`. Authors may have
    /// other files right beside them.
    pub(crate) lasting: Vec<String>,
    /// Number of pages that the home listing has.
    pub(crate) home_pages: u32,
}

impl Hosting {
    /// The old addresses that lead anywhere else.
    fn old_addresses(&self) -> impl Iterator<Item = &Redirect> {
        self.redirects.iter().filter(|redirect| redirect.leads_on())
    }
}

/// Files for the root of the output folder.
#[derive(Debug, Default)]
pub(crate) struct HostFiles {
    /// Name and text.
    pub(crate) files: Vec<(&'static str, String)>,
    /// What a host cannot be told.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Folder of the page that other sites show in a frame.
const EMBED: &str = "embed/";

/// The script of the worker, which browsers must get as it is now.
const WORKER: &str = "sw.js";

/// The page that is sent, with the status 404, for addresses that the blog does not have.
const NOT_FOUND: &str = "404.html";

/// Files that are for servers and not for readers.
const PRIVATE: [&str; 5] = ["_headers", "_redirects", "nginx.conf", "Caddyfile", "vercel.json"];

/// Writes the files of all hosts.
pub(crate) fn files(hosting: &Hosting) -> HostFiles {
    let (headers, mut diagnostics) = cdn::headers::text(hosting);
    let (redirects, no_room) = cdn::redirects::text(hosting);
    let (vercel, too_many) = vercel::config(hosting);
    diagnostics.extend(no_room);
    diagnostics.extend(too_many);
    let files = vec![
        ("_headers", headers),
        ("_redirects", redirects),
        ("nginx.conf", nginx::config(hosting)),
        ("Caddyfile", caddy::config(hosting)),
        ("vercel.json", vercel),
        // Without this file GitHub Pages runs Jekyll over a branch, which would set the Markdown anew.
        (".nojekyll", String::new()),
    ];
    HostFiles { files, diagnostics }
}

#[cfg(test)]
mod tests;
