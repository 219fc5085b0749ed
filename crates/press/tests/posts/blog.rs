//! The folder `posts/` of this project, read and rendered.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use feuilleton_core::{
    diagnostic::Diagnostic,
    listing::{Catalogue, Item},
    markdown::{Context, Rendered, render},
    post::Post,
    site::Site,
};
use walkdir::WalkDir;

/// One Markdown file.
pub(crate) struct Entry {
    pub(crate) text: String,
    pub(crate) post: Post,
    pub(crate) found: Vec<Diagnostic>,
    pub(crate) item: Item,
    pub(crate) rendered: Rendered,
}

/// The whole folder.
pub(crate) struct Blog {
    pub(crate) site: Site,
    pub(crate) entries: Vec<Entry>,
    /// Files beside the posts, by their relative path.
    pub(crate) files: BTreeSet<String>,
    pub(crate) catalogue: Catalogue,
}

impl Blog {
    /// Reads the folder; every test does, as nothing is quicker.
    pub(crate) fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let site = toml::from_str(&fs::read_to_string(root.join("feuilleton.toml")).unwrap());
        let site: Site = site.unwrap();
        let (texts, files): (Vec<_>, Vec<_>) =
            files_in(&root.join("posts")).into_iter().partition(|(file, _)| file.ends_with(".md"));
        let entries: Vec<_> =
            texts.iter().map(|(file, path)| Entry::read(file, path, &site)).collect();
        assert!(entries.len() > 5, "the folder `posts` has been emptied or moved");
        let catalogue = Catalogue::new(entries.iter().map(|entry| entry.item.clone()).collect());
        Self { site, entries, files: files.into_iter().map(|(file, _)| file).collect(), catalogue }
    }

    /// Every entry to which `fault` objects, with what it says; a failure lists them all.
    pub(crate) fn expect_no(&self, fault: impl Fn(&Entry) -> Vec<String>) {
        let told = |entry: &Entry| {
            let file = entry.post.file.clone();
            fault(entry).into_iter().map(move |fault| format!("posts/{file}: {fault}\n"))
        };
        let faults: String = self.entries.iter().flat_map(told).collect();
        assert!(faults.is_empty(), "\n{faults}");
    }
}

impl Entry {
    fn read(file: &str, path: &Path, site: &Site) -> Self {
        let text = fs::read_to_string(path)
            .unwrap_or_else(|error| panic!("posts/{file}: {error}; save it as UTF-8"));
        let (post, found) = Post::read(file, &text, site);
        let item = Item::new(&post, site);
        let context = Context {
            base: "/",
            folder: item.folder(),
            language: &post.language,
            ..Context::PLAIN
        };
        let rendered = render(&post.body, context);
        Self { text, found, rendered, item, post }
    }

    /// The name of the file without folders and ending.
    pub(crate) fn stem(&self) -> &str {
        Path::new(&self.post.file).file_stem().and_then(|stem| stem.to_str()).unwrap()
    }

    pub(crate) fn html(&self) -> &str {
        self.rendered.html.as_str()
    }
}

/// All files below a folder: relative path with `/`, and where they lie.
fn files_in(root: &Path) -> Vec<(String, PathBuf)> {
    let entries = WalkDir::new(root).sort_by_file_name().into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().is_file());
    let named = files.map(|entry| {
        let parts = entry.path().strip_prefix(root).unwrap().iter();
        let parts: Vec<_> = parts.map(|part| part.to_str().unwrap()).collect();
        (parts.join("/"), entry.path().to_owned())
    });
    named.collect()
}
