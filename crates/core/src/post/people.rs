//! The authors of a post.

use super::{
    Value,
    fields::{Fields, one_line, text_at},
    report::Report,
    terms::unique,
    yaml::Entry,
};

/// Takes the authors: `author` is a name, `authors` one or more divided by commas; both may be a
/// list, and each author a map with a `name`. Empty when the post names none.
pub(super) fn take(fields: &mut Fields<'_>, report: &mut Report<'_>) -> Vec<String> {
    let mut people = Vec::new();
    if let Some(entry) = fields.take(&["author"]) {
        people.extend(names(&entry.value, &entry, report));
    }
    if let Some(entry) = fields.take(&["authors"]) {
        match &entry.value {
            Value::Text(text) => people.extend(text.split(',').filter_map(one_line)),
            value => people.extend(names(value, &entry, report)),
        }
    }
    unique(people)
}

fn names(value: &Value, entry: &Entry<'_>, report: &mut Report<'_>) -> Vec<String> {
    match value {
        Value::Text(text) => one_line(text).into_iter().collect(),
        Value::List(items) => items.iter().flat_map(|item| names(item, entry, report)).collect(),
        Value::Map(about) => {
            let name = text_at(about, &["name"]);
            if name.is_none() {
                report.line(
                    entry.line,
                    entry.text,
                    "this author has no name",
                    "add a line `name: …` to the author",
                );
            }
            name.into_iter().collect()
        }
    }
}
