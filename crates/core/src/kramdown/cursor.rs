//! A place in a text that moves forward.

/// A text and how far it has been read.
#[derive(Debug, Clone)]
pub(super) struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Cursor<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// What has not been read.
    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// What has been read.
    pub(super) fn before(&self) -> &'t str {
        self.text.get(..self.at).unwrap_or_default()
    }

    /// What lies between a place and here.
    pub(super) fn since(&self, place: usize) -> &'t str {
        self.text.get(place..self.at).unwrap_or_default()
    }

    /// The place, in bytes from the start.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    /// Goes to a place that [`Self::at`] gave.
    pub(super) const fn go_to(&mut self, place: usize) {
        self.at = place;
    }

    pub(super) const fn is_done(&self) -> bool {
        self.at >= self.text.len()
    }

    /// Reads so many bytes.
    pub(super) fn take(&mut self, length: usize) -> &'t str {
        let taken = self.rest().get(..length).unwrap_or_default();
        self.at += taken.len();
        taken
    }

    /// Reads one character.
    pub(super) fn take_char(&mut self) -> &'t str {
        let length = self.rest().chars().next().map_or(0, char::len_utf8);
        self.take(length)
    }

    /// Reads the line with its end.
    pub(super) fn take_line(&mut self) -> &'t str {
        self.take(line(self.rest()).len())
    }

    /// Reads all that is left.
    pub(super) fn take_rest(&mut self) -> &'t str {
        self.take(self.rest().len())
    }
}

/// The first line with its end.
pub(super) fn line(text: &str) -> &str {
    let end = text.find('\n').map_or(text.len(), |at| at + 1);
    text.get(..end).unwrap_or_default()
}

/// The text with its first `count` bytes left out.
pub(super) fn skip(text: &str, count: usize) -> &str {
    text.get(count..).unwrap_or_default()
}
