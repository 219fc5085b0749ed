//! What a folder of posts becomes.

use crate::workbench::{APP, Workbench};

const CONFIG: &str = "title = \"Le Journal\"\nlanguage = \"fr\"\npage_size = 2\n";

fn blog() -> Workbench {
    Workbench::new(&[
        ("feuilleton.toml", CONFIG),
        (
            "2015-01-01-un.md",
            "---\ntitle: Un\nauthor: Zoé\ntags: [Rust]\n---\nUn *début*.\n\nSuite.\n",
        ),
        ("2015-06-01-deux.md", "---\ntitle: Deux\nauthor: Zoé\ncategory: Films\n---\nDeux.\n"),
        ("2016-03-12-trois.md", "---\ntitle: Trois\nauthor: Max\n---\n![Un chat](images/a.svg)\n"),
        ("about.md", "---\ntitle: À propos\nlang: fr\n---\nNous.\n"),
        ("images/a.svg", "<svg/>"),
    ])
}

#[test]
fn every_address_has_its_documents_and_nothing_else_is_written() {
    let bench = blog();
    bench.stage_in_silence();
    let files = [
        "404.html",
        "assets/by-hash/85dbc9a72c/a.svg",
        "images/a.svg",
        "search/index.html",
        "site.json",
    ];
    let mut expected: Vec<_> = files.map(str::to_owned).into();
    for entry in ["2015/01/01/un", "films/2015/06/01/deux", "2016/03/12/trois", "about"] {
        expected
            .extend(["index.html", "index.json", "index.md"].map(|name| format!("{entry}/{name}")));
    }
    for listing in [
        "",
        "page/2/",
        "archive/",
        "2015/",
        "2016/",
        "tag/",
        "tag/rust/",
        "category/",
        "category/films/",
        "author/",
        "author/max/",
        "author/zoé/",
    ] {
        expected.extend(["feed.json", "index.html"].map(|name| format!("{listing}{name}")));
    }
    expected.sort();
    assert_eq!(bench.files("out").into_keys().collect::<Vec<_>>(), expected);
}

#[test]
fn every_page_is_the_apps_page() {
    let bench = blog();
    bench.stage_in_silence();
    let pages = bench.files("out").into_iter().filter(|(file, _)| file.ends_with(".html"));
    for (file, bytes) in pages {
        assert_eq!(String::from_utf8(bytes).unwrap(), APP, "{file}");
    }
}

#[test]
fn a_post_has_its_markdown_as_the_author_wrote_it() {
    let bench = blog();
    bench.stage_in_silence();
    let sources = bench.files("posts");
    for (source, folder) in [
        ("2015-01-01-un.md", "2015/01/01/un"),
        ("2016-03-12-trois.md", "2016/03/12/trois"),
        ("about.md", "about"),
    ] {
        assert_eq!(
            bench.text(&format!("{folder}/index.md")).as_bytes(),
            sources[source],
            "{source}"
        );
    }
    assert_eq!(bench.text("images/a.svg"), "<svg/>");
}

#[test]
fn a_posts_document_has_the_text_as_it_is_read_and_the_neighbours() {
    let bench = blog();
    bench.stage_in_silence();
    let post = bench.json("films/2015/06/01/deux/index.json");
    assert_eq!(post["title"], "Deux");
    assert_eq!(post["content_html"], "<p>Deux.</p>\n");
    assert_eq!(post.get("content_text"), None);
    assert_eq!(post["language"], "fr");
    assert_eq!(post["_feuilleton"]["source"], "2015-06-01-deux.md");
    assert_eq!(post["_feuilleton"]["previous"]["path"], "2015/01/01/un/");
    assert_eq!(post["_feuilleton"]["next"]["path"], "2016/03/12/trois/");
    assert_eq!(post["_feuilleton"]["hash"].as_str().unwrap().len(), 16);
    let length = bench.text("films/2015/06/01/deux/index.md").len();
    assert_eq!(post["_feuilleton"]["bytes"], length);
}

#[test]
fn listings_have_their_posts_page_by_page() {
    let bench = blog();
    bench.stage_in_silence();
    for (listing, expected) in [
        ("", &["Trois", "Deux"][..]),
        ("page/2/", &["Un"]),
        ("archive/", &["Trois", "Deux"]),
        ("2015/", &["Deux", "Un"]),
        ("tag/rust/", &["Un"]),
        ("category/films/", &["Deux"]),
        ("author/zoé/", &["Deux", "Un"]),
        ("author/", &["Max", "Zoé"]),
    ] {
        let feed = bench.json(&format!("{listing}feed.json"));
        let items = feed["items"].as_array().unwrap().iter();
        let titles: Vec<_> = items.map(|item| item["title"].as_str().unwrap()).collect();
        // The archive's own pages are longer than those of the front page.
        let titles = if listing == "archive/" { &titles[..2] } else { &titles[..] };
        assert_eq!(titles, expected, "{listing}");
    }
    let front = bench.json("feed.json");
    assert_eq!(front["next_url"], "/page/2/feed.json");
    assert_eq!(front["items"][1]["content_text"], "Deux.");
    assert_eq!(bench.json("page/2/feed.json").get("next_url"), None);
}

#[test]
fn the_masthead_names_the_blog_and_its_pages() {
    let bench = blog();
    bench.stage_in_silence();
    let site = bench.json("site.json");
    assert_eq!(site["title"], "Le Journal");
    assert_eq!(site["language"], "fr");
    assert_eq!(
        site["pages"],
        serde_json::json!([{ "title": "À propos", "path": "about/", "language": "fr" }])
    );
}

#[test]
fn the_tool_says_how_much_it_published() {
    let told = blog().stage();
    assert_eq!(told.stdout, "feuilleton: 3 posts, 1 pages\n");
}

#[test]
fn staging_again_changes_nothing() {
    let bench = blog();
    bench.stage_in_silence();
    let first = bench.files("out");
    bench.stage_in_silence();
    assert_eq!(bench.files("out"), first);
}

#[test]
fn urls_begin_with_the_place_where_the_blog_is_served() {
    for (config, public_url, expected) in [
        ("", "/blog/", "/blog/about/"),
        ("", "https://a.example/blog", "https://a.example/blog/about/"),
        ("url = \"https://b.example\"\n", "/blog/", "https://b.example/about/"),
    ] {
        let bench = Workbench::new(&[("feuilleton.toml", config), ("about.md", "Nous.\n")]);
        let told = bench.run(&["stage", "posts", "--out", "out", "--public-url", public_url]);
        assert_eq!((told.stderr.as_str(), told.code), ("", Some(0)));
        assert_eq!(bench.json("about/index.json")["url"], expected);
    }
}

#[test]
fn a_blog_without_posts_has_a_front_page() {
    let bench = Workbench::new(&[]);
    bench.stage_in_silence();
    assert_eq!(bench.json("feed.json")["items"], serde_json::json!([]));
    assert_eq!(bench.text("404.html"), APP);
}

#[test]
fn drafts_and_what_is_not_to_be_published_are_not_written() {
    let bench = Workbench::new(&[
        ("2016-03-12-seen.md", "---\ntitle: Seen\n---\nText\n"),
        ("2016-03-13-no.md", "---\ntitle: SECRET\npublished: false\n---\nSECRET\n"),
        ("2016-03-14-no.md", "---\ntitle: SECRET\ndraft: true\n---\nSECRET\n"),
        ("_drafts/no.md", "---\ntitle: SECRET\n---\nSECRET\n"),
        ("_drafts/SECRET.svg", "SECRET"),
        (".SECRET.md", "SECRET"),
    ]);
    bench.stage_in_silence();
    assert_eq!(bench.json("feed.json")["_feuilleton"]["total"], 1);
    for (file, bytes) in bench.files("out") {
        let text = String::from_utf8(bytes).unwrap();
        assert!(!file.contains("SECRET") && !text.contains("SECRET"), "{file}: {text}");
        assert!(!file.contains("_drafts"), "{file}");
    }
}

#[test]
fn a_post_leads_to_its_translations() {
    let bench = Workbench::new(&[
        ("2016-03-12-chat.md", "---\ntitle: Chat\nlang: fr\nref: cat\n---\nUn chat.\n"),
        ("2016-03-13-cat.md", "---\ntitle: Cat\nlang: en\nref: cat\n---\nA cat.\n"),
    ]);
    bench.stage_in_silence();
    let extension = &bench.json("2016/03/12/chat/index.json")["_feuilleton"];
    let expected = [("language", "en"), ("title", "Cat"), ("path", "2016/03/13/cat/")];
    for (key, value) in expected {
        assert_eq!(extension["translations"][0][key], value, "{key}");
    }
}
