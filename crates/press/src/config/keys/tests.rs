//! The documentation has the keys that there are.

use std::collections::BTreeSet;

use feuilleton_core::site::Site;

use super::*;

const PAGE: &str = include_str!("../../../../../docs/configuration.md");

/// Keys with those of the tables around them: `markdown.emoji`.
fn known(keys: &[(&str, Shape)], prefix: &str, found: &mut BTreeSet<String>) {
    for (key, shape) in keys {
        let path = format!("{prefix}{key}");
        if let Table(inner) = shape {
            known(inner, &format!("{path}."), found);
        }
        found.insert(path);
    }
}

fn in_code(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The keys of each table on the page, below those in the heading above it.
fn documented() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut prefixes = vec![String::new()];
    for line in PAGE.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            let names = in_code(heading).map(|name| name.trim_matches(['[', ']']).to_owned());
            prefixes = names.collect();
            for name in &prefixes {
                let ends = name.match_indices('.').map(|(at, _)| at).chain([name.len()]);
                found.extend(ends.map(|end| name[..end].to_owned()));
            }
            prefixes.iter_mut().for_each(|name| name.push('.'));
            if prefixes.is_empty() {
                prefixes.push(String::new());
            }
        } else if let Some(cell) = line.strip_prefix("| ").and_then(|row| row.split(" |").next()) {
            for prefix in &prefixes {
                found.extend(in_code(cell).map(|key| format!("{prefix}{key}")));
            }
        }
    }
    found
}

#[test]
fn every_key_is_documented_and_no_other() {
    let mut expected = BTreeSet::new();
    known(SITE, "", &mut expected);
    assert!(expected.len() > 50 && expected.contains("theme.dark.ink"), "{expected:?}");
    assert_eq!(documented(), expected);
}

#[test]
fn the_examples_of_the_documentation_are_read() {
    let mut examples = Vec::new();
    for block in PAGE.split("```toml\n").skip(1) {
        examples.push(block.split("```").next().unwrap());
    }
    assert!(examples.len() > 5);
    for example in examples {
        toml::from_str::<Site>(example).unwrap_or_else(|error| panic!("{example}{error}"));
        assert_eq!(crate::config::unknown::find("feuilleton.toml", example), [], "{example}");
    }
}
