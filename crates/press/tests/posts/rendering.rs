//! What each file looks like: the snapshots are to be read, not only compared.

use std::{collections::BTreeSet, fs, path::Path};

use crate::{
    blog::Blog,
    tags::{self, Tag},
};

/// Longest excerpt in characters: more is no teaser, and each list page carries ten of them.
const LONGEST_EXCERPT: usize = 600;

#[test]
fn every_post_has_a_body_that_is_safe() {
    Blog::read().expect_no(|entry| {
        let html = entry.html().to_ascii_lowercase();
        let mut faults = Vec::new();
        if html.trim().is_empty() {
            faults.push("the page is empty; write something below the front matter".to_owned());
        }
        for tag in ["<iframe", "<script"] {
            if html.contains(tag) {
                faults.push(format!("`{tag}` has passed the gate; mend core's `html::policy`"));
            }
        }
        faults
    });
}

#[test]
fn every_post_has_an_excerpt_of_a_teasers_length() {
    Blog::read().expect_no(|entry| {
        let length = entry.item.content.text().chars().count();
        if (1..=LONGEST_EXCERPT).contains(&length) {
            return vec![];
        }
        vec![format!(
            "its excerpt has {length} characters, not 1 to {LONGEST_EXCERPT}; put `<!--more-->` \
             behind the first sentences or write an `excerpt`"
        )]
    });
}

#[test]
fn every_image_says_what_it_shows() {
    Blog::read().expect_no(|entry| {
        let images = tags::of(entry.html()).into_iter().filter(|tag| tag.name == "img");
        let mute = images.filter(|tag| tag.get("alt").is_none_or(|alt| alt.trim().is_empty()));
        let told = |tag: Tag| {
            let source = tag.get("src").unwrap_or_default();
            format!("the image `{source}` has no text; write `![what it shows]({source})`")
        };
        mute.map(told).collect()
    });
}

#[test]
fn every_post_looks_as_it_did() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_snapshot_path("../snapshots");
    for entry in Blog::read().entries {
        settings.bind(|| insta::assert_snapshot!(entry.stem(), entry.html()));
    }
}

#[test]
fn no_snapshot_is_left_of_a_post_that_is_gone() {
    let blog = Blog::read();
    let stems: BTreeSet<_> = blog.entries.iter().map(|entry| entry.stem()).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots");
    for snapshot in fs::read_dir(folder).unwrap() {
        let name = snapshot.unwrap().file_name().into_string().unwrap();
        if let Some(stem) = name.strip_suffix(".snap") {
            assert!(stems.contains(stem), "delete crates/press/tests/snapshots/{name}");
        }
    }
}
