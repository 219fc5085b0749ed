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

/// Lets each post know its series. The posts are in the order of time.
pub(super) fn link_series(posts: &mut [Item]) {
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

/// How near a post is to another: by what they share, by time, by place. The least is the nearest.
type Rank = (Reverse<usize>, usize, usize);

/// The posts of a blog by their tags, to find those that are related.
#[derive(Debug)]
pub struct Kin<'a> {
    posts: &'a [Item],
    /// The tags of each post, each once.
    of_post: Vec<Vec<usize>>,
    /// Places of the posts that have each tag, in their order.
    members: Vec<Vec<usize>>,
}

impl<'a> Kin<'a> {
    /// Takes posts that know their neighbours and their series, in the order of time.
    pub fn of(posts: &'a [Item]) -> Self {
        let mut numbers: HashMap<&str, usize> = HashMap::new();
        let mut slugs: HashMap<String, usize> = HashMap::new();
        let mut of_post = Vec::with_capacity(posts.len());
        let mut members: Vec<Vec<usize>> = Vec::new();
        for (at, post) in posts.iter().enumerate() {
            let mut tags = Vec::with_capacity(post.tags.len());
            for tag in &post.tags {
                // Many posts have the same tag, perhaps in several spellings.
                tags.push(*numbers.entry(tag).or_insert_with(|| {
                    let next = slugs.len();
                    *slugs.entry(slugify(tag)).or_insert(next)
                }));
            }
            tags.sort_unstable();
            tags.dedup();
            members.resize(slugs.len(), Vec::new());
            for tag in tags.iter().filter(|_| !post.extension.hidden) {
                members.get_mut(*tag).into_iter().for_each(|members| members.push(at));
            }
            of_post.push(tags);
        }
        Self { posts, of_post, members }
    }

    /// For the post at each of these places those in the same language that share most with it; of equals, the
    /// nearest in time.
    pub fn related(&self, places: Range<usize>) -> Vec<Vec<Neighbour>> {
        let mut worth = vec![0; self.posts.len()];
        places.map(|at| self.related_to(at, &mut worth)).collect()
    }

    /// The same for one place. `worth` is room for what each post is worth to this one: all nothing before and after.
    fn related_to(&self, at: usize, worth: &mut [usize]) -> Vec<Neighbour> {
        let Some(post) = self.posts.get(at) else { return Vec::new() };
        let mut best: Vec<(Rank, &Item)> = Vec::with_capacity(MOST + 1);
        for (other, worth) in self.sharing(at, worth) {
            let rank = (Reverse(worth), other.abs_diff(at), other);
            let is_better = best.len() < MOST || best.last().is_some_and(|(last, _)| rank < *last);
            let found = self.posts.get(other).filter(|other| is_better && is_new_to(post, other));
            if let Some(found) = found {
                best.insert(best.partition_point(|(better, _)| *better < rank), (rank, found));
                best.truncate(MOST);
            }
        }
        best.into_iter().map(|(_, post)| Neighbour::of(post)).collect()
    }

    /// The posts near a place that share tags with the one there, and what that is worth.
    fn sharing(&self, at: usize, worth: &mut [usize]) -> Vec<(usize, usize)> {
        let mut sharing = Vec::new();
        for tag in self.of_post.get(at).into_iter().flatten() {
            let Some(members) = self.members.get(*tag) else { continue };
            for other in members.get(around(members, at)).unwrap_or_default() {
                let Some(worth) = worth.get_mut(*other) else { continue };
                if *worth == 0 {
                    sharing.push((*other, 0));
                }
                *worth += WORTH / members.len();
            }
        }
        for (other, share) in &mut sharing {
            *share = worth.get_mut(*other).map(core::mem::take).unwrap_or_default();
        }
        sharing
    }
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

    /// What is related to the post at a path.
    fn related_to(posts: &[Item], path: &str) -> Vec<String> {
        let at = posts.iter().position(|post| post.extension.path == path).unwrap();
        let related = Kin::of(posts).related(at..at + 1);
        related[0].iter().map(|to| to.path.clone()).collect()
    }

    #[test]
    fn a_rare_tag_says_more_than_a_common_one_and_the_nearest_comes_first() {
        let posts = [
            post("newest", &["web"]),
            post("lune", &["web", "Été"]),
            post("a", &["web"]),
            post("b", &["web"]),
            post("plage", &["été"]),
            post("c", &["web"]),
        ];
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
        assert_eq!(related_to(&posts, "e"), ["c"]);
    }

    #[test]
    fn the_parts_of_a_series_stand_in_their_order_whatever_the_spelling() {
        let mut posts = ["c", "b", "a", "other"].map(|path| post(path, &["web"]));
        for (post, name) in posts.iter_mut().zip(["La Lune", "la lune", "La lune"]) {
            post.extension.series = Some(Series { name: name.into(), ..Series::default() });
        }
        link_series(&mut posts);
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
        let posts: Vec<_> = (0..1000).map(|at| post(&at.to_string(), &["all"])).collect();
        assert_eq!(related_to(&posts, "500"), ["499", "501", "498"]);
    }
}
