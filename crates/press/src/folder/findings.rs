//! What authors are told of files that cannot be taken as they are.

use feuilleton_core::diagnostic::Diagnostic;

/// The file is in another encoding; `text` has U+FFFD where it could not be read.
pub(super) fn not_utf8(file: &str, text: &str) -> Diagnostic {
    let found = text.lines().zip(1_usize..).find(|(line, _)| line.contains('\u{fffd}'));
    Diagnostic {
        file: file.to_owned(),
        line: found.map(|(_, number)| number),
        excerpt: found.map(|(line, _)| line.to_owned()).unwrap_or_default(),
        message: "the file is not UTF-8; what could not be read is shown as \u{fffd}".into(),
        remedy: "save the file as UTF-8".into(),
    }
}

/// The file has front matter and is not Markdown.
pub(super) fn template(file: &str) -> Diagnostic {
    Diagnostic {
        file: file.to_owned(),
        line: Some(1),
        excerpt: "---".into(),
        message: "this file has front matter but is not Markdown: it is left out".into(),
        remedy: "write it as Markdown, or remove the front matter to have it copied as it is"
            .into(),
    }
}

/// The file is a link to another place, which may be none that is to be published.
pub(super) fn link(file: &str) -> Diagnostic {
    Diagnostic {
        file: file.to_owned(),
        line: None,
        excerpt: String::new(),
        message: "this is a symbolic link, and those are not followed: it is left out".into(),
        remedy: "put the file or folder itself here".into(),
    }
}
