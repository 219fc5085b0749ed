//! A blog in one file: every link in it leads to something in it, or is an open link to elsewhere.

use std::{
    collections::{BTreeMap, HashSet},
    fs,
};

use crate::{
    parsed::{Element, elements},
    workbench::{Told, Workbench},
};

const POSTS: [(&str, &str); 7] = [
    (
        "2016-03-12-a.md",
        "---\ntitle: Alpha <b>\ntags: [été, one]\nlang: fr\nredirect_from: /old/\n---\n## Part\n\nA note[^1]; [itself](#part), \
         [beta](2017-01-01-b.md#part), [lost](2017-01-01-b.md#gone).\n\n[^1]: Of alpha.\n\n![Ours](images/a.png)\n",
    ),
    (
        "2017-01-01-b.md",
        "---\ntitle: Beta\n---\n## Part\n\n[Old](/old/), [absolute](https://a.example/2016/03/12/a/#part), [feed](/feed.xml), \
         [a file](files/a.pdf), [elsewhere](https://b.example/#x).[^1]\n\n[^1]: Of beta.\n",
    ),
    (
        "2018-01-01-c.md",
        "---\ntitle: Gamma\n---\n![Theirs](https://b.example/c.png)\n\n[![Linked](https://b.example/d.png)](2016-03-12-a.md)\n\n\
         <video src=\"images/film.mp4\" title=\"A film\"></video>\n\n\
         <audio><source src=\"https://b.example/a.mp3\" type=\"audio/mpeg\"></audio>\n\n\
         <picture><source srcset=\"images/a.png 2x\"><img src=\"images/a.png\" srcset=\"images/a.png 2x\" alt=\"Both\"></picture>\n",
    ),
    ("about.md", "# About\n\n<blockquote cite=\"2016-03-12-a.md\">Said.</blockquote>\n"),
    ("images/a.png", "PNG"),
    ("images/film.mp4", "film"),
    ("files/a.pdf", "PDF"),
];

fn build(bench: &Workbench, more: &[&str]) -> Told {
    bench.run(&[&["build", "posts", "--app", "app"], more].concat(), &[])
}

fn built(bench: &Workbench) -> String {
    let told = build(bench, &["--single-file"]);
    assert_eq!(told.code, Some(0), "{told:?}");
    fs::read_to_string(bench.root().join("blog.html")).unwrap()
}

#[test]
fn a_small_blog_becomes_this_file() {
    let bench = Workbench::new(&POSTS);
    insta::assert_snapshot!(built(&bench));
}

#[test]
fn nothing_else_is_written_and_the_same_posts_are_the_same_file() {
    let bench = Workbench::new(&POSTS);
    let before = bench.files(".");
    let html = built(&bench);
    let mut after = bench.files(".");
    assert_eq!(after.remove("blog.html"), Some(html.clone().into_bytes()));
    assert_eq!(after, before);
    assert_eq!(built(&bench), html);
}

#[test]
fn every_name_is_given_once_and_every_link_within_leads_to_one() {
    let html = built(&Workbench::new(&POSTS));
    let elements = elements(&html);
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    for name in elements.iter().filter_map(|element| element.get("id")) {
        *names.entry(name).or_default() += 1;
    }
    assert!(names.len() > 20 && names.values().all(|times| *times == 1), "{names:#?}");
    let links = elements.iter().filter_map(|element| element.get("href"));
    let within: HashSet<&str> = links.filter_map(|link| link.strip_prefix('#')).collect();
    for expected in
        ["/2016/03/12/a/#part", "/2017/01/01/b/#part", "/2017/01/01/b/", "/tag/%C3%A9t%C3%A9/"]
    {
        assert!(within.contains(expected), "{expected}: {within:#?}");
    }
    let referred = ["aria-labelledby", "aria-describedby", "for", "headers"].map(|name| {
        let values = elements.iter().filter_map(move |element| element.get(name));
        values.flat_map(|value| value.split(' ')).collect::<Vec<_>>()
    });
    for name in within.into_iter().chain(referred.into_iter().flatten()) {
        assert!(names.contains_key(name), "{name}");
    }
}

#[test]
fn no_address_leads_to_a_file_that_is_not_inside() {
    let html = built(&Workbench::new(&POSTS));
    let mut open = Vec::new();
    for element in elements(&html) {
        for (name, value) in element.addresses() {
            match (element.name.as_str(), name) {
                ("a" | "blockquote", "href" | "cite") if value.starts_with('#') => {}
                ("a", "href") => open.push(value.to_owned()),
                ("img", "src") | ("link", "href") => assert!(value.starts_with("data:"), "{value}"),
                _ => panic!("<{} {name}=\"{value}\">", element.name),
            }
        }
    }
    assert_eq!(
        open,
        [
            "https://a.example/feed.xml",
            "https://a.example/files/a.pdf",
            "https://b.example/#x",
            "https://b.example/c.png",
            "https://a.example/images/film.mp4",
            "https://b.example/a.mp3",
        ]
    );
}

#[test]
fn a_blog_that_does_not_know_its_address_leads_only_to_what_is_inside() {
    let bench = Workbench::new(&POSTS);
    bench.write("posts/feuilleton.toml", "title = \"No address\"\n");
    let html = built(&bench);
    let elements = elements(&html);
    let links = elements.iter().filter_map(|element| element.get("href"));
    let elsewhere: Vec<_> =
        links.filter(|link| !link.starts_with('#') && !link.starts_with("data:")).collect();
    // What the author wrote as a whole address stays one.
    assert!(elsewhere.iter().all(|link| link.starts_with("https://")), "{elsewhere:?}");
    assert!(html.contains("<a>a file</a>") && html.contains(">A film"), "{html}");
}

#[test]
fn the_policy_allows_exactly_what_stands_in_the_file() {
    let html = built(&Workbench::new(&POSTS));
    let policy = elements(&html)
        .iter()
        .find_map(|it| it.get("http-equiv").and(it.get("content")).map(str::to_owned))
        .unwrap();
    assert!(
        policy.starts_with("default-src 'none'; img-src data:; style-src 'sha256-"),
        "{policy}"
    );
    assert!(!policy.contains("unsafe") && !policy.contains("'self'") && !policy.contains("http"));
    assert_eq!(policy.matches("sha256-").count(), html.matches("<style>").count() + 1);
    assert_eq!(html.matches("<script").count(), 1);
}

#[test]
fn somebody_elses_file_is_left_alone_and_ones_own_is_replaced() {
    let bench = Workbench::new(&POSTS);
    bench.write("blog.html", "<!doctype html><p>Mine.");
    let told = build(&bench, &["--single-file"]);
    assert_eq!(told.code, Some(1));
    assert!(
        told.stderr.contains("was made by no build") && told.stderr.contains("blog.html"),
        "{told:?}"
    );
    assert_eq!(
        fs::read_to_string(bench.root().join("blog.html")).unwrap(),
        "<!doctype html><p>Mine."
    );
    fs::remove_file(bench.root().join("blog.html")).unwrap();
    let first = built(&bench);
    bench.write("posts/2016-03-12-a.md", "---\ntitle: Other\n---\nText.\n");
    assert_ne!(built(&bench), first);
}

#[test]
fn a_place_where_the_file_cannot_lie_is_told() {
    let bench = Workbench::new(&POSTS);
    for (place, expected) in [
        ("--single-file=posts/blog.html", "lies among the posts"),
        ("--single-file=posts/images/blog.html", "lies among the posts"),
        ("--single-file=no/such/blog.html", "there is no folder `no/such`"),
        ("--single-file=app", "was made by no build"),
    ] {
        let told = build(&bench, &[place]);
        assert_eq!(told.code, Some(1), "{place}: {told:?}");
        assert!(told.stderr.contains(expected), "{place}: {told:?}");
    }
    let told = build(&bench, &["--single-file", "--out", "site"]);
    assert_eq!(told.code, Some(2), "{told:?}");
    assert!(!bench.root().join("site").exists());
}

#[test]
fn findings_are_those_of_a_build_and_strict_writes_nothing() {
    let bench = Workbench::new(&[("2016-03-12-a.md", "---\ntitle: A\ndate: never\n---\nText.\n")]);
    let told = build(&bench, &["--single-file", "--strict"]);
    assert_eq!(told.code, Some(3), "{told:?}");
    assert!(told.stderr.contains("nothing was written (--strict)"), "{told:?}");
    assert!(!bench.root().join("blog.html").exists());
    let findings = |told: &Told| told.stderr.rsplit_once("\n\n").unwrap().0.to_owned();
    assert_eq!(findings(&build(&bench, &["--single-file"])), findings(&bench.build(&[])));
    assert!(built(&bench).contains("2016"));
}

#[test]
fn a_file_that_browsers_open_slowly_is_told_with_its_size() {
    let bench = Workbench::new(&[("2016-03-12-a.md", "---\ntitle: A\n---\n![Large](large.png)\n")]);
    bench.write("posts/large.png", &"x".repeat(38_000_000));
    let told = build(&bench, &["--single-file"]);
    assert_eq!(told.code, Some(0), "{told:?}");
    assert!(told.stderr.contains("this is 50.7 MB: browsers open it slowly"), "{told:?}");
}

impl Element {
    /// What leads somewhere or is fetched.
    fn addresses(&self) -> impl Iterator<Item = (&str, &str)> {
        let names = [
            "href",
            "src",
            "srcset",
            "poster",
            "cite",
            "action",
            "data",
            "background",
            "manifest",
            "ping",
        ];
        names.into_iter().filter_map(|name| Some((name, self.get(name)?)))
    }
}
