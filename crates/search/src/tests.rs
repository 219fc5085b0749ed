//! What an index consists of.

use feuilleton_core::html::SafeHtml;

use crate::{File, Index, Record, format, language::primary};

fn record<'a>(path: &'a str, language: &'a str, content: &'a SafeHtml) -> Record<'a> {
    Record {
        path,
        language: Some(language),
        title: "A title",
        content,
        date: Some("2016-03-12"),
        tags: &[],
        categories: &[],
        authors: &[],
    }
}

fn of(records: &[(&str, &str)]) -> Vec<File> {
    let mut index = Index::new("fr").unwrap();
    for (path, language) in records {
        let content = SafeHtml::of_text(&format!("Some words about {path}"));
        index.add(&record(path, language, &content)).unwrap();
    }
    index.finish().unwrap()
}

#[test]
fn a_blog_without_posts_has_no_index() {
    let files = of(&[]);
    assert_eq!(files.iter().map(|file| file.path.as_str()).collect::<Vec<_>>(), ["index.pf_meta"]);
    let list: Vec<u8> = format::read("index.pf_meta", &files[0].content).unwrap();
    assert!(list.is_empty());
}

#[test]
fn an_index_has_what_the_reader_loads_and_nothing_else() {
    let files = of(&[("/a/", "fr"), ("/b/", "en"), ("/c/", "fr-CA")]);
    let mut kinds: Vec<String> = files.iter().map(|file| kind(&file.path)).collect();
    kinds.dedup();
    let expected = ["fragment/_.pf_fragment", "index.pf_meta", "index/_.pf_index"];
    assert_eq!(kinds, expected);
    assert_eq!(files.iter().filter(|file| file.path.starts_with("fragment/")).count(), 3);
}

/// A path without what depends on content.
fn kind(path: &str) -> String {
    let end = path.rsplit_once('.').map_or(path, |(_, end)| end);
    match path.split_once('/') {
        Some((folder, _)) => format!("{folder}/_.{end}"),
        None => path.to_owned(),
    }
}

#[test]
fn the_same_posts_make_the_same_index() {
    let names: Vec<String> = (0..300).map(|number| format!("/post-{number}/")).collect();
    let records: Vec<_> = names.iter().map(|name| (name.as_str(), "en")).collect();
    assert_eq!(of(&records), of(&records));
}

#[test]
fn no_language_of_a_post_reaches_out_of_the_index_or_ends_it() {
    let long = "x".repeat(200);
    for language in ["../../en", "", "é", "en/../..", &long, "klingon", "a-", "_"] {
        let files = of(&[("/a/", language), ("/b/", "fr")]);
        assert!(files.iter().all(|file| !file.path.contains("..")), "{language}");
        assert!(files.iter().any(|file| file.path.starts_with("index/fr_")), "{language}");
    }
}

#[test]
fn the_stem_of_words_follows_the_language_without_its_region() {
    let table = [
        ("fr", Some("fr")),
        ("fr-CA", Some("fr")),
        ("EN_us", Some("en")),
        (" zh-Hant-TW ", Some("zh")),
        ("français", None),
        ("french", None),
        ("f", None),
        ("fr-", None),
        ("fr/..", None),
    ];
    for (tag, expected) in table {
        assert_eq!(primary(tag).as_deref(), expected, "{tag}");
    }
}
