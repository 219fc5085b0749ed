//! Code and mathematics: text that is shown as it is written.

use super::{Attributes, Writer, escape_all};
use crate::markdown::code;

impl Writer<'_> {
    pub(super) fn code(&mut self, text: &str, info: &str, attributes: &Attributes) {
        let mut attributes = attributes.clone();
        let classes = attributes.remove("class").unwrap_or_default();
        let language = classes.split_ascii_whitespace().find_map(|c| c.strip_prefix("language-"));
        let language = language.filter(|_| info.is_empty()).unwrap_or(info);
        let rest: Vec<&str> =
            classes.split_ascii_whitespace().filter(|c| !c.starts_with("language-")).collect();
        if !rest.is_empty() {
            attributes.set("class", &rest.join(" "));
        }
        let text = text.strip_suffix('\n').unwrap_or(text);
        if attributes.0.is_empty() {
            self.out.push_str(&code::open(language));
            escape_all(&mut self.out, text);
            self.out.push('\n');
            return self.out.push_str(code::close(language));
        }
        attributes.set("tabindex", "0");
        self.open("pre", &attributes);
        self.out.push_str("<code");
        if !language.is_empty() {
            self.attribute("class", &["language-", language].concat());
        }
        self.out.push('>');
        if rest.contains(&"show-whitespaces") {
            self.with_visible_spaces(text);
        } else {
            escape_all(&mut self.out, text);
        }
        self.out.push_str("\n</code></pre>\n");
    }

    /// `{: .show-whitespaces}`.
    fn with_visible_spaces(&mut self, text: &str) {
        for part in text.split_inclusive([' ', '\t']) {
            escape_all(&mut self.out, part.trim_end_matches([' ', '\t']));
            match part.as_bytes().last() {
                Some(b' ') => self.out.push_str("<span class=\"ws-space\">⋅</span>"),
                Some(b'\t') => self.out.push_str("<span class=\"ws-tab\">\t</span>"),
                _ => {}
            }
        }
    }

    pub(super) fn code_span(&mut self, text: &str, attributes: &Attributes) {
        self.open("code", attributes);
        escape_all(&mut self.out, text);
        self.close("code");
    }

    /// The source between MathJax's delimiters: what is shown where nothing sets it.
    pub(super) fn math(&mut self, text: &str, display: bool, attributes: &Attributes) {
        let wrapper = if display { "div" } else { "span" };
        let has_own = !attributes.0.is_empty();
        if has_own {
            self.open(wrapper, attributes);
        }
        let (open, close) = if display {
            ("<span class=\"math math-display\" tabindex=\"0\">\\[", "\\]</span>\n")
        } else {
            ("<span class=\"math math-inline\">\\(", "\\)</span>")
        };
        self.out.push_str(open);
        escape_all(&mut self.out, text);
        self.out.push_str(close);
        if has_own {
            self.close(wrapper);
        }
    }
}
