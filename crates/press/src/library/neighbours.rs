//! The posts before and after each post in time, as the listings order them.

use feuilleton_core::{
    listing::{Neighbour, order},
    post::Post,
};

use super::path;

/// For each post, in the order given, the one before and the one after it; none for pages.
pub(super) fn of(posts: &[Post]) -> Vec<(Option<Neighbour>, Option<Neighbour>)> {
    let mut dated: Vec<usize> = posts
        .iter()
        .enumerate()
        .filter(|(_, post)| post.date.is_some())
        .map(|(at, _)| at)
        .collect();
    dated.sort_by_cached_key(|at| posts.get(*at).map(|post| order(post.date, &post.file)));
    let link = |at: &usize| {
        let post = posts.get(*at)?;
        Some(Neighbour { title: post.title.clone(), path: path(post) })
    };
    let mut neighbours = vec![(None, None); posts.len()];
    for (place, at) in dated.iter().enumerate() {
        let newer = place.checked_sub(1).and_then(|place| dated.get(place)).and_then(link);
        let older = dated.get(place + 1).and_then(link);
        if let Some(pair) = neighbours.get_mut(*at) {
            *pair = (older, newer);
        }
    }
    neighbours
}
