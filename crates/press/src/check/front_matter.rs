//! Front matter that a build takes without a word: a title left out, a key misspelled.

use feuilleton_core::{diagnostic::Diagnostic, site::Site};

use super::article::Article;

/// The keys that are read. A key is held for one of them where one slip of the pen lies between.
const KEYS: [&str; 39] = [
    "title",
    "subtitle",
    "date",
    "updated",
    "last_modified_at",
    "modified",
    "lastmod",
    "author",
    "authors",
    "tag",
    "tags",
    "category",
    "categories",
    "taxonomies",
    "series",
    "lang",
    "language",
    "locale",
    "description",
    "excerpt",
    "summary",
    "excerpt_separator",
    "image",
    "cover",
    "header",
    "link",
    "external",
    "external_url",
    "published",
    "draft",
    "hidden",
    "toc",
    "comments",
    "permalink",
    "slug",
    "redirect_from",
    "aliases",
    "layout",
    "render_with_liquid",
];

/// How front matter begins.
const OPENINGS: [&str; 6] = ["---", "+++", ";;;", "{\n", "{\r", "{\""];

/// Looks at the lines above an article.
pub(super) fn check(article: &Article, site: &Site) -> Vec<Diagnostic> {
    let mut found: Vec<_> =
        article.extra.iter().filter_map(|(key, _)| slip(key, article)).collect();
    let by_default = |key: &str| {
        let mut values = site.defaults.iter().flat_map(|set| &set.values);
        values.any(|(name, _)| name == key)
    };
    let is_index = article.file.rsplit('/').next().is_some_and(|name| name.starts_with("index."));
    // Of front matter that never ends the reading has told.
    let is_open =
        article.lines_above == 0 && OPENINGS.iter().any(|it| article.source.starts_with(it));
    if !is_open && line_of(article, "title").is_none() && !by_default("title") && !is_index {
        let message =
            format!("this post has no title; it is called `{}` after its file", article.title);
        let remedy = "add a line `title: …` between lines of `---` at the top";
        found.push(article.finding(None, "", message, remedy.into()));
    }
    found
}

fn slip(key: &str, article: &Article) -> Option<Diagnostic> {
    let lower = key.to_lowercase();
    // A plural may well be a key of the author's own.
    let is_slip = |known: &&&str| {
        key.chars().count() >= 4
            && lower.strip_suffix('s') != Some(known)
            && strsim::osa_distance(known, &lower) <= 1
    };
    if KEYS.contains(&key) {
        return None;
    }
    let meant = KEYS.iter().find(is_slip)?;
    let (line, text) = line_of(article, key)?;
    let message = format!("`{key}` says nothing to the blog");
    Some(article.finding(Some(line), text, message, format!("did you mean `{meant}`?")))
}

/// The line above the text that begins with a key, in YAML, TOML or JSON, and goes on with a value or
/// with lines of its own.
fn line_of<'a>(article: &'a Article, key: &str) -> Option<(usize, &'a str)> {
    let value = |line: &'a str| {
        let line = line.trim_start().trim_start_matches('"');
        let rest = line.strip_prefix(key).map(|rest| rest.trim_start_matches('"').trim_start());
        rest.and_then(|rest| rest.strip_prefix([':', '='])).map(str::trim)
    };
    let goes_on = |line: Option<&&str>| line.is_some_and(|line| line.starts_with([' ', '\t', '-']));
    let lines: Vec<&str> = article.source.lines().take(article.lines_above).collect();
    let has_value = |(number, line): &(usize, &'a str)| {
        let is_below = |value: &str| value.is_empty() && goes_on(lines.get(*number));
        value(line).is_some_and(|value| !value.is_empty() || is_below(value))
    };
    (1..).zip(lines.iter().copied()).find(has_value)
}
