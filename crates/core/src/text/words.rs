//! Words and the time it takes to read them.

/// Words that a practised reader reads in a minute.
const WORDS_PER_MINUTE: usize = 230;

/// Chinese or Japanese characters likewise.
const IDEOGRAPHS_PER_MINUTE: usize = 500;

/// Counts words: what stands between white space and has a letter or digit. Chinese and Japanese
/// put no space between words: there each character counts.
pub fn words(text: &str) -> usize {
    let mut count = WordCount::default();
    count.read(text);
    count.total()
}

/// Minutes that it takes to read so many words, rounded up: at least 1.
pub fn reading_minutes(words: usize) -> usize {
    words.div_ceil(WORDS_PER_MINUTE).max(1)
}

/// The words of a text that arrives piece by piece.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct WordCount {
    words: usize,
    ideographs: usize,
    in_word: bool,
}

impl WordCount {
    /// Counts on; a word may have begun in the piece before.
    pub(crate) fn read(&mut self, text: &str) {
        for c in text.chars() {
            if is_ideograph(c) {
                self.in_word = false;
                self.ideographs = self.ideographs.saturating_add(1);
            } else if c.is_whitespace() {
                self.in_word = false;
            } else if !self.in_word && c.is_alphanumeric() {
                self.in_word = true;
                self.words = self.words.saturating_add(1);
            }
        }
    }

    /// What comes next is another word.
    pub(crate) const fn end_word(&mut self) {
        self.in_word = false;
    }

    /// Words and ideographs.
    pub(crate) const fn total(self) -> usize {
        self.words.saturating_add(self.ideographs)
    }

    /// Minutes of reading, rounded up: at least 1.
    pub(crate) fn minutes(self) -> usize {
        let words = self.words.saturating_mul(IDEOGRAPHS_PER_MINUTE);
        let ideographs = self.ideographs.saturating_mul(WORDS_PER_MINUTE);
        let effort = words.saturating_add(ideographs);
        effort.div_ceil(WORDS_PER_MINUTE * IDEOGRAPHS_PER_MINUTE).max(1)
    }
}

/// Whether a character is Han, Hiragana or Katakana.
fn is_ideograph(c: char) -> bool {
    c.is_alphanumeric()
        && matches!(c,
            '\u{3005}'..='\u{3007}'
            | '\u{3041}'..='\u{30ff}'
            | '\u{31f0}'..='\u{31ff}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{ff66}'..='\u{ff9d}'
            | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_as_readers_count_them() {
        for (text, count) in [
            ("", 0),
            ("  \n\t ", 0),
            ("un deux trois", 3),
            ("« Un mot », dit-il\u{a0}!", 3),
            ("l'été de 2013", 3),
            ("-- … — *", 0),
            ("**gras**", 1),
            ("日本語", 3),
            ("Rust は速い。", 4),
            ("hello世界", 3),
            ("한국어 단어", 2),
        ] {
            assert_eq!(words(text), count, "{text}");
        }
    }

    #[test]
    fn a_word_may_arrive_in_pieces() {
        let mut count = WordCount::default();
        for piece in ["mi", "", "lieu d", "e"] {
            count.read(piece);
        }
        assert_eq!(count.total(), 2);
        count.end_word();
        count.read("mot");
        assert_eq!(count.total(), 3);
    }

    #[test]
    fn a_post_takes_at_least_a_minute() {
        for (words, minutes) in
            [(0, 1), (1, 1), (230, 1), (231, 2), (2300, 10), (usize::MAX, usize::MAX / 230 + 1)]
        {
            assert_eq!(reading_minutes(words), minutes);
        }
    }

    #[test]
    fn chinese_and_japanese_are_read_by_the_character() {
        for (text, minutes) in [
            ("mot ".repeat(460), 2),
            ("字".repeat(500), 1),
            ("字".repeat(501), 2),
            ("mot ".repeat(115) + &"字".repeat(250), 1),
            ("mot ".repeat(115) + &"字".repeat(251), 2),
        ] {
            let mut count = WordCount::default();
            count.read(&text);
            assert_eq!(count.minutes(), minutes);
        }
    }
}
