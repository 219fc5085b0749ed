//! Posts that say the same in several languages.
//!
//! As sites of Jekyll tell it: posts in different languages that share a value of `ref`,
//! `translation_key`, `page_id` or `lang-ref` in their front matter.

use std::collections::HashMap;

use feuilleton_core::{listing::Item, post::Post, route::Route};

const KEYS: [&str; 5] = ["translation_key", "ref", "page_id", "lang-ref", "lang_ref"];

/// Translations by the path of each post.
#[derive(Debug, Default)]
pub(crate) struct Translations(HashMap<String, Vec<(String, String)>>);

impl Translations {
    /// Finds the translations among all posts and pages.
    pub(crate) fn of_posts(posts: &[Post]) -> Self {
        let mut groups: HashMap<&str, Vec<(String, String)>> = HashMap::new();
        for post in posts {
            if let Some(key) = key(post) {
                let path = Route::Entry(post.key.clone()).path();
                groups.entry(key).or_default().push((post.language.clone(), path));
            }
        }
        let groups = groups.into_values().filter(|group| are_languages(group));
        let each = groups.flat_map(|group| {
            group.clone().into_iter().map(move |(_, path)| (path, group.clone()))
        });
        Self(each.collect())
    }

    /// Language and path of a post and of its translations; nothing where there are none.
    pub(super) fn of(&self, item: &Item) -> &[(String, String)] {
        self.0.get(&item.extension.path).map_or(&[], Vec::as_slice)
    }
}

fn key(post: &Post) -> Option<&str> {
    let value = |name: &&str| {
        post.extra.iter().find(|(key, _)| key == name).and_then(|(_, value)| value.as_text())
    };
    KEYS.iter().find_map(value)
}

/// Several posts, no two of which are in one language.
fn are_languages(group: &[(String, String)]) -> bool {
    let mut languages: Vec<_> = group.iter().map(|(language, _)| language).collect();
    languages.sort();
    languages.dedup();
    languages.len() == group.len() && group.len() > 1
}
