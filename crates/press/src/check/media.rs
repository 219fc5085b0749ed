//! Images, recordings and films of the site that are not there.

use std::collections::BTreeSet;

use feuilleton_core::{diagnostic::Diagnostic, markdown::ResourceKind};

use super::{article::Article, names::Among, targets::Targets};

/// Looks for all files that an article shows, its lead image too.
pub(super) fn check(article: &Article, targets: &Targets<'_>) -> Vec<Diagnostic> {
    let shown = article.media.iter().filter(|medium| medium.kind != ResourceKind::Embed);
    let mut told = BTreeSet::new();
    let mut found: Vec<_> = lead(article, targets).into_iter().collect();
    for medium in shown {
        let Some(path) = targets.path(&medium.address) else { continue };
        // One picture in several places of a text is one mistake for each place.
        if !targets.is_file(path) && told.insert((path, medium.place.map(|place| place.offset))) {
            let (message, remedy) = missing(medium.kind, path, targets);
            found.push(article.told(medium, message, remedy));
        }
    }
    found
}

/// What is wrong with the lead image, which stands above the text.
fn lead(article: &Article, targets: &Targets<'_>) -> Option<Diagnostic> {
    let lead = article.lead.as_ref()?;
    let path = targets.path(&lead.url).filter(|path| !targets.is_file(path))?;
    let (message, remedy) = missing(ResourceKind::Image, path, targets);
    Some(article.told_of_text(&lead.written, message, remedy))
}

/// A message on a file that is not there, and a remedy.
fn missing(kind: ResourceKind, path: &str, targets: &Targets<'_>) -> (String, String) {
    let what = match kind {
        ResourceKind::Audio => "recording",
        ResourceKind::Video => "film",
        _ => "image",
    };
    if let Some(name) = targets.in_other_case(path) {
        let message = format!(
            "the name of this {what} has other capital letters: most hosts find nothing here"
        );
        return (message, format!("write `{name}`"));
    }
    let remedy = match targets.nearest(path, Among::Files) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("put the {what} beside the posts, or correct the address"),
    };
    (format!("this {what} is not there"), remedy)
}
