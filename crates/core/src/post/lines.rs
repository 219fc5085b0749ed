//! The lines of a text, whichever of LF, CRLF and CR ends them.

/// Each line without its end, and the offset in bytes at which the next one begins.
pub(super) fn lines(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut at = 0;
    core::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let (line, tail) = rest.split_at_checked(rest.find(['\n', '\r']).unwrap_or(rest.len()))?;
        let ending = if tail.starts_with("\r\n") { 2 } else { tail.len().min(1) };
        at += line.len() + ending;
        Some((line, at))
    })
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn every_ending_ends_a_line() {
        let read: Vec<_> = lines("a\nb\r\nc\rd\n\ré").collect();
        assert_eq!(read, [("a", 2), ("b", 5), ("c", 7), ("d", 9), ("", 10), ("é", 12)]);
        assert_eq!(lines("").count(), 0);
        assert_eq!(lines("\n").collect::<Vec<_>>(), [("", 1)]);
    }
}
