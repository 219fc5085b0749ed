//! What posts are gathered under: tags, categories, authors and languages.

use super::{Content, Item, ItemExtension};
use crate::{
    route::{Route, Taxonomy},
    site::Site,
    text::slugify,
};

/// One tag, category, author or language.
#[derive(Debug, Clone)]
pub(super) struct Term {
    pub(super) slug: String,
    /// In the spelling of its newest post.
    name: String,
    /// Indices of the posts, newest first.
    pub(super) posts: Vec<usize>,
}

impl Term {
    /// What readers call it.
    pub(super) fn label(&self, taxonomy: Taxonomy, site: &Site) -> String {
        match taxonomy {
            Taxonomy::Language => site.language_name(&self.name),
            _ => self.name.clone(),
        }
    }

    /// The term as it stands in a list of terms.
    pub(super) fn item(&self, taxonomy: Taxonomy, site: &Site) -> Item {
        let route = Route::term(taxonomy, &self.slug);
        item(&route, self.label(taxonomy, site), self.posts.len(), site)
    }
}

/// A listing as it stands in a list of listings, with its number of posts.
pub(super) fn item(route: &Route, title: String, count: usize, site: &Site) -> Item {
    let path = route.path();
    Item {
        id: site.url(&path),
        url: site.url(&path),
        title,
        content: Content::Text(count.to_string()),
        extension: ItemExtension { path, count: Some(count), ..Default::default() },
        ..Item::default()
    }
}

/// All terms. One language is none: it would list all posts once more.
pub(super) fn all(posts: &[Item]) -> Vec<(Taxonomy, Vec<Term>)> {
    let mut all = Taxonomy::ALL.map(|taxonomy| (taxonomy, gather(posts, taxonomy)));
    for (taxonomy, terms) in &mut all {
        if *taxonomy == Taxonomy::Language && terms.len() == 1 {
            terms.clear();
        }
    }
    all.into()
}

/// Terms of a taxonomy by name.
fn gather(posts: &[Item], taxonomy: Taxonomy) -> Vec<Term> {
    let mut pairs = Vec::new();
    for (at, post) in posts.iter().enumerate() {
        pairs.extend(post.terms(taxonomy).into_iter().map(|label| (slugify(label), label, at)));
    }
    pairs.sort_by(|a, b| (&a.0, a.2).cmp(&(&b.0, b.2)));
    pairs.dedup_by(|a, b| a.0 == b.0 && a.2 == b.2);
    let mut terms: Vec<Term> = Vec::new();
    for (slug, label, at) in pairs {
        match terms.last_mut() {
            Some(term) if term.slug == slug => term.posts.push(at),
            _ => terms.push(Term { slug, name: label.to_owned(), posts: vec![at] }),
        }
    }
    terms
}
