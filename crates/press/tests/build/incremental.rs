//! A rebuild does little, and what comes of it is what a first build would make.

use std::{collections::BTreeMap, fs};

use crate::workbench::Workbench;

const POSTS: [(&str, &str); 7] = [
    ("2016-03-12-a.md", "---\ntitle: Alpha\ntags: [one]\n---\nTo [beta](2017-03-12-b.md).\n"),
    (
        "2017-03-12-b.md",
        "---\ntitle: Beta\ntags: [two]\n---\n![Shown](images/a.png)\n\n[Later](2019-01-01-d.md)\n",
    ),
    (
        "2018-03-12-c.md",
        "---\ntitle: Gamma\nredirect_from: /old/\n---\nBy [address](/2016/03/12/a/).\n\n![Not yet](images/b.png)\n",
    ),
    (
        "2018-04-01-q.md",
        "---\ntitle: Quote\n---\n<blockquote cite=\"2019-01-01-d.md\">Said.</blockquote>\n",
    ),
    (
        "sub/2015-01-01-e.md",
        "---\ntitle: Epsilon\nimage: /images/a.png\n---\n[up](../2016-03-12-a.md)\n",
    ),
    ("about.md", "# About\n\nWith a [link](2019-01-01-d.md).\n"),
    ("images/a.png", "one"),
];

/// What an author may do between two builds: a file, and what it says then (nothing: it is gone).
const CHANGES: [(&str, &str, Option<&str>); 16] = [
    ("a text", "2016-03-12-a.md", Some("---\ntitle: Alpha\ntags: [one]\n---\nOther words.\n")),
    ("a title that neighbours name", "2017-03-12-b.md", Some("---\ntitle: Other\n---\nText.\n")),
    (
        "the address of a post that others link to",
        "2016-03-12-a.md",
        Some("---\ntitle: Alpha\npermalink: /elsewhere/\n---\nText.\n"),
    ),
    ("a post that a link waited for", "2019-01-01-d.md", Some("---\ntitle: Delta\n---\nText.\n")),
    (
        "a post at an address that a link waited for",
        "2020-01-01-z.md",
        Some("---\npermalink: /2019-01-01-d.md/\n---\nText.\n"),
    ),
    ("a post that is gone", "2017-03-12-b.md", None),
    ("an image that says something else", "images/a.png", Some("two")),
    ("an image that was waited for", "images/b.png", Some("three")),
    ("an image that is gone", "images/a.png", None),
    ("a page's title, which is in every masthead", "about.md", Some("# We\n")),
    ("a new page", "contact.md", Some("# Contact\n")),
    ("a draft", "2016-03-12-a.md", Some("---\ndraft: true\n---\nText.\n")),
    (
        "a second post at one address",
        "x/2016-03-12-a.md",
        Some("---\npermalink: /2017/03/12/b/\n---\nText.\n"),
    ),
    (
        "an old address",
        "2018-03-12-c.md",
        Some("---\ntitle: Gamma\nredirect_from: /older/\n---\nText.\n"),
    ),
    (
        "the title of the blog",
        "feuilleton.toml",
        Some("base_url = \"https://a.example/\"\ntitle = \"Renamed\""),
    ),
    (
        "the size of a listing's page",
        "feuilleton.toml",
        Some("base_url = \"https://a.example/\"\npage_size = 2"),
    ),
];

/// Ten newer posts: their texts are in the feed, and read for it.
fn newer(bench: &Workbench) {
    for number in 10..20 {
        bench.write(&format!("posts/2021-01-{number}-n.md"), "Text.\n");
    }
}

fn change(bench: &Workbench, file: &str, text: Option<&str>) {
    let path = format!("posts/{file}");
    match text {
        Some(text) => bench.write(&path, text),
        None => fs::remove_file(bench.root().join(path)).unwrap(),
    }
}

/// Builds into a folder where nothing is yet, and shows what came of it.
fn first_build(bench: &Workbench) -> BTreeMap<String, Vec<u8>> {
    let build =
        ["build", "posts", "--app", "app", "--out", "fresh", "--no-search", "--no-compress"];
    let told = bench.run(&build, &[]);
    assert_eq!(told.code, Some(0), "{told:?}");
    let files = bench.files("fresh");
    fs::remove_dir_all(bench.root().join("fresh")).unwrap();
    files
}

fn rebuild(bench: &Workbench) -> BTreeMap<String, Vec<u8>> {
    let told = bench.build(&["--no-compress"]);
    assert_eq!(told.code, Some(0), "{told:?}");
    bench.files("site")
}

fn same(name: &str, one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    let names: Vec<_> = one.keys().chain(other.keys()).collect();
    for file in names {
        assert!(one.get(file) == other.get(file), "{name}: {file}");
    }
}

#[test]
fn whatever_changes_a_rebuild_makes_what_a_first_build_would() {
    let bench = Workbench::new(&POSTS);
    newer(&bench);
    rebuild(&bench);
    for (name, file, text) in CHANGES {
        let path = bench.root().join("posts").join(file);
        let before = fs::read_to_string(&path).ok();
        change(&bench, file, text);
        let rebuilt = rebuild(&bench);
        same(name, &rebuilt, &first_build(&bench));
        change(&bench, file, before.as_deref());
        rebuild(&bench);
    }
    same("all as it was", &rebuild(&bench), &first_build(&bench));
}

#[test]
fn a_site_of_jekyll_is_made_anew_where_its_liquid_says_something_else() {
    let bench = Workbench::new(&[
        ("_config.yml", "title: A\nurl: https://a.example\ncolour: red\n"),
        (
            "_posts/2016-03-12-a.md",
            "---\ntitle: A\n---\n{% post_url 2017-01-01-b %} {{ site.colour }}\n",
        ),
        ("_posts/2018-03-12-c.md", "---\ntitle: C\n---\n{% include note.html %}\n"),
        ("_includes/note.html", "<p>Note</p>\n"),
    ]);
    fs::remove_file(bench.root().join("posts/feuilleton.toml")).unwrap();
    rebuild(&bench);
    for (name, file, text) in [
        ("a post that was waited for", "_posts/2017-01-01-b.md", "---\ntitle: B\n---\nText.\n"),
        ("a snippet", "_includes/note.html", "<p>Other</p>\n"),
        ("a setting", "_config.yml", "title: A\nurl: https://a.example\ncolour: blue\n"),
    ] {
        change(&bench, file, Some(text));
        let rebuilt = rebuild(&bench);
        same(name, &rebuilt, &first_build(&bench));
    }
}

#[test]
fn another_app_is_in_every_page() {
    let bench = Workbench::new(&POSTS);
    rebuild(&bench);
    bench.write("app/boot.js", "boot(2)");
    let rebuilt = rebuild(&bench);
    same("another app", &rebuilt, &first_build(&bench));
}

#[test]
fn findings_are_told_again_by_a_build_that_changes_nothing() {
    let bench = Workbench::new(&POSTS);
    let findings = || {
        let told = bench.build(&["--no-compress"]);
        let (findings, _) = told.stderr.rsplit_once("\n\n").unwrap();
        findings.to_owned()
    };
    let first = findings();
    assert!(first.contains("2019-01-01-d.md"), "{first}");
    assert_eq!(first, findings());
}

/// That something was not read shows in nothing but what is remembered of it.
#[test]
fn a_post_that_did_not_change_is_not_read_again() {
    let bench = Workbench::new(&POSTS);
    newer(&bench);
    rebuild(&bench);
    let notes = bench.out(".feuilleton/notes");
    let text = fs::read_to_string(&notes).unwrap();
    assert!(text.contains("\"title\":\"Alpha\""), "{text}");
    fs::write(&notes, text.replace("\"title\":\"Alpha\"", "\"title\":\"As remembered\"")).unwrap();
    assert!(!bench.text("tag/one/feed.json").contains("As remembered"));
    rebuild(&bench);
    assert!(bench.text("tag/one/feed.json").contains("As remembered"));
}

#[test]
fn notes_that_were_cut_off_do_no_harm() {
    let bench = Workbench::new(&POSTS);
    let whole = rebuild(&bench);
    let notes = bench.out(".feuilleton/notes");
    let text = fs::read(&notes).unwrap();
    for length in [0, 10, 40, text.len() / 2, text.len() - 1] {
        fs::write(&notes, &text[..length]).unwrap();
        same("cut off", &rebuild(&bench), &whole);
    }
}
