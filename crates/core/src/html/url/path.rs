//! Paths: joined to the folder of the text, and without steps that lead nowhere.

use crate::markdown::Context;

/// The path relative to the site's base; never leaves it.
pub(super) fn below(path: &str, context: Context<'_>) -> String {
    match path.strip_prefix('/') {
        None => normalize(&format!("{}{path}", folder_path(context.folder))),
        // Jekyll's authors write the base themselves.
        Some(_) if context.base.is_empty() => normalize(path),
        Some(rooted) => normalize(path.strip_prefix(context.base).unwrap_or(rooted)),
    }
}

/// The folder as part of an address: there `?`, `#` and `%` are only characters.
fn folder_path(folder: &str) -> String {
    folder.replace('%', "%25").replace('?', "%3F").replace('#', "%23")
}

/// Browsers take `\` for `/` in a path.
pub(super) fn forward_slashes(path: &str) -> String {
    path.replace('\\', "/")
}

/// Takes `.` and `..` out of a path, encoded ones too; never leaves the root. A leading slash
/// goes as well, so that what is joined to the base cannot name a host.
fn normalize(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut ends_in_folder = false;
    for segment in path.split('/') {
        let dots = segment.replace("%2e", ".").replace("%2E", ".");
        ends_in_folder = matches!(dots.as_str(), "" | "." | "..");
        match dots.as_str() {
            "." => {}
            // Empty segments in the middle mean something to some servers.
            "" if kept.is_empty() => {}
            "" => kept.push(""),
            ".." => {
                kept.pop();
            }
            _ => kept.push(segment),
        }
    }
    // The last empty segment is the slash at the end.
    if kept.last() == Some(&"") {
        kept.pop();
    }
    let mut joined = kept.join("/");
    if ends_in_folder && !kept.is_empty() {
        joined.push('/');
    }
    joined
}
