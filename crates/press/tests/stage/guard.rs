//! Nothing of the author's is touched, and nothing from elsewhere gets in.

use std::fs;

use crate::workbench::Workbench;

#[test]
fn nothing_outside_the_output_folder_is_written() {
    let bench = Workbench::new(&[
        ("2016-03-12-un.md", "---\npermalink: /../../escaped/\n---\nText\n"),
        (
            "2016-03-13-deux.md",
            "---\nslug: ../../../escaped\ntags: ['../../escaped', '..']\n---\nText\n",
        ),
        (
            "2016-03-14-trois.md",
            "---\npermalink: '/%2e%2e/%2e%2e/escaped'\nauthor: /escaped\n---\nText\n",
        ),
        ("images/a.svg", "<svg/>"),
    ]);
    fs::write(bench.root().join("beside.txt"), "untouched").unwrap();
    let before = outside(&bench);
    assert_eq!(bench.stage().code, Some(0));
    assert_eq!(outside(&bench), before);
    assert_eq!(bench.json("feed.json")["_feuilleton"]["total"], 3);
}

/// All files of the bench but those in `out`.
fn outside(bench: &Workbench) -> Vec<(String, Vec<u8>)> {
    bench.files("").into_iter().filter(|(file, _)| !file.starts_with("out/")).collect()
}

#[cfg(unix)]
#[test]
fn links_to_other_places_are_told_and_not_followed() {
    use std::os::unix::fs::symlink;

    let bench = Workbench::new(&[("2016-03-12-un.md", "Text\n")]);
    let elsewhere = bench.root().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    fs::write(elsewhere.join("secret.md"), "SECRET\n").unwrap();
    fs::write(elsewhere.join("secret.svg"), "SECRET\n").unwrap();
    let posts = bench.root().join("posts");
    symlink(&elsewhere, posts.join("folder")).unwrap();
    symlink(elsewhere.join("secret.md"), posts.join("2016-03-13-deux.md")).unwrap();
    symlink(elsewhere.join("secret.svg"), posts.join("a.svg")).unwrap();
    symlink(&posts, posts.join("circle")).unwrap();
    symlink("nowhere", posts.join("dangling.md")).unwrap();
    let told = bench.stage();
    assert_eq!(told.code, Some(0));
    for link in ["folder", "2016-03-13-deux.md", "a.svg", "circle", "dangling.md"] {
        assert!(told.stderr.contains(&format!("--> {link}\n")), "{link}: {}", told.stderr);
    }
    assert_eq!(bench.json("feed.json")["_feuilleton"]["total"], 1);
    for (file, bytes) in bench.files("out") {
        assert!(!String::from_utf8(bytes).unwrap().contains("SECRET"), "{file}");
    }
}

#[test]
fn posts_that_lie_in_the_output_folder_are_not_written_over() {
    let bench = Workbench::new(&[("2016-03-12-un.md", "Text\n"), ("a.svg", "<svg/>")]);
    fs::write(bench.root().join("posts/index.html"), "app").unwrap();
    let before = bench.files("");
    for (posts, out) in [("posts", "posts"), ("posts", "."), ("./posts", "out/../posts")] {
        let told = bench.run(&["stage", posts, "--out", out]);
        assert_eq!(told.code, Some(1));
        assert!(told.stderr.starts_with("error: the posts in"), "{}", told.stderr);
        assert_eq!(bench.files(""), before);
    }
}

#[test]
fn an_output_folder_among_the_posts_does_not_become_content() {
    let bench = Workbench::new(&[("2016-03-12-un.md", "Text\n"), ("dist/index.html", "app")]);
    for _ in 0..2 {
        let told = bench.run(&["stage", "posts", "--out", "posts/dist"]);
        assert_eq!((told.stderr.as_str(), told.code), ("", Some(0)));
        assert_eq!(told.stdout, "feuilleton: 1 posts, 0 pages\n");
    }
    assert!(!bench.root().join("posts/dist/dist").exists());
}
