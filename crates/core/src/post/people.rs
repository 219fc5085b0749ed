//! The authors of a post.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::{
    Value,
    entry::Entry,
    fields::{Fields, one_line, text_at},
    report::Report,
};
use crate::site::Site;

/// Somebody who writes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Value", into = "Value")]
pub struct Person {
    /// Name as plain text; in a site's table of authors it may be empty, and then the key counts.
    pub name: String,
    /// URL of the person's own page, as written.
    pub url: Option<String>,
    /// Whatever else is said of the person (`email`, `avatar`, `bio`), in order.
    pub extra: Vec<(String, Value)>,
}

impl Person {
    /// The name; in a site's table of authors the key stands in for a missing one.
    pub fn called<'a>(&'a self, key: &'a str) -> &'a str {
        if self.name.is_empty() { key } else { &self.name }
    }

    /// What the person says of itself, as plain text.
    pub fn bio(&self) -> Option<&str> {
        let bio = self.extra.iter().find_map(|(key, value)| match value {
            Value::Text(text) if key == "bio" => Some(text.trim()),
            _ => None,
        });
        bio.filter(|bio| !bio.is_empty())
    }
}

/// Names under which a map has the person's page.
const URL: [&str; 4] = ["url", "uri", "website", "homepage"];

impl From<Value> for Person {
    /// A text is a name. Of a list, the first counts.
    fn from(value: Value) -> Self {
        match value {
            Value::Text(text) => {
                Self { name: one_line(&text).unwrap_or_default(), ..Self::default() }
            }
            Value::List(items) => items.into_iter().next().map(Self::from).unwrap_or_default(),
            Value::Map(about) => Self {
                name: text_at(&about, &["name"]).unwrap_or_default(),
                url: text_at(&about, &URL),
                extra: about.into_iter().filter(|(key, _)| key != "name").collect(),
            },
        }
    }
}

impl From<Person> for Value {
    fn from(person: Person) -> Self {
        if person.extra.is_empty() && person.url.is_none() {
            return Self::Text(person.name);
        }
        let name = ("name".to_owned(), Self::Text(person.name));
        let url =
            person.url.filter(|_| !person.extra.iter().any(|(key, _)| URL.contains(&key.as_str())));
        let url = url.map(|url| ("url".to_owned(), Self::Text(url)));
        Self::Map([name].into_iter().chain(url).chain(person.extra).collect())
    }
}

/// Takes the authors: `author` is a name, `authors` one or more divided by commas; both may be a
/// list, and each author a map with a `name`. A name that is a key of the site's table of authors is
/// that author. Without any, the site's author.
pub(super) fn take(fields: &mut Fields<'_>, site: &Site, report: &mut Report<'_>) -> Vec<Person> {
    let mut people = Vec::new();
    if let Some(entry) = fields.take(&["author"]) {
        people.extend(persons(&entry.value, &entry, site, report));
    }
    if let Some(entry) = fields.take(&["authors"]) {
        match &entry.value {
            Value::Text(text) => {
                people.extend(text.split(',').filter_map(|name| named(name, site)));
            }
            value => people.extend(persons(value, &entry, site, report)),
        }
    }
    if people.is_empty() {
        people.extend(site.author.as_deref().and_then(|name| named(name, site)));
    }
    let mut seen = HashSet::new();
    people.retain(|person| seen.insert(person.name.to_lowercase()));
    people
}

fn persons(value: &Value, entry: &Entry<'_>, site: &Site, report: &mut Report<'_>) -> Vec<Person> {
    match value {
        Value::Text(text) => named(text, site).into_iter().collect(),
        Value::List(items) => {
            items.iter().flat_map(|item| persons(item, entry, site, report)).collect()
        }
        Value::Map(_) => {
            let person = Person::from(value.clone());
            if !person.name.is_empty() {
                return vec![person];
            }
            let remedy = "add a line `name: …` to the author";
            report.line(entry.line, entry.text, "this author has no name", remedy);
            Vec::new()
        }
    }
}

/// The person with this name or with this key in the site's table.
fn named(name: &str, site: &Site) -> Option<Person> {
    let name = one_line(name)?;
    let Some(known) = site.authors.get(&name) else {
        return Some(Person { name, ..Person::default() });
    };
    let mut person = known.clone();
    if person.name.is_empty() {
        person.name = name;
    }
    Some(person)
}
