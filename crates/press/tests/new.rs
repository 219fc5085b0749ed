//! `feuilleton new` and what every command has in common, as authors run them.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

#[path = "support/bench.rs"]
mod bench;

use std::fs;

use bench::Bench;
use serde_json::Value;

const CONFIG: (&str, &str) = ("posts/feuilleton.toml", "timezone = \"America/New_York\"\n");

#[test]
fn a_new_post_has_the_day_of_the_blog_and_is_published_at_once() {
    let bench = Bench::new(&[CONFIG]);
    let told = bench.run(&[
        "new",
        "L'été: « à » la plage ?",
        "--lang",
        "fr",
        "--tag",
        "C#",
        "--tag",
        "a, b",
    ]);
    // At midnight in Greenwich it is the evening before in New York; see `Bench::run`.
    let path = "posts/2016-05-31-l-été-à-la-plage.md";
    assert_eq!(
        (told.code, told.stdout.as_str(), told.stderr.as_str()),
        (Some(0), &*format!("{path}\n"), "")
    );
    let text = fs::read_to_string(bench.root().join(path)).unwrap();
    let expected =
        "---\ntitle: \"L'été: « à » la plage ?\"\nlang: fr\ntags: [\"C#\", \"a, b\"]\n---\n\n";
    assert_eq!(text, expected);
    let told = bench.run(&["check", "--strict"]);
    assert_eq!(told.code, Some(0), "{}", told.stderr);
}

#[test]
fn a_post_lies_where_the_blog_has_its_posts_and_drafts() {
    for (site, posts, arguments, path, expected) in [
        (&[CONFIG][..], "posts", &[][..], "posts/2016-03-12-un.md", "---\ntitle: Un\n---\n\n"),
        (
            &[CONFIG],
            "posts",
            &["--draft"],
            "posts/2016-03-12-un.md",
            "---\ntitle: Un\ndraft: true\n---\n\n",
        ),
        (
            &[("site/_config.yml", "")],
            "site",
            &[],
            "site/_posts/2016-03-12-un.md",
            "---\nlayout: post\ntitle: Un\n---\n\n",
        ),
        (
            &[("site/_config.yml", "")],
            "site",
            &["--draft"],
            "site/_drafts/un.md",
            "---\nlayout: post\ntitle: Un\ndate: 2016-03-12\n---\n\n",
        ),
        (
            &[("site/_posts/a.md", "")],
            "site",
            &[],
            "site/_posts/2016-03-12-un.md",
            "---\nlayout: post\ntitle: Un\n---\n\n",
        ),
        (
            &[("site/_posts/a.md", "")],
            "site/_posts",
            &[],
            "site/_posts/2016-03-12-un.md",
            "---\nlayout: post\ntitle: Un\n---\n\n",
        ),
    ] {
        let bench = Bench::new(site);
        let call = ["new", "Un", "--posts", posts, "--date", "2016-03-12"];
        let told = bench.run(&[&call, arguments].concat());
        assert_eq!((told.code, told.stdout.trim_end()), (Some(0), path), "{}", told.stderr);
        assert_eq!(fs::read_to_string(bench.root().join(path)).unwrap(), expected);
    }
}

#[test]
fn a_file_that_is_there_stays_as_it_is() {
    let bench = Bench::new(&[("posts/2016-03-12-un.md", "Mine.\n")]);
    let told = bench.run(&["new", "Un", "--date", "2016-03-12"]);
    assert_eq!((told.code, told.stdout.as_str()), (Some(1), ""));
    let expected = "error: `posts/2016-03-12-un.md` is there already and stays as it is; give the post another title";
    assert!(told.stderr.starts_with(expected), "{}", told.stderr);
    assert_eq!(fs::read_to_string(bench.root().join("posts/2016-03-12-un.md")).unwrap(), "Mine.\n");
}

#[test]
fn what_is_wrong_with_the_call_is_told_and_nothing_is_written() {
    let bench = Bench::new(&[CONFIG]);
    for (arguments, code, part) in [
        (&["new", " \n "][..], 1, "the title is empty"),
        (&["new", "Un", "--posts", "nowhere"], 1, "there is no folder `nowhere`"),
        (&["new", "Un", "--date", "2015-02-29"], 2, "write a day of the calendar"),
        (&["new"], 2, "<TITLE>"),
        (&["chekc"], 2, "'check'"),
    ] {
        let told = bench.run(arguments);
        assert_eq!(told.code, Some(code), "{arguments:?}");
        assert!(told.stderr.contains(part), "{}", told.stderr);
    }
    assert_eq!(bench.files().len(), 1);
}

#[test]
fn machines_are_told_of_a_new_file_in_json() {
    let bench = Bench::new(&[CONFIG]);
    let told = bench.run(&["new", "Un", "--date", "2016-03-12", "--json"]);
    let object: Value = serde_json::from_str(&told.stdout).unwrap();
    assert_eq!(object["file"], "posts/2016-03-12-un.md");
    assert_eq!(object["kind"], "created");
}

#[test]
fn every_shell_gets_a_script_that_knows_the_commands() {
    let bench = Bench::new(&[]);
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let told = bench.run(&["completions", shell]);
        assert_eq!((told.code, told.stderr.as_str()), (Some(0), ""), "{shell}");
        for word in ["check", "new", "--strict", "--json"] {
            // Scripts for fish name long options without their dashes.
            assert!(told.stdout.contains(word.trim_start_matches('-')), "{shell}: {word}");
        }
    }
}

#[test]
fn help_and_version_are_at_hand() {
    let bench = Bench::new(&[]);
    let told = bench.run(&["--version"]);
    assert_eq!(told.stdout, format!("feuilleton {}\n", env!("CARGO_PKG_VERSION")));
    let told = bench.run(&["--help"]);
    assert!(told.code == Some(0) && told.stdout.contains("3  something was found in the posts"));
}
