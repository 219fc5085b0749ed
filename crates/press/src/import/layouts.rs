//! Layouts that posts and pages ask for: there is one for posts and one for pages here.

use std::collections::BTreeMap;

use feuilleton_core::{
    diagnostic::Diagnostic,
    post::{Post, Value},
};

use super::about;

/// Layouts that look as what is here.
const USUAL: [&str; 7] = ["post", "page", "default", "single", "none", "null", "base"];

/// Layouts of front pages and lists, with what is here in their stead.
const LISTS: [(&str, &str); 10] = [
    ("home", "the front page is a list of the newest posts already"),
    ("index", "the front page is a list of the newest posts already"),
    ("blog", "the front page is a list of the newest posts already"),
    ("archive", "`/archive/` lists all posts"),
    ("archives", "`/archive/` lists all posts"),
    ("posts", "`/archive/` lists all posts"),
    ("tags", "`/tag/` lists all tags"),
    ("tag", "each tag has its list below `/tag/`"),
    ("categories", "`/category/` lists all categories"),
    ("category", "each category has its list below `/category/`"),
];

/// Tells each page that lists posts by its layout, and each other layout once, of its first file.
pub(super) fn check(posts: &[Post]) -> Vec<Diagnostic> {
    let mut others: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut found = Vec::new();
    for post in posts {
        let layout = post.extra.iter().find(|(key, _)| key == "layout");
        let Some(name) = layout.and_then(|(_, value)| Value::as_text(value)) else { continue };
        // Of an empty front page it is told already.
        if super::posts::is_empty_index(post) {
            continue;
        }
        match LISTS.iter().find(|(list, _)| *list == name) {
            Some((_, instead)) => {
                let message = format!(
                    "the layout `{name}` lists posts with Jekyll; here this page has only its own text"
                );
                found.push(about(
                    &post.file,
                    message,
                    format!("{instead}: delete this file if it has nothing else to say"),
                ));
            }
            None if USUAL.contains(&name) => {}
            None => others.entry(name).or_default().push(&post.file),
        }
    }
    for (name, files) in others {
        let count = match files.len() {
            1 => String::new(),
            number => format!(" (in {number} files)"),
        };
        let message = format!(
            "the layout `{name}`{count} is not used: the text looks as in every other post"
        );
        let remedy = "look at it; what the layout adds to the text must stand in the text";
        found.extend(files.first().map(|file| about(file, message, remedy)));
    }
    found
}
