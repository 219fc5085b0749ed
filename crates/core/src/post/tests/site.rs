//! What a site says for all of its posts.

use super::*;
use crate::site::Defaults;

/// Paris in the years 2013 and 2014, as its database has it.
fn paris() -> Zone {
    let changes = [
        ("2013-03-31 01:00", 7200),
        ("2013-10-27 01:00", 3600),
        ("2014-03-30 01:00", 7200),
        ("2014-10-26 01:00", 3600),
    ];
    let changes = changes.map(|(day, offset)| (Date::parse(day).unwrap().instant(), offset));
    Zone::new("Europe/Paris", 3600, changes.into())
}

/// Each row as Jekyll 4.3.1 shows it.
#[test]
fn the_time_zone_moves_an_address_by_a_day_as_in_jekyll() {
    for (timezone, file, date, key, shown) in [
        (Some(paris()), "_posts/2013-05-21-a.md", "", "2013/05/21/a", "2013-05-21T00:00:00+02:00"),
        (
            Some(paris()),
            "2014-01-01-a.md",
            "2014-01-02 00:30:00 +0900",
            "2014/01/01/a",
            "2014-01-01T16:30:00+01:00",
        ),
        (
            Some(paris()),
            "2014-01-01-a.md",
            "2014-01-01 23:30:00",
            "2014/01/02/a",
            "2014-01-02T00:30:00+01:00",
        ),
        (
            Some(paris()),
            "2014-01-01-a.md",
            "\"2014-01-01 23:30:00\"",
            "2014/01/01/a",
            "2014-01-01T23:30:00+01:00",
        ),
        (
            Some(paris()),
            "2014-01-01-a.md",
            "'2014-07-01 23:30'",
            "2014/07/01/a",
            "2014-07-01T23:30:00+02:00",
        ),
        (
            Some(paris()),
            "2014-01-01-a.md",
            "2014-07-01 23:30",
            "2014/07/01/a",
            "2014-07-01T23:30:00+02:00",
        ),
        (
            None,
            "_posts/2014-01-01-a.md",
            "2014-01-02 00:30:00 +0900",
            "2014/01/01/a",
            "2014-01-01T15:30:00Z",
        ),
        (
            None,
            "2014-01-01-a.md",
            "2014-01-02 00:30:00 +0900",
            "2014/01/02/a",
            "2014-01-02T00:30:00+09:00",
        ),
    ] {
        let site = Site { timezone, ..site() };
        let matter = if date.is_empty() { String::new() } else { format!("date: {date}\n") };
        let (post, found) = Post::read(file, &format!("---\n{matter}---\n"), &site);
        assert_eq!(found, [], "{date}");
        assert_eq!(post.key.to_string(), key, "{date}");
        assert_eq!(post.date.map(Date::rfc3339).as_deref(), Some(shown), "{date}");
    }
}

#[test]
fn a_post_is_of_the_future_until_its_moment_has_come() {
    let moment = Date::parse("2014-01-01 12:00:00").unwrap().instant();
    for (file, date, is_after) in [
        ("2014-01-01-a.md", "", false),
        ("2014-01-02-a.md", "", true),
        ("2014-01-01-a.md", "date: 2014-01-01 12:00:00", false),
        ("2014-01-01-a.md", "date: 2014-01-01 12:00:01", true),
        ("2014-01-01-a.md", "date: 2014-01-01 12:30:00 +0100", false),
        ("about.md", "title: a", false),
    ] {
        let (post, _) = read(file, &format!("---\n{date}\n---\n"));
        assert_eq!(post.is_after(moment), is_after, "{file} {date}");
    }
}

#[test]
fn categories_are_names_without_commas_and_addresses_as_jekyll_spells_them() {
    for (file, matter, categories, key) in [
        ("_posts/2014-01-03-a.md", "categories: a, b", &["a", "b"][..], "a,/b/2014/01/03/a"),
        (
            "x/_posts/2014-01-03-a.md",
            "categories: a, B c\ncategory: d",
            &["x", "a", "B c", "d"],
            "x/a,/b/c/d/2014/01/03/a",
        ),
        ("_posts/2014-01-03-a.md", "categories: [\"a, b\"]", &["a, b"], "a, b/2014/01/03/a"),
        ("_posts/2014-01-03-a.md", "categories: a b", &["a", "b"], "a/b/2014/01/03/a"),
        ("_posts/2014-01-03-a.md", "category: a b", &["a b"], "a b/2014/01/03/a"),
        ("X/_posts/2014-01-03-a.md", "categories: [x, Y]", &["X", "Y"], "x/y/2014/01/03/a"),
        ("2014-01-03-a.md", "categories: a, b", &["a", "b"], "a/b/2014/01/03/a"),
    ] {
        let (post, found) = read(file, &format!("---\n{matter}\n---\n"));
        assert_eq!(
            (post.categories, found),
            (categories.iter().map(|name| (*name).to_owned()).collect(), vec![]),
            "{matter}"
        );
        assert_eq!(post.key.to_string(), key, "{matter}");
    }
}

#[test]
fn an_author_may_be_a_key_of_the_sites_table() {
    let about = [("name", "Zoé Martin"), ("uri", "https://zoe.example"), ("bio", "Chante")];
    let about = about.map(|(key, value)| (key.to_owned(), text(value)));
    let authors = [
        ("zoe".to_owned(), Person::from(Value::Map(about.into()))),
        ("ali".to_owned(), Person::default()),
    ];
    let site = Site { author: Some("ali".into()), authors: authors.into(), ..Site::default() };
    for (matter, names, url) in [
        ("author: zoe", &["Zoé Martin"][..], Some("https://zoe.example")),
        ("authors: [ali, zoe, Zoé Martin]", &["ali", "Zoé Martin"], None),
        ("authors: zoe, Max", &["Zoé Martin", "Max"], Some("https://zoe.example")),
        ("author: Zoe", &["Zoe"], None),
        (
            "author: {name: zoe, url: https://other.example}",
            &["zoe"],
            Some("https://other.example"),
        ),
        ("title: a", &["ali"], None),
    ] {
        let (post, found) = Post::read("a.md", &format!("---\n{matter}\n---\n"), &site);
        assert_eq!((super::names(&post), found), (names.to_vec(), vec![]), "{matter}");
        assert_eq!(post.authors[0].url.as_deref(), url, "{matter}");
    }
    let (post, _) = Post::read("a.md", "---\nauthor: zoe\n---\n", &site);
    assert!(post.authors[0].extra.contains(&("bio".into(), text("Chante"))));
}

#[test]
fn what_a_post_leaves_out_is_filled_by_the_sites_defaults() {
    let header = Value::Map(vec![("teaser".into(), text("/d.jpg"))]);
    let values = [
        ("title", text("D")),
        ("layout", text("post")),
        ("lang", text("en")),
        ("categories", text("d e")),
        ("permalink", text("/blog/:title/")),
        ("header", header),
    ];
    let values = values.map(|(key, value)| (key.to_owned(), value)).into();
    let defaults = vec![Defaults { path: "_posts".into(), kind: Some("posts".into()), values }];
    let site = Site { defaults, ..site() };
    let read = |file, matter| {
        let (post, found) = Post::read(file, &format!("---\n{matter}\n---\n"), &site);
        assert_eq!(found, [], "{matter}");
        post
    };
    let post = read("_posts/2014-01-03-a.md", "title:\ncategories: [f]\nheader: {caption: c}");
    assert_eq!((post.title.as_str(), post.language.as_str()), ("D", "en"));
    assert_eq!(post.categories, ["d", "e", "f"]);
    assert_eq!((post.key.to_string().as_str(), post.image.as_deref()), ("blog/a", Some("/d.jpg")));
    let post = read(
        "_posts/2014-01-03-a.md",
        "title: T\nlang: de\npermalink: /x/\nheader: {teaser: /t.jpg}",
    );
    assert_eq!((post.title.as_str(), post.language.as_str()), ("T", "de"));
    assert_eq!((post.key.to_string().as_str(), post.image.as_deref()), ("x", Some("/t.jpg")));
    let page = read("about.md", "layout: page");
    assert_eq!((page.title.as_str(), page.language.as_str()), ("About", "fr"));
}

#[test]
fn a_fault_in_a_default_is_told_of_the_file_without_a_line() {
    let values = vec![("lang".to_owned(), text("très français"))];
    let site = Site { defaults: vec![Defaults { values, ..Defaults::default() }], ..site() };
    let (_, found) = Post::read("a.md", "---\ntitle: a\n---\n", &site);
    assert_eq!((found.len(), found[0].line), (1, None));
}

#[test]
fn drafts_are_published_where_the_site_shows_them() {
    let site = Site { show_drafts: true, ..site() };
    for (file, matter, published) in [
        ("_drafts/a.md", "title: a", true),
        ("a.md", "draft: true", true),
        ("_drafts/a.md", "published: false", false),
    ] {
        let (post, _) = Post::read(file, &format!("---\n{matter}\n---\n"), &site);
        assert_eq!(post.published, published, "{file} {matter}");
    }
}
