//! Images, recordings and films of the site that are not there.

use std::collections::BTreeSet;

use feuilleton_core::{
    diagnostic::Diagnostic,
    markdown::{Resource, ResourceKind},
};

use super::{article::Article, names::Among, targets::Targets};

/// Looks for all files that an article shows, its lead image too.
pub(super) fn check(article: &Article, targets: &Targets<'_>) -> Vec<Diagnostic> {
    let shown = article.media.iter().filter(|medium| medium.kind != ResourceKind::Embed);
    let lead = article.image.as_deref().and_then(|image| lead(image, &article.file));
    let mut told = BTreeSet::new();
    let mut found = Vec::new();
    for medium in shown.chain(&lead) {
        let Some(path) = targets.path(&medium.address) else { continue };
        // One picture in several places of a text is one mistake for each place.
        if !targets.is_file(path) && told.insert((path, medium.place.map(|place| place.offset))) {
            found.push(missing(medium, path, article, targets));
        }
    }
    found
}

/// The lead image as if the text had shown it; none where it is somewhere else.
fn lead(image: &str, file: &str) -> Option<Resource> {
    let elsewhere = image.contains("://") || image.starts_with("//") || image.starts_with("data:");
    let folder = file.rfind('/').and_then(|end| file.get(..=end)).unwrap_or("");
    let address = match image.strip_prefix('/') {
        Some(_) => image.to_owned(),
        None => format!("/{folder}{image}"),
    };
    (!elsewhere).then_some(Resource { kind: ResourceKind::Image, address, place: None })
}

fn missing(medium: &Resource, path: &str, article: &Article, targets: &Targets<'_>) -> Diagnostic {
    let what = match medium.kind {
        ResourceKind::Audio => "recording",
        ResourceKind::Video => "film",
        _ => "image",
    };
    if let Some(name) = targets.in_other_case(path) {
        let message = format!(
            "the name of this {what} has other capital letters: most hosts find nothing here"
        );
        return article.told(medium, message, format!("write `{name}`"));
    }
    let remedy = match targets.nearest(path, Among::Files) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("put the {what} beside the posts, or correct the address"),
    };
    article.told(medium, format!("this {what} is not there"), remedy)
}
