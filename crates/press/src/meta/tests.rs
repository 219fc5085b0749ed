use feuilleton_core::{listing::Author, post::Post};
use serde_json::json;

use super::*;

fn site() -> Site {
    Site {
        base_url: Some("https://a.example/blog/".into()),
        title: "Le Blog".into(),
        language: "fr".into(),
        ..Site::default()
    }
}

fn meta(site: &Site) -> Meta<'_> {
    Meta::new(site, Translations::default())
}

fn json_ld(tags: &str) -> Value {
    let start = tags.split_once("<script type=\"application/ld+json\">").unwrap().1;
    serde_json::from_str(start.split_once("</script>").unwrap().0).unwrap()
}

#[test]
fn no_word_of_an_author_leaves_its_tag() {
    let attack = "</script><script>alert(1)</script>\"'>\u{2028}";
    let mut item = Item { title: attack.into(), summary: Some(attack.into()), ..Item::default() };
    item.authors = vec![Author { name: attack.into(), url: None }];
    item.tags = vec![attack.into()];
    item.language = Some(attack.into());
    item.image = Some(attack.into());
    item.date_published = Some(attack.into());
    let tags = meta(&site()).of_entry(&item, "");
    assert_eq!(tags.matches("<script").count(), 1, "{tags}");
    assert_eq!(tags.matches("</script>").count(), 1, "{tags}");
    assert_eq!(json_ld(&tags)["headline"], attack);
    for line in tags.lines().filter(|line| line.starts_with("<meta")) {
        assert_eq!(line.matches('"').count(), 4, "{line}");
    }
}

#[test]
fn a_post_has_a_card_and_structured_data() {
    let mut item =
        Item {
            title: "L’été".into(), content_text: "Il fait chaud.".into(), ..Item::default()
        };
    item.date_published = Some("2016-03-12T00:00:00Z".into());
    item.extension.path = "2016/03/12/ete/".into();
    let tags = meta(&site()).of_entry(&item, "<p><img src=\"/blog/images/a.png\" alt=\"\"></p>");
    for expected in [
        "<link rel=\"canonical\" href=\"https://a.example/blog/2016/03/12/ete/\">",
        "<meta property=\"og:image\" content=\"https://a.example/blog/images/a.png\">",
        "<meta name=\"twitter:card\" content=\"summary_large_image\">",
        "<meta property=\"og:locale\" content=\"fr\">",
        "<link rel=\"alternate\" href=\"/blog/feed.xml\" type=\"application/atom+xml\" title=\"Le Blog\">",
        "<link rel=\"alternate\" href=\"/blog/2016/03/12/ete/index.md\" type=\"text/markdown\">",
    ] {
        assert!(tags.contains(expected), "{expected}: {tags}");
    }
    let data = json_ld(&tags);
    assert_eq!(
        (&data["@type"], &data["datePublished"]),
        (&json!("BlogPosting"), &json!("2016-03-12T00:00:00Z"))
    );
}

#[test]
fn a_site_that_does_not_know_its_address_says_nothing_wrong() {
    let site = Site { base_url: Some("/blog/".into()), ..site() };
    let mut item = Item { image: Some("/a.png".into()), ..Item::default() };
    item.extension.path = "a/".into();
    let tags = meta(&site).of_entry(&item, "");
    assert!(!tags.contains("canonical") && !tags.contains("og:image"), "{tags}");
}

#[test]
fn posts_with_the_same_reference_are_translations() {
    let site = site();
    let post = |file: &str, language: &str| {
        Post::read(file, &format!("---\nlang: {language}\nref: x\n---\n"), &site).0
    };
    let posts = [post("2016-03-12-a.md", "fr"), post("2016-03-12-b.md", "en")];
    let meta = Meta::new(&site, Translations::of_posts(&posts));
    let tags = meta.of_entry(&Item::new(&posts[0], &site), "");
    assert!(
        tags.contains(
            "<link rel=\"alternate\" href=\"https://a.example/blog/2016/03/12/b/\" hreflang=\"en\">"
        ),
        "{tags}"
    );
    let twice = [post("2016-03-12-a.md", "fr"), post("2016-03-12-b.md", "fr")];
    let meta = Meta::new(&site, Translations::of_posts(&twice));
    assert!(!meta.of_entry(&Item::new(&twice[0], &site), "").contains("hreflang"));
}

#[test]
fn pages_of_a_listing_lead_to_each_other_and_to_its_feed() {
    let mut feed = Feed { title: "Rust – Le Blog".into(), ..Feed::default() };
    feed.extension.pages = 3;
    let route = Route::parse("tag/rust/page/2/").unwrap();
    let tags = meta(&site()).of_listing(&route, &feed);
    for expected in [
        "<link rel=\"prev\" href=\"/blog/tag/rust/\">",
        "<link rel=\"next\" href=\"/blog/tag/rust/page/3/\">",
        "href=\"/blog/tag/rust/feed.xml\"",
        "title=\"Rust – Le Blog\"",
    ] {
        assert!(tags.contains(expected), "{expected}: {tags}");
    }
}
