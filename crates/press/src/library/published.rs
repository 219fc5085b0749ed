//! Which posts readers are to see, and who has which address.

use std::collections::HashMap;

use feuilleton_core::{diagnostic::Diagnostic, post::Post, route::Key, site::Site};

use super::findings;
use crate::{folder::Source, output::Digest128};

/// A post or page that may be published.
#[derive(Debug)]
pub(super) struct Candidate<'a> {
    /// What is said of it, without its text.
    pub(super) post: Post,
    pub(super) source: &'a Source,
    /// The file's digest.
    pub(super) digest: Digest128,
    /// Whether it has no text.
    pub(super) is_empty: bool,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// The posts and pages of the blog, each at an address of its own.
#[derive(Debug, Default)]
pub(super) struct Published<'a> {
    pub(super) posts: Vec<Post>,
    /// Where each is read, with the file's digest.
    pub(super) sources: Vec<(&'a Source, Digest128)>,
    /// Old addresses, and the file of the post that each leads to.
    pub(super) redirects: Vec<(Key, String)>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Chooses those that are published at a moment, in seconds since 1970-01-01T00:00:00Z.
pub(super) fn choose<'a>(read: Vec<Candidate<'a>>, site: &Site, now: i64) -> Published<'a> {
    let mut published = Published::default();
    let mut taken: HashMap<Key, String> = HashMap::new();
    for Candidate { mut post, source, digest, is_empty, diagnostics } in read {
        published.diagnostics.extend(diagnostics);
        if !post.published || stands_for_front_page(&post, is_empty) {
            continue;
        }
        if post.is_after(now) && !site.future {
            published.diagnostics.push(findings::too_early(&post));
            continue;
        }
        if let Some(other) = taken.get(&post.key) {
            let free = free_key(&post.key, &taken);
            published.diagnostics.push(findings::same_address(&post, other, &free));
            post.key = free;
        }
        taken.insert(post.key.clone(), post.file.clone());
        published.posts.push(post);
        published.sources.push((source, digest));
    }
    published.free_redirects(taken);
    published
}

impl Published<'_> {
    /// Takes the old addresses that no post has, each once.
    fn free_redirects(&mut self, mut taken: HashMap<Key, String>) {
        for post in &self.posts {
            for key in &post.redirects {
                if let Some(other) = taken.get(key) {
                    self.diagnostics.push(findings::taken_redirect(&post.file, key, other));
                    continue;
                }
                taken.insert(key.clone(), post.file.clone());
                self.redirects.push((key.clone(), post.file.clone()));
            }
        }
    }
}

/// Jekyll makes the front page from a file `index` that holds nothing but front matter; here it is a
/// listing already.
fn stands_for_front_page(post: &Post, is_empty: bool) -> bool {
    let stem = post.file.rsplit_once('.').map_or(post.file.as_str(), |(stem, _)| stem);
    stem == "index" && is_empty
}

/// The first of `key-2`, `key-3` … that no post has.
fn free_key(key: &Key, taken: &HashMap<Key, String>) -> Key {
    let numbered = (2..).filter_map(|number: u32| Key::parse(&format!("{key}-{number}")).ok());
    numbered.into_iter().find(|candidate| !taken.contains_key(candidate)).unwrap_or(key.clone())
}
