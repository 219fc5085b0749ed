//! Front matter by the names of its keys: each value is taken once, what nobody takes is kept.

use super::{Date, Value, report::Report, yaml::Entry};

/// The entries of a file's front matter.
#[derive(Debug)]
pub(super) struct Fields<'a> {
    entries: Vec<(Entry<'a>, bool)>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(entries: Vec<Entry<'a>>) -> Self {
        Self { entries: entries.into_iter().map(|entry| (entry, false)).collect() }
    }

    /// The entry with this key, unless its value is empty. It is not taken.
    pub(super) fn peek(&self, name: &str) -> Option<&Entry<'a>> {
        self.entries
            .iter()
            .map(|(entry, _)| entry)
            .find(|entry| entry.key == name && !is_empty(&entry.value))
    }

    /// Takes the first entry with one of these keys and a value. A map is taken and kept as well,
    /// because it says more than a field holds.
    pub(super) fn take(&mut self, names: &[&str]) -> Option<Entry<'a>> {
        names.iter().find_map(|name| {
            let (entry, taken) = self.entries.iter_mut().find(|(entry, _)| entry.key == *name)?;
            *taken = !matches!(entry.value, Value::Map(_));
            (!is_empty(&entry.value)).then(|| entry.clone())
        })
    }

    /// Takes a text in one line.
    pub(super) fn line(&mut self, names: &[&str], report: &mut Report<'_>) -> Option<String> {
        one_line(&self.text(names, report)?)
    }

    /// Takes a text, perhaps of several lines. A list is joined with commas, and reported.
    pub(super) fn text(&mut self, names: &[&str], report: &mut Report<'_>) -> Option<String> {
        let entry = self.take(names)?;
        let text = match &entry.value {
            Value::Text(text) => clean(text),
            value => {
                let message = format!("`{}` is one text, not a list or map", entry.key);
                report.line(entry.line, entry.text, message, "put the value into quotes");
                texts(value).join(", ")
            }
        };
        Some(text).filter(|text| !text.is_empty())
    }

    /// Takes a date; one that cannot be read is reported.
    pub(super) fn date(&mut self, names: &[&str], report: &mut Report<'_>) -> Option<Date> {
        let entry = self.take(names)?;
        let date = match &entry.value {
            Value::Text(text) => Date::parse(text),
            _ => None,
        };
        if date.is_none() {
            let message = format!("`{}` is no date of the calendar and does not count", entry.key);
            report.line(
                entry.line,
                entry.text,
                message,
                "write it like `2016-03-12` or `2016-03-12 09:30:00 +0100`",
            );
        }
        date
    }

    /// Takes a switch; `None` when it is neither on nor off.
    pub(super) fn switch(&mut self, name: &str) -> Option<bool> {
        let Value::Text(text) = self.take(&[name])?.value else { return None };
        match text.trim().to_ascii_lowercase().as_str() {
            "true" | "yes" | "on" => Some(true),
            "false" | "no" | "off" => Some(false),
            _ => None,
        }
    }

    /// What nobody took, in order.
    pub(super) fn into_rest(self) -> Vec<(String, Value)> {
        let rest = self.entries.into_iter().filter(|(_, taken)| !taken);
        rest.map(|(entry, _)| (entry.key, entry.value)).collect()
    }
}

/// Every text in a value, those of a map without their keys.
pub(super) fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Text(text) => one_line(text).into_iter().collect(),
        Value::List(items) => items.iter().flat_map(texts).collect(),
        Value::Map(entries) => entries.iter().flat_map(|(_, value)| texts(value)).collect(),
    }
}

/// The text at one of these keys of a map.
pub(super) fn text_at(entries: &[(String, Value)], names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| match entries.iter().find(|(key, _)| key == name) {
        Some((_, Value::Text(text))) => one_line(text),
        _ => None,
    })
}

/// The text with its lines joined by spaces; `None` when nothing is left.
pub(super) fn one_line(text: &str) -> Option<String> {
    let text = clean(text);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    Some(lines.collect::<Vec<_>>().join(" ")).filter(|line| !line.is_empty())
}

/// The text without white space around it and with a space for each control character: those have
/// no place in a page or in XML.
fn clean(text: &str) -> String {
    let plain = |c: char| if c.is_control() && !matches!(c, '\n' | '\t') { ' ' } else { c };
    text.chars().map(plain).collect::<String>().trim().to_owned()
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Text(text) => text.trim().is_empty(),
        Value::List(items) => items.is_empty(),
        Value::Map(entries) => entries.is_empty(),
    }
}
