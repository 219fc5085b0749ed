//! Attack strings: those that are always at hand, and the shared corpora where they are present.

use std::{fs, path::Path};

use serde_json::Value;

#[path = "attacks.rs"]
mod attacks;

/// Every attack there is; says which corpora are missing.
pub(crate) fn attacks() -> Vec<String> {
    let mut all: Vec<String> = attacks::ATTACKS.iter().map(|a| (*a).to_owned()).collect();
    for name in ["xss.json", "html-tokens.json"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpora");
        match fs::read_to_string(folder.join(name)) {
            Err(error) => println!("skipped: {name}: {error}"),
            Ok(json) => {
                let before = all.len();
                let value: Value = serde_json::from_str(&json).expect("corpus is JSON");
                let lists = value.as_object().expect("corpus is a map").values();
                let strings = lists.filter_map(Value::as_array).flatten();
                all.extend(strings.filter_map(Value::as_str).map(ToOwned::to_owned));
                assert!(all.len() > before + 300, "{name} is read");
            }
        }
    }
    all
}

/// As [`attacks`], with those that are only the name of a character gathered by fifties: thousands
/// of them differ in nothing that a parser of Markdown could notice.
pub(crate) fn gathered_attacks() -> Vec<String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "&#;".contains(c);
    let (names, mut all): (Vec<_>, Vec<_>) =
        attacks().into_iter().partition(|attack| attack.chars().all(plain));
    all.extend(names.chunks(50).map(|names| names.join(" ")));
    all
}
