//! Every file, for a blog that has its host to itself and for one below a path.

use super::example::hosting;
use crate::hosts::files;

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
