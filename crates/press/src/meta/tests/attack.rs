//! Titles and names written by somebody who wants them to be more than text.

use feuilleton_core::listing::Content;
use proptest::prelude::*;

use super::{
    head::{head, read},
    *,
};

/// A site and a post of it that say the same everywhere.
fn everywhere(text: &str) -> (Site, Item) {
    let site = Site { title: text.into(), description: text.into(), ..site() };
    let mut item = item("2016-03-12-a.md", "title: a\nauthor: b\ntags: c\ncategories: d", &site);
    for field in [&mut item.title, &mut item.authors[0].name, &mut item.tags[0]] {
        text.clone_into(field);
    }
    item.content = Content::Text(text.into());
    item.extension.categories[0] = text.into();
    item.extension.subtitle = Some(text.into());
    item.image = Some(text.into());
    item.language = Some(text.into());
    (site, item)
}

fn all(site: &Site, item: &Item) -> [String; 3] {
    let context = Context { site, heading: Some(&item.title) };
    let feed = Feed { items: vec![item.clone()], ..Feed::default() };
    [of_entry(item, &context), of_listing(&Route::ARCHIVE, &feed, &context), of_unlisted(&context)]
}

/// Only the house's own elements, with only its own attributes.
fn check(html: &str) -> Result<(), TestCaseError> {
    for element in read(html) {
        let own: &[&str] = match element.name.as_str() {
            "title" => &[],
            "script" => &["type"],
            "meta" => &["name", "property", "content"],
            "link" => &["rel", "href", "type", "title", "hreflang"],
            other => return Err(TestCaseError::fail(format!("<{other}> in {html}"))),
        };
        for (name, _) in &element.attributes {
            prop_assert!(own.contains(&name.as_str()), "{} in {}", name, html);
        }
    }
    Ok(())
}

#[test]
fn a_script_in_a_title_stays_a_title() {
    for text in [
        "</script><script>alert(1)</script>",
        "</title><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onload='alert(1)",
        "<!--<script>",
        "]]>\u{2028}\u{2029}&lt;/script&gt;",
        "javascript:alert(1)",
    ] {
        let (site, item) = everywhere(text);
        for html in all(&site, &item) {
            check(&html).unwrap();
            let scripts = html.matches("<script").count();
            assert!(scripts <= 1 && html.matches("</script").count() == scripts, "{html}");
        }
        let html = of_entry(&item, &context(&site));
        let (_, data) = html.split_once("ld+json").unwrap();
        assert!(!data.contains(['\u{2028}', '\u{2029}']), "{data}");
        let head = head(&html);
        assert_eq!(head.title, format!("{text} · {text}"));
        assert_eq!(head.data.unwrap()["@graph"][0]["headline"], text);
        assert!(head.tags.contains(&format!("og:title | {text}")), "{:#?}", head.tags);
    }
}

proptest! {
    #[test]
    fn no_text_becomes_markup(text in "([<>\"'&/=! a-z-]|</?script|<!--|\\PC|\\pC){0,12}") {
        let (site, item) = everywhere(&text);
        for html in all(&site, &item) {
            check(&html)?;
        }
        // What is not for a browser is JSON whatever it says.
        prop_assert!(serde_json::from_str::<serde_json::Value>(&oembed::text(&item, &site)).is_ok());
        prop_assert!(serde_json::from_str::<serde_json::Value>(&manifest::text(&site, "icon.svg")).is_ok());
    }
}
