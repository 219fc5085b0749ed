//! From files to the blog: every post read, every address taken once.

use std::collections::HashMap;

use feuilleton_core::{
    diagnostic::Diagnostic,
    listing::{Catalogue, Item},
    markdown::{self, Context, References},
    post::Post,
    route::Key,
    site::Site,
};
use sha2::{Digest, Sha256};

use crate::folder::Source;

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
    /// The Markdown alone.
    pub(crate) body: String,
}

impl<'a> Library<'a> {
    /// Reads all published posts and pages.
    pub(crate) fn read(sources: &'a [Source], site: &Site) -> Self {
        let mut taken: HashMap<Key, String> = HashMap::new();
        let mut texts = HashMap::new();
        let mut items = Vec::new();
        let mut lines = Vec::new();
        let mut diagnostics = Vec::new();
        for source in sources {
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
            let mut item = Item::new(&post, site);
            item.extension.bytes = Some(source.text.len());
            item.extension.hash = Some(hash(&source.text));
            items.push(item);
            lines.push(post.body_line);
            texts.insert(post.file, Texts { source: &source.text, body: post.body });
        }
        diagnostics.extend(check_bodies(&items, &lines, &texts));
        Self { catalogue: Catalogue::new(items), texts, diagnostics }
    }
}

/// What will not look as its author meant it; links are followed when all posts are known.
fn check_bodies(
    items: &[Item],
    lines: &[usize],
    texts: &HashMap<String, Texts<'_>>,
) -> Vec<Diagnostic> {
    let address = |item: &Item| (item.extension.source.clone(), item.extension.path.clone());
    let references = References { posts: items.iter().map(address).collect(), images: vec![] };
    let mut diagnostics = Vec::new();
    for (item, first_line) in items.iter().zip(lines) {
        let file = &item.extension.source;
        let language = item.language.as_deref().unwrap_or_default();
        let references = Some(&references);
        let context = Context { folder: item.folder(), language, references, ..Context::PLAIN };
        let body = texts.get(file).map(|texts| texts.body.as_str()).unwrap_or_default();
        diagnostics.extend(markdown::check(body, context).into_iter().map(|finding| Diagnostic {
            file: file.clone(),
            line: Some(first_line + finding.line - 1),
            excerpt: finding.excerpt,
            message: finding.message,
            remedy: finding.remedy,
        }));
    }
    diagnostics
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
