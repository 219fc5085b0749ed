//! Whatever an author writes, a feed is XML and says what was written.

use proptest::prelude::*;
use roxmltree::Document;

use super::*;
use crate::{html::clean, listing::Author};

/// Any characters, among them many that XML has no place for or that end something.
fn text() -> impl Strategy<Value = String> {
    let odd = proptest::sample::select(vec![
        '<',
        '>',
        '&',
        '"',
        '\'',
        ']',
        '\0',
        '\u{b}',
        '\u{1f}',
        '\r',
        '\n',
        '\u{7f}',
        '\u{85}',
        '\u{2028}',
        '\u{fffe}',
        '\u{ffff}',
        '\u{fdd0}',
        '\u{10ffff}',
        '😀',
    ]);
    let character = prop_oneof![odd, any::<char>()];
    proptest::collection::vec(character, 0..24).prop_map(String::from_iter)
}

/// What comes back of a text.
fn kept(text: &str) -> String {
    let has_place = |c: &char| !matches!(c, '\0'..='\x08' | '\x0b' | '\x0c' | '\x0e'..='\x1f' | '\u{fffe}' | '\u{ffff}');
    text.chars().filter(has_place).collect()
}

fn child(xml: &str, parent: &str, name: &str) -> Option<String> {
    let document = Document::parse(xml).unwrap_or_else(|error| panic!("{error}: {xml}"));
    let parent = document.descendants().find(|node| node.tag_name().name() == parent)?;
    let child = parent.children().find(|node| node.tag_name().name() == name)?;
    Some(child.text().unwrap_or_default().to_owned())
}

proptest! {
    #[test]
    fn any_text_comes_back_from_a_feed(title in text(), name in text(), tag in text(), html in text(), image in text()) {
        let item = Item {
            title: title.clone(),
            authors: vec![Author { name: name.clone(), url: Some(tag.clone()) }],
            tags: vec![tag],
            image: Some(image),
            ..Item::default()
        };
        let content = clean(&html, Context::PLAIN);
        let article = content.absolute("");
        let blog = Feed { title: name, items: vec![item], ..Feed::default() };
        let site = Site { title: html, ..Site::default() };
        let atom = atom(&site, &Route::HOME, &blog, |_| Some(&content));
        let rss = rss(&site, &blog, |_| Some(&content));
        prop_assert_eq!(child(&atom, "entry", "title"), Some(kept(&title)));
        prop_assert_eq!(child(&atom, "entry", "content"), Some(kept(article.as_str())));
        prop_assert_eq!(child(&rss, "item", "title"), Some(kept(&title)));
        prop_assert_eq!(child(&rss, "item", "encoded"), Some(kept(article.as_str())));
    }
}
