//! What a site brings for readers without a network.

use serde_json::Value;

use crate::workbench::Workbench;

/// Twelve posts, of which the newest is not listed.
fn bench() -> Workbench {
    let posts: Vec<(String, String)> = (1..=12)
        .map(|day| {
            let hidden = if day == 12 { "hidden: true\n" } else { "" };
            let text = format!("---\ntitle: Number {day}\n{hidden}---\nText.\n");
            (format!("2024-01-{day:02}-p{day}.md"), text)
        })
        .collect();
    let posts: Vec<_> = posts.iter().map(|(file, text)| (file.as_str(), text.as_str())).collect();
    Workbench::new(&posts)
}

/// What the worker is told, and the rest of its script.
fn worker(bench: &Workbench) -> (Value, String) {
    let text = bench.text("sw.js");
    let (first, rest) = text.split_once(";\n").unwrap();
    let told = first.strip_prefix("const SITE=").unwrap();
    (serde_json::from_str(told).unwrap(), rest.to_owned())
}

/// Paths of a list, without the folder of the app.
fn paths(told: &Value, list: &str) -> Vec<String> {
    let app = told["app"].as_str().unwrap();
    let kept = told[list].as_array().unwrap().iter();
    kept.map(|kept| kept[0].as_str().unwrap().replace(app, "APP/")).collect()
}

#[test]
fn a_worker_is_told_what_to_keep() {
    let bench = bench();
    bench.built();
    let (told, script) = worker(&bench);
    assert_eq!(script, "worker(SITE)");
    assert_eq!(told["base"], "/");
    assert_eq!(
        paths(&told, "least"),
        [
            "APP/style.css",
            "APP/boot.js",
            "APP/offline/offline.js",
            "APP/offline/shown.js",
            "offline/"
        ]
    );
    assert_eq!(
        paths(&told, "more"),
        [
            "APP/feuilleton-app.js",
            "APP/feuilleton-app_bg.wasm",
            "APP/icon.svg",
            "",
            "feed.json",
            "offline/index.json"
        ]
    );
    let posts = paths(&told, "posts");
    assert_eq!(posts.len(), 20);
    assert_eq!(&posts[..2], ["2024/01/11/p11/", "2024/01/11/p11/index.json"]);
    assert_eq!(posts[19], "2024/01/02/p2/index.json");
}

#[test]
fn the_worker_is_another_one_only_where_what_it_keeps_says_something_else() {
    let bench = bench();
    bench.built();
    let first = bench.text("sw.js");
    bench.write("posts/2024-01-01-p1.md", "---\ntitle: Number 1\n---\nOther words.\n");
    bench.built();
    assert_eq!(bench.text("sw.js"), first, "an old post");
    bench.write("posts/2024-01-05-p5.md", "---\ntitle: Number 5\n---\nOther words.\n");
    bench.built();
    let (told, _) = worker(&bench);
    let (before, after): (Vec<_>, Vec<_>) = (lists(&first), lists(&bench.text("sw.js")));
    let changed: Vec<_> = before
        .iter()
        .zip(&after)
        .filter(|(one, other)| one != other)
        .map(|(one, _)| &one.0)
        .collect();
    // Its page says the same of itself in `feed.json` and on the front page only as long as its excerpt does.
    assert_eq!(changed, ["", "feed.json", "2024/01/05/p5/", "2024/01/05/p5/index.json"]);
    assert_eq!(told["base"], "/");
}

/// Every path with its mark.
fn lists(script: &str) -> Vec<(String, String)> {
    let first = script.split_once(";\n").unwrap().0.strip_prefix("const SITE=").unwrap();
    let told: Value = serde_json::from_str(first).unwrap();
    ["least", "more", "posts"]
        .iter()
        .flat_map(|list| told[list].as_array().unwrap().clone())
        .map(|kept| (kept[0].as_str().unwrap().to_owned(), kept[1].as_str().unwrap().to_owned()))
        .collect()
}

#[test]
fn a_blog_keeps_as_many_posts_as_its_operator_wants() {
    let bench = bench();
    bench.write("posts/feuilleton.toml", "[offline]\nposts = 0\n");
    assert_eq!(bench.build(&["--base-url", "/blog/"]).code, Some(0));
    let (told, _) = worker(&bench);
    assert_eq!(told["base"], "/blog/");
    assert_eq!(told["posts"], serde_json::json!([]));
}

#[test]
fn a_blog_that_is_not_read_offline_takes_back_what_readers_have() {
    let bench = bench();
    bench.built();
    assert!(bench.text("index.html").contains("offline/offline.js"));
    bench.write("posts/feuilleton.toml", "[offline]\nenabled = false\n");
    bench.built();
    assert_eq!(bench.text("sw.js"), "off()");
    assert!(!bench.text("index.html").contains("offline/"), "no page asks for a worker");
    assert!(!bench.files("site").contains_key("offline/index.html"));
}

#[test]
fn a_worker_of_the_authors_own_is_the_only_one() {
    let bench = bench();
    bench.write("posts/sw.js", "mine()");
    bench.built();
    assert_eq!(bench.text("sw.js"), "mine()");
    assert!(!bench.text("index.html").contains("offline/"));
}

#[test]
fn a_page_of_the_authors_own_stands_in_for_what_is_missing() {
    let bench = bench();
    bench.write("posts/offline.md", "---\ntitle: Gone fishing\n---\nWait.\n");
    bench.built();
    assert!(bench.text("offline/index.html").contains("<h1>Gone fishing</h1>"));
    assert!(bench.text("offline/index.json").contains("Gone fishing"));
    assert!(paths(&worker(&bench).0, "least").contains(&"offline/".to_owned()));
}

#[test]
fn the_page_for_being_offline_is_found_by_no_machine() {
    let bench = bench();
    bench.built();
    let page = bench.text("offline/index.html");
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"), "{page}");
    assert!(
        page.contains("<h1>Offline</h1>") && page.contains("<div class=\"kept\"></div>"),
        "{page}"
    );
    for file in ["sitemap.xml", "feed.xml", "rss.xml", "feed.json", "llms.txt", "archive/feed.json"]
    {
        assert!(!bench.text(file).contains("offline"), "{file}");
    }
    bench.write("posts/feuilleton.toml", "language = \"fr\"");
    bench.built();
    assert!(bench.text("offline/index.html").contains("<h1>Hors ligne</h1>"));
}
