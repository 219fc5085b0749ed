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
        let written = paths.iter().filter(|path| !path.is_empty());
        keys.extend(written.filter_map(|path| key(path, &entry, report)));
    }
    let mut seen = std::collections::HashSet::from([own.clone()]);
    keys.retain(|key| seen.insert(key.clone()));
    keys
}

fn key(path: &Value, entry: &Entry<'_>, report: &mut Report<'_>) -> Option<Key> {
    let fault = match path.as_text() {
        None => "a list or map is no old address".to_owned(),
        Some(text) => match read(text) {
            Ok(key) => return Some(key),
            Err(fault) => {
                format!("the old address `{text}` {fault}; nothing will lead here from it")
            }
        },
    };
    report.line(entry.line, entry.text, fault, "write a path such as `/2009/old-title/`");
    None
}

fn read(text: &str) -> Result<Key, &'static str> {
    if text.contains(['?', '#']) {
        return Err("has a `?` or `#`, which hosts do not see");
    }
    let key = Key::parse(text).map_err(|_| "is no path within this site")?;
    let route = Route::Entry(key.clone());
    if Route::parse(&route.path()) == Ok(route) {
        Ok(key)
    } else {
        Err("is the address of a listing")
    }
}
