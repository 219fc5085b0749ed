//! `include`: snippets of the site, or else those that many sites have.

use super::{DEPTH, Document, Expander};
use crate::liquid::{
    report::Fault,
    snippets::{self, Snippet},
    syntax,
    token::Token,
    value::Value,
};

/// Snippets within each other, beyond which they are not filled in.
const SNIPPETS: usize = 8;

impl Expander<'_> {
    pub(super) fn include(&mut self, document: &Document<'_>, token: Token<'_>) {
        let (name, rest) = split_name(token.arguments());
        let name = self.filled_in(name);
        let Some(parameters) = self.parameters(rest).filter(|_| !name.is_empty()) else {
            return self.refuse(document, token, Fault::Malformed);
        };
        let is_code = self.is_code(document, token);
        if !is_code && snippets::shows_nothing(&name) {
            return;
        }
        if let Some(text) = (self.environment.includes)(&name) {
            return self.snippet(document, token, &text, parameters);
        }
        match snippets::include(&name, &parameters) {
            _ if is_code => self.print(token.source),
            Snippet::Markup(markup) => self.print(&markup),
            Snippet::Incomplete => self.refuse(document, token, Fault::Snippet(name)),
            Snippet::Unknown => self.refuse(document, token, Fault::NoSnippet(name)),
        }
    }

    /// Prints a snippet of the site.
    fn snippet(
        &mut self,
        document: &Document<'_>,
        token: Token<'_>,
        text: &str,
        parameters: Vec<(String, Value)>,
    ) {
        if self.depth >= DEPTH || self.scope.includes.len() >= SNIPPETS {
            return self.refuse(document, token, Fault::TooDeep);
        }
        // Reading a snippet costs as much as printing it.
        self.spend(text.len());
        if self.is_exhausted {
            return;
        }
        let snippet = Document::new(text, self.is_code(document, token));
        let is_outermost = self.origin.is_none();
        if is_outermost {
            self.origin = Some((document.line(token), token.source.to_owned()));
        }
        let silent = core::mem::take(&mut self.is_silent);
        self.scope.includes.push(Value::map(parameters));
        self.depth += 1;
        self.pieces(&snippet, 0..snippet.tokens.len());
        self.depth -= 1;
        self.scope.includes.pop();
        self.is_silent = silent;
        if is_outermost {
            self.origin = None;
        }
    }

    /// Reads `a="b" c='d' e=f`; `None` where it is something else.
    fn parameters(&mut self, markup: &str) -> Option<Vec<(String, Value)>> {
        let mut parameters = Vec::new();
        let mut rest = markup.trim_start_matches([' ', '\t', '\r', '\n', ',']);
        while !rest.is_empty() {
            let (name, after) = rest.split_once('=')?;
            let name = name.trim();
            let sound = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
            if name.is_empty() || !name.chars().all(sound) {
                return None;
            }
            let (value, after) = self.parameter(after.trim_start())?;
            parameters.push((name.to_owned(), value));
            rest = after.trim_start_matches([' ', '\t', '\r', '\n', ',']);
        }
        Some(parameters)
    }

    /// A text in quotes or a variable, and what follows it.
    fn parameter<'t>(&mut self, markup: &'t str) -> Option<(Value, &'t str)> {
        if let Some(quote) = markup.chars().next().filter(|c| matches!(c, '"' | '\'')) {
            let (text, after) = quoted(markup.get(1..)?, quote)?;
            return Some((Value::text(text), after));
        }
        let end = markup.find(|c: char| c.is_whitespace() || c == ',').unwrap_or(markup.len());
        let (word, after) = markup.split_at_checked(end)?;
        let value = match syntax::filtered(word) {
            Ok(Some(filtered)) => self.evaluate(&filtered).0,
            // `600px` and `16:9` are no variables: they are meant as they stand.
            _ => Value::text(word),
        };
        Some((value, after))
    }
}

/// The name, which may hold an output with spaces in it, and the parameters.
fn split_name(arguments: &str) -> (&str, &str) {
    let space = |from: usize| {
        let rest = arguments.get(from..).unwrap_or_default();
        rest.find(char::is_whitespace).map_or(arguments.len(), |at| from + at)
    };
    let end = match (arguments.find("{{"), arguments.find("}}")) {
        (Some(open), Some(close)) if open < space(0) => space(close),
        _ => space(0),
    };
    arguments.split_at_checked(end).unwrap_or((arguments, ""))
}

/// A text up to its closing quote, with `\"` for a quote within, and what follows.
fn quoted(text: &str, quote: char) -> Option<(String, &str)> {
    let mut is_escaped = false;
    for (at, c) in text.char_indices() {
        if c == quote && !is_escaped {
            let escape: String = ['\\', quote].iter().collect();
            let value = text.get(..at)?.replace(&escape, &quote.to_string());
            return Some((value, text.get(at + 1..)?));
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    None
}
