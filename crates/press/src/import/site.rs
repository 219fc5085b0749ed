//! What a Jekyll site has besides its posts: the parts that make its look, and data.

use std::path::Path;

use anyhow::{Context, Result};
use feuilleton_core::{diagnostic::Diagnostic, post::Value};
use walkdir::WalkDir;

use super::{Jekyll, about};
use crate::report::plural;

/// Jekyll's folders, with what becomes of them and what to do.
const FOLDERS: [(&str, &str, &str); 5] = [
    (
        "_layouts",
        "layouts are not used: the blog has a look of its own",
        "set colours with `theme` in the configuration",
    ),
    (
        "_includes",
        "snippets are used where a post includes them, and nowhere else",
        "what they add to every page must be said in the configuration: `navigation`, `social`, `comments`",
    ),
    ("_sass", "style sheets in Sass are not used", "set colours with `theme` in the configuration"),
    (
        "_plugins",
        "plug-ins in Ruby are not run",
        "write out in the posts what they would have made",
    ),
    ("_data", "data is not read, save `authors.yml`", "write out in the posts what is shown of it"),
];

/// Keys of the configuration that ask for parts of Jekyll.
const KEYS: [(&str, &str, &str); 6] = [
    (
        "theme",
        "themes of Jekyll are not used: the blog has a look of its own",
        "set colours with `theme` in the configuration",
    ),
    (
        "remote_theme",
        "themes of Jekyll are not used: the blog has a look of its own",
        "set colours with `theme` in the configuration",
    ),
    (
        "disqus",
        "comments by Disqus are not shown",
        "giscus and utterances can be had: see `comments` in the documentation of the configuration",
    ),
    ("google_analytics", "nobody counts the readers here", "count in the log files of the host"),
    (
        "header_pages",
        "the masthead links to all pages",
        "name those that it is to link to in `navigation`",
    ),
    (
        "paginate_path",
        "further pages of a list are at `/page/2/`",
        "nothing is to be done: `/page2/` leads there too",
    ),
];

/// Looks at the folders of the site and at its configuration.
///
/// # Errors
/// When a folder cannot be read.
pub(super) fn check(jekyll: &Jekyll<'_>) -> Result<Vec<Diagnostic>> {
    let mut found = Vec::new();
    for (folder, message, remedy) in FOLDERS {
        let files = count(&jekyll.root.join(folder), folder == "_data")?;
        if files > 0 {
            let files = plural(files, "file", "files");
            found.push(about(&format!("{folder}/"), format!("{message} ({files})"), remedy));
        }
    }
    let set = |key: &str| jekyll.setting(key).is_some_and(|value| !value.is_empty());
    for (key, message, remedy) in KEYS {
        if set(key) {
            found.push(jekyll.told(key, message, remedy));
        }
    }
    found.extend(collections(jekyll));
    Ok(found)
}

/// Number of files in a folder; those with authors are read and do not count among data.
fn count(folder: &Path, is_data: bool) -> Result<usize> {
    if !folder.is_dir() {
        return Ok(0);
    }
    let mut files = 0;
    for entry in WalkDir::new(folder) {
        let entry = entry.with_context(|| format!("cannot read {}", folder.display()))?;
        let is_read = is_data && entry.path().file_stem().is_some_and(|name| name == "authors");
        files += usize::from(entry.file_type().is_file() && !is_read);
    }
    Ok(files)
}

/// Collections other than posts.
fn collections(jekyll: &Jekyll<'_>) -> Vec<Diagnostic> {
    let named = match jekyll.setting("collections") {
        Some(Value::Map(entries)) => entries.iter().map(|(name, _)| name.as_str()).collect(),
        Some(Value::List(names)) => names.iter().filter_map(Value::as_text).collect(),
        _ => Vec::new(),
    };
    let others = named.into_iter().filter(|name| !matches!(*name, "posts" | "drafts"));
    let told = |name: &str| {
        let message = format!("the collection `{name}` is not read: there are posts and pages");
        let remedy =
            format!("rename the folder `_{name}` to `{name}` to make pages of its Markdown");
        jekyll.told("collections", message, remedy)
    };
    others.map(told).collect()
}
