//! `#Title`: without a space it is no heading.

use super::Report;

/// Looks at a piece of text: at the beginning of a line it may be meant as a heading.
pub(super) fn check(text: &str, offset: usize, report: &mut Report<'_>) {
    let before = report.source_to(offset).trim_end_matches([' ', '\t', '>']);
    if !text.starts_with('#') || !(before.is_empty() || before.ends_with('\n')) {
        return;
    }
    let line = report.source_from(offset).lines().next().unwrap_or_default();
    if let Some((marks, title)) = heading(line) {
        report.add(
            offset..offset + line.len(),
            "a heading needs a space after `#`; this stays text".into(),
            format!("write `{marks} {title}`, or `\\{marks}{title}` if it is to be text"),
        );
    }
}

/// The marks and the title of what looks like a heading. A line of several hashtags does not.
fn heading(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_end();
    let title = line.trim_start_matches('#');
    let marks =
        line.get(..line.len() - title.len()).filter(|marks| (1..=6).contains(&marks.len()))?;
    let mut words = title.split_whitespace().skip(1).peekable();
    let tags = words.peek().is_some() && words.all(|word| word.starts_with('#'));
    (!tags && title.starts_with(char::is_alphabetic)).then_some((marks, title))
}
