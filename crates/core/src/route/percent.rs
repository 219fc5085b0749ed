//! Percent-encoding of paths and fragments (RFC 3986).

/// Percent-encodes one segment, leaving what Jekyll leaves (`URL.escape_path`: RFC 3986's `pchar`
/// without `:`).
pub fn encode(segment: &str) -> String {
    let mut out = String::with_capacity(segment.len());
    for byte in segment.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            for nibble in [byte >> 4, byte & 15] {
                out.push(char::from(b"0123456789ABCDEF"[usize::from(nibble)]));
            }
            out.insert(out.len() - 2, '%');
        }
    }
    out
}

/// Decodes percent-encoding once; a `%` that begins no escape stands for itself. `None` when the
/// result is not UTF-8.
pub fn decode(path: &str) -> Option<String> {
    let nibble = |byte: Option<&u8>| byte.and_then(|b| char::from(*b).to_digit(16));
    let bytes = path.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match (byte, nibble(bytes.get(at + 1)), nibble(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                at += 3;
            }
            _ => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(out).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_spaces_survive_the_way_there_and_back() {
        for (plain, encoded) in [
            ("été", "%C3%A9t%C3%A9"),
            ("a b", "a%20b"),
            ("l'été_v1.0", "l'%C3%A9t%C3%A9_v1.0"),
            ("100%", "100%25"),
            ("c++", "c++"),
            ("a?b#c", "a%3Fb%23c"),
        ] {
            assert_eq!(encode(plain), encoded);
            assert_eq!(decode(encoded).as_deref(), Some(plain));
        }
    }

    #[test]
    fn a_percent_sign_that_begins_no_escape_stands_for_itself() {
        assert_eq!(decode("100%").as_deref(), Some("100%"));
        assert_eq!(decode("%zz").as_deref(), Some("%zz"));
        assert_eq!(decode("%ff"), None);
    }
}
