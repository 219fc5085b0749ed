//! nginx's configuration language: lines, blocks and quotes.

/// Lines of a configuration, indented by the blocks that they stand in.
#[derive(Debug, Default)]
pub(super) struct Block {
    text: String,
    depth: usize,
}

impl Block {
    /// Adds a line.
    pub(super) fn line(&mut self, line: &str) {
        self.text.push_str(&"    ".repeat(self.depth));
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// Adds a location with what `fill` puts into it.
    pub(super) fn inside(&mut self, place: &str, fill: impl FnOnce(&mut Self)) {
        self.line(&format!("location {place} {{"));
        self.depth += 1;
        fill(self);
        self.depth -= 1;
        self.line("}");
    }

    /// All of it.
    pub(super) fn text(self) -> String {
        self.text
    }
}

/// One word, whatever is in it.
pub(super) fn quote(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// An expression that matches just this text.
pub(super) fn regex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\.+*?()[]{}|^$".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_and_backslashes_stay_in_their_word() {
        assert_eq!(quote("a \"b\"; \\"), "\"a \\\"b\\\"; \\\\\"");
        assert_eq!(quote(&regex("a.b(c)")), "\"a\\\\.b\\\\(c\\\\)\"");
    }
}
