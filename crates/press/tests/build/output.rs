//! How a site is put in place.

use std::fs;

use crate::workbench::Workbench;

const POSTS: [(&str, &str); 2] = [
    ("2016-03-12-a.md", "---\ntags: [one]\n---\nFirst.\n"),
    ("2017-03-12-b.md", "---\ntags: [two]\n---\nSecond.\n"),
];

#[test]
fn what_did_not_change_is_not_touched() {
    let bench = Workbench::new(&POSTS);
    bench.built();
    let (files, times) = (bench.files("site"), bench.times());
    let told = bench.built();
    assert!(
        told.stderr.contains(" 0 files written") || told.stdout.contains(" 0 files written"),
        "{told:?}"
    );
    assert!(files == bench.files("site"));
    assert_eq!(times, bench.times());
}

#[test]
fn one_edit_writes_what_shows_it_and_nothing_else() {
    let bench = Workbench::new(&POSTS);
    bench.built();
    let before = bench.files("site");
    bench.write("posts/2016-03-12-a.md", "---\ntags: [one]\n---\nFirst, mended.\n");
    bench.built();
    let after = bench.files("site");
    let changed: Vec<_> =
        after.iter().filter(|(file, text)| before.get(*file) != Some(text)).collect();
    let shows = |file: &str| {
        [
            "2016/03/12/a/",
            "2016/",
            "archive/",
            "tag/one/",
            "index.html",
            "feed.",
            "rss.xml",
            "llms.txt",
            "oembed",
            // The post is one of those that are kept for reading offline.
            "sw.js",
        ]
        .iter()
        .any(|part| file.starts_with(part))
    };
    assert!(!changed.is_empty());
    for (file, _) in changed {
        assert!(shows(file), "{file}");
    }
}

#[test]
fn a_post_that_is_gone_leaves_nothing() {
    let bench = Workbench::new(&POSTS);
    bench.built();
    assert!(bench.out("2016/03/12/a/index.html").exists());
    fs::remove_file(bench.root().join("posts/2016-03-12-a.md")).unwrap();
    bench.built();
    assert!(!bench.out("2016").exists() && !bench.out("tag/one").exists());
    assert!(bench.out("2017/03/12/b/index.html").exists());
}

#[test]
fn a_build_that_broke_off_is_mended_by_the_next() {
    let bench = Workbench::new(&POSTS);
    bench.built();
    let whole = bench.files("site");
    // As after a power cut: nobody knows what the folder holds, some files are new, some are missing.
    fs::remove_file(bench.out(".feuilleton/files")).unwrap();
    fs::write(bench.out("2016/03/12/a/index.html"), "half").unwrap();
    fs::remove_file(bench.out("2017/03/12/b/index.json")).unwrap();
    fs::write(bench.out("left-over.html"), "old").unwrap();
    bench.built();
    assert!(whole == bench.files("site"));
}

#[test]
fn what_somebody_broke_by_hand_is_mended() {
    let bench = Workbench::new(&POSTS);
    bench.built();
    let whole = bench.files("site");
    fs::write(bench.out("2016/03/12/a/index.html"), "half").unwrap();
    fs::remove_file(bench.out("feed.json")).unwrap();
    bench.built();
    assert!(whole == bench.files("site"));
}

#[test]
fn findings_publish_nothing_where_they_are_as_bad_as_errors() {
    let bench = Workbench::new(&POSTS);
    bench.built();
    let before = bench.files("site");
    bench.write("posts/2018-02-30-c.md", "No such day.");
    let told = bench.build(&["--strict"]);
    assert_eq!(told.code, Some(3), "{told:?}");
    assert!(told.stderr.contains("2018-02-30-c.md"), "{told:?}");
    assert!(before == bench.files("site"));
    assert_eq!(bench.build(&[]).code, Some(0));
    assert!(before != bench.files("site"));
}

#[test]
fn a_host_that_compresses_by_itself_gets_no_compressed_forms() {
    let bench = Workbench::new(&POSTS);
    bench.built();
    assert!(bench.out("index.html.br").exists() && bench.out("index.html.gz").exists());
    assert_eq!(bench.build(&["--no-compress"]).code, Some(0));
    let packed = |file: &String| file.ends_with(".br") || file.ends_with(".gz");
    assert!(!bench.files("site").keys().any(packed));
}
