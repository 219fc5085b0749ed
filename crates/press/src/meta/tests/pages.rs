//! Each kind of page.

use feuilleton_core::route::Taxonomy;
use serde_json::json;

use super::{head::head, *};

#[test]
fn a_post_says_all_that_its_author_did() {
    let site = site();
    let catalogue = catalogue(&site);
    let html = of_entry(entry(&catalogue, "2016-03-12-chat.md"), &context(&site));
    insta::assert_snapshot!(html);
    let head = head(&html);
    assert_eq!(head.title, "Le chat & \"moi\" · Le journal");
    for expected in [
        "description | Le début.",
        "canonical | https://a.example/blog/vie/2016/03/12/chat/",
        "og:type | article",
        "og:title | Le chat & \"moi\"",
        "og:site_name | Le journal",
        "og:locale | fr_FR",
        "og:locale:alternate | en_GB",
        "og:image | https://a.example/blog/photos/chat%20noir.jpg",
        "og:image:width | 640",
        "twitter:card | summary_large_image",
        "article:published_time | 2016-03-12T00:00:00Z",
        "article:modified_time | 2017-02-03T04:05:06+07:00",
        "article:tag | C++",
        "alternate | fr | https://a.example/blog/vie/2016/03/12/chat/",
        "alternate | en-GB | https://a.example/blog/2016/03/13/cat/",
        "alternate | x-default | https://a.example/blog/vie/2016/03/12/chat/",
        "alternate | text/markdown | https://a.example/blog/vie/2016/03/12/chat/index.md",
        "alternate | application/json+oembed | Le chat & \"moi\" | https://a.example/blog/vie/2016/03/12/chat/oembed.json",
        "alternate | application/atom+xml | Le journal | https://a.example/blog/feed.xml",
        "manifest | /blog/manifest.webmanifest",
    ] {
        assert!(head.tags.iter().any(|tag| tag == expected), "{expected}: {:#?}", head.tags);
    }
}

#[test]
fn a_post_is_a_blog_posting_for_search_engines() {
    let site = site();
    let catalogue = catalogue(&site);
    let post = of_entry(entry(&catalogue, "2016-03-12-chat.md"), &context(&site));
    let data = head(&post).data.unwrap();
    let about = &data["@graph"][0];
    assert_eq!(data["@context"], "https://schema.org");
    for (name, expected) in [
        ("@type", json!("BlogPosting")),
        ("headline", json!("Le chat & \"moi\"")),
        ("alternativeHeadline", json!("Un essai")),
        ("datePublished", json!("2016-03-12T00:00:00Z")),
        ("dateModified", json!("2017-02-03T04:05:06+07:00")),
        ("keywords", json!(["Chats", "C++"])),
        ("wordCount", json!(4)),
    ] {
        assert_eq!(about[name], expected, "{name}");
    }
    assert_eq!(about["author"][0]["name"], "Zoé");
    assert_eq!(about["image"]["height"], 480);
    assert_eq!(about["isPartOf"]["url"], "https://a.example/blog/");
    let steps: Vec<_> = data["@graph"][1]["itemListElement"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| &s["item"])
        .collect();
    let steps_expected = [
        "https://a.example/blog/",
        "https://a.example/blog/category/vie/",
        "https://a.example/blog/vie/2016/03/12/chat/",
    ];
    assert_eq!(steps, steps_expected);
}

#[test]
fn a_page_is_no_article() {
    let site = site();
    let catalogue = catalogue(&site);
    let head = head(&of_entry(entry(&catalogue, "about.md"), &context(&site)));
    assert_eq!(head.data.unwrap()["@graph"][0]["@type"], "WebPage");
    assert!(head.tags.contains(&"og:type | website".to_owned()));
    assert!(!head.tags.iter().any(|tag| tag.starts_with("article:") || tag.contains("x-default")));
}

#[test]
fn a_listing_knows_its_neighbours_and_its_feeds() {
    let site = site();
    let catalogue = catalogue(&site);
    let read = |route: &Route, heading| {
        let feed = catalogue.feed(route, &site).unwrap();
        head(&of_listing(route, &feed, &Context { site: &site, heading }))
    };
    let home = read(&Route::HOME, None);
    assert_eq!(home.title, "Le journal");
    assert!(home.tags.contains(&"description | Des essais".to_owned()));
    // Firefox would load a page that is linked so in the head, wanted or not.
    assert!(!home.tags.iter().any(|tag| tag.starts_with("next")));
    let data = home.data.unwrap();
    assert_eq!(
        (&data["@graph"][0]["@type"], data["@graph"].as_array().unwrap().len()),
        (&json!("Blog"), 1)
    );
    assert_eq!(data["@graph"][0]["blogPost"].as_array().unwrap().len(), 2);

    let older = read(&second(&Route::HOME), Some("Page 2 sur 2"));
    assert_eq!(older.title, "Page 2 sur 2 · Le journal");
    assert!(older.tags.contains(&"canonical | https://a.example/blog/page/2/".to_owned()));
    let described = older.tags.iter().find(|tag| tag.starts_with("description"));
    assert_eq!(described.map(String::as_str), Some("description | Le chat & \"moi\""));

    let tag = read(&Route::term(Taxonomy::Tag, "chats"), None);
    assert_eq!(tag.title, "Chats · Le journal");
    let feed = "alternate | application/atom+xml | Chats – Le journal | https://a.example/blog/tag/chats/feed.xml";
    assert!(tag.tags.contains(&feed.to_owned()), "{:#?}", tag.tags);
    assert_eq!(tag.data.unwrap()["@graph"][0]["@type"], "CollectionPage");

    let terms = read(&Route::Terms(Taxonomy::Tag), Some("Mots-clés"));
    assert_eq!(terms.title, "Mots-clés · Le journal");
}

#[test]
fn the_page_of_the_search_can_be_found_under_one_address() {
    let site = site();
    let head = head(&of_search(&Context { site: &site, heading: Some("Recherche") }));
    assert_eq!(head.title, "Recherche · Le journal");
    let description = head.tags.iter().find(|tag| tag.starts_with("description")).unwrap();
    assert!(description.starts_with("description | Recherche · Le journal"), "{description}");
    assert!(head.tags.contains(&"canonical | https://a.example/blog/search/".to_owned()));
    assert!(!head.tags.iter().any(|tag| tag.starts_with("robots")));
}

#[test]
fn the_page_for_what_is_missing_is_not_to_be_found() {
    let site = site();
    let head = head(&of_unlisted(&Context { site: &site, heading: Some("Introuvable") }));
    assert_eq!(head.title, "Introuvable · Le journal");
    assert!(head.tags.contains(&"robots | noindex".to_owned()));
    assert!(!head.tags.iter().any(|tag| tag.starts_with("canonical")));
}

#[test]
fn a_site_that_does_not_know_its_host_claims_no_address() {
    let site = Site { base_url: Some("/blog/".into()), ..site() };
    let catalogue = catalogue(&site);
    let head = head(&of_entry(entry(&catalogue, "2016-03-12-chat.md"), &context(&site)));
    let claims =
        |tag: &String| ["canonical", "og:url", "og:image"].iter().any(|name| tag.starts_with(name));
    assert!(!head.tags.iter().any(claims), "{:#?}", head.tags);
    let markdown = "alternate | text/markdown | /blog/vie/2016/03/12/chat/index.md".to_owned();
    assert!(head.tags.contains(&markdown));
}

#[test]
fn a_link_to_a_post_shows_its_title_author_and_image_elsewhere() {
    let site = site();
    let catalogue = catalogue(&site);
    let read = |source| {
        serde_json::from_str::<serde_json::Value>(&oembed::text(entry(&catalogue, source), &site))
            .unwrap()
    };
    let expected = json!({
        "version": "1.0", "type": "rich", "title": "Le chat & \"moi\"",
        "html": "<iframe src=\"https://a.example/blog/embed/?post=vie/2016/03/12/chat/\" \
            title=\"Le chat &amp; &quot;moi&quot;\" width=\"100%\" height=\"600\" loading=\"lazy\" \
            data-feuilleton></iframe>",
        "width": 640, "height": 600,
        "url": "https://a.example/blog/vie/2016/03/12/chat/",
        "author_name": "Zoé", "author_url": "https://a.example/blog/author/zo%C3%A9/",
        "provider_name": "Le journal", "provider_url": "https://a.example/blog/",
        "thumbnail_url": "https://a.example/blog/photos/chat%20noir.jpg",
        "thumbnail_width": 640, "thumbnail_height": 480,
    });
    assert_eq!(read("2016-03-12-chat.md"), expected);
    assert_eq!(read("about.md")["thumbnail_url"], json!(null));
    let site = Site { base_url: Some("/blog/".into()), ..site };
    let text = oembed::text(entry(&catalogue, "about.md"), &site);
    let document: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!([&document["type"], &document["html"]], [&json!("link"), &json!(null)]);
}
