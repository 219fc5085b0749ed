//! Cuts a text into what is Liquid and what is not, as Liquid's tokenizer does.

/// What a piece of the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text that is printed as it is.
    Text,
    /// What stood between `{% raw %}` and `{% endraw %}`.
    Raw,
    /// `{{ … }}`.
    Output,
    /// `{% … %}`.
    Tag,
    /// `{{` or `{%` that nothing closes.
    Stray,
}

/// A piece of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub(super) kind: Kind,
    /// The piece as it is written; text without the white space that `-` next to it takes away.
    pub(super) source: &'t str,
    /// Of an output and of a tag what stands between the braces; of a raw block its content.
    pub(super) markup: &'t str,
    /// Offset of the piece in the text.
    pub(super) at: usize,
}

impl<'t> Token<'t> {
    /// The first word of a tag: letters, digits and `_`, or `#`.
    pub(super) fn name(&self) -> &'t str {
        if self.kind != Kind::Tag {
            return "";
        }
        if self.markup.starts_with('#') {
            return self.markup.get(..1).unwrap_or_default();
        }
        let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let end = self.markup.find(|c| !is_word(c)).unwrap_or(self.markup.len());
        self.markup.get(..end).unwrap_or_default()
    }

    /// What follows a tag's name.
    pub(super) fn arguments(&self) -> &'t str {
        self.markup.get(self.name().len()..).unwrap_or_default().trim()
    }
}

/// All pieces of the text, in order.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut cutter = Cutter {
        text,
        at: 0,
        tokens: Vec::new(),
        trims_next: false,
        brace: Next::new("}"),
        close: Next::new("%}"),
        open: Next::new("{%"),
        end_raw: Next::new("endraw"),
        has_no_more_raw: false,
    };
    cutter.run();
    cutter.tokens
}

struct Cutter<'t> {
    text: &'t str,
    at: usize,
    tokens: Vec<Token<'t>>,
    /// Whether the last piece takes away the white space behind it.
    trims_next: bool,
    brace: Next,
    close: Next,
    open: Next,
    end_raw: Next,
    /// Whether no block of raw text ends any more: it need not be looked for again.
    has_no_more_raw: bool,
}

impl<'t> Cutter<'t> {
    fn run(&mut self) {
        let mut from = self.at;
        while let Some(brace) = self.text.get(from..).and_then(|rest| rest.find('{')) {
            let at = from + brace;
            from = at + 1;
            let kind = match self.text.as_bytes().get(at + 1) {
                Some(b'{') => Kind::Output,
                Some(b'%') => Kind::Tag,
                _ => continue,
            };
            self.text_until(at);
            self.piece(kind);
            from = self.at;
        }
        self.text_until(self.text.len());
    }

    fn text_until(&mut self, end: usize) {
        let mut text = self.text.get(self.at..end).unwrap_or_default();
        if core::mem::take(&mut self.trims_next) {
            text = text.trim_start_matches(|c: char| c.is_ascii_whitespace());
        }
        if !text.is_empty() {
            self.tokens.push(Token {
                kind: Kind::Text,
                source: text,
                markup: "",
                at: end - text.len(),
            });
        }
        self.at = end;
    }

    /// The output or tag that begins here.
    fn piece(&mut self, kind: Kind) {
        let inside = self.at + 2;
        let end = match kind {
            // Liquid ends an output at the first brace, and rejects it where that stands alone.
            Kind::Output => self
                .brace
                .after(self.text, inside)
                .filter(|at| self.text.as_bytes().get(at + 1) == Some(&b'}')),
            _ => {
                let end = self.close.after(self.text, inside);
                let other = self.open.after(self.text, inside).unwrap_or(usize::MAX);
                end.filter(|end| *end < other)
            }
        };
        let Some(end) = end else { return self.push(Kind::Stray, "", inside) };
        let markup = self.text.get(inside..end).unwrap_or_default();
        let (before, markup) = minus(markup.strip_prefix('-'), markup);
        let (after, markup) = minus(markup.strip_suffix('-'), markup);
        if before {
            self.trim_last();
        }
        self.push(kind, markup.trim(), end + 2);
        self.trims_next = after;
        if self.tokens.last().is_some_and(|token| token.name() == "raw") {
            self.raw();
        }
    }

    /// The last token, a tag `raw`, becomes its content where the block ends.
    fn raw(&mut self) {
        let Some((content, end)) = self.raw_end() else { return };
        if let Some(token) = self.tokens.last_mut() {
            token.kind = Kind::Raw;
            token.markup = self.text.get(self.at..content).unwrap_or_default();
        }
        self.trims_next = self.text.get(..end).is_some_and(|text| text.ends_with("-%}"));
        self.at = end;
    }

    /// Where the content of a raw block that begins here ends, and where its last tag does.
    fn raw_end(&mut self) -> Option<(usize, usize)> {
        if self.has_no_more_raw {
            return None;
        }
        let mut from = self.at;
        while let Some(name) = self.end_raw.after(self.text, from) {
            from = name + 1;
            let before = self.text.get(self.at..name)?.trim_end();
            let before = before.strip_suffix('-').unwrap_or(before);
            if let (Some(content), Some(end)) =
                (before.strip_suffix("{%"), self.close.after(self.text, name))
            {
                return Some((self.at + content.len(), end + 2));
            }
        }
        self.has_no_more_raw = true;
        None
    }

    fn push(&mut self, kind: Kind, markup: &'t str, end: usize) {
        let source = self.text.get(self.at..end).unwrap_or_default();
        self.tokens.push(Token { kind, source, markup, at: self.at });
        self.at = end;
    }

    fn trim_last(&mut self) {
        if let Some(last) = self.tokens.last_mut().filter(|last| last.kind == Kind::Text) {
            last.source = last.source.trim_end_matches(|c: char| c.is_ascii_whitespace());
        }
    }
}

/// Whether the `-` was there, and the markup without it.
fn minus<'t>(stripped: Option<&'t str>, markup: &'t str) -> (bool, &'t str) {
    (stripped.is_some(), stripped.unwrap_or(markup))
}

/// The next place of a string in a text, looked for once however often it is asked for.
struct Next {
    needle: &'static str,
    /// The answer to the last question.
    at: Option<usize>,
    /// Where that question began; the answer holds for all beginnings in between.
    from: usize,
    is_known: bool,
}

impl Next {
    const fn new(needle: &'static str) -> Self {
        Self { needle, at: None, from: 0, is_known: false }
    }

    fn after(&mut self, text: &str, from: usize) -> Option<usize> {
        let holds = self.is_known && from >= self.from && self.at.is_none_or(|at| at >= from);
        if !holds {
            self.at = text.get(from..).and_then(|rest| rest.find(self.needle)).map(|at| from + at);
            self.from = from;
            self.is_known = true;
        }
        self.at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<(Kind, &str)> {
        let plain = |token: &Token<'_>| matches!(token.kind, Kind::Text | Kind::Stray);
        let shown = |token: &Token<'_>| if plain(token) { token.source.len() } else { 0 };
        let pieces = tokens(text);
        assert!(pieces.iter().all(|token| text[token.at..].starts_with(token.source)));
        pieces
            .into_iter()
            .map(|token| (token.kind, if shown(&token) > 0 { token.source } else { token.markup }))
            .collect()
    }

    #[test]
    fn a_text_falls_into_pieces_where_liquid_cuts_it() {
        use Kind::{Output, Raw, Stray, Tag, Text};
        for (text, expected) in [
            ("a { b } c", &[(Text, "a { b } c")][..]),
            ("a{{ b }}c", &[(Text, "a"), (Output, "b"), (Text, "c")]),
            ("a {{- b -}} c", &[(Text, "a"), (Output, "b"), (Text, "c")]),
            ("a\n{%- if b -%}\n", &[(Text, "a"), (Tag, "if b")]),
            ("{{ a } b }}", &[(Stray, "{{"), (Text, " a } b }}")]),
            ("{% a {% b %}", &[(Stray, "{%"), (Text, " a "), (Tag, "b")]),
            ("{% raw %}{{ a }}{% endraw %}b", &[(Raw, "{{ a }}"), (Text, "b")]),
            ("{% raw %} endraw {%- endraw -%} b", &[(Raw, " endraw "), (Text, "b")]),
            ("{% raw %}{{ a", &[(Tag, "raw"), (Stray, "{{"), (Text, " a")]),
            ("{{}}{%%}", &[(Output, ""), (Tag, "")]),
            ("{", &[(Text, "{")]),
        ] {
            assert_eq!(cut(text), expected, "{text}");
        }
    }
}
