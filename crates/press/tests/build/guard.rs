//! What a build never does.

use std::{fs, os::unix::fs::symlink};

use crate::workbench::Workbench;

const POSTS: [(&str, &str); 1] = [("2016-03-12-a.md", "Text.\n")];

#[test]
fn a_folder_that_no_build_made_is_left_alone() {
    let bench = Workbench::new(&POSTS);
    bench.write("site/thesis.txt", "ten years of work");
    let told = bench.build(&[]);
    assert_eq!(told.code, Some(1));
    assert!(told.stderr.contains("holds files that no build wrote"), "{told:?}");
    assert_eq!(bench.files("site").len(), 1);
}

#[test]
fn posts_are_never_written_to() {
    let bench = Workbench::new(&POSTS);
    let before = bench.files("posts");
    bench.built();
    assert!(before == bench.files("posts"));
    let told = bench.run(&["build", "posts", "--app", "app", "--out", "."], &[]);
    assert_eq!(told.code, Some(1), "{told:?}");
    assert!(told.stderr.contains("give `--out` a folder of its own"), "{told:?}");
}

#[test]
fn a_site_among_the_posts_does_not_become_content() {
    let bench = Workbench::new(&POSTS);
    let build = ["build", "posts", "--app", "app", "--out", "posts/public"];
    assert_eq!(bench.run(&build, &[]).code, Some(0));
    let first = bench.files("posts/public");
    assert_eq!(bench.run(&build, &[]).code, Some(0));
    assert!(first == bench.files("posts/public"));
}

#[test]
fn nothing_is_written_through_a_link_to_another_place() {
    let bench = Workbench::new(&POSTS);
    bench.built();
    bench.write("elsewhere/keep.txt", "mine");
    fs::remove_dir_all(bench.out("2016")).unwrap();
    symlink(bench.root().join("elsewhere"), bench.out("2016")).unwrap();
    let told = bench.build(&[]);
    assert_eq!(told.code, Some(1), "{told:?}");
    assert!(told.stderr.contains("is a link to another place"), "{told:?}");
    assert_eq!(bench.files("elsewhere").len(), 1);
}

#[test]
fn the_tools_own_folder_is_no_link_to_another_place_either() {
    let bench = Workbench::new(&POSTS);
    bench.write("elsewhere/next/keep.txt", "mine");
    fs::create_dir(bench.root().join("site")).unwrap();
    symlink(bench.root().join("elsewhere"), bench.out(".feuilleton")).unwrap();
    let told = bench.build(&[]);
    assert_eq!(told.code, Some(1), "{told:?}");
    assert!(told.stderr.contains("is a link to another place"), "{told:?}");
    assert_eq!(bench.files("elsewhere").len(), 1);
}

#[test]
fn names_that_some_hosts_would_take_for_one_are_told() {
    let bench = Workbench::new(&[("images/A.txt", "1"), ("images/a.txt", "2")]);
    let told = bench.build(&[]);
    assert_eq!(told.code, Some(1), "{told:?}");
    assert!(told.stderr.contains("rename one of them"), "{told:?}");
}

#[test]
fn a_folder_that_is_no_app_is_told_with_a_remedy() {
    let bench = Workbench::new(&POSTS);
    let told = bench.run(&["build", "posts", "--app", "posts", "--out", "site"], &[]);
    assert_eq!(told.code, Some(1));
    assert!(told.stderr.contains("cargo xtask build"), "{told:?}");
}

#[test]
fn a_mistake_in_the_command_or_the_configuration_leaves_nothing_behind() {
    let bench = Workbench::new(&POSTS);
    for build in [["missing", "app"], ["posts", "missing"]] {
        let [posts, app] = build;
        let told = bench.run(&["build", posts, "--app", app, "--out", "site"], &[]);
        assert_eq!(told.code, Some(1), "{told:?}");
        assert!(!bench.root().join("site").exists(), "{build:?}");
    }
    bench.write("posts/feuilleton.toml", "title = [");
    let told = bench.build(&[]);
    assert_eq!(told.code, Some(1), "{told:?}");
    assert!(!bench.root().join("site").exists(), "{told:?}");
}

#[test]
fn what_lies_outside_the_posts_is_not_published_through_a_link() {
    let bench = Workbench::new(&POSTS);
    bench.write("private/2016-03-12-diary.md", "Dear diary");
    bench.write("private/key.txt", "Dear diary");
    symlink(bench.root().join("private"), bench.root().join("posts/more")).unwrap();
    symlink(bench.root().join("private/key.txt"), bench.root().join("posts/key.txt")).unwrap();
    let told = bench.built();
    for name in ["more", "key.txt"] {
        assert!(told.stderr.contains(&format!("--> {name}\n")), "{name}: {told:?}");
    }
    let secret = b"Dear diary";
    for (file, text) in bench.files("site") {
        assert!(!text.windows(secret.len()).any(|part| part == secret), "{file}");
    }
}

#[test]
fn a_post_does_not_write_into_the_folder_of_the_tool() {
    let bench = Workbench::new(&[("a.md", "---\npermalink: /.feuilleton/files/\n---\nText.\n")]);
    let told = bench.build(&[]);
    assert_eq!(told.code, Some(1), "{told:?}");
    assert!(told.stderr.contains("a folder that is the tool's own"), "{told:?}");
}

#[test]
fn a_link_in_the_site_is_replaced_and_what_it_leads_to_stays() {
    let bench = Workbench::new(&POSTS);
    bench.built();
    bench.write("elsewhere/keep.html", "mine");
    fs::remove_file(bench.out("index.html")).unwrap();
    symlink(bench.root().join("elsewhere/keep.html"), bench.out("index.html")).unwrap();
    bench.built();
    assert_eq!(fs::read_to_string(bench.root().join("elsewhere/keep.html")).unwrap(), "mine");
    assert!(!bench.out("index.html").is_symlink());
}
