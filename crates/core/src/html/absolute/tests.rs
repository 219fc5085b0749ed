//! Where links and images of an article in a feed lead.

use proptest::prelude::*;

use super::*;
use crate::{html::clean, markdown::Context};

const PAGE: &str = "https://a.example/blog/2016/03/12/title/";

#[test]
fn every_kind_of_reference_is_joined_to_the_page() {
    for (reference, expected) in [
        ("/blog/tag/", "https://a.example/blog/tag/"),
        ("/", "https://a.example/"),
        ("b.png", "https://a.example/blog/2016/03/12/title/b.png"),
        ("./b.png?x=../y", "https://a.example/blog/2016/03/12/title/b.png?x=../y"),
        ("../other/", "https://a.example/blog/2016/03/12/other/"),
        ("..", "https://a.example/blog/2016/03/12/"),
        ("../../../../../../../x", "https://a.example/x"),
        ("#fn:1", "https://a.example/blog/2016/03/12/title/#fn:1"),
        ("?a=b", "https://a.example/blog/2016/03/12/title/?a=b"),
        ("", PAGE),
        ("//b.example/x", "https://b.example/x"),
        ("http://b.example/../x", "http://b.example/../x"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("data:image/png;base64,AAAA", "data:image/png;base64,AAAA"),
        ("été/à?ç", "https://a.example/blog/2016/03/12/title/été/à?ç"),
    ] {
        assert_eq!(join(PAGE, reference), expected, "{reference}");
    }
}

#[test]
fn the_page_may_be_a_host_alone_or_only_a_path() {
    for (page, reference, expected) in [
        ("https://a.example", "b", "https://a.example/b"),
        ("https://a.example", "/b", "https://a.example/b"),
        ("https://a.example/b#c", "#d", "https://a.example/b#d"),
        ("/blog/a/", "b.png", "/blog/a/b.png"),
        ("/blog/a/", "/b.png", "/b.png"),
        ("/blog/a/", "//b.example/", "//b.example/"),
        ("", "b", "/b"),
    ] {
        assert_eq!(join(page, reference), expected, "{page} {reference}");
    }
}

#[test]
fn addresses_of_links_images_and_films_become_absolute_and_nothing_else_changes() {
    let html = clean(
        "<p title=\"/x &amp; y\">A &lt; B&nbsp;<a href=\"/a?b=1&amp;c=2\">/a</a><br>\
         <img src=\"i.png\" srcset=\"/i.png 1x, /j,k.png 2x\" alt=\"&quot;i&quot;\" width=3>\
         <video src=\"f.mp4\" poster=\"p.png\" controls></video></p><blockquote cite=\"/c\">q</blockquote>",
        Context { base: "/blog/", folder: "d/", ..Context::PLAIN },
    );
    insta::assert_snapshot!(html.absolute(PAGE).as_str());
}

#[test]
fn an_article_without_addresses_stays_byte_for_byte() {
    for html in [
        "<h2 id=\"a\">A &amp; B</h2><ul><li><input type=\"checkbox\" disabled checked> x</li></ul>",
        "<pre><code class=\"language-rust\">a &lt; b &amp;&amp; c</code></pre><hr><details open>x</details>",
        "<table><tr><td align=\"left\">1</td></tr></table><p>a\u{a0}b é ' \" 😀</p>",
    ] {
        let safe = clean(html, Context::PLAIN);
        assert_eq!(safe.absolute(PAGE), safe);
    }
}

proptest! {
    #[test]
    fn what_was_safe_stays_safe(pieces in proptest::collection::vec(
        proptest::sample::select(vec![
            "<a href=\"", "<img src='", "<video poster=", "<q cite=\"", "<img srcset=\"", "\"", "'", ">", "</a>",
            "javascript:alert(1)", "/x", "//b.example/", "..", "?", "#", "&amp;", "&quot;", "&#x3c;", "\u{a0}",
            " 2x, ", " onerror=", "<script>", "<b>", "é", ":", "\\", "\n",
        ]), 0..16)) {
        let safe = clean(&pieces.concat(), Context::PLAIN);
        let absolute = safe.absolute(PAGE);
        // The gate would mark the links as leading to another site, and nothing more.
        let unmarked = |html: &SafeHtml| html.as_str().replace(" rel=\"external noopener\"", "");
        prop_assert_eq!(unmarked(&clean(absolute.as_str(), Context::PLAIN)), unmarked(&absolute));
        prop_assert_eq!(absolute.absolute(PAGE), absolute);
    }
}
