//! Images, sound and film are shown from the address that has their hash, however they were written.

use feuilleton_core::markdown::{Context, Dialect, Image, References, render};

const HASHED: &str = "/blog/assets/by-hash/3f2a9c1e7b/a%20b.png";
const PLAIN: &str = "/blog/2016/a%20b.png";

/// What is written, and the addresses in the order in which they are shown or linked.
const TEXTS: &[(&str, &[&str])] = &[
    ("![alt](a%20b.png)", &[HASHED]),
    ("![alt](<a b.png>)", &[HASHED]),
    ("![alt][i]\n\n[i]: /2016/a%20b.png \"Caption\"", &[HASHED]),
    ("[![alt](a%20b.png)](a%20b.png)", &[PLAIN, HASHED]),
    ("<img src='a b.png'>", &[HASHED]),
    ("<img src='/blog/2016/a b.png?1'>", &["/blog/assets/by-hash/3f2a9c1e7b/a%20b.png?1"]),
    (
        "<img srcset='a%20b.png, c.png 2x'>",
        &["/blog/assets/by-hash/3f2a9c1e7b/a%20b.png, /blog/2016/c.png 2x"],
    ),
    (
        "<picture><source srcset='a%20b.png 1x'><img src='c.png'></picture>",
        &["/blog/assets/by-hash/3f2a9c1e7b/a%20b.png 1x", "/blog/2016/c.png"],
    ),
    ("<video src='d.mp4' poster='a b.png'></video>", &[FILM, HASHED]),
    ("<video><source src='d.mp4'></video>", &[FILM]),
    ("<audio src='./d.mp4'></audio>", &[FILM]),
    ("<a href='a b.png'>a</a>", &[PLAIN]),
    ("![alt](c.png)", &["/blog/2016/c.png"]),
    ("![alt](https://a.test/2016/a%20b.png)", &["https://a.test/2016/a%20b.png"]),
];

const FILM: &str = "/blog/assets/by-hash/0123456789/d.mp4";

#[test]
fn every_way_of_showing_a_file_leads_to_its_hash_and_a_link_to_its_name() {
    let image = |name: &str, hash: &str| Image { name: name.into(), size: None, hash: hash.into() };
    let images = vec![image("2016/a b.png", "3f2a9c1e7b"), image("2016/d.mp4", "0123456789")];
    let references = References { posts: vec![], images };
    for dialect in [Dialect::CommonMark, Dialect::Jekyll] {
        let context = Context {
            base: "/blog/",
            folder: "2016/",
            dialect,
            references: Some(&references),
            ..Context::PLAIN
        };
        for (source, expected) in TEXTS {
            let html = render(source, context).html.into_string();
            assert_eq!(addresses(&html), *expected, "{dialect:?}: {html}");
        }
    }
}

/// The values of all attributes with addresses.
fn addresses(html: &str) -> Vec<&str> {
    let is_address = |name: &str| {
        ["src", "srcset", "poster", "href"].iter().any(|own| name.ends_with(&format!(" {own}")))
    };
    let parts: Vec<&str> = html.split('"').collect();
    let pairs = parts.windows(2).step_by(2);
    pairs.filter(|pair| is_address(pair[0].trim_end_matches('='))).map(|pair| pair[1]).collect()
}
