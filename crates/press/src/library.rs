//! From files to the blog: every post read, every address taken once.

use std::collections::HashMap;

use feuilleton_core::{
    diagnostic::Diagnostic,
    listing::{Catalogue, Item},
    markdown::{self, Context, References},
    post::{Date, Post},
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
    /// Old addresses, and the file of the post that each leads to.
    pub(crate) redirects: Vec<(Key, String)>,
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
    /// Reads all posts and pages that are published at a moment, in seconds since
    /// 1970-01-01T00:00:00Z.
    pub(crate) fn read(sources: &'a [Source], site: &Site, now: i64) -> Self {
        let mut old = Vec::new();
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
            if post.is_after(now) && !site.future {
                diagnostics.push(too_early(&post));
                continue;
            }
            if let Some(other) = taken.get(&post.key) {
                let free = free_key(&post.key, &taken);
                diagnostics.push(same_address(&post, other, &free));
                post.key = free;
            }
            taken.insert(post.key.clone(), post.file.clone());
            old.extend(post.redirects.iter().map(|key| (key.clone(), post.file.clone())));
            let mut item = Item::new(&post, site);
            item.extension.bytes = Some(source.text.len());
            item.extension.hash = Some(hash(&source.text));
            items.push(item);
            lines.push(post.body_line);
            texts.insert(post.file, Texts { source: &source.text, body: post.body });
        }
        diagnostics.extend(check_bodies(&items, &lines, &texts));
        let redirects = free_redirects(old, taken, &mut diagnostics);
        Self { catalogue: Catalogue::new(items), redirects, texts, diagnostics }
    }
}

/// The old addresses that no post has, each once.
fn free_redirects(
    old: Vec<(Key, String)>,
    mut taken: HashMap<Key, String>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(Key, String)> {
    let mut free = Vec::new();
    for (key, file) in old {
        if let Some(other) = taken.get(&key) {
            diagnostics.push(Diagnostic {
                message: format!("`{other}` has the address `/{key}/`: nothing leads here from it"),
                remedy: "delete it from `redirect_from`".into(),
                ..about(&file)
            });
            continue;
        }
        taken.insert(key.clone(), file.clone());
        free.push((key, file));
    }
    free
}

/// A finding on a file as a whole, to be filled in.
fn about(file: &str) -> Diagnostic {
    Diagnostic {
        file: file.to_owned(),
        line: None,
        excerpt: String::new(),
        message: String::new(),
        remedy: String::new(),
    }
}

fn too_early(post: &Post) -> Diagnostic {
    let date = post.date.map(Date::rfc3339).unwrap_or_default();
    Diagnostic {
        message: format!("this post is dated {date}, which is still to come: it is left out"),
        remedy: "publish the blog again then, or set `future` to true in the configuration".into(),
        ..about(&post.file)
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
        message: format!(
            "`{other}` has the address `/{}/` already; this file gets `/{free}/`",
            post.key
        ),
        remedy: "give one of them another file name, `slug` or `permalink`".into(),
        ..about(&post.file)
    }
}

fn hash(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
