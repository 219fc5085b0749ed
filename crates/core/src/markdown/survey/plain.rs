//! Text with its white space collapsed while it is gathered.

/// What is owed before the next character.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
enum Gap {
    #[default]
    None,
    Space,
    Line,
}

/// Plain text that grows: runs of ASCII white space become one space, ends of blocks a line end;
/// a no-break space stays what it is.
#[derive(Default)]
pub(super) struct Plain {
    text: String,
    gap: Gap,
}

impl Plain {
    pub(super) fn push(&mut self, piece: &str) {
        let space = |c: char| c.is_ascii_whitespace();
        if piece.starts_with(space) {
            self.pause();
        }
        for word in piece.split_ascii_whitespace() {
            match self.gap {
                _ if self.text.is_empty() => {}
                Gap::None => {}
                Gap::Space => self.text.push(' '),
                Gap::Line => self.text.push('\n'),
            }
            self.text.push_str(word);
            self.gap = Gap::Space;
        }
        if !piece.ends_with(space) && self.gap == Gap::Space {
            self.gap = Gap::None;
        }
    }

    /// What follows is another word.
    pub(super) fn pause(&mut self) {
        self.gap = self.gap.max(Gap::Space);
    }

    /// What follows is another line. A no-break space holds nothing at the end of one.
    pub(super) fn end_line(&mut self) {
        let kept = self.text.trim_end_matches('\u{a0}').len();
        self.text.truncate(kept);
        self.gap = Gap::Line;
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The text without white space at its ends.
    pub(super) fn finish(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_collapses_across_pieces() {
        let mut plain = Plain::default();
        for piece in ["  a", "b ", "\n c", "", "d\u{a0}", "!", " ", " e"] {
            plain.push(piece);
        }
        plain.pause();
        plain.end_line();
        plain.push(" ");
        plain.push(" f\u{a0}");
        plain.end_line();
        assert_eq!(plain.finish(), "ab cd\u{a0}! e\nf");
    }
}
