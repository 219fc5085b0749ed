//! The place of each post among the others, which only a look at all of them tells.

use std::collections::HashMap;

use feuilleton_core::{
    listing::{Catalogue, Item},
    markdown::Rendered,
    post::Post,
    route::Route,
    site::Site,
};

/// Items without their texts, by their paths: with neighbours, translations, and an identity that no
/// other has.
#[derive(Debug)]
pub(super) struct Places(HashMap<String, Item>);

impl Places {
    /// Finds the places of these posts, whose texts are not needed for it.
    pub(super) fn of(posts: &[Post], site: &Site) -> Self {
        let nothing = Rendered::default();
        let items = posts.iter().map(|post| Item::of_rendered(post, site, &nothing));
        let catalogue = Catalogue::new(items.collect());
        let items = catalogue.posts().iter().chain(catalogue.pages());
        Self(items.map(|item| (item.extension.path.clone(), item.clone())).collect())
    }

    /// Appends what is particular to the place of a post.
    pub(super) fn describe(&self, post: &Post, to: &mut Vec<u8>) {
        let path = Route::Entry(post.key.clone()).path();
        to.extend_from_slice(path.as_bytes());
        if let Some(place) = self.0.get(&path) {
            let (id, neighbours) = (&place.id, &place.extension);
            let around = (&neighbours.previous, &neighbours.next, &neighbours.translations);
            to.extend_from_slice(format!("\n{id}\n{around:?}").as_bytes());
        }
    }

    /// Tells an item its place.
    pub(super) fn tell(&self, item: &mut Item) {
        if let Some(place) = self.0.get(&item.extension.path) {
            item.id.clone_from(&place.id);
            item.extension.previous.clone_from(&place.extension.previous);
            item.extension.next.clone_from(&place.extension.next);
            item.extension.translations.clone_from(&place.extension.translations);
        }
    }
}
