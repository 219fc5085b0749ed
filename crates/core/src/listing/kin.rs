//! Posts that belong together: parts of one series, and those that share tags.

use core::{cmp::Reverse, ops::Range};
use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::{Item, Neighbour};
use crate::text::slugify;

/// Related posts that a post names.
const MOST: usize = 3;

/// Posts on either side in time that are looked at for a tag: where a tag has many posts, those of other years
/// are hardly nearer in what they say, and the time to find them would grow with their square.
const REACH: usize = 32;

/// Worth of a tag that one post has; a tag that many have says the less of each.
const WORTH: usize = 1 << 20;

/// A series and its parts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Series {
    /// Its name as plain text.
    pub name: String,
    /// Its parts, oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<Neighbour>,
}

/// Lets each post know its series and the posts that are related to it. The posts are in the order of time.
pub(super) fn link(posts: &mut [Item]) {
    link_series(posts);
    let tags = by_tag(posts);
    let related: Vec<_> = (0..posts.len()).map(|at| related(posts, &tags, at)).collect();
    for (post, related) in posts.iter_mut().zip(related) {
        post.extension.related = related;
    }
}

fn link_series(posts: &mut [Item]) {
    let mut series: BTreeMap<String, Vec<Neighbour>> = BTreeMap::new();
    for post in posts.iter().rev() {
        if let Some(of) = &post.extension.series {
            series.entry(slugify(&of.name)).or_default().push(Neighbour::of(post));
        }
    }
    for post in posts {
        if let Some(of) = &mut post.extension.series {
            of.posts = series.get(&slugify(&of.name)).cloned().unwrap_or_default();
        }
    }
}

/// Places of the posts that have a tag, in their order.
fn by_tag(posts: &[Item]) -> HashMap<String, Vec<usize>> {
    let mut tags: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, post) in posts.iter().enumerate().filter(|(_, post)| !post.extension.hidden) {
        for tag in slugs(post) {
            tags.entry(tag).or_default().push(at);
        }
    }
    tags
}

fn slugs(post: &Item) -> Vec<String> {
    let mut slugs: Vec<_> = post.tags.iter().map(|tag| slugify(tag)).collect();
    slugs.sort_unstable();
    slugs.dedup();
    slugs
}

/// The posts in the same language that share most with the one at a place; of equals, the nearest in time.
fn related(posts: &[Item], tags: &HashMap<String, Vec<usize>>, at: usize) -> Vec<Neighbour> {
    let Some(post) = posts.get(at) else { return Vec::new() };
    let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
    for members in slugs(post).iter().filter_map(|tag| tags.get(tag)) {
        let near = members.get(around(members, at)).unwrap_or_default();
        for member in near {
            *shared.entry(*member).or_default() += WORTH / members.len();
        }
    }
    let mut found: Vec<_> = shared
        .into_iter()
        .filter(|(other, _)| posts.get(*other).is_some_and(|other| is_new_to(post, other)))
        .collect();
    found.sort_by_key(|(other, worth)| (Reverse(*worth), other.abs_diff(at), *other));
    let found = found.into_iter().take(MOST).filter_map(|(other, _)| posts.get(other));
    found.map(Neighbour::of).collect()
}

/// The members near a place.
fn around(members: &[usize], at: usize) -> Range<usize> {
    let here = members.partition_point(|member| *member < at);
    here.saturating_sub(REACH)..(here + REACH + 1).min(members.len())
}

/// Whether a post may name another: not itself, nor what stands right there anyhow, nor in another language.
fn is_new_to(post: &Item, other: &Item) -> bool {
    let path = &other.extension.path;
    let series = post.extension.series.iter().flat_map(|series| &series.posts);
    let mut there = series.chain(&post.extension.previous).chain(&post.extension.next);
    *path != post.extension.path
        && other.language == post.language
        && there.all(|neighbour| neighbour.path != *path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn post(path: &str, tags: &[&str]) -> Item {
        let mut item = Item { title: path.into(), ..Item::default() };
        item.extension.path = path.into();
        item.tags = tags.iter().copied().map(Into::into).collect();
        item
    }

    fn related_to(posts: &[Item], path: &str) -> Vec<String> {
        let post = posts.iter().find(|post| post.extension.path == path).unwrap();
        post.extension.related.iter().map(|to| to.path.clone()).collect()
    }

    #[test]
    fn a_rare_tag_says_more_than_a_common_one_and_the_nearest_comes_first() {
        let mut posts = [
            post("newest", &["web"]),
            post("lune", &["web", "Été"]),
            post("a", &["web"]),
            post("b", &["web"]),
            post("plage", &["été"]),
            post("c", &["web"]),
        ];
        link(&mut posts);
        assert_eq!(related_to(&posts, "lune"), ["plage", "newest", "a"]);
        assert_eq!(related_to(&posts, "plage"), ["lune"]);
    }

    #[test]
    fn nothing_is_named_twice_nor_in_another_language_nor_if_it_is_hidden() {
        let mut posts = ["a", "b", "c", "d", "e"].map(|path| post(path, &["web"]));
        posts[0].extension.hidden = true;
        posts[1].language = Some("fr".into());
        let neighbour = Neighbour::of(&posts[3]);
        posts[4].extension.next = Some(neighbour);
        link(&mut posts);
        assert_eq!(related_to(&posts, "e"), ["c"]);
    }

    #[test]
    fn the_parts_of_a_series_stand_in_their_order_whatever_the_spelling() {
        let mut posts = ["c", "b", "a", "other"].map(|path| post(path, &["web"]));
        for (post, name) in posts.iter_mut().zip(["La Lune", "la lune", "La lune"]) {
            post.extension.series = Some(Series { name: name.into(), ..Series::default() });
        }
        link(&mut posts);
        let parts: Vec<_> = posts[0].extension.series.clone().unwrap().posts;
        assert_eq!(
            parts.iter().map(|part| part.path.as_str()).collect::<Vec<_>>(),
            ["a", "b", "c"]
        );
        assert_eq!(related_to(&posts, "c"), ["other"]);
        assert!(posts[3].extension.series.is_none());
    }

    #[test]
    fn a_tag_of_a_whole_blog_is_looked_at_only_near_the_post() {
        let mut posts: Vec<_> = (0..1000).map(|at| post(&at.to_string(), &["all"])).collect();
        link(&mut posts);
        assert_eq!(related_to(&posts, "500"), ["499", "501", "498"]);
    }
}
