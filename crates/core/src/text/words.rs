//! Words and the time it takes to read them.

/// Words that a practised reader reads in a minute.
const WORDS_PER_MINUTE: usize = 220;

/// Counts words: what stands between white space and has a letter or digit. Chinese and Japanese
/// put no space between words: there each character counts.
pub fn words(text: &str) -> usize {
    let mut count = 0_usize;
    let mut in_word = false;
    for c in text.chars() {
        let begins = if is_ideograph(c) {
            in_word = false;
            true
        } else if c.is_whitespace() {
            in_word = false;
            false
        } else {
            let begins = !in_word && c.is_alphanumeric();
            in_word |= begins;
            begins
        };
        count = count.saturating_add(usize::from(begins));
    }
    count
}

/// Minutes that it takes to read so many words, rounded up: at least 1.
pub fn reading_minutes(words: usize) -> usize {
    words.div_ceil(WORDS_PER_MINUTE).max(1)
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
    fn a_post_takes_at_least_a_minute() {
        for (words, minutes) in
            [(0, 1), (1, 1), (220, 1), (221, 2), (2200, 10), (usize::MAX, usize::MAX / 220 + 1)]
        {
            assert_eq!(reading_minutes(words), minutes);
        }
    }
}
