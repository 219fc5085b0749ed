//! Whole documents as readers get them; the snapshots are to be read, not only compared.

use feuilleton_core::markdown::{
    Context, Options, References, Rendered, Resource, ResourceKind, render,
};

#[path = "render_documents/any_text.rs"]
mod any_text;

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
    let resources = rendered.links.iter().chain(&rendered.media);
    let resources: String = resources
        .map(|resource| {
            let line = resource.place.map_or("?".to_owned(), |place| place.line.to_string());
            format!("  {line} {:?} {}\n", resource.kind, resource.address)
        })
        .collect();
    format!(
        "words: {}\nexcerpt: {}\ncontents:\n{contents}links and media:\n{resources}---\n{}---\n{}\n---\n{}",
        rendered.words,
        rendered.excerpt,
        rendered.html.as_str(),
        rendered.text.prose,
        rendered.text.code,
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

/// Everything that can be switched on.
const HABITS: Options = Options {
    dollar_math: true,
    bare_links: true,
    emoji: true,
    wikilinks: true,
    marks: true,
    french_spacing: Some(true),
    captions: Some(true),
};

#[test]
fn an_article_with_all_habits() {
    let references =
        References { posts: vec![("about.md".into(), "about/".into())], images: vec![] };
    let context = Context { options: HABITS, references: Some(&references), ..ENGLISH };
    let body = include_str!("render_documents/habits.md");
    insta::assert_snapshot!(shown(&render(body, context)));
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

#[test]
fn headings_in_html_are_in_the_contents() {
    let rendered = render("<h2 id=\"a\">A <b>b</b></h2>\n\n<h3>no anchor</h3>\n\n## C", ENGLISH);
    let contents: Vec<_> =
        rendered.contents.iter().map(|h| (h.level, h.id.as_str(), h.text.as_str())).collect();
    assert_eq!(contents, [(2, "a", "A b"), (2, "c", "C")]);
}

#[test]
fn a_heading_has_a_link_that_nobody_hears() {
    assert_eq!(
        render("## A *b*", ENGLISH).html.as_str(),
        "<h2 id=\"a-b\">A <em>b</em><a class=\"anchor\" href=\"#a-b\" aria-hidden=\"true\" \
         tabindex=\"-1\"></a></h2>\n"
    );
}

#[test]
fn links_and_media_are_found_where_the_author_wrote_them() {
    let body = "[a](x.md) <a href=\"/y\">b</a>\n\
        [a](x.md) [c][d] <me@e.org>\n\n\
        ![i](../j%20k.png) ![i](<../j k.png>)\n\n\
        <video src=\"v.mp4\"></video>\n\n\
        <iframe src=\"https://www.youtube.com/embed/abc\"></iframe>\n\n\
        [d]: https://é.org/ü \"t\"\n";
    let rendered = render(body, ENGLISH);
    for resource in rendered.links.iter().chain(&rendered.media) {
        assert!(resource.place.is_some(), "{resource:?}");
    }
    let shown = |resources: &[Resource]| -> Vec<String> {
        let line =
            |text: &str| text.split(['(', ')', '"', '<', '>', ' ']).next().map(str::to_owned);
        let place = |r: &Resource| r.place.expect("found");
        resources
            .iter()
            .map(|r| format!("{} {:?}", place(r).line, line(&body[place(r).offset..])))
            .collect()
    };
    assert_eq!(
        shown(&rendered.links),
        [
            "1 Some(\"x.md\")",
            "1 Some(\"/y\")",
            "2 Some(\"x.md\")",
            "10 Some(\"https://é.org/ü\")",
            "2 Some(\"me@e.org\")"
        ]
    );
    assert_eq!(
        shown(&rendered.media),
        [
            "4 Some(\"../j%20k.png\")",
            "4 Some(\"../j\")",
            "6 Some(\"v.mp4\")",
            "8 Some(\"https://www.youtube.com/embed/abc\")"
        ]
    );
    let kinds: Vec<_> = rendered.media.iter().map(|medium| medium.kind).collect();
    let expected =
        [ResourceKind::Image, ResourceKind::Image, ResourceKind::Video, ResourceKind::Embed];
    assert_eq!(kinds, expected);
}

#[test]
fn formulas_keep_their_source() {
    let dollars = Options { dollar_math: true, ..Options::NONE };
    let dollars = Context { options: dollars, ..ENGLISH };
    for (body, html) in [
        ("$$\na<b\n$$", "<div class=\"math math-display\" tabindex=\"0\">a&lt;b</div>\n"),
        ("a $$b$$ c", "<p>a <span class=\"math math-inline\">b</span> c</p>\n"),
    ] {
        assert_eq!(render(body, ENGLISH).html.as_str(), html, "{body}");
        assert_eq!(render(body, dollars).html.as_str(), html, "{body}");
    }
    let body = "$a_1$ $$x$$ $5 *and* 6$ `$c$`";
    assert_eq!(
        render(body, dollars).html.as_str(),
        "<p><span class=\"math math-inline\">a_1</span> <span class=\"math math-inline\">x</span> \
         <span class=\"math math-inline\">5 *and* 6</span> <code>$c$</code></p>\n"
    );
    assert_eq!(
        render(body, ENGLISH).html.as_str(),
        "<p>$a_1$ <span class=\"math math-inline\">x</span> $5 <em>and</em> 6$ <code>$c$</code></p>\n"
    );
    assert_eq!(render("$$a+b$$ c", ENGLISH).words, 1);
}

#[test]
fn terms_have_definitions() {
    assert_eq!(
        render("Apple\n: A *fruit*\n: A firm\n", ENGLISH).html.as_str(),
        "<dl>\n<dt>Apple</dt>\n<dd>A <em>fruit</em></dd>\n<dd>A firm</dd>\n</dl>\n"
    );
}

#[test]
fn captions_are_an_option_that_is_on() {
    let body = "![a](b.png \"c\")";
    assert!(render(body, ENGLISH).html.as_str().contains("<figcaption>c</figcaption>"));
    let options = Options { captions: Some(false), ..Options::NONE };
    let html = render(body, Context { options, ..ENGLISH }).html;
    assert!(html.as_str().contains(" title=\"c\"") && !html.as_str().contains("figure"));
}

#[test]
fn reading_takes_the_time_of_its_words() {
    for (body, minutes) in
        [("", 1), (&*"mot ".repeat(461), 3), ("    code\n".repeat(500).as_str(), 1)]
    {
        assert_eq!(render(body, FRENCH).reading_minutes, minutes);
    }
}
