//! What a text shares with its translations.

use super::{
    Value,
    fields::{Fields, one_line, texts},
};
use crate::route::Key;

/// Keys that translations have in common: Hugo's, those of Jekyll's plug-ins, and the habit of Jekyll's
/// authors to write `ref`.
const SHARED: [&str; 7] = [
    "translation_key",
    "translationKey",
    "translation_id",
    "lang-ref",
    "lang_ref",
    "page_id",
    "ref",
];

/// Keys that name the other texts by their addresses or files: one, a list, or a map from languages.
const NAMED: [&str; 2] = ["translation_of", "translations"];

/// Reads the names by which a text is tied to its translations. They stay among the other front
/// matter, which templates ask for them.
pub(super) fn read(fields: &Fields<'_>) -> Vec<String> {
    let value = |name: &&str| fields.peek(name).map(|entry| &entry.value);
    let shared = SHARED.iter().filter_map(value).filter_map(Value::as_text).filter_map(one_line);
    let named = NAMED.iter().filter_map(value).flat_map(texts).map(|name| address(&name));
    let mut names: Vec<String> = Vec::new();
    for name in shared.chain(named) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// An address in the spelling of a [`Key`]; a file's path as it is.
fn address(name: &str) -> String {
    Key::parse(name).map_or_else(|_| name.to_owned(), |key| key.to_string())
}

#[cfg(test)]
mod tests {
    use crate::{post::Post, site::Site};

    #[test]
    fn the_keys_of_jekylls_and_hugos_authors_are_understood() {
        for (matter, keys) in [
            ("ref: about", &["about"][..]),
            ("translation_key: a\nref: a", &["a"]),
            ("translationKey: About us", &["About us"]),
            ("lang-ref: a", &["a"]),
            ("page_id: a", &["a"]),
            ("translation_of: /en/caf%C3%A9/", &["en/café"]),
            ("translation_of: _posts/2016-03-12-a.md", &["_posts/2016-03-12-a.md"]),
            ("translations: {en: /en/a.html, de: /de/a/}", &["en/a", "de/a"]),
            ("translations:\n- /en/a/index.html\n- ../x", &["en/a", "../x"]),
            ("ref:", &[]),
            ("ref: [a, b]", &[]),
            ("title: a", &[]),
        ] {
            let text = format!("---\n{matter}\n---\n");
            let (post, found) = Post::read("a.md", &text, &Site::default());
            assert_eq!(
                (post.translation_keys.as_slice(), found.len()),
                (keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>().as_slice(), 0),
                "{matter}"
            );
        }
    }
}
