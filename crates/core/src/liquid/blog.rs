//! The posts of a blog and their Liquid: which variables they have, and where they have any at all.

use super::{Environment, Files, Value, expand};
use crate::{
    diagnostic::Diagnostic,
    markdown::Dialect,
    post::{self, Post},
    route::Route,
    site::Site,
};

/// Whether a post's text is Liquid: it is written for Jekyll, and its front matter does not say
/// `render_with_liquid: false`.
pub fn applies(post: &Post) -> bool {
    let is_switched_off = post
        .extra
        .iter()
        .any(|(key, value)| key == "render_with_liquid" && value.as_switch() == Some(false));
    post.dialect == Dialect::Jekyll && !is_switched_off
}

/// A blog as its posts see it.
#[derive(Clone)]
pub struct Blog<'a> {
    site: Value,
    files: &'a Files,
    includes: &'a dyn Fn(&str) -> Option<String>,
}

impl core::fmt::Debug for Blog<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Blog").field("site", &self.site).finish_non_exhaustive()
    }
}

impl<'a> Blog<'a> {
    /// A blog with these files and snippets. `settings` is all that the configuration says, by
    /// name; posts read it as `site.…`.
    pub fn new(
        site: &Site,
        settings: &[(String, post::Value)],
        files: &'a Files,
        includes: &'a dyn Fn(&str) -> Option<String>,
    ) -> Self {
        Self { site: site_variables(site, settings), files, includes }
    }

    /// Expands the Liquid in a post's body.
    pub fn expand(&self, post: &mut Post) -> Vec<Diagnostic> {
        let page = page_variables(post);
        let find = |reference: super::Reference<'_>| self.files.find(reference);
        let environment =
            Environment { site: &self.site, page: &page, files: &find, includes: self.includes };
        let expanded = expand(&post.body, &environment);
        let told = expanded.found.into_iter().map(|found| Diagnostic {
            file: post.file.clone(),
            line: Some(found.line.saturating_add(post.body_line).saturating_sub(1)),
            excerpt: found.excerpt,
            message: found.message,
            remedy: found.remedy,
        });
        let told = told.collect();
        post.body = expanded.text.into_owned();
        told
    }
}

fn entry(name: &str, value: impl Into<Value>) -> (String, Value) {
    (name.to_owned(), value.into())
}

fn texts(texts: &[String]) -> Value {
    Value::List(texts.iter().map(|text| Value::from(text.as_str())).collect())
}

/// `site`: its address in two parts, then what the configuration says, then what everybody has.
fn site_variables(site: &Site, settings: &[(String, post::Value)]) -> Value {
    let base = site.base_url.as_deref().unwrap_or_default().trim_end_matches('/');
    let host = base.find("//").map_or(0, |at| at + 2);
    let rest = base.get(host..).unwrap_or_default();
    let path = if host == 0 { Some(0) } else { rest.find('/') };
    let (url, path) =
        base.split_at_checked(path.map_or(base.len(), |at| host + at)).unwrap_or((base, ""));
    let given = settings.iter().map(|(key, value)| (key.clone(), Value::from(value)));
    let known = [
        entry("title", site.title.as_str()),
        entry("description", site.description.as_str()),
        entry("lang", site.language.as_str()),
        entry("author", site.author.as_deref().unwrap_or_default()),
    ];
    Value::map([entry("url", url), entry("baseurl", path)].into_iter().chain(given).chain(known))
}

/// `page`: what the front matter says, and what follows from the file.
fn page_variables(post: &Post) -> Value {
    let given = post.extra.iter().map(|(key, value)| (key.clone(), Value::from(value)));
    let route = Route::Entry(post.key.clone()).path();
    let names = || post.authors.iter().map(|person| person.name.as_str());
    let known = [
        entry("title", post.title.as_str()),
        entry("url", ["/", &route].concat()),
        entry("id", ["/", route.trim_end_matches('/')].concat()),
        entry("path", post.file.as_str()),
        entry("lang", post.language.as_str()),
        entry("tags", texts(&post.tags)),
        entry("categories", texts(&post.categories)),
        entry("authors", Value::List(names().map(Value::from).collect())),
    ];
    let options = [
        ("author", names().next()),
        ("category", post.categories.first().map(String::as_str)),
        ("subtitle", post.subtitle.as_deref()),
        ("description", post.description.as_deref()),
        ("excerpt", post.excerpt.as_deref()),
        ("summary", post.excerpt.as_deref()),
        ("image", post.image.as_deref()),
        ("series", post.series.as_deref()),
        ("link", post.link.as_deref()),
    ];
    let dates = [("date", post.date), ("last_modified_at", post.updated)];
    let options = options.into_iter().filter_map(|(name, text)| Some(entry(name, text?)));
    let dates = dates.into_iter().filter_map(|(name, date)| Some(entry(name, Value::Date(date?))));
    Value::map(given.chain(known).chain(options).chain(dates))
}
