//! Which texts a reader is offered in another language.

use proptest::prelude::*;

use super::*;
use crate::{
    listing::Catalogue,
    post::Post,
    route::{Route, Taxonomy},
    site::Site,
};

fn item(file: &str, matter: &str) -> Item {
    let site = Site::default();
    Item::new(&Post::read(file, &format!("---\n{matter}\n---\nText\n"), &site).0, &site)
}

/// Which file leads to which languages and addresses.
fn links(items: Vec<Item>) -> Vec<(String, Vec<String>)> {
    let catalogue = Catalogue::new(items);
    let all = catalogue.posts().iter().chain(catalogue.pages());
    let mut links: Vec<_> = all
        .map(|item| {
            let others = item.extension.translations.iter();
            let others = others.map(|other| format!("{} {}", other.language, other.path)).collect();
            (item.extension.source.clone(), others)
        })
        .collect();
    links.sort();
    links
}

fn expect(items: &[(&str, &str)], expected: &[(&str, &[&str])]) {
    let items: Vec<_> = items.iter().map(|(file, matter)| item(file, matter)).collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|(file, links)| {
            ((*file).to_owned(), links.iter().map(|link| (*link).to_owned()).collect())
        })
        .collect();
    assert_eq!(links(items), expected);
}

#[test]
fn texts_with_the_same_key_are_translations_of_each_other() {
    expect(
        &[
            ("2016-03-12-chat.md", "lang: fr\nref: cat"),
            ("2016-03-13-cat.md", "lang: en\ntranslation_key: cat"),
            ("2016-03-14-katze.md", "lang: de\npage_id: cat"),
            ("2016-03-15-dog.md", "lang: en\nref: dog"),
        ],
        &[
            ("2016-03-12-chat.md", &["de 2016/03/14/katze/", "en 2016/03/13/cat/"]),
            ("2016-03-13-cat.md", &["de 2016/03/14/katze/", "fr 2016/03/12/chat/"]),
            ("2016-03-14-katze.md", &["en 2016/03/13/cat/", "fr 2016/03/12/chat/"]),
            ("2016-03-15-dog.md", &[]),
        ],
    );
}

#[test]
fn a_translation_may_name_its_original_by_address_file_or_name() {
    for name in
        ["/2016/03/12/chat/", "2016/03/12/chat.html", "fr/2016-03-12-chat.md", "2016-03-12-chat"]
    {
        expect(
            &[
                ("fr/2016-03-12-chat.md", "lang: fr"),
                ("2016-03-13-cat.md", &format!("lang: en\ntranslation_of: {name}")),
            ],
            &[
                ("2016-03-13-cat.md", &["fr 2016/03/12/chat/"]),
                ("fr/2016-03-12-chat.md", &["en 2016/03/13/cat/"]),
            ],
        );
    }
}

#[test]
fn texts_that_name_one_after_the_other_all_belong_together() {
    expect(
        &[
            ("a.md", "lang: fr\ntranslations: {en: /b/}"),
            ("b.md", "lang: en\ntranslations: [/c/]"),
            ("c.md", "lang: de"),
        ],
        &[
            ("a.md", &["de c/", "en b/"]),
            ("b.md", &["de c/", "fr a/"]),
            ("c.md", &["en b/", "fr a/"]),
        ],
    );
}

#[test]
fn two_texts_in_one_language_are_no_translations_of_each_other() {
    expect(
        &[
            ("2016-03-12-a.md", "lang: fr\nref: x"),
            ("2016-03-13-b.md", "lang: fr\nref: x"),
            ("2016-03-14-c.md", "lang: en\nref: x"),
        ],
        &[
            ("2016-03-12-a.md", &["en 2016/03/14/c/"]),
            ("2016-03-13-b.md", &["en 2016/03/14/c/"]),
            ("2016-03-14-c.md", &["fr 2016/03/13/b/"]),
        ],
    );
}

#[test]
fn a_name_that_nobody_has_leads_nowhere() {
    expect(
        &[("a.md", "lang: fr\ntranslation_of: /nowhere/"), ("b.md", "lang: en")],
        &[("a.md", &[]), ("b.md", &[])],
    );
}

#[test]
fn a_listing_does_not_carry_the_translations_of_its_posts() {
    let items = vec![
        item("2016-03-12-a.md", "lang: fr\nref: x\ntags: t"),
        item("2016-03-13-b.md", "lang: en\nref: x\ntags: t"),
    ];
    let catalogue = Catalogue::new(items);
    assert!(catalogue.posts().iter().all(|post| post.extension.translations.len() == 1));
    let feed = catalogue.feed(&Route::term(Taxonomy::Tag, "t"), &Site::default()).unwrap();
    let bare = |item: &Item| {
        item.extension.translations.is_empty() && item.extension.translation_keys.is_empty()
    };
    assert!(feed.items.len() == 2 && feed.items.iter().all(bare));
}

proptest! {
    #[test]
    fn a_translation_is_never_offered_in_the_language_of_the_text(
        texts in proptest::collection::vec(("[ab]", proptest::collection::vec("[w-z]|2015/01/01/p[0-9]", 0..3)), 0..10),
    ) {
        let items = texts.iter().enumerate().map(|(at, (language, keys))| {
            let mut item = item(&format!("2015-01-01-p{at}.md"), "a: b");
            item.language = Some(language.clone());
            item.extension.translation_keys = keys.clone();
            item
        });
        let catalogue = Catalogue::new(items.collect());
        for post in catalogue.posts() {
            for other in &post.extension.translations {
                prop_assert_ne!(Some(&other.language), post.language.as_ref());
                // Whoever is offered leads back into the language that one came from.
                let there = catalogue.posts().iter().find(|item| item.extension.path == other.path).unwrap();
                let back = there.extension.translations.iter().map(|back| &back.language);
                prop_assert!(back.into_iter().any(|language| Some(language) == post.language.as_ref()));
            }
        }
    }
}
