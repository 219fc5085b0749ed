//! Anchors: which may stand, and which are renamed because a script could trip over them.
//!
//! An element with an `id` is a property of `window` (WHATWG HTML, "Named access on the Window
//! object") unless the browser has a property of that name itself. An `id` is harmful, then, if a
//! script asks for the name in order to learn what the browser can do, or if the page around the
//! text looks for it. Such an anchor is renamed, everywhere and in links to it too, so that it
//! still works. `document` has no such properties here: they come from `name`, and from frames and
//! forms, and the gate emits none of these.
//!
//! Plain words in lower case, such as `navigation`, stay: headings are called so, and links lead
//! there from everywhere. A script of the house must not learn from them what a browser can do.

use std::borrow::Cow;

/// What a renamed anchor begins with, as on GitHub.
const PREFIX: &str = "user-content-";

/// Names that scripts ask for and some browsers lack, names that mean something to every object,
/// and ids of the page itself; sorted.
const RESERVED: &[&str] = &[
    "BarcodeDetector",
    "EyeDropper",
    "FinalizationRegistry",
    "Highlight",
    "IdleDetector",
    "MathJax",
    "PressureObserver",
    "Prism",
    "Sanitizer",
    "SharedArrayBuffer",
    "Temporal",
    "TrustedHTML",
    "ViewTransition",
    "WeakRef",
    "_gaq",
    "_paq",
    "cancelIdleCallback",
    "constructor",
    "content",
    "cookieStore",
    "dataLayer",
    "documentPictureInPicture",
    "failed",
    "gtag",
    "hasOwnProperty",
    "jQuery",
    "launchQueue",
    "prototype",
    "requestIdleCallback",
    "showDirectoryPicker",
    "showOpenFilePicker",
    "showSaveFilePicker",
    "toString",
    "trustedTypes",
    "valueOf",
    "wasm_bindgen",
];

/// Whether a value can be an anchor: letters of any script, digits and `-_.:`.
pub(crate) fn allows_id(id: &str) -> bool {
    !id.is_empty() && id.chars().all(|c| is_word(c) || matches!(c, '-' | '.' | ':'))
}

/// Ruby's `\p{Word}`, by which kramdown makes ids; accents may stand apart from their letter.
pub(crate) fn is_word(c: char) -> bool {
    c.is_alphanumeric()
        || c == '_'
        || matches!(c, '\u{300}'..='\u{36f}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}')
}

/// The anchor as the gate writes it: `user-content-` goes before one that scripts could mistake
/// for something else.
pub fn safe_id(id: &str) -> Cow<'_, str> {
    // What begins so is the language's, a tool's, or this project's.
    let private = id.starts_with("__") || id.starts_with("feuilleton");
    if private || RESERVED.binary_search(&id).is_ok() {
        return Cow::Owned([PREFIX, id].concat());
    }
    Cow::Borrowed(id)
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(RESERVED.is_sorted());
    }

    #[test]
    fn ids_keep_accents_and_nothing_that_ends_an_attribute() {
        for (id, allowed) in [
            ("ça-va-lété--12", true),
            ("fnref:x:1", true),
            ("e\u{301}te\u{301}", true),
            ("", false),
            ("a b", false),
            ("a\"", false),
            ("a>b", false),
            ("\u{202e}x", false),
        ] {
            assert_eq!(allows_id(id), allowed, "{id}");
        }
    }

    #[test]
    fn a_name_that_scripts_ask_for_is_renamed_once() {
        for (id, safe) in [
            ("introduction", "introduction"),
            ("sanitizer", "sanitizer"),
            ("navigation", "navigation"),
            ("Sanitizer", "user-content-Sanitizer"),
            ("__proto__", "user-content-__proto__"),
            ("feuilleton", "user-content-feuilleton"),
            ("feuilleton-search", "user-content-feuilleton-search"),
            ("user-content-failed", "user-content-failed"),
        ] {
            assert_eq!(safe_id(id), safe);
            assert_eq!(safe_id(safe), safe, "{id} twice");
        }
    }

    /// The page's own ids are in `index.html` and in the app.
    #[test]
    fn no_id_of_the_page_can_be_taken() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut sources = fs::read_to_string(root.join("index.html")).unwrap();
        gather(&root.join("src"), &mut sources);
        let ids: Vec<&str> =
            sources.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(ids.len() >= 3, "{ids:?}");
        for id in ids {
            assert_ne!(safe_id(id), id);
        }
    }

    fn gather(folder: &Path, sources: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(&path, sources);
            } else {
                sources.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
}
