//! `feuilleton check` on a folder of posts with one kind of mistake each.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

#[path = "support/bench.rs"]
mod bench;
#[path = "support/fixture.rs"]
mod fixture;

use std::{collections::BTreeSet, os::unix::fs::symlink};

use bench::{Bench, Told};
use fixture::copy_of;
use serde_json::Value;

/// The folders of broken posts, which [`broken`] puts into `site`: what authors of any blog may write, and
/// what those of Jekyll's may. Beside the broken files lie these, in which nothing is wrong.
const BROKEN: [(&str, &[&str]); 2] = [
    ("broken", &["2016-03-01-sound.md", "2016-03-18-twin-copy.md", "images/Plan.svg"]),
    ("broken_jekyll", &["_includes/loop.html", "_posts/2016-03-01-sound.md", "images/plage.svg"]),
];

/// A bench with such a folder, and with a link in it.
fn broken(folder: &str) -> Bench {
    let bench = copy_of(&format!("check/{folder}"));
    symlink("images", bench.root().join("site/elsewhere")).unwrap();
    bench
}

#[test]
fn each_kind_of_mistake_is_told_with_its_place_and_what_to_do() {
    for (folder, _) in BROKEN {
        let told = broken(folder).run(&["check", "site"]);
        assert_eq!((told.code, told.stdout.as_str()), (Some(0), ""));
        insta::with_settings!({ snapshot_path => "check", prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(folder, told.stderr);
        });
    }
}

#[test]
fn every_mistake_is_found_and_every_finding_has_a_place_and_a_remedy() {
    for (folder, sound) in BROKEN {
        every_file_but(sound, &broken(folder));
    }
}

/// Checks that something is told of every file but these, in a way that helps.
fn every_file_but(sound: &[&str], bench: &Bench) {
    let (findings, summary) = read(&bench.run(&["check", "site", "--json"]));
    let mut files = BTreeSet::new();
    for finding in &findings {
        for field in ["file", "message", "remedy"] {
            let text = finding[field].as_str().unwrap();
            assert!(!text.trim().is_empty() && !text.ends_with('.'), "{finding}");
            assert!(!text.to_lowercase().contains("invalid"), "{finding}");
        }
        // Only what is about a file as a whole has no line.
        assert!(finding["line"].is_u64() || finding["excerpt"] == "", "{finding}");
        files.insert(finding["file"].as_str().unwrap().to_owned());
    }
    let on_disk: BTreeSet<_> = bench
        .files()
        .into_iter()
        .map(|(path, _)| {
            let root = bench.root().join("site").display().to_string() + "/";
            path.strip_prefix(&root).unwrap().to_owned()
        })
        .collect();
    let silent: Vec<_> = on_disk.difference(&files).map(String::as_str).collect();
    assert_eq!(silent, sound);
    assert_eq!(summary["findings"], findings.len());
}

#[test]
fn strictness_shows_in_the_exit_code_and_nowhere_else() {
    let bench = broken("broken");
    let (mild, strict) = (bench.run(&["check", "site"]), bench.run(&["check", "site", "--strict"]));
    assert_eq!((mild.code, strict.code), (Some(0), Some(3)));
    assert_eq!(mild.stderr, strict.stderr);
    let sound = Bench::new(&[("posts/2016-03-12-un.md", "---\ntitle: Un\n---\nBon.\n")]);
    let told = sound.run(&["check", "--strict"]);
    assert_eq!(told.code, Some(0), "{}", told.stderr);
    assert_eq!(told.stderr, "check: nothing found, 1 post or page read\n");
    assert_eq!(sound.run(&["check", "--strict", "--quiet"]).stderr, "");
}

#[test]
fn a_check_changes_no_file() {
    let bench = broken("broken");
    let before = bench.files();
    bench.run(&["check", "site"]);
    assert!(before == bench.files() && before.len() > 30);
}

#[test]
fn a_folder_that_is_not_there_is_named_to_people_and_machines() {
    let bench = Bench::new(&[]);
    let told = bench.run(&["check", "nowhere"]);
    assert_eq!(told.code, Some(1));
    assert!(
        told.stderr.starts_with("error: there is no folder `nowhere`; name the one"),
        "{told:?}"
    );
    let told = bench.run(&["check", "nowhere", "--json"]);
    let error: Value = serde_json::from_str(&told.stdout).unwrap();
    assert_eq!((told.code, &error["kind"]), (Some(1), &"error".into()));
    assert!(error["message"].as_str().unwrap().starts_with("there is no folder"));
}

#[test]
fn colours_come_when_they_are_asked_for() {
    let bench = broken("broken");
    let with = bench.run(&["check", "site", "--color", "always"]).stderr;
    let without = bench.run(&["check", "site", "--color", "never"]).stderr;
    assert!(with.contains("\u{1b}[") && !without.contains('\u{1b}'));
    assert_eq!(bench.run(&["check", "site"]).stderr, without);
}

#[test]
fn what_is_wrong_in_many_files_alike_is_told_once() {
    let name = |day: u32| format!("posts/2016-03-{day:02}-a.md");
    let text = "---\ntitle: Un\n---\n<script></script>\n";
    let names: Vec<_> = (1..=25).map(name).collect();
    let files: Vec<_> = names.iter().map(|name| (name.as_str(), text)).collect();
    let told = Bench::new(&files).run(&["check"]).stderr;
    assert_eq!(told.matches("warning: ").count(), 1, "{told}");
    assert!(told.contains(" --> 2016-03-01-a.md:4\n"), "{told}");
    assert!(told.contains("= the same in 24 other files\n"), "{told}");
    assert!(told.contains("25 findings in 25 files"), "{told}");
}

fn read(told: &Told) -> (Vec<Value>, Value) {
    let lines = told.stdout.lines().map(|line| serde_json::from_str(line).unwrap());
    let mut objects: Vec<Value> = lines.collect();
    let summary = objects.pop().unwrap();
    assert_eq!(summary["kind"], "summary", "{told:?}");
    assert!(objects.iter().all(|object| object["kind"] == "diagnostic"), "{told:?}");
    (objects, summary)
}
