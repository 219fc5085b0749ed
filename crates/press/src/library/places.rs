//! The place of each post among the others, which only a look at all of them tells.

use std::collections::HashMap;

use feuilleton_core::{
    listing::{Catalogue, Item},
    markdown::Rendered,
    post::Post,
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
