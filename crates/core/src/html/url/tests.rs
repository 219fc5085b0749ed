//! Addresses that authors write, and addresses that attackers write.

use super::*;
use crate::markdown::References;

const BLOG: Context<'_> =
    Context { base: "/blog/", folder: "films/2013/", language: "en", ..Context::PLAIN };

#[test]
fn a_link_works_from_every_page_of_the_site() {
    for (written, expected) in [
        ("/about", "/blog/about"),
        ("/blog/about", "/blog/about"),
        ("/blogroll", "/blog/blogroll"),
        ("a.png", "/blog/films/2013/a.png"),
        ("./a.png", "/blog/films/2013/a.png"),
        ("../a.png", "/blog/films/a.png"),
        ("../../../../a.png", "/blog/a.png"),
        ("%2e%2E/a.png", "/blog/films/a.png"),
        ("/../../a.png", "/blog/a.png"),
        ("/blog/../a.png", "/blog/a.png"),
        ("a//b/", "/blog/films/2013/a//b/"),
        ("..", "/blog/films/"),
        ("/", "/blog/"),
        ("a b.png?c d", "/blog/films/2013/a%20b.png?c%20d"),
        ("2016:03.png", "/blog/films/2013/2016:03.png"),
        ("#là", "#là"),
        ("?page=2", "?page=2"),
        ("//cdn.test/x", "https://cdn.test/x"),
        ("HTTPS://Example.org/a?b#c", "https://Example.org/a?b#c"),
        ("http:\\\\evil.test\\x", "http://evil.test/x"),
        ("/\\evil.test", "https://evil.test"),
        ("mailto:a@b.test?subject=a b", "mailto:a@b.test?subject=a%20b"),
        (" ht\ntp://a.test ", "http://a.test"),
    ] {
        let once = resolve(written, Purpose::Link, BLOG);
        assert_eq!(once.as_deref(), Some(expected), "{written}");
        let twice = resolve(expected, Purpose::Link, BLOG);
        assert_eq!(twice.as_deref(), Some(expected), "{written} twice");
    }
}

#[test]
fn no_address_runs_a_script() {
    for written in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " \u{1}javascript:alert(1)",
        "java\tscr\nipt:alert(1)",
        "java\0script:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "DATA:image/svg+xml;base64,PHN2Zz4=",
        "blob:https://a.test/x",
        "filesystem:x",
        "view-source:x",
        "file:///etc/passwd",
        "https:",
        "//",
        "",
    ] {
        for purpose in [Purpose::Link, Purpose::Media, Purpose::Image] {
            assert_eq!(resolve(written, purpose, BLOG), None, "{written}");
        }
    }
}

#[test]
fn only_images_may_carry_their_bitmap() {
    let png = "data:image/png;base64,iVBORw0KGgo=";
    assert_eq!(resolve(png, Purpose::Image, BLOG).as_deref(), Some(png));
    assert_eq!(resolve(png, Purpose::Link, BLOG), None);
    assert_eq!(resolve("data:image/png,<svg>", Purpose::Image, BLOG), None);
    assert_eq!(resolve("data:image/png;base64,a\"b", Purpose::Image, BLOG), None);
}

#[test]
fn each_candidate_of_a_set_is_resolved_by_itself() {
    for (written, expected) in [
        ("a.png, b.png 2x", Some("/blog/films/2013/a.png, /blog/films/2013/b.png 2x")),
        ("/a.png 100w,/b.png 1.5x", Some("/blog/a.png 100w, /blog/b.png 1.5x")),
        ("javascript:x 1x, /b.png 2x", Some("/blog/b.png 2x")),
        ("/a.png calc(1x)", None),
        (" , ", None),
        ("\0,\u{1}\u{b},/a.png 1x", Some("/blog/a.png 1x")),
    ] {
        let once = resolve_set(written, BLOG);
        assert_eq!(once.as_deref(), expected, "{written}");
        for context in [BLOG, Context { base: "", ..BLOG }] {
            let Some(once) = resolve_set(written, context) else { continue };
            assert_eq!(resolve_set(&once, context).as_deref(), Some(once.as_str()), "{written}");
        }
    }
}

#[test]
fn a_folder_with_odd_characters_is_only_a_folder() {
    let context = Context { folder: "50% off?/#1/", ..BLOG };
    assert_eq!(
        resolve("a.png", Purpose::Image, context).as_deref(),
        Some("/blog/50%25%20off%3F/%231/a.png")
    );
}

#[test]
fn without_a_known_base_an_address_stays_as_it_is_written() {
    let nowhere = Context { base: "", folder: "2016/", ..Context::PLAIN };
    for (written, expected) in [
        ("a b.jpg", "a b.jpg"),
        ("../a.png", "../a.png"),
        ("./a//b/", "./a//b/"),
        ("/about?a=\"b\"", "/about?a=\"b\""),
        ("images\\a.png", "images\\a.png"),
        ("2016:03.png", "2016:03.png"),
        ("", ""),
        (" ", ""),
        ("#là bas", "#là bas"),
        ("?page=2", "?page=2"),
        ("//cdn.test/x y", "//cdn.test/x y"),
        ("///cdn.test/x", "//cdn.test/x"),
        ("/\\cdn.test\\x", "//cdn.test/x"),
        ("\\\\cdn.test", "//cdn.test"),
        ("/\t/cdn.test", "//cdn.test"),
        ("HTTP://a.test/b c", "http://a.test/b c"),
        ("http:\\\\a.test\\x?a\\b", "http://a.test/x?a\\b"),
        ("mailto:a@b.test?subject=a b", "mailto:a@b.test?subject=a b"),
    ] {
        let once = resolve(written, Purpose::Link, nowhere);
        assert_eq!(once.as_deref(), Some(expected), "{written}");
        assert_eq!(resolve(expected, Purpose::Link, nowhere).as_deref(), Some(expected));
    }
    for written in ["java\nscript:x", "//", "\\/", "//?x", "http://<b>/", "data:text/html,x"] {
        assert_eq!(resolve(written, Purpose::Link, nowhere), None, "{written}");
    }
}

#[test]
fn a_link_to_a_renamed_anchor_follows_it() {
    for (written, expected) in [
        ("#failed", "#user-content-failed"),
        ("#fail%65d", "#user-content-failed"),
        ("#user-content-failed", "#user-content-failed"),
        ("/about/#__proto__", "/blog/about/#user-content-__proto__"),
        ("?a#content", "?a#user-content-content"),
        ("#navigation", "#navigation"),
        ("https://a.test/#failed", "https://a.test/#failed"),
    ] {
        assert_eq!(resolve(written, Purpose::Link, BLOG).as_deref(), Some(expected), "{written}");
    }
}

#[test]
fn a_link_to_a_source_file_leads_to_its_post() {
    let pairs = [
        ("films/2013/2013-05-01-été 1.md", "2013/05/01/%C3%A9t%C3%A9-1/"),
        ("2016-03-12-a.md", "2016/03/12/a/"),
    ];
    let posts = pairs.map(|(source, path)| (source.to_owned(), path.to_owned())).to_vec();
    let references = References { posts, images: Vec::new() };
    let context = Context { references: Some(&references), ..BLOG };
    for (written, expected) in [
        ("2013-05-01-été 1.md", "/blog/2013/05/01/%C3%A9t%C3%A9-1/"),
        ("./2013-05-01-%C3%A9t%C3%A9%201.md", "/blog/2013/05/01/%C3%A9t%C3%A9-1/"),
        ("../../2016-03-12-a.md#b", "/blog/2016/03/12/a/#b"),
        ("/2016-03-12-a.md?c#d", "/blog/2016/03/12/a/?c#d"),
        ("/blog/2016-03-12-a.md", "/blog/2016/03/12/a/"),
        ("../../2016-03-12-A.md", "/blog/2016-03-12-A.md"),
        ("2016-03-12-a.md", "/blog/films/2013/2016-03-12-a.md"),
        ("https://a.test/2016-03-12-a.md", "https://a.test/2016-03-12-a.md"),
    ] {
        let once = resolve(written, Purpose::Link, context);
        assert_eq!(once.as_deref(), Some(expected), "{written}");
        assert_eq!(resolve(expected, Purpose::Link, context).as_deref(), Some(expected));
    }
    let image = resolve("/2016-03-12-a.md", Purpose::Image, context);
    assert_eq!(image.as_deref(), Some("/blog/2016-03-12-a.md"), "an image is no link");
}

#[test]
fn the_size_of_an_image_is_found_wherever_it_is_named_from() {
    let references = References { posts: Vec::new(), images: images("") };
    let blog = Context { references: Some(&references), ..BLOG };
    let nowhere = Context { base: "", ..blog };
    for (written, context, size) in [
        ("a b.png", blog, Some((640, 480))),
        ("a%20b.png?1", blog, Some((640, 480))),
        ("/blog/films/2013/a b.png", blog, Some((640, 480))),
        ("./a b.png", nowhere, Some((640, 480))),
        ("/films/2013/a b.png", nowhere, Some((640, 480))),
        ("a b.PNG", blog, None),
        ("//films/2013/a b.png", blog, None),
        ("https://a.test/films/2013/a%20b.png", blog, None),
        ("", blog, None),
    ] {
        assert_eq!(image_size(written, context), size, "{written}");
    }
}

/// An image whose size is known, and a film.
fn images(hash: &str) -> Vec<Image> {
    let image = |name: &str, size| Image { name: name.into(), size, hash: hash.into() };
    vec![image("films/2013/a b.png", Some((640, 480))), image("été.mp4", None)]
}

#[test]
fn what_is_shown_comes_from_the_address_with_its_hash_and_what_is_linked_from_the_plain_one() {
    let references = References { posts: Vec::new(), images: images("3f2a9c1e7b") };
    let blog = Context { references: Some(&references), ..BLOG };
    let plain = References { posts: Vec::new(), images: images("") };
    let unhashed = Context { references: Some(&plain), ..BLOG };
    for (written, shown, linked) in [
        ("a b.png", "/blog/assets/by-hash/3f2a9c1e7b/a%20b.png", "/blog/films/2013/a%20b.png"),
        ("./a%20b.png", "/blog/assets/by-hash/3f2a9c1e7b/a%20b.png", "/blog/films/2013/a%20b.png"),
        (
            "/blog/films\\2013/a b.png?v#i",
            "/blog/assets/by-hash/3f2a9c1e7b/a%20b.png?v#i",
            "/blog/films/2013/a%20b.png?v#i",
        ),
        ("/été.mp4", "/blog/assets/by-hash/3f2a9c1e7b/été.mp4", "/blog/été.mp4"),
        ("a b.PNG", "/blog/films/2013/a%20b.PNG", "/blog/films/2013/a%20b.PNG"),
        ("a b.png/", "/blog/films/2013/a%20b.png/", "/blog/films/2013/a%20b.png/"),
        ("//films/2013/a", "https://films/2013/a", "https://films/2013/a"),
    ] {
        for purpose in [Purpose::Image, Purpose::Media] {
            let once = resolve(written, purpose, blog);
            assert_eq!(once.as_deref(), Some(shown), "{written}");
            assert_eq!(resolve(shown, purpose, blog).as_deref(), Some(shown), "{written} twice");
            assert_eq!(resolve(written, purpose, unhashed).as_deref(), Some(linked), "{written}");
        }
        assert_eq!(resolve(written, Purpose::Link, blog).as_deref(), Some(linked), "{written}");
    }
    assert_eq!(
        resolve_set("a%20b.png, /été.mp4 2x, c.png 3x", blog).as_deref(),
        Some(
            "/blog/assets/by-hash/3f2a9c1e7b/a%20b.png, \
             /blog/assets/by-hash/3f2a9c1e7b/été.mp4 2x, /blog/films/2013/c.png 3x"
        )
    );
    let nowhere = Context { base: "", ..blog };
    assert_eq!(resolve("a b.png", Purpose::Image, nowhere).as_deref(), Some("a b.png"));
}
