//! Both feeds through feed-rs, as a reader's program takes them in.

use feed_rs::model::{self, FeedType};

use super::*;

fn read(xml: &str) -> model::Feed {
    feed_rs::parser::Builder::new().sanitize_content(false).build().parse(xml.as_bytes()).unwrap()
}

fn link<'a>(links: &'a [model::Link], relation: &str, kind: &str) -> Option<&'a str> {
    let of_kind = |link: &&model::Link| {
        link.rel.as_deref() == Some(relation) && link.media_type.as_deref().unwrap_or("") == kind
    };
    links.iter().find(of_kind).map(|link| link.href.as_str())
}

#[test]
fn an_atom_feed_as_it_is_written() {
    insta::assert_snapshot!(atom(&site(), &Route::HOME, &feed(&Route::HOME), article));
}

#[test]
fn an_rss_feed_as_it_is_written() {
    insta::assert_snapshot!(rss(&site(), &feed(&Route::HOME), article));
}

#[test]
fn an_atom_feed_says_who_it_is_and_where_it_goes_on() {
    let read = read(&atom(&site(), &Route::HOME, &feed(&Route::HOME), article));
    assert_eq!(read.feed_type, FeedType::Atom);
    assert_eq!(read.id, "https://a.example/blog/feed.xml");
    assert_eq!(read.title.unwrap().content, "L'été & \"co\"");
    assert_eq!(read.description.unwrap().content, "Des chansons <b>& le reste</b>");
    assert_eq!(read.language.as_deref(), Some("fr"));
    assert_eq!(read.authors[0].uri.as_deref(), Some("https://zoe.example/"));
    assert_eq!(read.updated.unwrap().to_rfc3339(), "2017-02-02T21:05:06+00:00");
    for (relation, kind, expected) in [
        ("self", "application/atom+xml", Some("https://a.example/blog/feed.xml")),
        ("alternate", "text/html", Some("https://a.example/blog/")),
        ("alternate", "application/feed+json", Some("https://a.example/blog/feed.json")),
        ("next", "application/atom+xml", Some("https://a.example/blog/page/2/feed.xml")),
    ] {
        assert_eq!(link(&read.links, relation, kind), expected, "{relation} {kind}");
    }
}

#[test]
fn the_last_page_of_an_atom_feed_leads_nowhere() {
    let route = second(&Route::HOME);
    let read = read(&atom(&site(), &route, &feed(&route), article));
    assert_eq!(read.id, "https://a.example/blog/page/2/feed.xml");
    assert_eq!(link(&read.links, "next", "application/atom+xml"), None);
}

#[test]
fn an_entry_says_all_that_its_author_did() {
    let read = read(&atom(&site(), &Route::HOME, &feed(&Route::HOME), article));
    let entry = &read.entries[0];
    assert_eq!(entry.id, "https://a.example/blog/films/2016/03/12/deux/");
    assert_eq!(entry.title.as_ref().unwrap().content, "Deux <i>& trois</i>");
    assert_eq!(entry.published.unwrap().to_rfc3339(), "2016-03-12T00:00:00+00:00");
    assert_eq!(entry.updated.unwrap().to_rfc3339(), "2017-02-02T21:05:06+00:00");
    assert_eq!(entry.summary.as_ref().unwrap().content, "Two and three");
    assert_eq!(entry.authors[0].name.as_deref(), Some("Max"));
    let terms: Vec<_> = entry.categories.iter().map(|category| category.term.as_str()).collect();
    assert_eq!(terms, ["Films", "Rust", "web"]);
    assert_eq!(link(&entry.links, "related", ""), Some("https://b.example/?a=b&c=d"));
    let image = "https://a.example/blog/photos/lune%20&%20moi.jpg";
    assert_eq!(entry.media[0].thumbnails[0].image.uri, image);
}

#[test]
fn links_images_and_notes_in_an_entry_work_away_from_the_site() {
    let atom = read(&atom(&site(), &Route::HOME, &feed(&Route::HOME), article));
    let rss = read(&rss(&site(), &feed(&Route::HOME), article));
    for read in [atom, rss] {
        let entry = &read.entries[0];
        let html = entry.content.as_ref().and_then(|content| content.body.as_deref()).unwrap();
        for expected in [
            "href=\"https://a.example/blog/about/\"",
            "href=\"https://a.example/blog/other.md#top\"",
            "src=\"https://a.example/blog/photos/moon.png\"",
            "href=\"https://a.example/blog/films/2016/03/12/deux/#fn",
        ] {
            assert!(html.contains(expected), "{expected} in {html}");
        }
    }
}

#[test]
fn an_rss_feed_has_the_same_entries() {
    let read = read(&rss(&site(), &feed(&Route::HOME), article));
    assert_eq!(read.feed_type, FeedType::RSS2);
    assert_eq!(read.title.unwrap().content, "L'été & \"co\"");
    assert_eq!(read.language.as_deref(), Some("fr"));
    let entry = &read.entries[0];
    assert_eq!(entry.id, "https://a.example/blog/films/2016/03/12/deux/");
    assert_eq!(entry.title.as_ref().unwrap().content, "Deux <i>& trois</i>");
    assert_eq!(entry.published.unwrap().to_rfc3339(), "2016-03-12T00:00:00+00:00");
    assert_eq!(entry.authors[0].name.as_deref(), Some("Max"));
    assert_eq!(
        read.entries[1].summary.as_ref().unwrap().content,
        "Un &lt;b&gt; &amp; des «\u{a0}guillemets\u{a0}»."
    );
}

#[test]
fn a_term_has_a_feed_of_its_own() {
    let route = Route::term(Taxonomy::Tag, "rust");
    let read = read(&atom(&site(), &route, &feed(&route), article));
    assert_eq!(read.id, "https://a.example/blog/tag/rust/feed.xml");
    assert_eq!(read.title.unwrap().content, "Rust – L'été & \"co\"");
    assert_eq!(read.entries.len(), 2);
}

#[test]
fn a_blog_without_posts_has_feeds_without_entries() {
    let empty = Catalogue::new(vec![]).feed(&Route::HOME, &site()).unwrap();
    let none = |_: &Item| None::<SafeHtml>;
    let atom = read(&atom(&site(), &Route::HOME, &empty, none));
    assert_eq!(atom.updated.unwrap().to_rfc3339(), "1970-01-01T00:00:00+00:00");
    assert!(atom.entries.is_empty() && read(&rss(&site(), &empty, none)).entries.is_empty());
}

#[test]
fn where_an_article_is_not_given_its_summary_stands_alone() {
    let read = read(&atom(&site(), &Route::HOME, &feed(&Route::HOME), |_| None::<SafeHtml>));
    assert!(read.entries[0].content.is_none() && read.entries[0].summary.is_some());
}
