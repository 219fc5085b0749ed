//! What a reader finds in which listing.

use super::*;
use crate::{
    post::Post,
    route::{Page, Route, Taxonomy},
    site::Site,
};

fn site() -> Site {
    let mut site = Site { title: "Le Journal".into(), ..Site::default() };
    site.base_url = Some("https://blog.example/".into());
    site.page_size = 2.try_into().unwrap();
    site
}

fn item(file: &str, front_matter: &str) -> Item {
    let text = format!("---\n{front_matter}\n---\nUn *début*.\n\nLa suite.\n");
    Item::new(&Post::read(file, &text, &site()).0, &site())
}

fn catalogue() -> Catalogue {
    Catalogue::new(vec![
        item("2015-01-01-un.md", "title: Un\ntags: [Rust, web]\nauthor: Zoé"),
        item("2016-03-12-trois.md", "title: Trois\ntags: [rust]\nauthor: [Zoé, Max]"),
        item("2015-06-01-deux.md", "title: Deux\ntags: [C++, C#, C]"),
        item("about.md", "title: About"),
    ])
}

fn titles(route: &Route) -> Option<Vec<String>> {
    let feed = catalogue().feed(route, &site())?;
    Some(feed.items.into_iter().map(|item| item.title).collect())
}

fn page(number: u32) -> Page {
    Page::new(number).unwrap()
}

#[test]
fn every_listing_has_its_posts_newest_first() {
    for (route, expected) in [
        (Route::HOME, Some(vec!["Trois", "Deux"])),
        (Route::HOME.at_page(page(2)), Some(vec!["Un"])),
        (Route::HOME.at_page(page(3)), None),
        (Route::ARCHIVE, Some(vec!["Trois", "Deux", "Un"])),
        (Route::year(2015), Some(vec!["Deux", "Un"])),
        (Route::year(2014), None),
        (Route::term(Taxonomy::Tag, "rust"), Some(vec!["Trois", "Un"])),
        (Route::term(Taxonomy::Tag, "nothing"), None),
        (Route::term(Taxonomy::Author, "zoé"), Some(vec!["Trois", "Un"])),
        (Route::Terms(Taxonomy::Author), Some(vec!["Max", "Zoé"])),
        (Route::parse("about").unwrap(), None),
    ] {
        let expected = expected.map(|titles| titles.iter().map(|t| (*t).to_owned()).collect());
        assert_eq!(titles(&route), expected, "{}", route.path());
    }
}

#[test]
fn tags_that_differ_in_signs_have_addresses_of_their_own() {
    let names = titles(&Route::Terms(Taxonomy::Tag)).unwrap();
    assert_eq!(names.len(), 5, "{names:?}");
    assert!(["C", "C++", "C#", "web"].iter().all(|name| names.iter().any(|n| n == name)));
}

#[test]
fn every_listed_route_leads_to_a_feed_and_back_to_itself() {
    let routes = catalogue().routes(&site());
    assert!(routes.len() > 10);
    for route in routes {
        assert!(catalogue().feed(&route, &site()).is_some(), "{}", route.path());
        assert_eq!(Route::parse(&route.path()), Ok(route));
    }
}

#[test]
fn a_post_knows_the_posts_before_and_after_it() {
    let catalogue = catalogue();
    let middle = &catalogue.posts()[1].extension;
    assert_eq!(middle.previous.as_ref().map(|n| n.title.as_str()), Some("Un"));
    assert_eq!(middle.next.as_ref().map(|n| n.path.as_str()), Some("2016/03/12/trois/"));
    assert_eq!(catalogue.posts()[0].extension.next, None);
    assert_eq!(catalogue.pages()[0].extension.previous, None);
}

#[test]
fn a_feed_is_what_json_feed_1_1_asks_for() {
    let feed = catalogue().feed(&Route::HOME, &site()).unwrap();
    let json = serde_json::to_value(&feed).unwrap();
    assert_eq!(json["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(json["title"], "Le Journal");
    assert_eq!(json["home_page_url"], "https://blog.example/");
    assert_eq!(json["feed_url"], "https://blog.example/feed.json");
    assert_eq!(json["next_url"], "https://blog.example/page/2/feed.json");
    let item = &json["items"][0];
    assert_eq!(item["id"], "https://blog.example/2016/03/12/trois/");
    assert_eq!(item["content_text"], "Un début.");
    assert_eq!(item["date_published"], "2016-03-12T00:00:00Z");
    assert_eq!(item["authors"][0]["url"], "https://blog.example/author/zo%C3%A9/");
    assert_eq!(item["_feuilleton"]["path"], "2016/03/12/trois/");
    assert_eq!(serde_json::from_value::<Feed>(json).unwrap(), feed);
}

#[test]
fn the_archive_has_titles_without_excerpts() {
    let feed = catalogue().feed(&Route::ARCHIVE, &site()).unwrap();
    assert!(feed.items.iter().all(|item| item.content.text().is_empty()));
}

#[test]
fn a_blog_without_posts_has_an_empty_front_page() {
    let feed = Catalogue::new(vec![]).feed(&Route::HOME, &site()).unwrap();
    assert_eq!((feed.items.len(), feed.extension.pages), (0, 1));
}

#[test]
fn what_a_hand_written_feed_leaves_out_is_read_as_empty() {
    let feed: Feed = serde_json::from_str(r#"{"items": [{"title": "A"}], "odd": 1}"#).unwrap();
    assert_eq!(feed.items[0].title, "A");
    assert_eq!(feed.items[0].day(), None);
}

#[test]
fn a_document_cannot_name_a_path_that_leads_out_of_the_site() {
    let mut item = item("2015-01-01-un.md", "title: Un");
    assert!(item.route().is_ok());
    item.extension.path = "//evil.test/".into();
    assert!(item.route().is_err());
}

#[test]
fn posts_to_which_jekyll_gives_the_same_id_are_told_apart() {
    let catalogue = Catalogue::new(vec![
        item("_posts/2016-03-12-a.md", "permalink: /films/new/"),
        item("_posts/2015-03-12-a.md", "permalink: /films/old/"),
        item("_posts/2014-03-12-b.md", "permalink: /films/other/"),
    ]);
    let ids: Vec<_> = catalogue.posts().iter().map(|post| post.id.as_str()).collect();
    let expected = [
        "https://blog.example/films/new/",
        "https://blog.example/films/a",
        "https://blog.example/films/b",
    ];
    assert_eq!(ids, expected);
}

#[test]
fn the_lead_image_is_found_as_images_in_the_text_are() {
    for (file, image, expected) in [
        ("films/2016-03-12-a.md", "lune.jpg", Some("https://blog.example/films/lune.jpg")),
        ("films/2016-03-12-a.md", "../une lune.jpg", Some("https://blog.example/une%20lune.jpg")),
        ("films/2016-03-12-a.md", "/a/lune.jpg?b", Some("https://blog.example/a/lune.jpg?b")),
        ("films/_posts/2016-03-12-a.md", "a/lune.jpg", Some("https://blog.example/a/lune.jpg")),
        ("2016-03-12-a.md", "//b.example/l.jpg", Some("https://b.example/l.jpg")),
        ("2016-03-12-a.md", "http://b.example/l.jpg", Some("http://b.example/l.jpg")),
        ("2016-03-12-a.md", "data:image/png;base64,AAAA", None),
        ("2016-03-12-a.md", "javascript:alert(1)", None),
        ("2016-03-12-a.md", "../../../../etc/l.jpg", Some("https://blog.example/etc/l.jpg")),
    ] {
        let item = item(file, &format!("image: \"{image}\""));
        assert_eq!(item.image.as_deref(), expected, "{file} {image}");
        assert_eq!(item.image_url(), expected);
    }
}

#[test]
fn a_site_that_does_not_know_its_host_finds_its_lead_images_too() {
    for (base, expected) in
        [(None, "/films/une%20lune.jpg"), (Some("/blog/"), "/blog/films/une%20lune.jpg")]
    {
        let site = Site { base_url: base.map(Into::into), ..site() };
        let text = "---\nimage: une lune.jpg\n---\n";
        let item = Item::new(&Post::read("films/2016-03-12-a.md", text, &site).0, &site);
        assert_eq!((item.image.as_deref(), item.image_url()), (Some(expected), None));
        assert_eq!(item.image_file(&site).as_deref(), Some("films/une lune.jpg"));
    }
}

#[test]
fn a_feed_has_the_newest_posts_however_short_a_page_is() {
    let most = crate::feed::ENTRIES;
    for (route, expected) in [
        (Route::HOME, Some(3)),
        (Route::HOME.at_page(page(2)), Some(3)),
        (Route::term(Taxonomy::Tag, "rust"), Some(2)),
        (Route::term(Taxonomy::Tag, "nothing"), None),
        (Route::Terms(Taxonomy::Tag), None),
    ] {
        let feed = catalogue().newest(&route, &site(), most);
        assert_eq!(feed.as_ref().map(|feed| feed.items.len()), expected, "{}", route.path());
        assert!(feed.is_none_or(|feed| feed.next_url.is_none()));
    }
    let one = catalogue().newest(&Route::HOME, &site(), 1.try_into().unwrap()).unwrap();
    assert_eq!((one.items[0].title.as_str(), one.items.len()), ("Trois", 1));
}

#[test]
fn the_archive_counts_the_posts_of_each_year_and_of_each_language() {
    let items = vec![
        item("2015-01-01-un.md", "title: Un\nlang: fr"),
        item("2016-03-12-trois.md", "title: Trois\nlang: fr"),
        item("2015-06-01-deux.md", "title: Two\nlang: en-GB"),
    ];
    let names = [("fr", "français"), ("en", "English")];
    let names = names.map(|(tag, name)| (tag.to_owned(), name.to_owned()));
    let site = Site { language_names: names.into(), ..site() };
    let catalogue = Catalogue::new(items);
    let feed = catalogue.feed(&Route::ARCHIVE, &site).unwrap();
    let facets = feed
        .extension
        .facets
        .iter()
        .map(|facet| (&*facet.title, &*facet.extension.path, facet.extension.count.unwrap()));
    assert_eq!(
        facets.collect::<Vec<_>>(),
        [
            ("2016", "2016/", 1),
            ("2015", "2015/", 2),
            ("English (en-GB)", "lang/en-gb/", 1),
            ("français", "lang/fr/", 2),
        ]
    );
    let french = catalogue.feed(&Route::term(Taxonomy::Language, "fr"), &site).unwrap();
    assert_eq!(french.extension.term.as_deref(), Some("français"));
    assert_eq!(french.items.len(), 2);
}

#[test]
fn a_blog_in_one_language_has_no_list_of_languages() {
    assert_eq!(titles(&Route::Terms(Taxonomy::Language)), Some(vec![]));
    let site = site();
    assert!(!catalogue().routes(&site).iter().any(|route| matches!(
        route,
        Route::Term { taxonomy: Taxonomy::Language, .. } | Route::Terms(Taxonomy::Language)
    )));
}

#[test]
fn the_posts_of_an_author_come_with_what_the_site_says_of_the_author() {
    let json =
        r#"{"authors":{"zoe":{"name":"Zoé","bio":" Écrit. "},"Max":{"url":"https://a.example"}}}"#;
    let site: Site = serde_json::from_str(json).unwrap();
    let about = |slug| {
        let feed = catalogue().feed(&Route::term(Taxonomy::Author, slug), &site).unwrap();
        feed.extension.about
    };
    assert_eq!(about("zoé").as_deref(), Some("Écrit."));
    assert_eq!(about("max"), None);
    assert_eq!(catalogue().feed(&Route::ARCHIVE, &site).unwrap().extension.about, None);
}
