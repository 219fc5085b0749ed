//! `==marked==`, with other inline markup inside, and `H~2~O` and `x^2^` within words: between
//! words the parser knows the latter two.

use pulldown_cmark::{CowStr, Event, TagEnd};

use crate::markdown::wording::Wording;

pub(super) fn pass<'a>(events: Vec<Event<'a>>, _: &Wording) -> Vec<Event<'a>> {
    let mut marks = Marks { out: Vec::with_capacity(events.len()), open: vec![None] };
    let mut literal = 0_usize;
    for event in events {
        match &event {
            Event::Start(tag) => {
                literal += usize::from(is_literal(&tag.to_end()));
                marks.open.push(None);
            }
            Event::End(tag) => {
                literal = literal.saturating_sub(usize::from(is_literal(tag)));
                marks.open.pop();
            }
            Event::Text(text) if literal == 0 && text.contains(['=', '~', '^']) => {
                marks.text(text);
                continue;
            }
            _ => {}
        }
        marks.out.push(event);
    }
    marks.out
}

/// What is inside is not markup: code, or the description of an image.
const fn is_literal(tag: &TagEnd) -> bool {
    matches!(tag, TagEnd::CodeBlock | TagEnd::Image)
}

struct Marks<'a> {
    out: Vec<Event<'a>>,
    /// For each open element, where a `==` waits for its partner.
    open: Vec<Option<usize>>,
}

impl<'a> Marks<'a> {
    fn text(&mut self, text: &CowStr<'a>) {
        let mut from = 0;
        let mut at = 0;
        while let Some(found) = text.get(at..).and_then(|rest| rest.find("==")) {
            let begin = at + found;
            let run = text.get(begin..).unwrap_or_default();
            let after = run.trim_start_matches('=');
            let end = text.len() - after.len();
            at = end;
            let before = text.get(..begin).unwrap_or_default();
            if end - begin == 2 && self.mark(before.get(from..).unwrap_or_default(), before, after)
            {
                from = end;
            }
        }
        self.push_text(text.get(from..).unwrap_or_default());
    }

    /// Ends or begins a mark after `unwritten` text, as what stands `before` and `after` allows.
    fn mark(&mut self, unwritten: &str, before: &str, after: &str) -> bool {
        let waiting = self.open.last().copied().flatten();
        let closes = !before.ends_with(char::is_whitespace);
        let opens = !after.starts_with(char::is_whitespace);
        match waiting.filter(|_| closes) {
            Some(index) => {
                self.push_text(unwritten);
                if let Some(start) = self.out.get_mut(index) {
                    *start = Event::InlineHtml("<mark>".into());
                }
                self.out.push(Event::InlineHtml("</mark>".into()));
                self.wait(None);
                true
            }
            None if opens => {
                self.push_text(unwritten);
                self.wait(Some(self.out.len()));
                self.push_text("==");
                true
            }
            None => false,
        }
    }

    fn wait(&mut self, index: Option<usize>) {
        if let Some(innermost) = self.open.last_mut() {
            *innermost = index;
        }
    }

    /// Writes text, raising and lowering what stands between two `^` or `~` without a space.
    fn push_text(&mut self, text: &str) {
        let mut rest = text;
        while let Some((before, inside, after)) = raised_or_lowered(rest) {
            let (open, close) = match rest.as_bytes().get(before.len()) {
                Some(b'^') => ("<sup>", "</sup>"),
                _ => ("<sub>", "</sub>"),
            };
            self.push(before);
            self.out.push(Event::InlineHtml(open.into()));
            self.push(inside);
            self.out.push(Event::InlineHtml(close.into()));
            rest = after;
        }
        self.push(rest);
    }

    fn push(&mut self, text: &str) {
        if !text.is_empty() {
            self.out.push(Event::Text(text.to_owned().into()));
        }
    }
}

/// What stands before, between and after the first pair of `^` or `~` with no space between them.
fn raised_or_lowered(text: &str) -> Option<(&str, &str, &str)> {
    let mut waiting: Option<(usize, u8)> = None;
    for (at, byte) in text.bytes().enumerate() {
        match (byte, waiting) {
            (b'^' | b'~', Some((begin, mark))) if byte == mark && at > begin + 1 => {
                return Some((text.get(..begin)?, text.get(begin + 1..at)?, text.get(at + 1..)?));
            }
            (b'^' | b'~', _) => waiting = Some((at, byte)),
            _ if byte.is_ascii_whitespace() => waiting = None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::markdown::{Context, Options, render};

    #[test]
    fn marks_sub_and_sup_are_an_option() {
        let options = Options { marks: true, ..Options::NONE };
        let context = Context { options, ..Context::PLAIN };
        for (body, html) in [
            ("==a== ==*b* c==", "<mark>a</mark> <mark><em>b</em> c</mark>"),
            ("*==a* b== c", "<em>==a</em> b== c"),
            ("if a == b or c == d", "if a == b or c == d"),
            ("===a=== == ==", "===a=== == =="),
            ("`==a==`", "<code>==a==</code>"),
            ("a\\==b== a\\^b^ a^b c^ a~b^c~~", "a&#61;=b== a&#94;b^ a^b c^ a~b^c~~"),
            ("~~no~~ ~a~ ^b^", "<del>no</del> <sub>a</sub> <sup>b</sup>"),
            ("H~2~O, x^2^, ~~no~~", "H<sub>2</sub>O, x<sup>2</sup>, <del>no</del>"),
        ] {
            let expected = ["<p>", html, "</p>\n"].concat();
            assert_eq!(render(body, context).html.as_str(), expected, "{body}");
        }
        assert_eq!(render("==a==", Context::PLAIN).html.as_str(), "<p>==a==</p>\n");
    }
}
