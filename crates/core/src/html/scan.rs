//! Cuts HTML into tags and text as a browser's tokenizer does (WHATWG HTML § 13.2.5).
//!
//! Comments, declarations and processing instructions fall away here. Every byte is looked at a
//! bounded number of times, whatever the input.

/// A piece of HTML, borrowed from the source; entities are not decoded.
pub(super) enum Token<'a> {
    /// Character data.
    Text(&'a str),
    /// A start tag.
    Start(Tag<'a>),
    /// The name in an end tag, as written.
    End(&'a str),
}

/// A start tag as written.
pub(super) struct Tag<'a> {
    /// The name in the author's letter case.
    pub(super) name: &'a str,
    /// At most [`MAX_ATTRIBUTES`] pairs of name and value, duplicates included.
    pub(super) attributes: Vec<(&'a str, &'a str)>,
    /// Whether the tag ends in `/>`, which means something only in SVG and MathML.
    pub(super) self_closing: bool,
}

impl<'a> Tag<'a> {
    /// Value of the first attribute of that name, as written.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
    }
}

/// More attributes than any author writes by hand.
const MAX_ATTRIBUTES: usize = 32;

/// Reads tokens one after the other.
pub(super) struct Scanner<'a> {
    html: &'a str,
    at: usize,
    /// Elements of which no end tag follows any more: not to be searched for again.
    unclosed: Vec<&'static str>,
}

impl<'a> Iterator for Scanner<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let rest = self.rest();
            let bytes = rest.as_bytes();
            match (bytes.first()?, bytes.get(1), bytes.get(2)) {
                (b'<', Some(c), _) if c.is_ascii_alphabetic() => {
                    self.at += 1;
                    return self.tag().map(Token::Start);
                }
                (b'<', Some(b'/'), Some(c)) if c.is_ascii_alphabetic() => {
                    self.at += 2;
                    return self.tag().map(|tag| Token::End(tag.name));
                }
                (b'<', Some(b'!'), _) => self.comment(),
                (b'<', Some(b'?'), _) | (b'<', Some(b'/'), Some(_)) => self.skip_past(">"),
                (b'<', ..) => return Some(Token::Text(self.take(1))),
                _ => return Some(Token::Text(self.take(rest.find('<').unwrap_or(rest.len())))),
            }
        }
    }
}

impl<'a> Scanner<'a> {
    /// Begins at the start of `html`.
    pub(super) const fn new(html: &'a str) -> Self {
        Self { html, at: 0, unclosed: Vec::new() }
    }

    /// Skips the content of a raw-text element up to and with its end tag, or all that is left.
    pub(super) fn skip_raw_text(&mut self, name: &str) {
        while let Some(offset) = self.rest().find("</") {
            self.at += offset + 2;
            let rest = self.rest();
            let ends = rest.get(..name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name))
                && rest.as_bytes().get(name.len()).is_none_or(|&b| ends_name(b));
            if ends {
                self.tag();
                return;
            }
        }
        self.at = self.html.len();
    }

    /// Skips an element with everything in it; where end tags are missing, up to the last one
    /// that there is, so that a forgotten end tag does not cost the rest of the article. Gives what
    /// was skipped.
    pub(super) fn skip_element(&mut self, name: &'static str) -> &'a str {
        if self.unclosed.contains(&name) {
            return "";
        }
        let begin = self.at;
        let (mut depth, mut last) = (1_usize, self.at);
        while let Some(token) = self.next() {
            match token {
                Token::Start(tag) if tag.name.eq_ignore_ascii_case(name) && !tag.self_closing => {
                    depth += 1;
                }
                Token::End(end) if end.eq_ignore_ascii_case(name) => {
                    depth -= 1;
                    last = self.at;
                    if depth == 0 {
                        return self.html.get(begin..last).unwrap_or_default();
                    }
                }
                _ => {}
            }
        }
        self.unclosed.push(name);
        self.at = last;
        self.html.get(begin..last).unwrap_or_default()
    }

    fn rest(&self) -> &'a str {
        self.html.get(self.at..).unwrap_or_default()
    }

    fn take(&mut self, length: usize) -> &'a str {
        let taken = self.rest().get(..length).unwrap_or_default();
        self.at += length;
        taken
    }

    fn take_until(&mut self, stop: impl Fn(u8) -> bool) -> &'a str {
        let rest = self.rest();
        self.take(rest.bytes().position(stop).unwrap_or(rest.len()))
    }

    fn skip_past(&mut self, end: &str) {
        let rest = self.rest();
        self.at += rest.find(end).map_or(rest.len(), |offset| offset + end.len());
    }

    /// A comment, or what a browser takes for one: a declaration or a CDATA section.
    fn comment(&mut self) {
        let Some(inside) = self.rest().strip_prefix("<!--") else { return self.skip_past(">") };
        self.at += 4;
        if inside.starts_with('>') || inside.starts_with("->") {
            return self.skip_past(">");
        }
        while let Some(offset) = self.rest().find("--") {
            // Only one dash is passed, for `--->` ends a comment too.
            self.at += offset + 1;
            let rest = self.rest();
            if rest.starts_with("->") || rest.starts_with("-!>") {
                return self.skip_past(">");
            }
        }
        self.at = self.html.len();
    }

    /// Reads a tag from its name on; `None` when the source ends within it.
    fn tag(&mut self) -> Option<Tag<'a>> {
        let name = self.take_until(ends_name);
        let mut tag = Tag { name, attributes: Vec::new(), self_closing: false };
        loop {
            let gap = self.take_until(|b| !is_space(b) && b != b'/');
            match self.rest().as_bytes().first()? {
                b'>' => {
                    tag.self_closing = gap.ends_with('/');
                    self.at += 1;
                    return Some(tag);
                }
                _ => {
                    let attribute = self.attribute();
                    if tag.attributes.len() < MAX_ATTRIBUTES {
                        tag.attributes.push(attribute);
                    }
                }
            }
        }
    }

    fn attribute(&mut self) -> (&'a str, &'a str) {
        let rest = self.rest().as_bytes();
        // A name may begin with `=`, but not continue with it.
        let length = rest.iter().skip(1).position(|&b| ends_name(b) || b == b'=');
        let name = self.take(length.map_or(rest.len(), |length| length + 1));
        let before = self.at;
        self.take_until(|b| !is_space(b));
        if !self.rest().starts_with('=') {
            self.at = before;
            return (name, "");
        }
        self.at += 1;
        self.take_until(|b| !is_space(b));
        (name, self.value())
    }

    fn value(&mut self) -> &'a str {
        match self.rest().as_bytes().first() {
            Some(&quote @ (b'"' | b'\'')) => {
                self.at += 1;
                let value = self.take_until(|b| b == quote);
                self.at = self.html.len().min(self.at + 1);
                value
            }
            _ => self.take_until(|b| is_space(b) || b == b'>'),
        }
    }
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0c)
}

const fn ends_name(byte: u8) -> bool {
    is_space(byte) || matches!(byte, b'/' | b'>')
}
