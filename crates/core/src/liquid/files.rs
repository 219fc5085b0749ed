//! The addresses of a blog's files, by the names that `post_url` and `link` use.

use std::collections::HashMap;

use super::Reference;

/// Files and the paths under which they are published.
#[derive(Debug, Clone, Default)]
pub struct Files {
    /// By path within the site.
    paths: HashMap<String, String>,
    /// By name without folders and ending: the folders, and the published path.
    names: HashMap<String, Vec<(String, String)>>,
}

impl Files {
    /// Adds a file: its path relative to the posts folder, and relative to the site's base the path
    /// under which it is published.
    pub fn add(&mut self, file: &str, path: &str) {
        let file = outside_posts(file);
        let (folder, name) = file.rsplit_once('/').unwrap_or(("", &file));
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let named = self.names.entry(stem.to_owned()).or_default();
        named.push((folder.to_owned(), path.to_owned()));
        self.paths.insert(file, path.to_owned());
    }

    /// The path under which a post or file is published.
    ///
    /// A post is found in the folders that are named with it, or else by its name alone, as in
    /// Jekyll; an ending that authors wrote by mistake does not matter.
    pub fn find(&self, reference: Reference<'_>) -> Option<String> {
        let wanted = outside_posts(reference.name().trim());
        if let Some(path) = self.paths.get(&wanted) {
            return Some(path.clone());
        }
        let Reference::Post(_) = reference else { return None };
        let (folder, name) = wanted.rsplit_once('/').unwrap_or(("", &wanted));
        let named = self.names.get(name)?;
        let exact = named.iter().find(|(other, _)| other == folder);
        exact.or_else(|| named.first()).map(|(_, path)| path.clone())
    }
}

/// The path without the folders that hold posts: the blog's folder may be one of them.
fn outside_posts(path: &str) -> String {
    let segments = path.split('/').filter(|name| !matches!(*name, "" | "." | "_posts"));
    segments.collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_and_files_are_found_by_the_names_that_jekyll_knows() {
        let mut files = Files::default();
        for (file, path) in [
            ("_posts/2016-03-12-a.md", "2016/a/"),
            ("_posts/sub/2016-03-12-b.md", "2016/b/"),
            ("films/_posts/2016-03-12-a.md", "films/2016/a/"),
            ("about.md", "about/"),
            ("assets/v1.0.pdf", "assets/v1.0.pdf"),
        ] {
            files.add(file, path);
        }
        use Reference::{File, Post};
        for (reference, path) in [
            (Post("2016-03-12-a"), Some("2016/a/")),
            (Post("/2016-03-12-a"), Some("2016/a/")),
            (Post("sub/2016-03-12-b"), Some("2016/b/")),
            (Post("2016-03-12-b"), Some("2016/b/")),
            (Post("films/2016-03-12-a"), Some("films/2016/a/")),
            (Post("2016-03-12-a.md"), Some("2016/a/")),
            (Post("2016-03-12-c"), None),
            (File("_posts/2016-03-12-a.md"), Some("2016/a/")),
            (File("/films/_posts/2016-03-12-a.md"), Some("films/2016/a/")),
            (File("about.md"), Some("about/")),
            (File("/assets/v1.0.pdf"), Some("assets/v1.0.pdf")),
            (File("about"), None),
            (File(""), None),
        ] {
            assert_eq!(files.find(reference).as_deref(), path, "{reference:?}");
        }
    }
}
