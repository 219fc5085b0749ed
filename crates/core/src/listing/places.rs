//! The places of posts and pages among each other, which only a look at all of them tells.

use core::cmp::Reverse;
use std::collections::HashSet;

use super::{Item, Kin, Neighbour, kin, translations};
use crate::post::Date;

/// Tells items their places among each other: an identity that no other has, neighbours, kin,
/// translations. Answers posts, newest first, and pages, by title.
pub fn placed(items: Vec<Item>) -> (Vec<Item>, Vec<Item>) {
    let (mut posts, pages) = linked(items);
    let related = Kin::of(&posts).related(0..posts.len());
    for (post, related) in posts.iter_mut().zip(related) {
        post.extension.related = related;
    }
    (posts, pages)
}

/// The same, but for the posts that are related by their tags: to find those takes most of the time, and with
/// [`Kin`] several threads can share it.
pub fn linked(items: Vec<Item>) -> (Vec<Item>, Vec<Item>) {
    let (mut posts, mut pages) = ordered(items);
    distinguish(&mut posts);
    link_neighbours(&mut posts);
    kin::link_series(&mut posts);
    translations::link(&mut posts, &mut pages);
    (posts, pages)
}

/// Posts, newest first (by path where the date is the same, as Jekyll does), and pages, by title.
pub(super) fn ordered(items: Vec<Item>) -> (Vec<Item>, Vec<Item>) {
    let (mut posts, mut pages): (Vec<_>, Vec<_>) =
        items.into_iter().partition(|item| item.day().is_some());
    posts.sort_by_cached_key(|item| {
        let moment = item.date_published.as_deref().and_then(Date::parse);
        order(moment, &item.extension.source)
    });
    pages.sort_by(|a, b| a.title.cmp(&b.title));
    (posts, pages)
}

/// What posts are sorted by: newest first, by file where the moment is the same.
pub fn order(date: Option<Date>, file: &str) -> impl Ord + use<> {
    Reverse((date, file.to_owned()))
}

/// Gives each post an id of its own: Jekyll has the same for posts of one name in one folder, and there
/// the oldest keeps it.
fn distinguish(posts: &mut [Item]) {
    let mut seen = HashSet::with_capacity(posts.len());
    let taken: Vec<bool> = posts.iter().rev().map(|post| !seen.insert(post.id.as_str())).collect();
    for (post, _) in posts.iter_mut().rev().zip(taken).filter(|(_, taken)| *taken) {
        post.url.clone_into(&mut post.id);
    }
}

fn link_neighbours(posts: &mut [Item]) {
    let links: Vec<_> = posts.iter().map(Neighbour::of).collect();
    for (at, item) in posts.iter_mut().enumerate() {
        item.extension.previous = links.get(at + 1).cloned();
        item.extension.next = at.checked_sub(1).and_then(|at| links.get(at)).cloned();
    }
}
