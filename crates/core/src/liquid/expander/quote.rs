//! Octopress's `blockquote`: a quotation with its author and source.

use core::ops::Range;

use super::{Document, Expander};
use crate::liquid::token::Token;

impl Expander<'_> {
    /// Prints the block as a quotation in Markdown.
    pub(super) fn quotation(
        &mut self,
        document: &Document<'_>,
        token: Token<'_>,
        inside: Range<usize>,
    ) {
        let text = self.aside(|expander| expander.pieces(document, inside));
        for line in text.trim().lines() {
            self.print(if line.trim().is_empty() { ">" } else { "> " });
            self.print(line.trim_end());
            self.print("\n");
        }
        if let Some(source) = source(token.arguments()) {
            self.print(">\n> — ");
            self.print(&source);
            self.print("\n");
        }
    }
}

/// `Author, Title https://… Link text` as Markdown: the author in bold, the title as a link.
fn source(arguments: &str) -> Option<String> {
    let words: Vec<_> = arguments.split_whitespace().collect();
    let is_url = |word: &&str| word.starts_with("http://") || word.starts_with("https://");
    let at = words.iter().position(is_url).unwrap_or(words.len());
    let (before, url) = words.split_at_checked(at)?;
    let before = before.join(" ");
    let (author, title) = before.split_once(',').unwrap_or((&before, ""));
    let (author, title) = (author.trim(), title.trim());
    let author = (!author.is_empty()).then(|| ["**", author, "**"].concat());
    let title = match url {
        [] => (!title.is_empty()).then(|| ["*", title, "*"].concat()),
        [url, words @ ..] => {
            let text = if words.is_empty() { title.to_owned() } else { words.join(" ") };
            Some(if text.is_empty() {
                ["<", url, ">"].concat()
            } else {
                ["[", &text, "](", url, ")"].concat()
            })
        }
    };
    let parts: Vec<_> = [author, title].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
