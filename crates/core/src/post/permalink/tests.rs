//! Addresses as Jekyll gives them.

use super::*;
use crate::{post::Post, site::Site};

/// The address of a file with this front matter on a site with this style, and what is said of it.
fn address(style: &str, file: &str, matter: &str) -> (String, usize) {
    let site = Site { permalink: style.into(), ..Site::default() };
    let (post, found) = Post::read(file, &format!("---\nlayout: post\n{matter}\n---\n"), &site);
    let route = Route::Entry(post.key.clone());
    assert_eq!(Route::parse(&route.path()), Ok(route), "{file}: an address leads back to its post");
    (post.key.to_string(), found.len())
}

#[test]
fn the_styles_of_jekyll_keep_old_links_working() {
    let file = "films/_posts/2013-05-21-Mon-été.md";
    for (style, expected) in [
        ("date", "films/2013/05/21/Mon-été"),
        ("pretty", "films/2013/05/21/Mon-été"),
        ("ordinal", "films/2013/141/Mon-été"),
        ("weekdate", "films/2013/W21/Tue/Mon-été"),
        ("none", "films/Mon-été"),
        ("/:title/", "Mon-été"),
        ("/:categories/:title", "films/Mon-été"),
        ("/en/:slug.html", "en/mon-été"),
        ("/:year/:i_month/:i_day/:title/", "2013/5/21/Mon-été"),
        ("/:short_year-:short_month-:long_month/:title", "13-May-May/Mon-été"),
        (
            "/:long_day/:w_year-:week-:w_day/:y_day/:title:output_ext",
            "Tuesday/2013-21-2/141/Mon-été",
        ),
        ("/:year_:month_:day/:title/index.html", "2013_05_21/Mon-été"),
        ("/:collection/:hour:minute:second/:title", "posts/000000/Mon-été"),
        ("/:slugified_categories/:title", "films/Mon-été"),
        ("/:basename", "2013-05-21-Mon-été"),
        ("/:name/", "2013-05-21-mon-été"),
    ] {
        assert_eq!(address(style, file, ""), (expected.to_owned(), 0), "{style}");
    }
}

#[test]
fn categories_and_slugs_are_spelled_as_by_jekyll() {
    for (file, matter, expected) in [
        ("2014-01-03-L'été à la plage_v1.0.md", "", "2014/01/03/L'été-à-la-plage_v1.0"),
        ("2014-01-03-a.md", "categories: Deux Mots", "deux/mots/2014/01/03/a"),
        ("2014-01-03-a.md", "category: Deux Mots", "deux mots/2014/01/03/a"),
        ("2014-01-03-a.md", "categories: a/b", "a/b/2014/01/03/a"),
        ("2014-01-03-a.md", "category: 100%41", "100%41/2014/01/03/a"),
        ("2014-01-03-a.md", "slug: Autre Nom", "2014/01/03/Autre-Nom"),
        ("2014-01-03-a.md", "date: 2014-01-01 00:30:00 +0900", "2014/01/01/a"),
        ("2014-01-03-🎉.md", "", "2014/01/03/f09f8e89"),
        ("my-post.md", "date: 2014-01-03", "2014/01/03/my-post"),
        ("docs/about.md", "categories: a", "docs/about"),
        ("docs/index.md", "", "docs"),
        ("index.md", "", "index"),
    ] {
        assert_eq!(address("pretty", file, matter), (expected.to_owned(), 0), "{file} {matter}");
    }
}

#[test]
fn the_permalink_of_a_post_is_taken_literally() {
    for (file, permalink, expected) in [
        ("2013-01-06-q.md", "/x/:title/:year", "x/q/2013"),
        ("2013-01-06-q.md", "pretty", "pretty"),
        ("2013-01-06-q.md", "/films//l'%C3%A9t%C3%A9.html", "films/l'été"),
        ("2013-01-06-q.md", "/a/index.html", "a"),
        ("2013-01-06-q.md", "\"/a b/\"", "a b"),
        ("about.md", "/a-propos/", "a-propos"),
        ("404.md", "/404.html", "404"),
        ("docs/a.md", "/:path/x", "docs/a/x"),
    ] {
        assert_eq!(
            address("date", file, &format!("permalink: {permalink}")),
            (expected.to_owned(), 0),
            "{permalink}"
        );
    }
}

#[test]
fn an_unusable_permalink_gives_way_to_the_usual_address() {
    for permalink in [
        "/../secret",
        "/a\\b",
        "/:foo/",
        "https://example.org/a",
        "/",
        "/index.html",
        "/%ff",
        "[a, b]",
        "/a/./b",
    ] {
        let (key, found) = address("date", "2013-01-06-q.md", &format!("permalink: {permalink}"));
        assert_eq!((key.as_str(), found), ("2013/01/06/q", 1), "{permalink}");
    }
    assert_eq!(address("date", "about.md", "permalink: /:year/"), ("about".to_owned(), 1));
    assert_eq!(address("/../:title", "2013-01-06-q.md", ""), ("2013/01/06/q".to_owned(), 1));
    assert_eq!(address("date", "2013-01-06-q.md", "category: .."), ("2013/01/06/q".to_owned(), 1));
}

#[test]
fn a_file_that_cannot_be_an_address_gets_a_slug() {
    assert_eq!(address("date", "a\\b.md", ""), ("a-b".to_owned(), 0));
    assert_eq!(address("date", "../x.md", ""), ("x".to_owned(), 0));
    assert_eq!(address("date", "", ""), ("-".to_owned(), 0));
}

#[test]
fn an_address_of_a_listing_is_moved_aside() {
    for (file, expected) in [
        ("archive.md", "archive-1"),
        ("tag.md", "tag-1"),
        ("tag/about.md", "tag-1/about"),
        ("2016.md", "2016-1"),
        ("page/2.md", "page-1/2"),
        ("page2.md", "page2-1"),
        ("tag/rust/page/2.md", "tag-1/rust/page/2"),
    ] {
        assert_eq!(address("date", file, ""), (expected.to_owned(), 1), "{file}");
    }
}
