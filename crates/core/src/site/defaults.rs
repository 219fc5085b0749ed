//! Front matter that a site gives to many files at once: Jekyll's `defaults`
//! (<https://jekyllrb.com/docs/configuration/front-matter-defaults/>).

mod glob;

use serde::{Deserialize, Serialize};

use crate::post::Value;

/// What a file is to a scope's `type`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A dated post.
    Post,
    /// A file in `_drafts`: a post as well.
    Draft,
    /// A page without a date.
    Page,
}

/// Values for all files of a scope that do not have their own.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "Value", into = "Value")]
pub struct Defaults {
    /// Beginning of the files' paths relative to the posts folder, perhaps with `*`; empty for all.
    pub path: String,
    /// Word for the kind of file, `posts`, `drafts` or `pages`; `None` for every kind.
    pub kind: Option<String>,
    /// The values by their keys.
    pub values: Vec<(String, Value)>,
}

impl TryFrom<Value> for Defaults {
    type Error = &'static str;

    fn try_from(value: Value) -> Result<Self, Self::Error> {
        let scope = |key| value.get("scope")?.get(key)?.as_text().map(str::to_owned);
        let Some(Value::Map(values)) = value.get("values") else {
            return Err(
                "front matter defaults need `values`, as in `{scope = {path = \"films\"}, values = {lang = \"fr\"}}`",
            );
        };
        Ok(Self {
            path: scope("path").unwrap_or_default(),
            kind: scope("type"),
            values: values.clone(),
        })
    }
}

impl From<Defaults> for Value {
    fn from(defaults: Defaults) -> Self {
        let text = |key: &str, text| (key.to_owned(), Self::Text(text));
        let kind = defaults.kind.map(|kind| text("type", kind));
        let scope = [text("path", defaults.path)].into_iter().chain(kind).collect();
        let pairs = [("scope", scope), ("values", defaults.values)];
        Self::Map(pairs.map(|(key, value)| (key.to_owned(), Self::Map(value))).into())
    }
}

impl Defaults {
    fn applies(&self, file: &str, kind: Kind) -> bool {
        let is_kind = self.kind.as_deref().is_none_or(|name| {
            matches!(
                (name, kind),
                ("posts" | "post", Kind::Post | Kind::Draft)
                    | ("drafts" | "draft", Kind::Draft)
                    | ("pages" | "page", Kind::Page)
            )
        });
        let is_below = if self.path.contains('*') {
            glob::matches_above(&self.path, file)
        } else {
            file.starts_with(&self.path)
        };
        is_kind && is_below
    }

    /// Whether these values go before those of `other`: the longer path does, then the one that names
    /// a kind, then the later one.
    fn precedes(&self, other: &Self) -> bool {
        let length = |path: &str| path.trim_matches('/').chars().count();
        let (own, others) = (length(&self.path), length(&other.path));
        if own == others { self.kind.is_some() || other.kind.is_none() } else { own > others }
    }
}

/// The values for a file, of several scopes joined: maps key by key.
pub(super) fn of(all: &[Defaults], file: &str, kind: Kind) -> Vec<(String, Value)> {
    let mut values = Vec::new();
    let mut first: Option<&Defaults> = None;
    for set in all.iter().filter(|set| set.applies(file, kind)) {
        if first.is_none_or(|first| set.precedes(first)) {
            merge(&mut values, &set.values);
            first = Some(set);
        } else {
            let mut merged = set.values.clone();
            merge(&mut merged, &values);
            values = merged;
        }
    }
    values
}

/// Puts `over` over `under`, maps key by key.
fn merge(under: &mut Vec<(String, Value)>, over: &[(String, Value)]) {
    for (key, value) in over {
        match (under.iter_mut().find(|(name, _)| name == key), value) {
            (Some((_, Value::Map(below))), Value::Map(above)) => merge(below, above),
            (Some((_, below)), above) => *below = above.clone(),
            (None, above) => under.push((key.clone(), above.clone())),
        }
    }
}

#[cfg(test)]
mod tests;
