//! What is wrong with a post is told and costs nothing else; what is wrong with the call ends it.

use std::fs;

use crate::workbench::{APP, Workbench};

#[test]
fn a_broken_post_is_told_with_place_and_remedy_and_published_all_the_same() {
    for (front_matter, place, expected) in [
        ("title: Un\ndate: someday\n", "2016-03-12-un.md:3", "Un"),
        ("title: Un\nwhat is this\n", "2016-03-12-un.md:3", "Un"),
        ("title: Un\n\tlayout: post\n", "2016-03-12-un.md:3", "Un"),
        ("title: Un\nlang: [fr, en]\n", "2016-03-12-un.md:3", "Un"),
        ("title: Un\npermalink: https://a.example/un\n", "2016-03-12-un.md:3", "Un"),
        ("author: {url: x}\ntitle: Un\n", "2016-03-12-un.md:2", "Un"),
    ] {
        let text = format!("---\n{front_matter}---\nLe texte.\n");
        let bench = Workbench::new(&[
            ("2016-03-12-un.md", text.as_str()),
            ("2016-03-13-deux.md", "---\ntitle: Deux\n---\nBon.\n"),
        ]);
        let told = bench.stage();
        assert_eq!(told.code, Some(0), "{}", told.stderr);
        assert!(told.stderr.starts_with("warning: "), "{front_matter}: {}", told.stderr);
        assert!(
            told.stderr.contains(&format!("  --> {place}\n")),
            "{front_matter}: {}",
            told.stderr
        );
        assert!(told.stderr.contains("   = help: "), "{front_matter}: {}", told.stderr);
        assert!(!told.stderr.contains("deux"), "{}", told.stderr);
        let post = bench.json("2016/03/12/un/index.json");
        assert_eq!(
            (&post["title"], &post["content_html"]),
            (&expected.into(), &"<p>Le texte.</p>\n".into())
        );
        assert_eq!(bench.text("2016/03/12/un/index.md"), text);
        assert_eq!(bench.json("feed.json")["_feuilleton"]["total"], 2);
    }
}

#[test]
fn a_text_that_will_not_look_as_meant_is_told_with_its_place() {
    let bench = Workbench::new(&[
        ("2016-03-12-un.md", "---\ntitle: Un\n---\nBon. [Deux](2016-03-13-deux.md)\n\n#Titre\n"),
        ("2016-03-13-deux.md", "[x](three.md) [y](2016-03-12-un.md)\n"),
    ]);
    let told = bench.stage();
    assert_eq!(told.code, Some(0), "{}", told.stderr);
    for expected in [
        "  --> 2016-03-12-un.md:6\n   | #Titre\n   = help: write `# Titre`",
        "  --> 2016-03-13-deux.md:1\n   | [x](three.md)\n   = help: ",
    ] {
        assert!(told.stderr.contains(expected), "{}", told.stderr);
    }
    assert_eq!(told.stderr.matches("warning: ").count(), 2, "{}", told.stderr);
}

#[test]
fn front_matter_that_never_ends_is_shown_as_text() {
    let bench = Workbench::new(&[("2016-03-12-un.md", "---\ntitle: Un\n\nLe texte.\n")]);
    let told = bench.stage();
    assert_eq!(told.code, Some(0));
    assert!(told.stderr.contains("  --> 2016-03-12-un.md:1\n"), "{}", told.stderr);
    let post = bench.json("2016/03/12/un/index.json");
    assert!(post["content_html"].as_str().unwrap().contains("Le texte."));
}

#[test]
fn of_two_posts_with_one_address_both_are_published_and_the_second_is_told() {
    let bench = Workbench::new(&[
        ("2016-03-12-un.markdown", "First.\n"),
        ("2016-03-12-un.md", "Second.\n"),
        ("other.md", "---\npermalink: /2016/03/12/un/\n---\nThird.\n"),
    ]);
    let told = bench.stage();
    assert_eq!(told.code, Some(0));
    assert!(told.stderr.contains("  --> 2016-03-12-un.md\n"), "{}", told.stderr);
    assert!(told.stderr.contains("  --> other.md\n"), "{}", told.stderr);
    assert!(told.stderr.contains("`2016-03-12-un.markdown` has the address"), "{}", told.stderr);
    assert!(told.stderr.contains("   = help: give one of them another"), "{}", told.stderr);
    for (path, text) in [("un", "First.\n"), ("un-2", "Second.\n")] {
        assert_eq!(bench.text(&format!("2016/03/12/{path}/index.md")), text);
    }
    assert!(bench.text("2016/03/12/un-3/index.md").contains("Third."));
    assert_eq!(bench.json("feed.json")["_feuilleton"]["total"], 2);
    assert_eq!(bench.json("site.json")["pages"][0]["path"], "2016/03/12/un-3/");
}

#[test]
fn a_file_in_another_encoding_is_told_and_shown_as_well_as_it_can_be() {
    let bench = Workbench::new(&[]);
    bench.source("2016-03-12-un.md", b"---\ntitle: Un\n---\nLe caf\xe9 noir.\n");
    let told = bench.stage();
    assert_eq!(told.code, Some(0));
    assert!(told.stderr.contains("not UTF-8"), "{}", told.stderr);
    assert!(told.stderr.contains("  --> 2016-03-12-un.md:4\n"), "{}", told.stderr);
    assert!(told.stderr.contains("   = help: save the file as UTF-8"), "{}", told.stderr);
    let post = bench.json("2016/03/12/un/index.json");
    assert_eq!(post["content_html"], "<p>Le caf\u{fffd} noir.</p>\n");
}

#[test]
fn a_fault_in_the_configuration_is_told_with_file_and_line() {
    for (config, line) in [
        ("title = \"Le Journal\"\npage_size = 0\n", "line 2"),
        ("title = \"Le Journal\"\n\nlanguage = fr\n", "line 3"),
        ("title = 5\n", "line 1"),
        ("title = \"a\"\ntitle = \"b\"\n", "line 2"),
    ] {
        let bench = Workbench::new(&[("feuilleton.toml", config), ("about.md", "Nous.\n")]);
        let told = bench.stage();
        assert_eq!(told.code, Some(1), "{config}");
        assert!(told.stderr.starts_with("error: in posts/feuilleton.toml: "), "{}", told.stderr);
        assert!(told.stderr.contains(line), "{config}: {}", told.stderr);
        assert_eq!(bench.files("out").len(), 1, "{config}: something was written");
    }
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let bench = Workbench::new(&[("about.md", "Nous.\n")]);
    for missing in ["nowhere", "posts/about.md"] {
        let told = bench.run(&["stage", missing, "--out", "out"]);
        assert_eq!(told.code, Some(1));
        let expected = format!("error: there is no folder `{missing}`; name the one");
        assert!(told.stderr.starts_with(&expected), "{}", told.stderr);
        assert_eq!(told.stdout, "");
    }
}

#[test]
fn an_output_folder_without_the_app_is_named() {
    let bench = Workbench::new(&[("about.md", "Nous.\n")]);
    for out in ["nowhere", "empty"] {
        fs::create_dir_all(bench.root().join("empty")).unwrap();
        let told = bench.run(&["stage", "posts", "--out", out]);
        assert_eq!(told.code, Some(1));
        assert!(told.stderr.contains(&format!("cannot read {out}/index.html")), "{}", told.stderr);
    }
}

#[test]
fn a_file_that_would_replace_a_document_is_told_and_left_out() {
    let bench = Workbench::new(&[
        ("index.html", "<p>Mine</p>"),
        ("404.html", "<p>Lost</p>"),
        ("about.md", "Nous.\n"),
        ("about/index.json", "{}"),
        ("about/plan.svg", "<svg/>"),
    ]);
    let told = bench.stage();
    assert_eq!(told.code, Some(0));
    for file in ["index.html", "404.html", "about/index.json"] {
        assert!(told.stderr.contains(&format!("  --> {file}\n")), "{}", told.stderr);
    }
    assert_eq!(bench.text("index.html"), APP);
    assert_eq!(bench.text("404.html"), APP);
    assert_eq!(bench.json("about/index.json")["content_html"], "<p>Nous.</p>\n");
    assert_eq!(bench.text("about/plan.svg"), "<svg/>");
}
