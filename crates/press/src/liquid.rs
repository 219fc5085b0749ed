//! The Liquid in posts, for the whole blog: what the site's configuration and its snippets say, and
//! the addresses of all posts and files.

use std::{
    collections::{BTreeMap, HashMap},
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use feuilleton_core::{
    diagnostic::Diagnostic,
    liquid::{Blog, Files, applies},
    post::{Post, Value},
    route::Route,
    site::Site,
};
use walkdir::WalkDir;

use crate::config;

/// Jekyll's folder of snippets.
const FOLDER: &str = "_includes";

/// What posts may refer to in a site of Jekyll.
#[derive(Debug)]
pub(crate) struct Liquid {
    settings: Vec<(String, Value)>,
    /// Snippets by their path within the folder.
    includes: HashMap<String, String>,
}

impl Liquid {
    /// Reads the snippets of the site that the posts folder is, or belongs to. `settings` is what
    /// Jekyll's configuration says; nothing where there is none.
    ///
    /// # Errors
    /// When a snippet cannot be read: the message names it.
    pub(crate) fn read(posts: &Path, settings: Vec<(String, Value)>) -> Result<Self> {
        let folder = config::places(posts, FOLDER).into_iter().find(|folder| folder.is_dir());
        let includes = match folder {
            Some(folder) => read_all(&folder)?,
            None => HashMap::new(),
        };
        Ok(Self { settings, includes })
    }

    /// The addresses of all posts, and of the files that are copied as they are, each to its path; none
    /// where no post could ask for one.
    pub(crate) fn addresses(&self, posts: &[Post], files: &[(PathBuf, String)]) -> Files {
        let mut known = Files::default();
        if !posts.iter().any(applies) {
            return known;
        }
        for post in posts {
            known.add(&post.file, &Route::Entry(post.key.clone()).path());
        }
        for (_, file) in files {
            known.add(file, file);
        }
        known
    }

    /// Whether a post may have Liquid.
    pub(crate) fn concerns(&self, post: &Post) -> bool {
        applies(post) && post.body.contains('{')
    }

    /// What expands the Liquid of all posts, as text: the same text, the same results.
    pub(crate) fn describe(&self) -> String {
        let includes: BTreeMap<_, _> = self.includes.iter().collect();
        format!("{:?}\n{includes:?}", self.settings)
    }

    /// Expands the Liquid of a post, if it has any, and returns what its author should know.
    pub(crate) fn expand(&self, post: &mut Post, files: &Files, site: &Site) -> Vec<Diagnostic> {
        if !self.concerns(post) {
            return Vec::new();
        }
        let includes = |name: &str| self.includes.get(name).cloned();
        Blog::new(site, &self.settings, files, &includes).expand(post)
    }
}

fn read_all(folder: &Path) -> Result<HashMap<String, String>> {
    let mut includes = HashMap::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.with_context(|| format!("cannot read {}", folder.display()))?;
        let path = entry.path();
        if entry.file_type().is_file() {
            let bytes =
                fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
            let relative = path.strip_prefix(folder).unwrap_or(path);
            let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
            includes.insert(parts.join("/"), String::from_utf8_lossy(&bytes).into_owned());
        }
    }
    Ok(includes)
}
