//! Addresses that authors write, and addresses that attackers write.

use super::*;

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
    ] {
        let once = resolve_set(written, BLOG);
        assert_eq!(once.as_deref(), expected, "{written}");
        if let Some(once) = once {
            assert_eq!(resolve_set(&once, BLOG).as_deref(), Some(once.as_str()));
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
