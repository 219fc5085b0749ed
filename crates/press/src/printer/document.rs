//! The document round a printed page: what a browser must know before and after it.

use feuilleton::{print::Page, printed};
use feuilleton_core::site::Site;

mod colours;
mod framed;

pub(super) use framed::write as framed;

use super::{BOOT, Bundle, ICON, Policy, STYLE, integrity_of};

/// How the files begin that no page loads: those that read a folder of Markdown, render, colour code and set formulas,
/// for the build has done all that, those for the pages of other sites, and the worker.
const NOT_LOADED: [&str; 12] = [
    "embed",
    "feuilleton-embed",
    "feuilleton-guest",
    "feuilleton-folder",
    "feuilleton-commonmark",
    "feuilleton-jekyll",
    "feuilleton-highlight",
    "feuilleton-math",
    "highlight/",
    "math/",
    "offline/worker",
    "offline/off.",
];

/// What all pages of a blog have in common.
#[derive(Debug)]
pub(super) struct Frame {
    /// Stands behind what a page says of itself.
    head: String,
    /// The part of it that is about the looks.
    looks: String,
    /// The blog's own colours.
    pub(super) colours: Option<String>,
    /// What a page may load and do.
    pub(super) policy: Policy,
}

impl Frame {
    pub(super) fn new(site: &Site, bundle: &Bundle) -> Self {
        let folder = format!("{}{}", site.base_path(), bundle.folder());
        let map = import_map(&folder, bundle, site.offline.enabled);
        let integrity = |name| bundle.file(name).map(integrity_of).unwrap_or_default();
        let (style, boot) = (integrity(STYLE), integrity(BOOT));
        let early = &bundle.early;
        // From the folder of the app back to the site.
        let up = "../".repeat(bundle.folder().matches('/').count());
        let colours = colours::sheet(&site.theme);
        let own = colours.as_ref().map(|sheet| format!("<style>{sheet}</style>\n"));
        let own = own.unwrap_or_default();
        let looks = format!(
            "<link rel=\"stylesheet\" href=\"{folder}{STYLE}\" integrity=\"{style}\">\n{own}"
        );
        let head = format!(
            "<meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta name=\"feuilleton:base\" content=\"{up}\">\n\
             <script>{early}</script>\n{looks}\
             <link rel=\"icon\" href=\"{folder}{ICON}\" type=\"image/svg+xml\">\n\
             <script type=\"importmap\">{map}</script>\n\
             <script type=\"module\" src=\"{folder}{BOOT}\" integrity=\"{boot}\"></script>\n"
        );
        let scripts = [early, &map].map(|text| integrity_of(text.as_bytes()));
        let policy = Policy {
            script_hashes: scripts.into(),
            style_hashes: colours.iter().map(|sheet| integrity_of(sheet.as_bytes())).collect(),
            ..Policy::new(&site.embeds, site.comments.as_ref())
        };
        Self { head, looks, colours, policy }
    }
}

/// The page as a document. `head` is what it says of itself to machines, `data` what it says to the app,
/// as JSON.
pub(super) fn write(frame: &Frame, page: &Page, head: &str, data: &str) -> String {
    let Page { html, language, .. } = page;
    let (language, common) = (language.tag(), &frame.head);
    // For hosts that send no headers of ours; before everything that it is about.
    let policy = frame.policy.meta();
    // Only within strings can a tag begin: there it is spelled otherwise.
    let data = data.replace('<', "\\u003c");
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         {head}{common}</head>\n<body>\n<div id=\"feuilleton\">{html}</div>\n\
         <script type=\"application/json\" id=\"{}\">{data}</script>\n</body>\n</html>\n",
        printed::ID
    )
}

/// What each script and program must be. Browsers check scripts by this map themselves; the app
/// reads there what it must demand of a program, and whether the blog is read offline.
fn import_map(folder: &str, bundle: &Bundle, is_offline: bool) -> String {
    let is_here = |name: &str| is_offline || !name.starts_with("offline/");
    let checked = bundle.files.iter().filter(|file| is_checked(&file.name) && is_here(&file.name));
    let lines = checked.filter_map(|file| {
        Some(format!("\"{folder}{}\":\"{}\"", file.name, integrity_of(file.held()?)))
    });
    format!("{{\"integrity\":{{{}}}}}", lines.collect::<Vec<_>>().join(","))
}

/// Whether pages run this file by script: not what stands in them, nor what is for others. Style sheets run nothing, and
/// each line here is read with every page.
fn is_checked(name: &str) -> bool {
    let program = name.ends_with(".js") || name.ends_with("_bg.wasm");
    let not_loaded = NOT_LOADED.iter().any(|start| name.starts_with(start));
    program && !matches!(name, BOOT | "theme.js") && !not_loaded
}
