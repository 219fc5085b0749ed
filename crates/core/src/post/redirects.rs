//! Old addresses of a post.

use super::{Value, entry::Entry, fields::Fields, report::Report};
use crate::route::{Key, Route};

/// Takes the addresses that lead here: `redirect_from`, as the plug-in jekyll-redirect-from reads it (a
/// path or a list of paths), or `aliases`, as Hugo and Zola call it. Each is told once; the post's own
/// address leads here anyway.
pub(super) fn take(fields: &mut Fields<'_>, own: &Key, report: &mut Report<'_>) -> Vec<Key> {
    let mut keys = Vec::new();
    for name in ["redirect_from", "aliases"] {
        let Some(entry) = fields.take(&[name]) else { continue };
        let paths = match &entry.value {
            Value::List(paths) => paths.as_slice(),
            path => core::slice::from_ref(path),
        };
        let read = paths.iter().filter(|path| !path.is_empty());
        keys.extend(read.filter_map(|path| key(path, &entry, report)));
    }
    let mut seen = std::collections::HashSet::from([own.clone()]);
    keys.retain(|key| seen.insert(key.clone()));
    keys
}

fn key(path: &Value, entry: &Entry<'_>, report: &mut Report<'_>) -> Option<Key> {
    let (text, fault) = match path.as_text() {
        None => ("", "a list or map is no address"),
        Some(text) if text.contains(['?', '#']) => {
            (text, "has a `?` or `#`, which hosts do not see")
        }
        Some(text) => match Key::parse(text) {
            Ok(key) => {
                let route = Route::Entry(key.clone());
                if Route::parse(&route.path()) == Ok(route) {
                    return Some(key);
                }
                (text, "is the address of a listing")
            }
            Err(_) => (text, "is no path within this site"),
        },
    };
    let message = format!("the old address `{text}` {fault}; nothing will lead here from it");
    report.line(entry.line, entry.text, message, "write a path such as `/2009/old-title/`");
    None
}
