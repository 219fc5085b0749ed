//! What is done with a file of the posts folder.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

/// Endings of Markdown files, Jekyll's default.
const MARKDOWN: [&str; 5] = ["md", "markdown", "mkd", "mkdn", "mkdown"];

/// Endings of posts that are written in HTML.
const HTML: [&str; 2] = ["html", "htm"];

/// What is done with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// It is read as a post or page.
    Text,
    /// Jekyll would fill it in before publishing it, and nobody else can.
    Template,
    /// It is copied as it is.
    Asset,
    /// It is nobody's business.
    Private,
}

/// The kind of the file at `path`, which is called `file` within the posts folder.
///
/// # Errors
/// When the file's first bytes cannot be read.
pub(super) fn of(path: &Path, file: &str) -> io::Result<Kind> {
    if has_ending(file, &MARKDOWN) {
        return Ok(Kind::Text);
    }
    let lies_in = |name| file.rsplit('/').skip(1).any(|folder| folder == name);
    if file == "feuilleton.toml" || lies_in("_drafts") {
        return Ok(Kind::Private);
    }
    let mut head = Vec::new();
    File::open(path)?.take(16).read_to_end(&mut head)?;
    Ok(match (begins_front_matter(&head), lies_in("_posts") && has_ending(file, &HTML)) {
        (true, true) => Kind::Text,
        (true, false) => Kind::Template,
        (false, _) => Kind::Asset,
    })
}

fn has_ending(file: &str, endings: &[&str]) -> bool {
    let ending = Path::new(file).extension();
    ending.is_some_and(|ending| endings.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// Whether a file that begins with these bytes has a first line `---`, as Jekyll asks of all that it
/// fills in.
fn begins_front_matter(head: &[u8]) -> bool {
    let rest = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).strip_prefix(b"---");
    let end = rest.and_then(|rest| rest.iter().find(|byte| !matches!(byte, b' ' | b'\t')));
    matches!(end, Some(b'\n' | b'\r'))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn name_place_and_first_line_decide() {
        let folder = tempfile::tempdir().unwrap();
        for (file, text, expected) in [
            ("2016-03-12-a.md", "Text", Kind::Text),
            ("A.MARKDOWN", "", Kind::Text),
            ("_drafts/a.md", "", Kind::Text),
            ("_posts/2016-03-12-a.html", "---\ntitle: A\n---\n<p>A", Kind::Text),
            ("_posts/2016-03-12-a.html", "<p>A", Kind::Asset),
            ("_posts/a.png", "\u{89}PNG", Kind::Asset),
            ("_posts/2016-03-12-a.textile", "---\ntitle: A\n---\n", Kind::Template),
            ("_drafts/a.png", "", Kind::Private),
            ("_drafts/a/b.html", "---\n", Kind::Private),
            ("feuilleton.toml", "", Kind::Private),
            ("a/feuilleton.toml", "", Kind::Asset),
            ("about.html", "---\r\ntitle: A\r\n---\r\n", Kind::Template),
            ("css/main.scss", "--- \n---\n", Kind::Template),
            ("css/main.scss", "\u{feff}---\n---\n", Kind::Template),
            ("notes.txt", "--- or not", Kind::Asset),
            ("notes.txt", "----\n", Kind::Asset),
            ("notes.txt", "---", Kind::Asset),
        ] {
            let path = folder.path().join("file");
            fs::write(&path, text).unwrap();
            assert_eq!(of(&path, file).unwrap(), expected, "{file} {text:?}");
        }
    }
}
