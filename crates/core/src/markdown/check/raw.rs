//! Raw HTML that no reader will see.

use super::Report;
use crate::html::policy;

/// Reads raw HTML piece by piece: a comment may span several.
#[derive(Default)]
pub(super) struct Raw {
    in_comment: bool,
}

impl Raw {
    /// Looks at a piece that begins at `offset`.
    pub(super) fn check(&mut self, html: &str, offset: usize, report: &mut Report<'_>) {
        let mut at = 0;
        while let Some(rest) = html.get(at..) {
            let mark = if self.in_comment { "-->" } else { "<" };
            let Some(found) = rest.find(mark) else { return };
            let begin = at + found;
            at = begin + mark.len();
            let tag = html.get(begin..).unwrap_or_default();
            if self.in_comment {
                self.in_comment = false;
            } else if tag.starts_with("<!--") {
                self.in_comment = true;
                at = begin + "<!--".len();
            } else {
                let end = tag.find('>').map_or(tag.len(), |end| end + 1);
                element(tag.get(..end).unwrap_or(tag), offset + begin, report);
            }
        }
    }
}

fn element(tag: &str, offset: usize, report: &mut Report<'_>) {
    let name = tag.get(1..).unwrap_or_default();
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    let name = name.get(..end).unwrap_or_default().to_ascii_lowercase();
    let range = offset..offset + tag.len();
    match name.as_str() {
        // A frame leaves a link behind.
        "iframe" => {}
        "form" => report.add(
            range,
            "a form cannot be sent from here: its fields are left out".into(),
            "link to a page that has the form".into(),
        ),
        "img" if !tag.to_ascii_lowercase().contains("alt") => {
            super::links::mute_image(range, report);
        }
        _ if policy::dropped(&name).is_some() => report.add(
            range,
            format!("`<{name}>` is left out with what it holds"),
            "say it in Markdown, or link to a page that has it".into(),
        ),
        _ => {}
    }
}
