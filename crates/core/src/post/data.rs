//! Files of data in YAML: a site's configuration, its table of authors.

use super::{Value, lines::lines, report::Report, yaml};
use crate::diagnostic::Diagnostic;

/// Reads a file of `key: value` lines, and what its author should know of it. Never fails: a line that
/// cannot be understood costs that line. Marks between documents are passed over.
pub fn yaml(file: &str, text: &str) -> (Vec<(String, Value)>, Vec<Diagnostic>) {
    let mut report = Report::new(file);
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let is_mark = |line: &str| matches!(line.trim_end(), "---" | "...") || line.starts_with('%');
    // Each mark gives way to a blank line, so that lines keep their numbers.
    let lines = lines(text).map(|(line, _)| if is_mark(line) { "" } else { line });
    let text = lines.collect::<Vec<_>>().join("\n");
    let entries = yaml::read(&text, 1, &mut report);
    let entries = entries.into_iter().map(|entry| (entry.key, entry.value)).collect();
    (entries, report.into_diagnostics())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_between_documents_are_passed_over_and_lines_keep_their_numbers() {
        for text in [
            "a: b\nwhat\n",
            "---\na: b\nwhat\n...\n",
            "\u{feff}%YAML 1.2\r\n---\r\na: b\r\nwhat\r\n",
        ] {
            let (entries, found) = yaml("_config.yml", text);
            assert_eq!(entries, [("a".to_owned(), Value::Text("b".into()))], "{text:?}");
            let line = text.lines().position(|line| line == "what").unwrap() + 1;
            assert_eq!(found.len(), 1);
            assert_eq!((found[0].line, found[0].file.as_str()), (Some(line), "_config.yml"));
        }
    }
}
