//! The document: what a browser must know before the leaves, and what shows one of them.

use anyhow::{Context, Result};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use feuilleton_core::site::Site;

use super::leaf::Cover;
use crate::{
    bundle::{Bundle, ICON, STYLE, integrity_of},
    escape::escaped,
    hosts::Policy,
    output::one_file::MARK,
    printer::Printer,
};

/// Names the page in the tab and moves the focus to it; without script the style does the rest.
const SCRIPT: &str = include_str!("turn.js");

/// Shows the leaf that the address names, or else the front page.
const TURN: &str = include_str!("turn.css");

/// Writes the whole document.
///
/// # Errors
/// When the app has no style.
pub(super) fn write(
    site: &Site,
    printer: &Printer<'_>,
    bundle: &Bundle,
    cover: &Cover,
    leaves: Vec<String>,
) -> Result<String> {
    let style = bundle.file(STYLE).context("the app has no style")?;
    let style = String::from_utf8_lossy(style);
    let styles: Vec<&str> = [&*style].into_iter().chain(printer.colours()).chain([TURN]).collect();
    let hashes = styles.iter().map(|style| integrity_of(style.as_bytes())).collect();
    let policy = Policy::of_one_file(hashes, integrity_of(SCRIPT.as_bytes()));
    let icon = bundle.file(ICON).map(|icon| BASE64_STANDARD.encode(icon)).unwrap_or_default();
    let (language, title) = (cover.language, escaped(&site.title));
    let description = escaped(&site.description);
    let (before, after) = &cover.halves;
    let mut html = format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n{MARK}\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<meta name=\"description\" content=\"{description}\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">\n"
    );
    for style in styles {
        html.push_str(&format!("<style>{style}</style>\n"));
    }
    html.push_str(&format!("</head>\n<body>\n{before}\n"));
    html.reserve(
        leaves.iter().map(|leaf| leaf.len() + 1).sum::<usize>() + after.len() + SCRIPT.len() + 64,
    );
    for leaf in leaves {
        html.push_str(&leaf);
        html.push('\n');
    }
    html.push_str(&format!("{after}\n<script>{SCRIPT}</script>\n</body>\n</html>\n"));
    Ok(html)
}
