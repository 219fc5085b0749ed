//! Every address of the blog, both ways.

use super::*;

fn page(number: u32) -> Page {
    Page::new(number).unwrap()
}

fn entry(path: &str) -> Route {
    Route::Entry(Key::parse(path).unwrap())
}

#[test]
fn every_route_is_read_back_from_its_own_path() {
    for (route, path) in [
        (Route::HOME, ""),
        (Route::Home { page: page(2) }, "page/2/"),
        (Route::Terms(Taxonomy::Tag), "tag/"),
        (Route::ARCHIVE, "archive/"),
        (Route::ARCHIVE.at_page(page(2)), "archive/page/2/"),
        (Route::Search, "search/"),
        (Route::term(Taxonomy::Tag, "rust"), "tag/rust/"),
        (Route::term(Taxonomy::Tag, "rust").at_page(page(3)), "tag/rust/page/3/"),
        (Route::term(Taxonomy::Tag, "page"), "tag/page/"),
        (Route::term(Taxonomy::Author, "zoé"), "author/zo%C3%A9/"),
        (Route::term(Taxonomy::Category, "a b"), "category/a%20b/"),
        (Route::year(2016), "2016/"),
        (Route::year(2016).at_page(page(2)), "2016/page/2/"),
        (entry("2016/03/12/title"), "2016/03/12/title/"),
        (entry("about"), "about/"),
        (entry("films/l'été"), "films/l'%C3%A9t%C3%A9/"),
    ] {
        assert_eq!(route.path(), path);
        assert_eq!(Route::parse(path), Ok(route), "{path}");
    }
}

#[test]
fn every_spelling_that_jekyll_serves_reaches_the_same_post() {
    for path in [
        "2016/03/12/été",
        "/2016/03/12/été",
        "/2016/03/12/été/",
        "/2016/03/12/été.html",
        "/2016/03/12/été/index.html",
        "/2016/03/12/%C3%A9t%C3%A9.html",
        "/2016/03/12/%c3%a9t%c3%a9/",
    ] {
        assert_eq!(Route::parse(path), Ok(entry("2016/03/12/été")), "{path}");
    }
}

#[test]
fn old_paginators_are_understood() {
    assert_eq!(Route::parse("/page2/"), Ok(Route::Home { page: page(2) }));
    assert_eq!(Route::parse("/page/2/index.html"), Ok(Route::Home { page: page(2) }));
    assert_eq!(Route::parse("/index.html"), Ok(Route::HOME));
}

#[test]
fn words_that_only_look_like_pages_are_entries() {
    for path in [
        "page/zero",
        "page/0",
        "pages",
        "page0",
        "tag/a/b",
        "tag/a/page/0",
        "search/page/2",
        "search/a",
        "tag/page/2/x",
        "2016/03",
    ] {
        assert_eq!(Route::parse(path), Ok(entry(path)), "{path}");
    }
}

#[test]
fn no_path_leads_out_of_the_site() {
    for path in [
        "//evil.test/x",
        "/\\evil.test",
        "..",
        "../x",
        "a/../b",
        "%2e%2e/x",
        "a/%2e%2e/b",
        "%2f%2fevil.test",
        "a//b",
        "a\\b",
        "a%5Cb",
        "a%00b",
        "a\nb",
        "./x",
        "%ff",
    ] {
        assert_eq!(Route::parse(path), Err(BadPath), "{path}");
    }
}

#[test]
fn the_data_of_a_route_lies_in_its_folder() {
    assert_eq!(Route::HOME.data_path(), "feed.json");
    assert_eq!(Route::term(Taxonomy::Tag, "rust").data_path(), "tag/rust/feed.json");
    assert_eq!(entry("a/été").data_path(), "a/%C3%A9t%C3%A9/index.json");
}

#[test]
fn a_scheme_cannot_hide_in_a_path() {
    assert_eq!(entry("https:x").path(), "https%3Ax/");
}

#[test]
fn files_beside_the_posts_are_told_from_posts() {
    for (path, file) in [
        ("images/a.svg", true),
        ("feed.xml", true),
        ("2016/03/12/title/index.md", true),
        ("song.mp3", true),
        ("2016/03/12/title/", false),
        ("2016/03/12/title.html", false),
        ("2016/03/12/version-1.0", false),
        ("about", false),
        ("", false),
    ] {
        assert_eq!(names_file(path), file, "{path}");
    }
}
