//! What becomes of markup: what authors wrote, and what the gate makes of it.

use super::*;
use crate::markdown::{Image, References};

fn cleaned(source: &str) -> String {
    clean(source, Context::PLAIN).into_string()
}

#[test]
fn every_player_of_old_becomes_a_link_to_its_film() {
    let link = "<a class=\"embed-youtube\" href=\"https://www.youtube.com/watch?v=abc\" \
                rel=\"external noopener\">Watch the video on YouTube</a>";
    let panel = format!("<p class=\"embed\">{link}</p>");
    for source in [
        "<iframe src=\"https://www.youtube.com/embed/abc\" srcdoc=\"<script>x</script>\"></iframe>",
        "<embed src=\"http://www.youtube.com/v/abc\" type=\"application/x-shockwave-flash\">",
        "<object data=\"//www.youtube.com/v/abc&amp;hl=en\"></object>",
        "<object data=\"//www.youtube.com/v/abc\"></object>",
        "<object width=425><param name=\"movie\" value=\"http://www.youtube.com/v/abc?fs=1\"></param>\
         <param name=\"wmode\" value=\"transparent\"></param>\
         <embed src=\"http://www.youtube.com/v/abc?fs=1\"></embed></object>",
        "<object><embed src=\"http://www.youtube.com/v/abc\"></object>",
        "<object><iframe src=\"//youtu.be/abc\"></iframe></object>",
        "<video src=\"https://www.youtube.com/v/abc\" controls></video>",
    ] {
        assert_eq!(cleaned(source), panel, "{source}");
    }
    let words = "<object data=\"//youtu.be/abc\" title=\"A <film>\"></object>";
    assert!(cleaned(words).contains(">A &lt;film&gt;</a>"));
    assert_eq!(cleaned("<object data=x.swf><param name=movie value=x.swf></object>"), "");
    assert_eq!(cleaned("a<embed src=x.swf>b"), "ab");
}

#[test]
fn a_frame_of_a_trusted_host_may_be_seen_in_place() {
    let hosts = [EmbedHost::new("maps.example.org", "/embed/").unwrap()];
    let context = Context { embeds: &hosts, ..Context::PLAIN };
    for (source, expected) in [
        (
            "<iframe src=\"//maps.example.org/embed/1?a=b&amp;c=d\" title=\"Map\"></iframe>",
            "<p class=\"embed\"><a class=\"embed-frame\" \
             href=\"https://maps.example.org/embed/1?a=b&amp;c=d\" \
             rel=\"external noopener\">Map</a></p>",
        ),
        (
            "<iframe src=\"https://maps.example.org/other\"></iframe>",
            "<p class=\"embed-link\"><a href=\"https://maps.example.org/other\" \
             rel=\"external noopener\">maps.example.org</a></p>",
        ),
        ("<iframe src=\"java&zzz;script://maps.example.org/embed/1\"></iframe>", ""),
    ] {
        assert_eq!(clean(source, context).as_str(), expected, "{source}");
        assert_eq!(clean(expected, context).as_str(), expected, "twice");
    }
}

#[test]
fn an_anchor_that_scripts_could_trip_over_is_renamed_with_its_links() {
    let source = "<h2 id=\"trustedTypes\">x</h2><a name=failed href=\"#trustedTypes\">x</a>\
                  <table><tr><td headers=\"content a\" aria-labelledby=__proto__>x</table>";
    let expected = "<h2 id=\"user-content-trustedTypes\">x</h2>\
                    <a id=\"user-content-failed\" href=\"#user-content-trustedTypes\">x</a>\
                    <table><tbody><tr><td headers=\"user-content-content a\" \
                    aria-labelledby=\"user-content-__proto__\">x</td></tr></tbody></table>";
    assert_eq!(cleaned(source), expected);
    assert_eq!(cleaned(expected), expected);
}

#[test]
fn style_keeps_nothing_but_the_side_of_the_text() {
    for (source, expected) in [
        ("<p style=\"TEXT-ALIGN : Center; color: red\">x", "<p class=\"align-center\">x</p>"),
        ("<p style=\"width:9px;height:9px;float:left\">x", "<p>x</p>"),
        ("<p style=\"text-align:expression(alert(1))\">x", "<p>x</p>"),
        ("<p class=\"a masthead b\" tabindex=-1>x", "<p class=\"a b\" tabindex=\"-1\">x</p>"),
        ("<p tabindex=1 role=alert>x", "<p>x</p>"),
    ] {
        assert_eq!(cleaned(source), expected, "{source}");
    }
}

#[test]
fn a_link_to_another_site_is_marked_and_only_that() {
    for (address, external) in [
        ("httpd.html", false),
        ("/x", false),
        ("#x", false),
        ("https://a.test", true),
        ("//a.test", true),
    ] {
        for base in ["/", ""] {
            let source = format!("<a href=\"{address}\">x</a>");
            let html = clean(&source, Context { base, ..Context::PLAIN }).into_string();
            assert_eq!(html.contains("external noopener"), external, "{html}");
        }
    }
}

#[test]
fn an_image_of_known_size_keeps_its_place() {
    let image = Image { name: "a.png".into(), size: Some((640, 480)), ..Image::default() };
    let references = References { posts: Vec::new(), images: vec![image] };
    let context = Context { references: Some(&references), ..Context::PLAIN };
    for (source, size) in [
        ("<img src=a.png>", " width=\"640\" height=\"480\""),
        ("<img src src=a.png>", " width=\"640\" height=\"480\""),
        ("<img width=90% src=a.png>", ""),
        ("<img src=b.png>", ""),
    ] {
        let html = clean(source, context).into_string();
        assert_eq!(html.contains("640"), !size.is_empty(), "{html}");
        assert!(html.contains(size), "{html}");
        assert_eq!(clean(&html, context).as_str(), html, "twice");
    }
    assert!(!cleaned("<img src=a.png>").contains("width"));
}

#[test]
fn an_endless_text_ends_between_two_characters() {
    let text = "é".repeat(INPUT_LIMIT / 2 + 1000);
    let odd = format!("a{text}");
    assert_eq!(cleaned(&text).len(), INPUT_LIMIT);
    assert_eq!(cleaned(&odd).len(), INPUT_LIMIT - 1);
    assert_eq!(within_limit("short"), "short");
}
