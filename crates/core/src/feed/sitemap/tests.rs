//! What a search engine reads.

use roxmltree::Document;

use super::*;

fn site() -> Site {
    Site { base_url: Some("https://a.example/blog/".into()), ..Site::default() }
}

/// Addresses and dates of the elements with this name.
fn locations(xml: &str, element: &str) -> Vec<(String, String)> {
    let document = Document::parse(xml).unwrap();
    let text = |node: roxmltree::Node<'_, '_>, name| {
        let child = node.children().find(|child| child.has_tag_name(name));
        child.and_then(|child| child.text()).unwrap_or_default().to_owned()
    };
    let found = document.descendants().filter(|node| node.tag_name().name() == element);
    found
        .map(|node| (text(node, (NAMESPACE.1, "loc")), text(node, (NAMESPACE.1, "lastmod"))))
        .collect()
}

fn pair(location: &str, changed: &str) -> (String, String) {
    (location.to_owned(), changed.to_owned())
}

#[test]
fn posts_pages_and_listings_are_there_with_the_dates_of_their_last_change() {
    let site = site();
    let mut post =
        Item { date_published: Some("2016-03-12T09:30:00+01:00".into()), ..Item::default() };
    post.extension.path = "2016/03/12/l'%C3%A9t%C3%A9-&-co/".into();
    let mut page = Item::default();
    page.extension.path = "about/".into();
    let mut sitemap = Sitemap::new(&site).unwrap();
    sitemap.add_entry(&post);
    sitemap.add_entry(&page);
    post.date_modified = Some("2017-01-01T00:00:00Z".into());
    let earlier = Date::parse("2016-12-31");
    sitemap
        .add_listing(&Route::HOME, [earlier, changed(&post), changed(&page)].into_iter().flatten());
    let files = sitemap.finish();
    assert_eq!(files.len(), 1);
    assert_eq!(files[0].0, "sitemap.xml");
    let expected = [
        pair(
            "https://a.example/blog/2016/03/12/l'%C3%A9t%C3%A9-&-co/",
            "2016-03-12T09:30:00+01:00",
        ),
        pair("https://a.example/blog/about/", ""),
        pair("https://a.example/blog/", "2017-01-01T00:00:00Z"),
    ];
    assert_eq!(locations(&files[0].1, "url"), expected);
}

#[test]
fn more_addresses_than_a_file_may_hold_are_divided_under_an_index() {
    let site = site();
    let mut sitemap = Sitemap { most_urls: 2, ..Sitemap::new(&site).unwrap() };
    for number in 1..=5_u16 {
        sitemap.add(&format!("{number}/"), Date::new(2010 + number, 1, 1));
    }
    let files = sitemap.finish();
    let names: Vec<_> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"]);
    let expected = [
        pair("https://a.example/blog/sitemap-1.xml", "2012-01-01T00:00:00Z"),
        pair("https://a.example/blog/sitemap-2.xml", "2014-01-01T00:00:00Z"),
        pair("https://a.example/blog/sitemap-3.xml", "2015-01-01T00:00:00Z"),
    ];
    assert_eq!(locations(&files[3].1, "sitemap"), expected);
    let urls: Vec<_> = files.iter().flat_map(|(_, xml)| locations(xml, "url")).collect();
    assert_eq!((urls.len(), urls[4].0.as_str()), (5, "https://a.example/blog/5/"));
}

#[test]
fn fifty_thousand_addresses_fit_into_one_file_and_one_more_does_not() {
    let site = site();
    for (count, files) in [(50_000, 1), (50_001, 3)] {
        let mut sitemap = Sitemap::new(&site).unwrap();
        for number in 0..count {
            sitemap.add(&format!("{number}/"), None);
        }
        assert_eq!(sitemap.finish().len(), files, "{count}");
    }
}

#[test]
fn long_addresses_do_not_make_a_file_too_large() {
    let site = site();
    let mut sitemap = Sitemap::new(&site).unwrap();
    let path = "é/".repeat(1000);
    for _ in 0..20_000 {
        sitemap.add(&path, None);
    }
    let files = sitemap.finish();
    assert_eq!(files.len(), 3);
    assert!(files.iter().all(|(_, xml)| xml.len() <= 52_428_800));
}

#[test]
fn a_site_that_does_not_know_its_host_has_no_sitemap() {
    for base in [None, Some("/blog/"), Some("")] {
        let site = Site { base_url: base.map(Into::into), ..Site::default() };
        assert!(Sitemap::new(&site).is_none(), "{base:?}");
    }
}
