//! `highlight`, and Octopress's `codeblock`: fenced code in the Markdown that is printed.

use core::ops::Range;

use super::{Document, Expander};
use crate::liquid::{info, report::longest_run, token::Token};

impl Expander<'_> {
    /// Prints the block as fenced code where the tag stands: in a list item, in a quotation, or
    /// after some text. Where Markdown is not read, it becomes HTML.
    pub(super) fn listing(
        &mut self,
        document: &Document<'_>,
        token: Token<'_>,
        inside: Range<usize>,
    ) {
        let end = document.token(inside.end);
        self.in_listing = true;
        let code = self.aside(|expander| expander.pieces(document, inside));
        let code = without_blank_ends(&code);
        let info = match token.name() {
            "highlight" => info::of_highlight(token.arguments()),
            _ => info::of_codeblock(token.arguments()),
        };
        if document.places.is_html(token.at) {
            return self.print(&html(code, &info));
        }
        let before = document.line_before(token);
        let prefix = continuation(before);
        if prefix.len() < before.len() {
            self.print("\n");
            self.print(&prefix);
        }
        self.fence(code, &info, &prefix);
        if end.is_some_and(|end| is_followed(document.text, end)) {
            self.print("\n");
            self.print(&prefix);
        }
    }

    /// Prints a fence that is longer than any in the code; the first line stands already where it
    /// belongs.
    fn fence(&mut self, code: &str, info: &str, prefix: &str) {
        let fence = "`".repeat(longest_run(code, '`').max(2) + 1);
        self.print(&fence);
        self.print(info);
        self.print("\n");
        let margin = prefix.trim_end();
        // In a quotation a mark stands before the last tag as well.
        let code = code.strip_suffix(margin).map_or(code, str::trim_end);
        let is_set_in = code
            .lines()
            .all(|line| line.trim().is_empty() || line.starts_with(prefix) || line == margin);
        for line in code.lines() {
            if !is_set_in && !line.is_empty() {
                self.print(prefix);
            } else if line.is_empty() {
                self.print(margin);
            }
            self.print(line);
            self.print("\n");
        }
        self.print(prefix);
        self.print(&fence);
    }
}

/// The code without empty lines before and behind it; an indented first line stays so.
fn without_blank_ends(code: &str) -> &str {
    let end = code.trim_end();
    let start = end.len() - end.trim_start().len();
    let line = end.get(..start).and_then(|blank| blank.rfind(['\n', '\r']));
    end.get(line.map_or(0, |at| at + 1)..).unwrap_or_default()
}

/// The code as an element, for places where Markdown is not read. A blank line would end the HTML
/// around it: it gets a space that is written as a reference.
fn html(code: &str, info: &str) -> String {
    let language = info.split(' ').next().unwrap_or_default();
    let mut out = String::from("<pre><code");
    if !language.is_empty() {
        out.push_str(" class=\"language-");
        out.push_str(language);
        out.push('"');
    }
    out.push('>');
    for (index, line) in code.lines().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        if line.trim().is_empty() {
            out.push_str("&#32;");
        }
        for c in line.chars() {
            match c {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                c => out.push(c),
            }
        }
    }
    out.push_str("</code></pre>");
    out
}

/// What lines after this beginning of one begin with, to belong to the same blocks: quotations and
/// indentation stay, marks of list items become spaces. Shorter where prose begins.
fn continuation(before: &str) -> String {
    let mut prefix = String::with_capacity(before.len());
    let mut rest = before;
    while let Some(first) = rest.chars().next() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let mark = match first {
            ' ' | '\t' | '>' => {
                prefix.push(first);
                rest = rest.get(1..).unwrap_or_default();
                continue;
            }
            '-' | '+' | '*' => 1,
            _ if (1..=9).contains(&digits)
                && matches!(rest.as_bytes().get(digits), Some(b'.' | b')')) =>
            {
                digits + 1
            }
            _ => break,
        };
        let after = rest.get(mark..).unwrap_or_default();
        if !after.starts_with([' ', '\t']) {
            break;
        }
        prefix.extend(core::iter::repeat_n(' ', mark));
        rest = after;
    }
    prefix
}

/// Whether something stands behind a piece in its line.
fn is_followed(text: &str, token: Token<'_>) -> bool {
    let rest = text.get(token.at + token.source.len()..).unwrap_or_default();
    let rest = rest.trim_start_matches([' ', '\t']);
    !rest.is_empty() && !rest.starts_with(['\n', '\r'])
}
