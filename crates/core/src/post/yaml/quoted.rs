//! Quoted scalars: `'it''s'` and `"a \"b\"\n"`.

use core::str::Chars;

/// Reads the quoted scalar at the start of `text`: its text and what follows the closing quote.
/// A line break in it is folded to a space, several to one less. `None` when it never closes.
pub(super) fn read(text: &str) -> Option<(String, &str)> {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let mut chars = text.get(1..)?.chars();
    let mut out = String::new();
    // White space up to here was escaped and is no part of the folding.
    let mut kept = 0;
    while let Some(c) = chars.next() {
        match c {
            '\'' if quote == '\'' && next_if(&mut chars, |c| c == '\'').is_some() => out.push('\''),
            _ if c == quote => return Some((out, chars.as_str())),
            '\\' if quote == '"' => {
                escape(&mut chars, &mut out);
                kept = out.len();
            }
            '\n' => fold(&mut chars, &mut out, kept),
            _ => out.push(c),
        }
    }
    None
}

/// The text between two `"` with its escapes resolved, line breaks kept: as TOML and JSON have it. A
/// `\` at the end of a line joins it with the next text.
pub(in crate::post) fn unescape(text: &str) -> String {
    let mut chars = text.chars();
    let mut out = String::with_capacity(text.len());
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
        } else if chars.as_str().starts_with('\n') {
            while next_if(&mut chars, char::is_whitespace).is_some() {}
        } else {
            escape(&mut chars, &mut out);
        }
    }
    out
}

/// The next character, taken only when `wanted` says so. (`Peekable` would hide the rest of the text.)
fn next_if(chars: &mut Chars<'_>, wanted: impl Fn(char) -> bool) -> Option<char> {
    let c = chars.as_str().chars().next().filter(|c| wanted(*c))?;
    chars.next();
    Some(c)
}

/// Folds the line break that was just read, with the white space around it.
fn fold(chars: &mut Chars<'_>, out: &mut String, kept: usize) {
    while out.len() > kept && out.ends_with([' ', '\t']) {
        out.pop();
    }
    let mut breaks = 0_usize;
    while let Some(c) = next_if(chars, |c| matches!(c, ' ' | '\t' | '\n')) {
        breaks += usize::from(c == '\n');
    }
    if breaks == 0 {
        out.push(' ');
    }
    out.extend(core::iter::repeat_n('\n', breaks));
}

/// Reads the escape after a `\`. One that YAML does not know stays as it is written.
fn escape(chars: &mut Chars<'_>, out: &mut String) {
    let Some(c) = chars.next() else { return };
    let simple = match c {
        'n' => '\n',
        't' | '\t' => '\t',
        'r' => '\r',
        '0' => '\0',
        'a' => '\u{7}',
        'b' => '\u{8}',
        'v' => '\u{b}',
        'f' => '\u{c}',
        'e' => '\u{1b}',
        'N' => '\u{85}',
        '_' => '\u{a0}',
        'L' => '\u{2028}',
        'P' => '\u{2029}',
        ' ' | '"' | '/' | '\\' => c,
        '\n' => {
            while next_if(chars, |c| matches!(c, ' ' | '\t')).is_some() {}
            return;
        }
        'x' => return code_point(chars, out, c, 2),
        'u' => return code_point(chars, out, c, 4),
        'U' => return code_point(chars, out, c, 8),
        _ => {
            out.push('\\');
            c
        }
    };
    out.push(simple);
}

/// Reads `digits` hexadecimal digits; two `\u` escapes may be a surrogate pair, as in JSON.
fn code_point(chars: &mut Chars<'_>, out: &mut String, name: char, digits: usize) {
    let mut ahead = chars.clone();
    let code = hex(&mut ahead, digits);
    let pair = code.filter(|high| (0xd800..0xdc00).contains(high)).and_then(|high| {
        let escaped = ahead.next() == Some('\\') && ahead.next() == Some('u');
        let low = hex(&mut ahead, 4).filter(|low| escaped && (0xdc00..0xe000).contains(low))?;
        Some(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00))
    });
    match pair.or(code).and_then(char::from_u32) {
        Some(c) => {
            out.push(c);
            *chars = ahead;
        }
        None => out.extend(['\\', name]),
    }
}

fn hex(chars: &mut Chars<'_>, digits: usize) -> Option<u32> {
    (0..digits).try_fold(0_u32, |code, _| {
        let digit = chars.next()?.to_digit(16)?;
        code.checked_mul(16)?.checked_add(digit)
    })
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn quotes_and_escapes_are_those_of_yaml() {
        for (written, text, after) in [
            ("'l''été' # c", "l'été", " # c"),
            ("''", "", ""),
            (r#""a \"b\" \\ c" d"#, "a \"b\" \\ c", " d"),
            (r#""\n\t\x41\u00e9\U0001F600""#, "\n\tAé😀", ""),
            (r#""\ud83d\ude00""#, "😀", ""),
            (r#""\ud83d x \q \u12""#, "\\ud83d x \\q \\u12", ""),
            ("\"a  \n  b\n\n c\"", "a b\nc", ""),
            ("\"a\\\n  b\"", "ab", ""),
            ("\"a\\n\nb\"", "a\n b", ""),
            (r"'a\n'", r"a\n", ""),
        ] {
            assert_eq!(read(written), Some((text.to_owned(), after)), "{written}");
        }
    }

    #[test]
    fn what_never_closes_is_no_quoted_scalar() {
        for written in ["", "a", "'", "'it''", "\"a\\\"", "\"\\", "\"\\u"] {
            assert_eq!(read(written), None, "{written}");
        }
    }
}
