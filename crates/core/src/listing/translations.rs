//! Posts and pages that say the same in different languages.

use std::collections::{BTreeMap, HashMap, hash_map::Entry};

use serde::{Deserialize, Serialize};

use super::Item;

/// A link to the same text in another language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Translation {
    /// Language as a BCP 47 tag.
    pub language: String,
    /// Title as plain text.
    pub title: String,
    /// Path relative to the site's base.
    pub path: String,
}

/// Lets each item know its translations: the items that share a name with it, directly or through
/// others, and are in another language. Of several in one language, the first counts.
pub(super) fn link(posts: &mut [Item], pages: &mut [Item]) {
    let mut items: Vec<&mut Item> = posts.iter_mut().chain(pages).collect();
    if items.iter().all(|item| item.extension.translation_keys.is_empty()) {
        return;
    }
    for members in groups(&items) {
        let links: Vec<_> =
            members.iter().filter_map(|at| items.get(*at)).map(|item| translation(item)).collect();
        for at in members {
            if let Some(item) = items.get_mut(at) {
                item.extension.translations = others(&links, item);
            }
        }
    }
}

fn translation(item: &Item) -> Translation {
    Translation {
        language: item.language.clone().unwrap_or_default(),
        title: item.title.clone(),
        path: item.extension.path.clone(),
    }
}

fn others(links: &[Translation], item: &Item) -> Vec<Translation> {
    let own = item.language.as_deref().unwrap_or_default();
    let mut others: Vec<Translation> = Vec::new();
    for link in links.iter().filter(|link| link.language != own) {
        if others.iter().all(|other| other.language != link.language) {
            others.push(link.clone());
        }
    }
    others.sort_by(|a, b| a.language.cmp(&b.language));
    others
}

/// Indices of the items that belong together.
fn groups(items: &[&mut Item]) -> Vec<Vec<usize>> {
    let mut own: HashMap<&str, usize> = HashMap::new();
    for (at, item) in items.iter().enumerate() {
        for name in names(item) {
            own.entry(name).or_insert(at);
        }
    }
    let mut forest = Forest((0..items.len()).collect());
    let mut shared: HashMap<&str, usize> = HashMap::new();
    for (at, item) in items.iter().enumerate() {
        for key in &item.extension.translation_keys {
            if let Some(named) = own.get(key.as_str()) {
                forest.join(at, *named);
            }
            match shared.entry(key) {
                Entry::Occupied(first) => forest.join(at, *first.get()),
                Entry::Vacant(place) => {
                    place.insert(at);
                }
            }
        }
    }
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for at in 0..items.len() {
        groups.entry(forest.root(at)).or_default().push(at);
    }
    groups.into_values().filter(|members| members.len() > 1).collect()
}

/// What a translation may call this text: its address, its file, the file's name without ending.
fn names(item: &Item) -> [&str; 3] {
    let source = item.extension.source.as_str();
    let file = source.rsplit('/').next().unwrap_or(source);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    [item.extension.path.trim_matches('/'), source, stem]
}

/// Sets that grow together: each member knows one that is nearer to the first of its set.
struct Forest(Vec<usize>);

impl Forest {
    fn root(&mut self, mut at: usize) -> usize {
        while let Some(parent) = self.0.get(at).copied().filter(|parent| *parent != at) {
            let above = self.0.get(parent).copied().unwrap_or(parent);
            if let Some(place) = self.0.get_mut(at) {
                *place = above;
            }
            at = parent;
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        if let Some(place) = self.0.get_mut(a.max(b)) {
            *place = a.min(b);
        }
    }
}

#[cfg(test)]
mod tests;
