//! What well-known snippets show.

use super::*;

fn included(name: &str, parameters: &[(&str, &str)]) -> String {
    let parameters: Vec<_> =
        parameters.iter().map(|(key, value)| ((*key).to_owned(), Value::text(*value))).collect();
    shown(include(name, &parameters))
}

fn shown(snippet: Snippet) -> String {
    match snippet {
        Snippet::Markup(markup) => markup,
        other => format!("{other:?}"),
    }
}

#[test]
fn a_film_by_identifier_or_address_becomes_its_providers_frame() {
    let youtube = |id: &str| {
        format!("<iframe src=\"https://www.youtube.com/embed/{id}\" allowfullscreen></iframe>")
    };
    let vimeo = "<iframe src=\"https://player.vimeo.com/video/76979871\" allowfullscreen></iframe>";
    for (name, key, value) in [
        ("youtube.html", "id", "aqz-KE-bpKQ"),
        ("embed/youtube.html", "id", "aqz-KE-bpKQ"),
        ("youtubePlayer.html", "youtubeId", "aqz-KE-bpKQ"),
        ("video", "url", "https://www.youtube.com/watch?list=a&v=aqz-KE-bpKQ&t=3"),
        ("video", "id", "https://youtu.be/aqz-KE-bpKQ?t=3"),
        ("responsive-embed", "url", "//www.youtube.com/embed/aqz-KE-bpKQ"),
        ("youtube", "url", "https://www.youtube.com/shorts/aqz-KE-bpKQ"),
    ] {
        assert_eq!(included(name, &[(key, value)]), youtube("aqz-KE-bpKQ"), "{name} {value}");
    }
    assert_eq!(
        included("video", &[("id", "aqz-KE-bpKQ"), ("provider", "YouTube")]),
        youtube("aqz-KE-bpKQ")
    );
    for parameters in [
        &[("id", "76979871"), ("provider", "vimeo")][..],
        &[("url", "https://vimeo.com/76979871")],
        &[("src", "https://player.vimeo.com/video/76979871?h=1")],
    ] {
        assert_eq!(included("video", parameters), vimeo, "{parameters:?}");
    }
    for parameters in [
        &[][..],
        &[("id", "")],
        &[("id", "a b")],
        &[("id", "\"><script>")],
        &[("url", "https://evil.example/youtube")],
        &[("id", "x"), ("provider", "other")],
    ] {
        assert_eq!(included("video", parameters), "Incomplete", "{parameters:?}");
    }
}

#[test]
fn an_image_keeps_its_caption_text_and_size() {
    for (name, parameters, expected) in [
        ("image.html", &[("src", "/a.png")][..], "<figure><img src=\"/a.png\" alt=\"\"></figure>"),
        (
            "figure",
            &[("image_path", "/a.png"), ("alt", "A \"cat\""), ("caption", "A *cat*")],
            "<figure><img src=\"/a.png\" alt=\"A &quot;cat&quot;\"><figcaption markdown=\"span\">A *cat*</figcaption></figure>",
        ),
        (
            "figure.liquid",
            &[("path", "a.png"), ("width", "600px"), ("height", "auto"), ("title", "T")],
            "<figure><img src=\"a.png\" alt=\"T\" width=\"600\"><figcaption markdown=\"span\">T</figcaption></figure>",
        ),
        (
            "img.html",
            &[("file", "a.png"), ("link", "https://a.example/")],
            "<figure><a href=\"https://a.example/\"><img src=\"a.png\" alt=\"\"></a></figure>",
        ),
        ("image", &[("alt", "nothing")], "Incomplete"),
    ] {
        assert_eq!(included(name, parameters), expected, "{name}");
    }
}

#[test]
fn what_asks_other_sites_becomes_a_link_or_nothing() {
    for (name, parameters, expected) in [
        ("gist", &[("id", "zoe/1a2b")][..], "https://gist.github.com/zoe/1a2b"),
        ("codepen.html", &[("hash", "abc"), ("user", "zoe")], "https://codepen.io/zoe/pen/abc"),
        ("asciicast.html", &[("id", "113463")], "https://asciinema.org/a/113463"),
    ] {
        let text = expected.trim_start_matches("https://");
        assert_eq!(included(name, parameters), format!("<a href=\"{expected}\">{text}</a>"));
    }
    assert_eq!(included("gist", &[("id", "javascript://%0aalert(1)")]), "Incomplete");
    assert_eq!(included("gallery", &[]), "Unknown");
    for name in ["toc.html", "JB/setup", "disqus_comments.html", "ads.html", "social-share.html"] {
        assert!(shows_nothing(name), "{name}");
    }
    assert!(!shows_nothing("figure"));
}

#[test]
fn tags_of_plug_ins_show_what_they_showed() {
    for (name, arguments, expected) in [
        (
            "youtube",
            "aqz-KE-bpKQ 500 400",
            "<iframe src=\"https://www.youtube.com/embed/aqz-KE-bpKQ\" allowfullscreen></iframe>",
        ),
        (
            "youtube",
            "\"https://youtu.be/aqz-KE-bpKQ\"",
            "<iframe src=\"https://www.youtube.com/embed/aqz-KE-bpKQ\" allowfullscreen></iframe>",
        ),
        (
            "vimeo",
            "76979871",
            "<iframe src=\"https://player.vimeo.com/video/76979871\" allowfullscreen></iframe>",
        ),
        (
            "oembed",
            "https://vimeo.com/76979871",
            "<iframe src=\"https://player.vimeo.com/video/76979871\" allowfullscreen></iframe>",
        ),
        (
            "oembed",
            "https://a.example/b_c",
            "<a href=\"https://a.example/b_c\">a.example/b&#95;c</a>",
        ),
        (
            "gist",
            "zoe/1a2b file.rb",
            "<a href=\"https://gist.github.com/zoe/1a2b\">gist.github.com/zoe/1a2b</a>",
        ),
        ("gist", "", "Incomplete"),
        (
            "img",
            "left /a.png 350 200 A cat",
            "<img class=\"left\" src=\"/a.png\" width=\"350\" height=\"200\" title=\"A cat\" alt=\"A cat\">",
        ),
        (
            "img",
            "/a.png \"A cat\" \"The cat\"",
            "<img src=\"/a.png\" title=\"A cat\" alt=\"The cat\">",
        ),
        ("img", "nothing", "Incomplete"),
        ("tab", "a", "Unknown"),
    ] {
        assert_eq!(shown(tag(name, arguments)), expected, "{name} {arguments}");
    }
}
