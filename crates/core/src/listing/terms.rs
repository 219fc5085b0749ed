//! What posts are gathered under: tags, categories, authors and languages.

use std::collections::{BTreeMap, HashMap};

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
    // Many posts have the same name, and several names may have the same slug.
    let mut slugs: HashMap<&str, String> = HashMap::new();
    let mut terms: BTreeMap<String, Term> = BTreeMap::new();
    for (at, post) in posts.iter().enumerate() {
        for name in post.terms(taxonomy) {
            let slug = slugs.entry(name).or_insert_with(|| slugify(name));
            match terms.get_mut(slug) {
                Some(term) if term.posts.last() == Some(&at) => {}
                Some(term) => term.posts.push(at),
                None => {
                    let (name, posts) = (name.to_owned(), vec![at]);
                    terms.insert(slug.clone(), Term { slug: slug.clone(), name, posts });
                }
            }
        }
    }
    terms.into_values().collect()
}
