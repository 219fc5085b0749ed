//! Ids as jekyll-feed 0.17.0 wrote them for the same files on Jekyll 4.3.1.

use super::*;
use crate::listing::Item;

const BASE: &str = "https://blog.example/blog/";

fn id(permalink: &str, file: &str, matter: &str) -> String {
    let site = Site {
        base_url: Some("https://Blog.Example/blog".into()),
        permalink: permalink.into(),
        dialect: Some(Dialect::Jekyll),
        timezone: serde_json::from_str("\"+01:00\"").unwrap(),
        ..Site::default()
    };
    let (post, _) = Post::read(file, &format!("---\n{matter}\n---\nText\n"), &site);
    Item::new(&post, &site).id
}

#[test]
fn a_post_of_jekylls_keeps_the_id_that_feed_readers_know() {
    for (file, matter, expected) in [
        ("_posts/2016-03-12-title.md", "title: Titre", "2016/03/12/title"),
        ("_posts/2016-03-13-Hello World.md", "tags: [A b, c]", "2016/03/13/Hello%20World"),
        ("_posts/2016-03-14-été à.md", "a: b", "2016/03/14/%C3%A9t%C3%A9%20%C3%A0"),
        ("_posts/2016-03-15-own.md", "permalink: /about/us/", "about/own"),
        ("_posts/2016-03-16-ownhtml.md", "permalink: /about/them.html", "about/ownhtml"),
        ("_posts/2016-03-17-ownindex.md", "permalink: /about/it/index.html", "about/it/ownindex"),
        ("_posts/2016-03-18-slugged.md", "slug: Another Slug", "2016/03/18/Another%20Slug"),
        (
            "_posts/2016-03-19-cats.md",
            "categories: [À b, \"c++\"]",
            "%C3%A0%20b/c++/2016/03/19/cats",
        ),
        ("films/_posts/noir/2016-03-20-film.md", "a: b", "films/2016/03/20/film"),
        ("_posts/sub/2016-03-21-in-sub.md", "a: b", "2016/03/21/in-sub"),
        ("_posts/2016-03-22-own-id.md", "id: my-id\nguid: g", "2016/03/22/own-id"),
        ("_posts/2016-03-23-date.md", "date: 2016-03-22 23:30:00", "2016/03/23/date"),
        ("_posts/2016-03-24-c++ & 100% #1 a:b.md", "a: b", "2016/03/24/c++%20&%20100%25#1%20a:b"),
        ("_posts/2016-03-25-what?.md", "a: b", "2016/03/25/what"),
        ("_posts/2016-03-26-top.md", "permalink: /top/", "top"),
        ("_posts/2016-03-27-%41%2Fb.md", "a: b", "2016/03/27/A%2Fb"),
        ("_posts/2016-03-28-v1.0.md", "a: b", "2016/03/28/v1.0"),
        (
            "_posts/2016-03-29-l'été_v(1)[2]~x,y;z=@!$.md",
            "a: b",
            "2016/03/29/l'%C3%A9t%C3%A9_v(1)%5B2%5D~x,y;z=@!$",
        ),
        ("2016-04-01-mod.md", "last_modified_at: 2017-01-02", "2016/04/01/mod"),
    ] {
        for style in ["date", "pretty"] {
            assert_eq!(id(style, file, matter), format!("{BASE}{expected}"), "{style}: {file}");
        }
    }
}

#[test]
fn the_id_follows_the_style_of_the_addresses() {
    for (permalink, file, expected) in [
        ("none", "_posts/2016-03-12-title.md", "title"),
        ("none", "films/_posts/2016-03-20-film.md", "films/film"),
        ("/:title/index.html", "_posts/2016-03-13-Hello World.md", "Hello-World/Hello%20World"),
        ("/:slug", "_posts/2016-03-13-Hello World.md", "Hello%20World"),
        ("/:slug", "_posts/2016-03-25-what?.md", "what"),
        ("/x:output_ext/:title", "_posts/2016-03-12-title.md", "x.html/title"),
    ] {
        assert_eq!(id(permalink, file, "a: b"), format!("{BASE}{expected}"), "{permalink} {file}");
    }
}

#[test]
fn other_texts_are_known_by_their_addresses() {
    let site = Site { base_url: Some("https://A.example/".into()), ..Site::default() };
    for (file, expected) in [
        ("2016-03-12-title.md", "https://A.example/2016/03/12/title/"),
        ("_posts/2016-03-12-title.md", "https://a.example/2016/03/12/title"),
        ("about.md", "https://A.example/about/"),
        ("_posts/undated.md", "https://A.example/undated/"),
    ] {
        assert_eq!(Post::read(file, "Text\n", &site).0.feed_id(&site), expected, "{file}");
    }
}
