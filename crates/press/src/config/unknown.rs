//! Keys of `feuilleton.toml` that mean nothing: most are misspelled.

use feuilleton_core::diagnostic::Diagnostic;
use toml::de::{DeTable, DeValue};

use super::keys::{
    SITE,
    Shape::{self, Any, Table},
};

/// The least likeness (of 0 to 1) of a key to the one that its author may have meant.
const LIKENESS: f64 = 0.5;

/// Tells each key that nothing reads. A file that is no TOML has none: it fails elsewhere.
pub(super) fn find(file: &str, text: &str) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if let Ok(table) = DeTable::parse(text) {
        check(table.get_ref(), SITE, &mut |start, key, known| {
            found.push(told(file, text, start, key, known));
        });
    }
    found.sort_by_key(|told: &Diagnostic| told.line);
    found
}

type Tell<'t> = dyn FnMut(usize, &str, &[(&'static str, Shape)]) + 't;

fn check(table: &DeTable<'_>, known: &[(&'static str, Shape)], tell: &mut Tell<'_>) {
    for (key, value) in table {
        match known.iter().find(|(name, _)| *name == key.get_ref()) {
            Some((_, Table(inner))) => check_value(value.get_ref(), inner, tell),
            Some((_, Any)) => {}
            None => tell(key.span().start, key.get_ref(), known),
        }
    }
}

fn check_value(value: &DeValue<'_>, known: &[(&'static str, Shape)], tell: &mut Tell<'_>) {
    match value {
        DeValue::Table(table) => check(table, known, tell),
        DeValue::Array(items) => {
            items.iter().for_each(|item| check_value(item.get_ref(), known, tell));
        }
        _ => {}
    }
}

fn told(
    file: &str,
    text: &str,
    start: usize,
    key: &str,
    known: &[(&'static str, Shape)],
) -> Diagnostic {
    let before = text.get(..start).unwrap_or("");
    let number = before.matches('\n').count();
    let likeness = |name: &str| strsim::normalized_damerau_levenshtein(name, &key.to_lowercase());
    let nearest = known
        .iter()
        .map(|(name, _)| (likeness(name), *name))
        .filter(|(likeness, _)| *likeness >= LIKENESS)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    let names: Vec<_> = known.iter().map(|(name, _)| format!("`{name}`")).collect();
    Diagnostic {
        file: file.to_owned(),
        line: Some(number + 1),
        excerpt: text.lines().nth(number).unwrap_or("").trim().to_owned(),
        message: format!("`{key}` is no key of the configuration and does nothing"),
        remedy: match nearest {
            Some((_, name)) => format!("did you mean `{name}`?"),
            None => format!("the keys are {}", names.join(", ")),
        },
    }
}

#[cfg(test)]
mod tests;
