//! Two posts of one day with one title: most are a file and its copy.

use std::collections::{HashMap, hash_map::Entry};

use feuilleton_core::diagnostic::Diagnostic;

use super::article::Article;

/// Tells the second of each pair, in the order of their files.
pub(super) fn check(articles: &[Article]) -> Vec<Diagnostic> {
    let mut first: HashMap<(String, String), &str> = HashMap::new();
    let mut found = Vec::new();
    for article in articles {
        let Some(date) = article.date else { continue };
        let day = date.rfc3339().chars().take("2016-03-12".len()).collect();
        match first.entry((day, article.title.to_lowercase())) {
            Entry::Occupied(other) => {
                let message = format!("`{}` has the same title and day", other.get());
                let remedy = "delete one of the two, or give it another title";
                found.push(article.finding(None, "", message, remedy.into()));
            }
            Entry::Vacant(place) => {
                place.insert(&article.file);
            }
        }
    }
    found
}
