//! Front matter: where it ends and the body begins.

use super::{
    lines::lines,
    report::Report,
    yaml::{self, Entry},
};

/// A file cut in two.
#[derive(Debug)]
pub(super) struct FrontMatter<'a> {
    /// What the front matter says; empty where there is none.
    pub(super) entries: Vec<Entry<'a>>,
    /// The rest of the file, byte for byte.
    pub(super) body: &'a str,
    /// Line on which the body begins, counted from 1.
    pub(super) body_line: usize,
}

/// Reads front matter as Jekyll finds it: between a first line `---` and the next line `---` or
/// `...`, both perhaps with white space behind. A byte order mark before it is dropped.
///
/// Where the front matter never ends, or where nothing in it is a key (two thematic breaks with
/// prose between them), the whole text is the body.
pub(super) fn read<'a>(text: &'a str, report: &mut Report<'_>) -> FrontMatter<'a> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let whole = FrontMatter { entries: Vec::new(), body: text, body_line: 1 };
    let Some((first, start)) = lines(text).next().filter(|(line, _)| line.trim_end() == "---")
    else {
        return whole;
    };
    let Some((matter, body, body_line)) = split(text, start) else {
        report.line(
            1,
            first,
            "the front matter that begins here never ends",
            "put a line `---` after its last line",
        );
        return whole;
    };
    let entries = yaml::read(matter, 2, report);
    if entries.is_empty() && !report.is_empty() {
        report.clear();
        let remedy =
            "write `key: value` lines between the two lines `---`, or a thematic break as `***`";
        report.line(
            1,
            first,
            "nothing between the first two lines `---` is front matter: it is shown as text",
            remedy,
        );
        return whole;
    }
    FrontMatter { entries, body, body_line }
}

/// Cuts the text whose front matter starts at the offset `start` of line 2: the front matter, the
/// body and the line on which the body begins.
fn split(text: &str, start: usize) -> Option<(&str, &str, usize)> {
    let rest = text.get(start..)?;
    let mut end = 0;
    for ((line, next), number) in lines(rest).zip(2_usize..) {
        if matches!(line.trim_end(), "---" | "...") {
            return Some((rest.get(..end)?, rest.get(next..)?, number + 1));
        }
        end = next;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> (usize, &str, usize, usize) {
        let mut report = Report::new("a.md");
        let matter = read(text, &mut report);
        let found = report.into_diagnostics().len();
        (matter.entries.len(), matter.body, matter.body_line, found)
    }

    #[test]
    fn front_matter_ends_where_jekyll_ends_it() {
        for (text, expected) in [
            ("---\na: b\n---\nBody\n", (1, "Body\n", 4, 0)),
            ("---\na: b\n...\nBody", (1, "Body", 4, 0)),
            ("---  \n\na: b\n--- \n\nBody", (1, "\nBody", 5, 0)),
            ("---\r\na: b\r\nc: d\r\n---\r\nBody\r\n", (2, "Body\r\n", 5, 0)),
            ("---\ra: b\r---\rBody\r", (1, "Body\r", 4, 0)),
            ("\u{feff}---\na: b\n---\nBody", (1, "Body", 4, 0)),
            ("---\n---\nBody", (0, "Body", 3, 0)),
            ("---\n# nothing\n---\nBody", (0, "Body", 4, 0)),
            ("---\na: b\n---", (1, "", 4, 0)),
            ("---\na: b\n---\nBody\n---\nMore", (1, "Body\n---\nMore", 4, 0)),
            ("---\na: |\n  ---\n---\nBody", (1, "Body", 5, 0)),
        ] {
            assert_eq!(cut(text), expected, "{text:?}");
        }
    }

    #[test]
    fn text_that_is_no_front_matter_is_the_body() {
        for (text, body, found) in [
            ("", "", 0),
            ("\u{feff}Body", "Body", 0),
            ("Body\n---\na: b\n---\n", "Body\n---\na: b\n---\n", 0),
            (" ---\na: b\n---\n", " ---\na: b\n---\n", 0),
            ("----\na: b\n---\n", "----\na: b\n---\n", 0),
            ("---", "---", 1),
            ("---\ntitle: a\n\nBody\n", "---\ntitle: a\n\nBody\n", 1),
            (
                "---\n\nSome prose.\n\nAnd more.\n\n---\n\nEnd",
                "---\n\nSome prose.\n\nAnd more.\n\n---\n\nEnd",
                1,
            ),
        ] {
            assert_eq!(cut(text), (0, body, 1, found), "{text:?}");
        }
    }
}
