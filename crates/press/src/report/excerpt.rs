//! The line at fault with a mark below the part that is meant.

use unicode_width::UnicodeWidthChar;

/// A piece of a line, and where in it the fault is.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// What is shown of the line.
    pub(super) text: String,
    /// What stands below it up to the mark: as wide as the text above it.
    pub(super) before: String,
    /// The mark.
    pub(super) carets: String,
}

/// Characters that are shown before the fault, and of the line altogether.
const BEFORE: usize = 40;
const LENGTH: usize = 100;

/// Finds the part in the line; where it is not found, the whole line is meant.
pub(super) fn of(line: &str, part: &str) -> Excerpt {
    let line = line.trim_end();
    let part = part.trim();
    let found = line.find(part).filter(|_| !part.is_empty());
    let indent = line.len() - line.trim_start().len();
    let (start, end) = found.map_or((indent, line.len()), |start| (start, start + part.len()));
    let (before, rest) = line.split_at_checked(start).unwrap_or(("", line));
    let (fault, after) = rest.split_at_checked(end - start).unwrap_or((rest, ""));
    let skipped = before.chars().count().saturating_sub(BEFORE);
    let mut shown: String = if skipped > 0 { "…".into() } else { String::new() };
    shown.extend(before.chars().skip(skipped).map(harmless));
    let blank = shown.chars().flat_map(blank).collect();
    let room = LENGTH.saturating_sub(shown.chars().count());
    let tail: Vec<_> = fault.chars().chain(after.chars()).map(harmless).collect();
    let marked = fault.chars().count().clamp(1, room.max(1));
    let carets = tail.iter().take(marked).map(|c| c.width().unwrap_or(1)).sum::<usize>().max(1);
    shown.extend(tail.iter().take(room));
    if tail.len() > room {
        shown.push('…');
    }
    Excerpt { text: shown, before: blank, carets: "^".repeat(carets) }
}

/// The text without characters that a terminal would obey.
pub(super) fn harmless_text(text: &str) -> String {
    text.chars().map(harmless).collect()
}

fn harmless(c: char) -> char {
    if c.is_control() && c != '\t' { char::REPLACEMENT_CHARACTER } else { c }
}

fn blank(c: char) -> impl Iterator<Item = char> {
    let (blank, width) = if c == '\t' { ('\t', 1) } else { (' ', c.width().unwrap_or(1)) };
    std::iter::repeat_n(blank, width)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_stands_below_what_is_meant() {
        for (line, part, text, before, carets) in [
            ("title: a: b", "title: a: b", "title: a: b", "", "^^^^^^^^^^^"),
            ("Voir [x](y.md).", "[x](y.md)", "Voir [x](y.md).", "     ", "^^^^^^^^^"),
            ("\t日本 [x]", "[x]", "\t日本 [x]", "\t     ", "^^^"),
            ("a 日本", "日本", "a 日本", "  ", "^^^^"),
            ("  elsewhere ", "gone", "  elsewhere", "  ", "^^^^^^^^^"),
            ("", "x", "", "", "^"),
            ("a\u{1b}[31mb", "b", "a\u{fffd}[31mb", "      ", "^"),
        ] {
            let expected =
                Excerpt { text: text.into(), before: before.into(), carets: carets.into() };
            assert_eq!(of(line, part), expected, "{line:?}");
        }
    }

    #[test]
    fn of_a_long_line_what_stands_round_the_fault_is_shown() {
        let line = format!("{} [x](y) {}", "é".repeat(500), "z".repeat(500));
        let Excerpt { text, before, carets } = of(&line, "[x](y)");
        assert!(text.starts_with("…é") && text.ends_with("z…"), "{text}");
        assert!(text.chars().count() <= LENGTH + 1 && text.contains("[x](y)"), "{text}");
        assert_eq!((before.len(), carets.len()), (BEFORE + 1, 6));
        let long = of(&"w".repeat(500), &"w".repeat(500));
        assert_eq!(long.carets.len(), LENGTH);
    }
}
