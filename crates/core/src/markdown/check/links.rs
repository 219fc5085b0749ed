//! Links that lead nowhere, and images without a word.

use core::ops::Range;

use super::Report;
use crate::{markdown::Context, route::percent};

/// Endings of the files that posts are made of.
const MARKDOWN: [&str; 2] = [".md", ".markdown"];

/// A link to a Markdown file must be one to a post: other files have no page.
pub(super) fn check(
    address: &str,
    range: Range<usize>,
    context: Context<'_>,
    report: &mut Report<'_>,
) {
    let Some(references) = context.references else { return };
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let absolute = path.contains(':') || path.starts_with("//");
    if absolute || !MARKDOWN.iter().any(|ending| path.ends_with(ending)) {
        return;
    }
    let file = file(path, context);
    if references.post(&file).is_none() {
        report.add(
            range,
            format!("`{file}` is no post: the link leads nowhere"),
            "name a Markdown file of the posts folder, as seen from this one".into(),
        );
    }
}

/// The file that an address means, as a path relative to the posts folder.
fn file(path: &str, context: Context<'_>) -> String {
    let path = percent::decode(path).unwrap_or_else(|| path.to_owned());
    let whole = match path.strip_prefix(context.base).or_else(|| path.strip_prefix('/')) {
        Some(rooted) if !context.base.is_empty() => rooted.to_owned(),
        _ => [context.folder, &path].concat(),
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

/// `[text][reference]` without `[reference]: address`.
pub(super) fn undefined(reference: &str, range: Range<usize>, report: &mut Report<'_>) {
    report.add(
        range,
        format!("nothing says where `[{reference}]` leads; the brackets stay text"),
        format!("write `[{reference}]: address` on a line of its own"),
    );
}

/// `![](file)`
pub(super) fn mute_image(range: Range<usize>, report: &mut Report<'_>) {
    report.add(
        range,
        "this image has no description for those who do not see it".into(),
        "write `![what it shows](file)`".into(),
    );
}
