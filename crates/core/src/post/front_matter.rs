//! Front matter: where it ends and the body begins.

use super::{entry::Entry, json, lines::lines, report::Report, toml, yaml};

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

/// Reads front matter: YAML between a first line `---` and the next line `---` or `...`, as Jekyll
/// finds it; TOML between lines `+++`, as Hugo and Zola do; JSON between lines `;;;` or in braces at the
/// very top. The lines perhaps have white space behind. A byte order mark before it is dropped.
///
/// Where the front matter never ends, or where nothing in it is a key (two thematic breaks with
/// prose between them), the whole text is the body.
pub(super) fn read<'a>(text: &'a str, report: &mut Report<'_>) -> FrontMatter<'a> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let whole = FrontMatter { entries: Vec::new(), body: text, body_line: 1 };
    let Some((first, start)) = lines(text).next() else { return whole };
    if json::begins(text) {
        return object(text, first, report).unwrap_or(whole);
    }
    let Some(format) = FORMATS.iter().find(|format| format.fence == first.trim_end()) else {
        return whole;
    };
    let fence = format.fence;
    let Some((matter, body, body_line)) = split(text, start, format) else {
        report.line(
            1,
            first,
            "the front matter that begins here never ends",
            format!("put a line `{fence}` after its last line"),
        );
        return whole;
    };
    let entries = (format.read)(matter, 2, report);
    if entries.is_empty() && !report.is_empty() {
        report.clear();
        let example = format.example;
        let message = format!(
            "nothing between the first two lines `{fence}` is front matter: it is shown as text"
        );
        let remedy = format!(
            "write {example} lines between the two lines `{fence}`, or a thematic break as `***`"
        );
        report.line(1, first, message, remedy);
        return whole;
    }
    FrontMatter { entries, body, body_line }
}

/// A language that front matter is written in.
struct Format {
    /// The line before and after it.
    fence: &'static str,
    /// What an entry looks like.
    example: &'static str,
    /// Reads what stands between the fences, given the number of its first line.
    read: for<'a> fn(&'a str, usize, &mut Report<'_>) -> Vec<Entry<'a>>,
}

const FORMATS: [Format; 3] = [
    Format { fence: "---", example: "`key: value`", read: yaml::read },
    Format { fence: "+++", example: "`key = \"value\"`", read: toml::read },
    Format { fence: ";;;", example: "`\"key\": \"value\",`", read: fenced_json },
];

fn fenced_json<'a>(matter: &'a str, line: usize, report: &mut Report<'_>) -> Vec<Entry<'a>> {
    json::read(matter, line, report).map_or(Vec::new(), |(entries, _)| entries)
}

/// Reads an object in braces at the top of the text. It must be followed by a line break; `None` where
/// it never closes.
fn object<'a>(text: &'a str, first: &str, report: &mut Report<'_>) -> Option<FrontMatter<'a>> {
    let read = json::read(text, 1, report).and_then(|(entries, rest)| {
        let (end, next) = lines(rest).next().unwrap_or_default();
        Some((entries, rest.get(next..)?)).filter(|_| end.trim().is_empty())
    });
    let Some((entries, body)) = read else {
        report.clear();
        let message = "the JSON that begins here is broken or never closes: it is shown as text";
        report.line(1, first, message, "check its quotes, commas and brackets");
        return None;
    };
    let body_line = lines(text.strip_suffix(body)?).count() + 1;
    Some(FrontMatter { entries, body, body_line })
}

/// Cuts the text whose front matter starts at the offset `start` of line 2: the front matter, the
/// body and the line on which the body begins.
fn split<'a>(text: &'a str, start: usize, format: &Format) -> Option<(&'a str, &'a str, usize)> {
    let rest = text.get(start..)?;
    let mut end = 0;
    for ((line, next), number) in lines(rest).zip(2_usize..) {
        let line = line.trim_end();
        if line == format.fence || (line == "..." && format.fence == "---") {
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
            ("+++\na = \"b\"\n+++\nBody", (1, "Body", 4, 0)),
            ("+++ \r\na = 1\r\n[b]\r\nc = 2\r\n+++\r\nBody", (2, "Body", 6, 0)),
            ("\u{feff}+++\n+++\nBody", (0, "Body", 3, 0)),
            (";;;\n\"a\": 1,\n\"b\": 2\n;;;\nBody", (2, "Body", 5, 0)),
            (";;;\n{\"a\": 1}\n;;;\nBody", (1, "Body", 4, 0)),
            ("{\n  \"a\": 1\n}\n\nBody", (1, "\nBody", 4, 0)),
            ("{\"a\": {\"b\": 1}}  \r\nBody", (1, "Body", 2, 0)),
            ("{\"a\": 1}", (1, "", 2, 0)),
            ("{\n\"a\": 1,\n\"b\": x,\n\"c\": 2\n}\nBody", (2, "Body", 6, 1)),
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
            ("+++\ntitle = 1\n---\nBody", "+++\ntitle = 1\n---\nBody", 1),
            ("+++\nProse.\n+++\nBody", "+++\nProse.\n+++\nBody", 1),
            (";;;\nProse.\n;;;\nBody", ";;;\nProse.\n;;;\nBody", 1),
            ("{: .note}\nBody", "{: .note}\nBody", 0),
            ("{{ \"a\" }}\nBody", "{{ \"a\" }}\nBody", 0),
            ("{}\nBody", "{}\nBody", 0),
            ("{\"a\": 1\nBody", "{\"a\": 1\nBody", 1),
            ("{\"a\": x}\nBody", "{\"a\": x}\nBody", 1),
            ("{\"a\": 1} is JSON", "{\"a\": 1} is JSON", 1),
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
