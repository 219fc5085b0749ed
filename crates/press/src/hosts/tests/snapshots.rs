//! Every file, for a blog that has its host to itself and for one below a path.

use super::example::hosting;
use crate::hosts::{
    files,
    github_pages::{Workflow, workflow},
};

#[test]
fn every_host_is_told_the_same_of_a_blog_at_the_root_and_below_a_path() {
    for (name, base_url) in [("root", "https://blog.example"), ("blog", "/blog/")] {
        let made = files(&hosting(base_url));
        assert_eq!(made.diagnostics, []);
        for (file, text) in made.files.iter().filter(|(_, text)| !text.is_empty()) {
            insta::assert_snapshot!(format!("{name}_{}", file.trim_start_matches('_')), text);
        }
    }
}

#[test]
fn the_workflow_builds_what_it_checked_and_publishes_it() {
    insta::assert_snapshot!(workflow(Workflow {
        posts: "l'été",
        archive: "https://downloads.example/feuilleton.tar.gz",
        sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    }));
}
