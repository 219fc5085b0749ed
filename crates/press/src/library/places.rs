//! The place of each post among the others, which only a look at all of them tells.

use std::collections::HashMap;

use feuilleton_core::{
    listing::{Item, ItemExtension, Kin, Neighbour, Series, Translation, linked},
    markdown::Rendered,
    post::Post,
    route::Route,
    site::Site,
};
use rayon::prelude::*;
use serde::Serialize;

/// So many posts look for their kin at a time.
const STEP: usize = 512;

/// Places by the paths of the items.
#[derive(Debug)]
pub(super) struct Places(HashMap<String, Place>);

/// What an item has only among the others: an identity that no other has, neighbours, kin,
/// translations.
#[derive(Debug, Serialize)]
struct Place {
    id: String,
    previous: Option<Neighbour>,
    next: Option<Neighbour>,
    series: Option<Series>,
    related: Vec<Neighbour>,
    translations: Vec<Translation>,
}

impl Place {
    fn of(Item { id, extension, .. }: Item) -> Self {
        let ItemExtension { previous, next, series, related, translations, .. } = extension;
        Self { id, previous, next, series, related, translations }
    }
}

impl Places {
    /// Finds the places of these posts, whose texts are not needed for it.
    pub(super) fn of(posts: &[Post], site: &Site) -> Self {
        let nothing = Rendered::default();
        let items = posts.par_iter().map(|post| Item::of_rendered(post, site, &nothing));
        let (posts, pages) = linked(items.collect());
        let kin = Kin::of(&posts);
        let starts = (0..posts.len()).into_par_iter().step_by(STEP);
        let related = starts.flat_map_iter(|at| kin.related(at..posts.len().min(at + STEP)));
        let mut related: Vec<_> = related.collect();
        related.resize(posts.len() + pages.len(), Vec::new());
        let items = posts.into_par_iter().chain(pages).zip(related);
        let place = |(item, related): (Item, _)| {
            (item.extension.path.clone(), Place { related, ..Place::of(item) })
        };
        Self(items.map(place).collect())
    }

    /// Appends what is particular to the place of a post.
    pub(super) fn describe(&self, post: &Post, to: &mut Vec<u8>) {
        let path = Route::Entry(post.key.clone()).path();
        to.extend_from_slice(path.as_bytes());
        if let Some(place) = self.0.get(&path) {
            to.push(b'\n');
            // Writing texts to memory cannot fail.
            let _ = serde_json::to_writer(to, place);
        }
    }

    /// An item as it is without its place.
    pub(super) fn untold(item: &Item) -> Item {
        let mut item = item.clone();
        item.id.clear();
        let ItemExtension { previous, next, series, related, translations, .. } =
            &mut item.extension;
        (*previous, *next, *series) = (None, None, None);
        related.clear();
        translations.clear();
        item
    }

    /// Tells an item its place.
    pub(super) fn tell(&self, item: &mut Item) {
        if let Some(place) = self.0.get(&item.extension.path) {
            item.id.clone_from(&place.id);
            item.extension.previous.clone_from(&place.previous);
            item.extension.next.clone_from(&place.next);
            item.extension.series.clone_from(&place.series);
            item.extension.related.clone_from(&place.related);
            item.extension.translations.clone_from(&place.translations);
        }
    }
}
