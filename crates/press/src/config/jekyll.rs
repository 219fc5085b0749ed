//! What a Jekyll site says of itself in `_config.yml`, as far as Feuilleton has a word for it.

use feuilleton_core::{
    diagnostic::Diagnostic,
    markdown::Dialect,
    post::{Person, Value, Zone, data},
    site::{Colour, Defaults, Site},
};
use serde::de::DeserializeOwned;

use super::{Config, line_of, theme};

mod feed;
mod offline;
mod social;

/// Name of the file.
pub(super) const FILE: &str = "_config.yml";

/// Reads the file. A value that is left out, empty or of another kind leaves the default.
pub(super) fn read(yaml: &str) -> Config {
    let (entries, mut diagnostics) = data(FILE, yaml);
    let mut site = Site { dialect: Some(Dialect::Jekyll), ..Site::default() };
    for (key, value) in &entries {
        if let Err(fault) = set(&mut site, key, value) {
            diagnostics.push(told(yaml, key, &fault));
        }
    }
    site.base_url = base_url(&entries);
    Config { site, jekyll: Some(entries), diagnostics }
}

/// A value that is not what its key wants.
fn told(yaml: &str, key: &str, fault: &str) -> Diagnostic {
    let line = line_of(yaml, key);
    Diagnostic {
        file: FILE.into(),
        line: line.map(|(number, _)| number),
        excerpt: line.map(|(_, text)| text.to_owned()).unwrap_or_default(),
        message: format!("`{key}` is not understood: {fault}"),
        remedy: "change it, or delete it".into(),
    }
}

/// A text in one line; of a list the first, of a map (an author, say) the name. Never empty.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => {
            let words: Vec<_> = text.split_whitespace().collect();
            Some(words.join(" ")).filter(|text| !text.is_empty())
        }
        Value::List(items) => items.first().and_then(text),
        Value::Map(entries) => at(entries, "name"),
    }
}

fn at(entries: &[(String, Value)], name: &str) -> Option<String> {
    entries.iter().find(|(key, _)| key == name).and_then(|(_, value)| text(value))
}

fn set(site: &mut Site, key: &str, value: &Value) -> Result<(), String> {
    if let Some(text) = text(value) {
        match key {
            "title" => site.title = text,
            "description" => site.description = text,
            // Themes write the locale of a C library, `fr_FR`.
            "lang" | "locale" => site.language = text.replace('_', "-"),
            "author" => site.author = Some(text),
            "baseurl" => site.baseurl = text,
            "permalink" => site.permalink = text,
            "paginate" => site.page_size = text.parse().unwrap_or(site.page_size),
            "timezone" => site.timezone = Some(Zone::named(&text)),
            _ => {}
        }
    }
    match (key, value) {
        ("future", value) => site.future = value.as_switch().unwrap_or(false),
        ("show_drafts", value) => site.show_drafts = value.as_switch().unwrap_or(false),
        // A line break is one too.
        ("excerpt_separator", Value::Text(text)) if !text.is_empty() => {
            site.excerpt_separator = Some(text.clone());
        }
        ("author", Value::Map(_)) => {
            let person = Person::from(value.clone());
            if !person.name.is_empty() {
                site.authors.entry(person.name.clone()).or_insert(person);
            }
        }
        ("authors", Value::Map(people)) => {
            let people = people.iter().map(|(key, about)| (key.clone(), about.clone().into()));
            site.authors.extend(people);
        }
        ("kramdown", Value::Map(options)) => site.kramdown.extend(options.iter().cloned()),
        ("defaults", Value::List(sets)) => {
            for set in sets {
                site.defaults.push(Defaults::try_from(set.clone())?);
            }
        }
        ("feed", value) => feed::jekyll(site, value)?,
        ("feuilleton", value) => own(site, value)?,
        _ => site.social.extend(social::links(key, value)),
    }
    Ok(())
}

/// The map `feuilleton`: what Jekyll has no word for, with the names of `feuilleton.toml`. A value that
/// is not understood costs no other.
fn own(site: &mut Site, value: &Value) -> Result<(), String> {
    if value.is_empty() {
        return Ok(());
    }
    let Value::Map(entries) = value else {
        return Err("it is a map with keys such as `markdown`".into());
    };
    let read = entries.iter().map(|(key, value)| own_entry(site, key, value));
    let faults: Vec<_> = read.filter_map(Result::err).collect();
    if faults.is_empty() { Ok(()) } else { Err(faults.join("; ")) }
}

fn own_entry(site: &mut Site, key: &str, value: &Value) -> Result<(), String> {
    match key {
        "markdown" => site.markdown = typed(value)?,
        "embeds" => site.embeds = typed(value)?,
        "dialect" => site.dialect = Some(typed(value)?),
        "navigation" => site.navigation = typed(value)?,
        "social" => site.social = typed(value)?,
        "feeds" => feed::own(site, value)?,
        "offline" => offline::own(site, value)?,
        "comments" => site.comments = Some(typed(value)?),
        "edit_url" => site.edit_url = Some(typed(value)?),
        "theme" => colours(site, value)?,
        _ => return Err(format!("`{key}` is none of its keys")),
    }
    Ok(())
}

fn colours(site: &mut Site, theme: &Value) -> Result<(), String> {
    site.theme = typed(theme)?;
    for palette in ["light", "dark"] {
        let Some(Value::Map(written)) = theme.get(palette) else { continue };
        let is_wrong = |value: &Value| value.as_text().and_then(Colour::parse).is_none();
        if let Some((key, _)) = written.iter().find(|(_, value)| is_wrong(value)) {
            return Err(theme::fault(key));
        }
    }
    Ok(())
}

/// A value as a type that knows switches from texts.
fn typed<T: DeserializeOwned>(value: &Value) -> Result<T, String> {
    serde_json::from_value(json(value)).map_err(|error| error.to_string())
}

fn json(value: &Value) -> serde_json::Value {
    match value {
        Value::Text(text) => value.as_switch().map_or_else(|| text.as_str().into(), Into::into),
        Value::List(items) => items.iter().map(json).collect(),
        Value::Map(entries) => {
            entries.iter().map(|(key, value)| (key.clone(), json(value))).collect()
        }
    }
}

/// `url` and `baseurl` as one URL, with or without the slashes that authors put around them.
fn base_url(entries: &[(String, Value)]) -> Option<String> {
    let url = at(entries, "url")?;
    let url = url.trim_end_matches('/');
    let path = at(entries, "baseurl").unwrap_or_default();
    match path.trim_matches('/') {
        "" => Some(url.to_owned()),
        path => Some(format!("{url}/{path}")),
    }
}

#[cfg(test)]
mod tests;
