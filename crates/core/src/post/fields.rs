//! Front matter by the names of its keys: each value is taken once, what nobody takes is kept.

use super::{Date, Value, Zone, entry::Entry, report::Report, terms};

/// The entries of a file's front matter.
#[derive(Debug)]
pub(super) struct Fields<'a> {
    entries: Vec<(Entry<'a>, bool)>,
}

impl<'a> Fields<'a> {
    /// The entries of a file and, for what they leave out, the site's defaults. Maps are joined, and
    /// so are categories, as in Jekyll. Zola's `taxonomies` are keys like all others.
    pub(super) fn new(entries: Vec<Entry<'a>>, defaults: Vec<(String, Value)>) -> Self {
        let mut fields = Self { entries: Vec::new() };
        for entry in entries {
            match entry.value {
                Value::Map(terms) if entry.key == "taxonomies" => {
                    let terms = terms.into_iter().map(|(key, value)| Entry { key, value, ..entry });
                    fields.entries.extend(terms.map(|entry| (entry, false)));
                }
                _ => fields.entries.push((entry, false)),
            }
        }
        for (key, default) in defaults {
            match fields.entries.iter_mut().find(|(entry, _)| entry.key == key) {
                Some((entry, _)) => join(&mut entry.value, default, &key),
                None => {
                    let entry = Entry { key, value: default, line: 0, text: "" };
                    fields.entries.push((entry, false));
                }
            }
        }
        fields
    }

    /// The entry with this key, unless its value is empty. It is not taken.
    pub(super) fn peek(&self, name: &str) -> Option<&Entry<'a>> {
        self.entries
            .iter()
            .map(|(entry, _)| entry)
            .find(|entry| entry.key == name && !entry.value.is_empty())
    }

    /// Takes the first entry with one of these keys and a value. A map is taken and kept as well,
    /// because it says more than a field holds.
    pub(super) fn take(&mut self, names: &[&str]) -> Option<Entry<'a>> {
        names.iter().find_map(|name| {
            let (entry, taken) = self.entries.iter_mut().find(|(entry, _)| entry.key == *name)?;
            *taken = !matches!(entry.value, Value::Map(_));
            (!entry.value.is_empty()).then(|| entry.clone())
        })
    }

    /// Takes a value even when it is only white space.
    pub(super) fn take_blank(&mut self, name: &str) -> Option<Value> {
        let (entry, taken) = self.entries.iter_mut().find(|(entry, _)| entry.key == name)?;
        *taken = true;
        Some(entry.value.clone())
    }

    /// Takes a text in one line, or the name that a map has.
    pub(super) fn name(&mut self, name: &str) -> Option<String> {
        match self.take(&[name])?.value {
            Value::Text(text) => one_line(&text),
            Value::List(items) => items.first().and_then(Value::as_text).and_then(one_line),
            Value::Map(about) => text_at(&about, &["name", "title"]),
        }
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

    /// Takes a date, reckoned in the site's time zone; one that cannot be read is reported.
    pub(super) fn date(
        &mut self,
        names: &[&str],
        zone: Option<&Zone>,
        report: &mut Report<'_>,
    ) -> Option<Date> {
        let entry = self.take(names)?;
        let date = match &entry.value {
            Value::Text(text) => Date::read(text, zone, entry.is_quoted()),
            _ => None,
        };
        let message = match &date {
            None => format!("`{}` is no date of the calendar and does not count", entry.key),
            Some((_, "")) => String::new(),
            Some((_, rest)) => format!("`{rest}` behind the date is passed over"),
        };
        if !message.is_empty() {
            let remedy = "write it like `2016-03-12` or `2016-03-12 09:30:00 +0100`";
            report.line(entry.line, entry.text, message, remedy);
        }
        date.map(|(date, _)| date)
    }

    /// Takes a switch; `None` when it is neither on nor off.
    pub(super) fn switch(&mut self, name: &str) -> Option<bool> {
        self.take(&[name])?.value.as_switch()
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

/// Fills what a value leaves out. An empty value leaves out all.
fn join(value: &mut Value, default: Value, key: &str) {
    if value.is_empty() && !matches!(value, Value::List(_)) {
        *value = default;
    } else if key == "categories" {
        let names = [&default, value].into_iter().flat_map(terms::of);
        *value = Value::List(names.map(Value::Text).collect());
    } else if let (Value::Map(own), Value::Map(defaults)) = (value, default) {
        for (key, default) in defaults {
            match own.iter_mut().find(|(name, _)| *name == key) {
                Some((_, value)) => join(value, default, ""),
                None => own.push((key, default)),
            }
        }
    }
}
