//! Whole documents as readers get them; the snapshots are to be read, not only compared.

use feuilleton_core::markdown::{Context, Rendered, render};

const ENGLISH: Context<'static> =
    Context { base: "/blog/", folder: "2016/", language: "en", ..Context::PLAIN };
const FRENCH: Context<'static> =
    Context { base: "/", folder: "", language: "fr", ..Context::PLAIN };

/// The text form of all that rendering gives.
fn shown(rendered: &Rendered) -> String {
    let contents: String = rendered
        .contents
        .iter()
        .map(|heading| format!("  {} #{} {}\n", heading.level, heading.id, heading.text))
        .collect();
    format!(
        "words: {}\nexcerpt: {}\ncontents:\n{contents}---\n{}",
        rendered.words,
        rendered.excerpt,
        rendered.html.as_str()
    )
}

#[test]
fn the_founding_post_keeps_its_film_and_its_links() {
    let body = "\nBonjour ! Voici \"la\" vidéo :\n\n\
        <iframe width=\"900\" height=\"500\" src=\"https://www.youtube.com/embed/dQw4w9WgXcQ\" frameborder=\"0\" allowfullscreen></iframe>\n\n\
        Le code est <a href=\"https://github.com/a/b\" target=\"_blank\">là</a>, et <a href=\"/about\">moi ici</a>.\n";
    insta::assert_snapshot!(shown(&render(body, FRENCH)));
}

#[test]
fn an_english_article_with_everything_in_it() {
    let body = include_str!("render_documents/english.md");
    insta::assert_snapshot!(shown(&render(body, ENGLISH)));
}

#[test]
fn a_french_article_with_notes_and_quotations() {
    let body = include_str!("render_documents/french.md");
    insta::assert_snapshot!(shown(&render(body, FRENCH)));
}

#[test]
fn raw_html_of_old_posts_is_tidied() {
    let body = include_str!("render_documents/old.md");
    insta::assert_snapshot!(shown(&render(body, ENGLISH)));
}

#[test]
fn anchors_follow_kramdown() {
    for (heading, id) in [
        ("# Ça va, l'été ? 1.2", "ça-va-lété--12"),
        ("# `code` and *emphasis*", "code-and-emphasis"),
        ("# ÉTÉ", "été"),
        ("# a -- b", "a--b"),
        ("# !?", "section"),
        ("# [a](b) <b>c</b>", "a-c"),
        ("# snake_case", "snake_case"),
        ("# x {#own}", "own"),
        ("# x {#a\"b}", "x"),
    ] {
        let rendered = render(heading, ENGLISH);
        let ids: Vec<_> = rendered.contents.iter().map(|h| h.id.as_str()).collect();
        assert_eq!(ids, [id], "{heading}");
        assert!(rendered.html.as_str().contains(&format!(" id=\"{id}\"")), "{heading}");
    }
}

#[test]
fn equal_headings_get_different_anchors() {
    let rendered = render("# a\n\n# a\n\n# a-1\n\n# a\n\n# b {#a}", ENGLISH);
    let ids: Vec<_> = rendered.contents.iter().map(|h| h.id.as_str()).collect();
    assert_eq!(ids, ["a-1", "a-2", "a-1-1", "a-3", "a"]);
}

#[test]
fn the_excerpt_is_what_the_author_chose_or_the_first_paragraph() {
    for (body, excerpt) in [
        ("# Title\n\nFirst *para*\ngraph.\n\nSecond.", "First para graph."),
        ("One.\n\nTwo.\n\n<!--more-->\n\nThree.", "One. Two."),
        ("One. <!-- more --> Two.", "One."),
        ("![alt](a.png)\n\nText[^1].\n\n[^1]: Note.", "Text."),
        ("<p>Only <b>HTML</b> caf&eacute;</p>\n\n<script>x</script>", "Only HTML café"),
        ("<iframe src=\"https://youtu.be/a\"></iframe>\n\nText.", "Text."),
        ("```\ncode\n```", ""),
        ("a < b &amp; <!-- moreover -->c", "a < b & c"),
        ("", ""),
    ] {
        assert_eq!(render(body, ENGLISH).excerpt, excerpt, "{body}");
    }
}

#[test]
fn words_are_counted_without_code() {
    for (body, words) in [
        ("One two, three – four.", 4),
        ("*One*two `code` three\nfour\n\n    code block\n", 3),
        ("- a\n- b\n", 2),
        ("<p>All of <b>this</b> is HTML</p>\n<script>no</script>", 5),
        ("", 0),
    ] {
        assert_eq!(render(body, ENGLISH).words, words, "{body}");
    }
}

#[test]
fn only_straight_quotes_become_french() {
    for (body, html) in [
        ("\"Oui\", dit-il.", "<p>«\u{a0}Oui\u{a0}», dit-il.</p>\n"),
        ("“Oui”, *“*", "<p>“Oui”, <em>“</em></p>\n"),
        ("`\"x\"`", "<p><code>\"x\"</code></p>\n"),
    ] {
        assert_eq!(render(body, FRENCH).html.as_str(), html, "{body}");
    }
    assert_eq!(render("\"Yes\"", ENGLISH).html.as_str(), "<p>“Yes”</p>\n");
}

#[test]
fn every_reference_to_a_note_has_a_way_back() {
    let body = "a[^x] b[^Y-z] c[^x]\n\n[^Y-z]: two[^x]\n\n[^x]: one\n\n[^u]: forgotten";
    let html = render(body, ENGLISH).html;
    let html = html.as_str();
    let mut ends = html.split(" href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
    assert!(ends.all(|id| html.matches(&format!(" id=\"{id}\"")).count() == 1), "{html}");
    assert_eq!(html.matches("doc-noteref").count(), 4, "{html}");
    assert_eq!(html.matches("doc-backlink").count(), 4, "{html}");
    assert!(html.contains("forgotten"), "{html}");
}
