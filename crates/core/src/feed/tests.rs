use super::*;
use crate::post::Post;

const SITE: &str = "https://a.example/blog";

fn site() -> Site {
    Site {
        base_url: Some(SITE.into()),
        title: "Le Blog & Co".into(),
        language: "fr".into(),
        ..Site::default()
    }
}

fn item(file: &str, text: &str) -> Item {
    let site = Site { permalink: "/:categories/:year/:month/:day/:title.html".into(), ..site() };
    Item::new(&Post::read(file, text, &site).0, &site)
}

#[test]
fn a_post_keeps_the_identity_that_jekyll_feed_gave_it() {
    // Addresses and identities as Jekyll 4.3 with jekyll-feed 0.17 prints them.
    for (file, matter, id) in [
        ("_posts/2016-03-12-a-title.md", "title: A", "/2016/03/12/a-title"),
        ("_posts/2016-03-12-a.md", "permalink: /b/c/", "/b/a"),
        ("_posts/2016-03-12-a.md", "permalink: /about.html", "/a"),
        ("_posts/2016-03-12-a.md", "slug: other", "/2016/03/12/other"),
        ("_posts/2016-03-12-a.md", "categories: [x, y]", "/x/y/2016/03/12/a"),
    ] {
        let item = item(file, &format!("---\n{matter}\n---\nText"));
        assert_eq!(super::id(&item, &site()), format!("{SITE}{id}"), "{matter}");
    }
}

fn channel<'a>(site: &'a Site, entries: &'a [Entry<'a>]) -> Channel<'a> {
    Channel {
        site,
        title: "Le Blog & Co",
        url: "https://a.example/blog/feed.xml",
        page: "https://a.example/blog/",
        entries,
    }
}

#[test]
fn a_feed_is_as_old_as_its_newest_post() {
    let (one, two) =
        (item("2016-03-12-a.md", "A"), item("2017-01-01-b.md", "---\nupdated: 2018-05-06\n---\nB"));
    let site = site();
    let entries = [Entry { item: &one, html: None }, Entry { item: &two, html: None }];
    assert!(atom(&channel(&site, &entries)).contains(
        "<updated>2018-05-06T00:00:00Z</updated>\n<id>https://a.example/blog/feed.xml</id>"
    ));
    assert!(atom(&channel(&site, &[])).contains("<updated>1970-01-01T00:00:00Z</updated>"));
    assert!(
        rss(&channel(&site, &entries))
            .contains("<lastBuildDate>Sun, 06 May 2018 00:00:00 +0000</lastBuildDate>")
    );
}

#[test]
fn what_an_author_writes_is_text() {
    let title = "<b>A & \"B\" ]]> \u{0}\u{8}\u{fffe}é";
    let mut one = item("2016-03-12-a.md", "A");
    one.title = title.into();
    one.tags = vec![title.into()];
    let site = site();
    let entries = [Entry { item: &one, html: Some("<p title=\"]]>\">a</p>") }];
    for document in [atom(&channel(&site, &entries)), rss(&channel(&site, &entries))] {
        assert!(document.contains("&lt;b&gt;A &amp; &quot;B&quot; ]]&gt; é"), "{document}");
        assert!(!document.contains("<b>") && !document.contains('\u{0}'), "{document}");
        assert!(document.contains("&lt;p title=&quot;]]&gt;&quot;&gt;a&lt;/p&gt;"), "{document}");
    }
}

#[test]
fn a_sitemap_lists_what_changed_when() {
    let place = Place { url: "https://a.example/?a&b".into(), changed: Some("2016-03-12".into()) };
    let expected =
        "<url>\n<loc>https://a.example/?a&amp;b</loc>\n<lastmod>2016-03-12</lastmod>\n</url>\n";
    assert!(sitemap(core::slice::from_ref(&place)).contains(expected));
    assert!(sitemap_index(&[place]).contains("<sitemapindex"));
}
