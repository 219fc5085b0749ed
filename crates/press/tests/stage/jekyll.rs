//! A Jekyll site, moved here with not one byte edited.

use std::collections::BTreeMap;

use crate::workbench::Workbench;

const CONFIG: &str = "# Site settings\ntitle: Le carnet de Zoé\nemail: zoe@example.com\n\
    description: >-\n  Des chansons,\n  et le reste.\nurl: \"https://zoe.example\"\nbaseurl: \"/carnet\"\n\
    lang: fr\npermalink: /:year/:month/:title.html\npaginate: 1\nauthor:\n  name: Zoé\n\n\
    markdown: kramdown\nplugins:\n- jekyll-feed\nexclude:\n  - vendor\n";

/// The founding shape: three keys, the date in the name, a raw player and raw links.
const SONG: &str = "---\nlayout: post\ntitle: \"Une chanson\"\nauthor: Hélène\n---\n\n\
    Bonjour ! Écoutez d'abord :\n\n\
    <iframe width=\"900\" height=\"500\" src=\"https://www.youtube.com/embed/aqz-KE-bpKQ\" frameborder=\"0\" allowfullscreen></iframe>\n\n\
    Les paroles sont <a href=\"https://example.com/paroles\" target=\"_blank\">par là</a>, \
    et la suite <a href=\"/carnet/2013/06/suite.html\">ici</a>.\n";

fn site() -> Workbench {
    Workbench::new(&[
        ("_config.yml", CONFIG),
        ("_posts/2013-05-21-chanson.md", SONG),
        ("_posts/2013-06-02-suite.markdown", "---\nlayout: post\n---\r\nLa *suite*.\r\n"),
        ("_posts/2013-07-01-ancien.html", "---\ntitle: Ancien\n---\n<p>Du <b>HTML</b>.</p>\n"),
        ("_posts/2013-07-02-autre.textile", "---\ntitle: Autre\n---\nh1. Textile\n"),
        ("_posts/partition.png", "image"),
        ("_drafts/brouillon.md", "---\ntitle: Brouillon\n---\nPas encore.\n"),
        ("_layouts/post.html", "---\nlayout: default\n---\n{{ content }}\n"),
        ("_layouts/notes.md", "Notes\n"),
        ("_includes/head.html", "<head>\n"),
        ("_sass/main.scss", "a{}\n"),
        ("_data/auteurs.yml", "zoe: Zoé\n"),
        ("_data/lisez.md", "Données\n"),
        ("_site/index.html", "built\n"),
        ("_site/2013/05/chanson.html", "built\n"),
        (".jekyll-cache/a.md", "cache\n"),
        ("vendor/bundle/gem/README.md", "A gem\n"),
        ("node_modules/x/index.md", "A package\n"),
        ("Gemfile", "source\n"),
        ("Gemfile.lock", "GEM\n"),
        ("README.md", "# How to build\n"),
        ("LICENSE.md", "# Licence\n"),
        ("index.markdown", "---\n# Feel free to add content\n\nlayout: home\n---\n"),
        ("index.html", "---\nlayout: default\n---\n{% for post in site.posts %}\n"),
        ("feed.xml", "---\n---\n<feed/>\n"),
        ("a-propos.md", "---\nlayout: page\ntitle: À propos\npermalink: /a-propos/\n---\nMoi.\n"),
        ("assets/chat.png", "image"),
    ])
}

#[test]
fn posts_pages_and_images_are_published_and_nothing_that_jekyll_keeps_for_itself() {
    let bench = site();
    let told = bench.stage();
    assert_eq!(told.code, Some(0), "{}", told.stderr);
    let files = bench.files("out");
    let sources: Vec<_> = files.keys().filter(|file| file.ends_with("index.md")).collect();
    assert_eq!(
        sources,
        [
            "2013/05/chanson/index.md",
            "2013/06/suite/index.md",
            "2013/07/ancien/index.md",
            "a-propos/index.md"
        ]
    );
    let others: Vec<_> = files.keys().filter(|file| !is_document(file)).collect();
    assert_eq!(others, ["_posts/partition.png", "assets/chat.png"]);
}

/// Whether a file's name is one that every blog has.
fn is_document(file: &str) -> bool {
    let name = file.rsplit('/').next().unwrap_or(file);
    ["index.html", "index.json", "index.md", "feed.json", "site.json", "404.html"].contains(&name)
}

#[test]
fn what_only_jekyll_can_fill_in_is_told_and_left_out() {
    let told = site().stage();
    let places: Vec<_> =
        told.stderr.lines().filter_map(|line| line.trim().strip_prefix("--> ")).collect();
    assert_eq!(places, ["_posts/2013-07-02-autre.textile:1", "feed.xml:1", "index.html:1"]);
    assert!(told.stderr.contains("   = help: write it as Markdown"), "{}", told.stderr);
}

#[test]
fn the_sites_name_address_and_habits_are_kept() {
    let bench = site();
    bench.stage();
    let masthead = bench.json("site.json");
    assert_eq!(masthead["title"], "Le carnet de Zoé");
    assert_eq!(masthead["description"], "Des chansons, et le reste.");
    assert_eq!(masthead["language"], "fr");
    let front = bench.json("feed.json");
    assert_eq!(front["_feuilleton"]["pages"], 3);
    assert_eq!(front["next_url"], "https://zoe.example/carnet/page/2/feed.json");
    let post = bench.json("2013/06/suite/index.json");
    assert_eq!(post["url"], "https://zoe.example/carnet/2013/06/suite/");
    assert_eq!(post["title"], "Suite");
    assert_eq!(post["authors"][0]["name"], "Zoé");
}

#[test]
fn readers_of_feeds_know_the_posts_by_the_ids_that_jekyll_gave_them() {
    let bench = site();
    bench.stage();
    // As jekyll-feed 0.17.0 writes them for the same files.
    for (post, id) in [
        ("2013/05/chanson", "https://zoe.example/carnet/2013/05/chanson"),
        ("2013/06/suite", "https://zoe.example/carnet/2013/06/suite"),
        ("2013/07/ancien", "https://zoe.example/carnet/2013/07/ancien"),
    ] {
        assert_eq!(bench.json(&format!("{post}/index.json"))["id"], id);
    }
}

#[test]
fn a_site_that_says_only_how_it_is_built_has_the_default_name() {
    let bench = Workbench::new(&[
        ("_config.yml", "---\nmarkdown: kramdown\n"),
        ("_posts/2013-05-21-chanson.md", SONG),
    ]);
    bench.stage_in_silence();
    assert_eq!(bench.json("site.json")["title"], "Feuilleton");
    assert_eq!(bench.json("feed.json")["title"], "Feuilleton");
}

#[test]
fn a_fault_in_the_configuration_is_told_and_costs_that_line() {
    let config = "title: Le carnet\nwhat is this\nlang: fr\n";
    let bench = Workbench::new(&[("_config.yml", config), ("a-propos.md", "Moi.\n")]);
    let told = bench.stage();
    assert_eq!(told.code, Some(0));
    assert!(told.stderr.contains("  --> _config.yml:2\n   | what is this\n"), "{}", told.stderr);
    assert_eq!(bench.json("site.json")["language"], "fr");
}

#[test]
fn the_posts_folder_of_a_site_can_be_named_by_itself() {
    let bench = site();
    let told = bench.run(&["stage", "posts/_posts", "--out", "out"]);
    assert_eq!(told.code, Some(0));
    assert_eq!(bench.json("site.json")["title"], "Le carnet de Zoé");
    assert_eq!(bench.text("2013/05/chanson/index.md"), SONG);
}

#[test]
fn the_founding_post_keeps_every_byte_its_film_and_its_links() {
    let bench = site();
    bench.stage();
    assert_eq!(bench.text("2013/05/chanson/index.md"), SONG);
    let post = bench.json("2013/05/chanson/index.json");
    assert_eq!(post["title"], "Une chanson");
    assert_eq!(post["date_published"], "2013-05-21T00:00:00Z");
    assert_eq!(post["authors"][0]["name"], "Hélène");
    assert_eq!(post["language"], "fr");
    let html = post["content_html"].as_str().unwrap();
    for expected in ["aqz-KE-bpKQ", "https://example.com/paroles", "\"/carnet/2013/06/suite.html\""]
    {
        assert!(html.contains(expected), "{expected}: {html}");
    }
    assert!(!html.contains("<iframe"), "{html}");
}

#[test]
fn nothing_in_the_site_is_edited() {
    let bench = site();
    let before: BTreeMap<_, _> = bench.files("posts");
    bench.stage();
    assert_eq!(bench.files("posts"), before);
}
