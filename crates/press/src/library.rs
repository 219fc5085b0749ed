//! From files to the blog: every post read, every address taken once.

use std::collections::HashMap;

use feuilleton_core::{
    diagnostic::Diagnostic,
    listing::{Catalogue, Item},
    post::Post,
    route::Key,
    site::Site,
};
use sha2::{Digest, Sha256};

use crate::{folder::Folder, liquid::Liquid};

/// A blog that has been read.
#[derive(Debug)]
pub(crate) struct Library<'a> {
    /// Posts and listings.
    pub(crate) catalogue: Catalogue,
    /// What each source file says, by its path.
    pub(crate) texts: HashMap<String, Texts<'a>>,
    /// What the authors should know.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// A source file in both of its forms.
#[derive(Debug)]
pub(crate) struct Texts<'a> {
    /// As the author wrote it, front matter and all.
    pub(crate) source: &'a str,
    /// The Markdown alone, without Liquid.
    pub(crate) body: String,
}

impl<'a> Library<'a> {
    /// Reads all published posts and pages.
    pub(crate) fn read(folder: &'a Folder, site: &Site, liquid: &Liquid) -> Self {
        let mut taken: HashMap<Key, String> = HashMap::new();
        let mut posts = Vec::new();
        let mut diagnostics = Vec::new();
        for source in &folder.sources {
            let (mut post, found) = Post::read(&source.file, &source.text, site);
            diagnostics.extend(found);
            if !post.published || stands_for_front_page(&post) {
                continue;
            }
            if let Some(other) = taken.get(&post.key) {
                let free = free_key(&post.key, &taken);
                diagnostics.push(same_address(&post, other, &free));
                post.key = free;
            }
            taken.insert(post.key.clone(), post.file.clone());
            posts.push((post, &source.text));
        }
        diagnostics.extend(liquid.expand(&mut posts, &folder.files, site));
        let mut texts = HashMap::new();
        let mut items = Vec::new();
        for (post, source) in posts {
            let mut item = Item::new(&post, site);
            item.extension.bytes = Some(source.len());
            item.extension.hash = Some(hash(source));
            items.push(item);
            texts.insert(post.file, Texts { source, body: post.body });
        }
        Self { catalogue: Catalogue::new(items), texts, diagnostics }
    }
}

/// Jekyll makes the front page from a file `index` that holds nothing but front matter; here it is a
/// listing already.
fn stands_for_front_page(post: &Post) -> bool {
    let stem = post.file.rsplit_once('.').map_or(post.file.as_str(), |(stem, _)| stem);
    stem == "index" && post.body.trim().is_empty()
}

/// The first of `key-2`, `key-3` … that no post has.
fn free_key(key: &Key, taken: &HashMap<Key, String>) -> Key {
    let numbered = (2..).filter_map(|number: u32| Key::parse(&format!("{key}-{number}")).ok());
    numbered.into_iter().find(|candidate| !taken.contains_key(candidate)).unwrap_or(key.clone())
}

fn same_address(post: &Post, other: &str, free: &Key) -> Diagnostic {
    Diagnostic {
        file: post.file.clone(),
        line: None,
        excerpt: String::new(),
        message: format!(
            "`{other}` has the address `/{}/` already; this file gets `/{free}/`",
            post.key
        ),
        remedy: "give one of them another file name, `slug` or `permalink`".into(),
    }
}

fn hash(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
