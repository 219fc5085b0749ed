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
use references::Known;

mod bodies;
mod findings;
mod references;

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
    /// The Markdown alone, without Liquid.
    pub(crate) body: String,
}

impl<'a> Library<'a> {
    /// Reads all posts and pages that are published at a moment, in seconds since
    /// 1970-01-01T00:00:00Z.
    pub(crate) fn read(folder: &'a Folder, site: &Site, liquid: &Liquid, now: i64) -> Self {
        let mut diagnostics = Vec::new();
        let (mut posts, taken) = published(folder, site, now, &mut diagnostics);
        let old = posts.iter().flat_map(|(post, _)| {
            post.redirects.iter().map(|key| (key.clone(), post.file.clone()))
        });
        let redirects = free_redirects(old.collect(), taken, &mut diagnostics);
        // Before Liquid is expanded, for lines are counted in what the author wrote.
        diagnostics.extend(bodies::check(&posts, site));
        diagnostics.extend(liquid.expand(&mut posts, &folder.files, site));
        let known = Known::new(&posts, &folder.files);
        let mut texts = HashMap::new();
        let mut items = Vec::new();
        for (post, source) in posts {
            let (rendered, references) = known.render(&post, site);
            let mut item = Item::of_rendered(&post, site, rendered);
            item.extension.references = references;
            item.extension.bytes = Some(source.len());
            item.extension.hash = Some(hash(source));
            items.push(item);
            texts.insert(post.file, Texts { source, body: post.body });
        }
        Self { catalogue: Catalogue::new(items), redirects, texts, diagnostics }
    }
}

/// The posts that readers are to see, each at an address of its own, and who has which address.
fn published<'a>(
    folder: &'a Folder,
    site: &Site,
    now: i64,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<(Post, &'a str)>, HashMap<Key, String>) {
    let mut taken: HashMap<Key, String> = HashMap::new();
    let mut posts = Vec::new();
    for source in &folder.sources {
        let (mut post, found) = Post::read(&source.file, &source.text, site);
        diagnostics.extend(found);
        if !post.published || stands_for_front_page(&post) {
            continue;
        }
        if post.is_after(now) && !site.future {
            diagnostics.push(findings::too_early(&post));
            continue;
        }
        if let Some(other) = taken.get(&post.key) {
            let free = free_key(&post.key, &taken);
            diagnostics.push(findings::same_address(&post, other, &free));
            post.key = free;
        }
        taken.insert(post.key.clone(), post.file.clone());
        posts.push((post, source.text.as_str()));
    }
    (posts, taken)
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
            diagnostics.push(findings::taken_redirect(&file, &key, other));
            continue;
        }
        taken.insert(key.clone(), file.clone());
        free.push((key, file));
    }
    free
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

fn hash(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
